package lode.factor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lode.expr.Catalog;
import lode.panel.Dataset;
import lode.panel.Nearest;
import lode.panel.UserException;

/**
 * Known factors as formulas: a text file in which a factor is one line.
 *
 * @param name    what it is called
 * @param title   what it holds, in a few words; may be empty
 * @param source  where its factors are from; may be empty
 * @param factors those that formulas can say, in the order of the file
 * @param omitted those that they cannot
 */
public record Library(
        String name, String title, String source, List<LibraryFactor> factors, List<OmittedFactor> omitted) {

    /** The libraries that come with Lode, by name. */
    public static final List<String> SHIPPED =
            List.of("micro", "industry", "rlsf", "dlcf", "indicators", "worldquant101", "alpha158", "alpha191");

    /** Copies the lists. */
    public Library {
        factors = List.copyOf(factors);
        omitted = List.copyOf(omitted);
    }

    /** The libraries that come with Lode. */
    public static List<Library> shipped(Catalog catalog) {
        return SHIPPED.stream().map(name -> shipped(name, catalog)).toList();
    }

    /**
     * The library of that name, or the one in a file of the user's.
     *
     * @param reference a name or a path
     * @param catalog   the operators its formulas may use
     * @throws UserException if there is none, or a line of it is wrong; the message names the line
     */
    public static Library find(String reference, Catalog catalog) {
        if (SHIPPED.contains(reference)) {
            return shipped(reference, catalog);
        }
        Path file = Path.of(reference);
        if (!Files.isRegularFile(file)) {
            throw new UserException("There is no library '" + reference + "': give a file, or one of "
                    + String.join(", ", SHIPPED) + "." + Nearest.hint(reference, SHIPPED));
        }
        return new LibraryReader(reference, catalog).read(nameOf(file), FormulaFile.lines(file));
    }

    /**
     * The factors whose fields and groupings the dataset has, in their order.
     *
     * @throws UserException if there is none
     */
    public List<LibraryFactor> computable(Dataset data) {
        List<LibraryFactor> computable = factors.stream()
                .filter(factor -> factor.lackedBy(data).isEmpty())
                .toList();
        if (computable.isEmpty()) {
            throw new UserException("No factor of library " + name + " can be computed on data '"
                    + data.origin().name() + "': lode library score " + name + " says what is missing");
        }
        return computable;
    }

    private static Library shipped(String name, Catalog catalog) {
        String place = "/factors/" + name + ".txt";
        try (InputStream in = Library.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException("library " + name + " is not in the jar");
            }
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return new LibraryReader(name + ".txt", catalog).read(name, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }
}
