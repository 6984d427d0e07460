package lode.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lode.panel.Nearest;
import lode.panel.UserException;

/** Finds a mapping: one of those that come with Lode, or a file of the user's. */
public final class Mappings {

    /** The mappings that come with Lode. */
    public static final List<String> SHIPPED =
            List.of("tidy", "baostock", "index-weights", "index-bars", "industry", "shared");

    private static final Pattern REFERENCE = Pattern.compile("(.+?)(?::([A-Za-z][A-Za-z0-9_]*))?");

    private Mappings() {}

    /**
     * The mapping that {@code NAME}, {@code NAME:LABEL} or a path names.
     *
     * @throws UserException if there is none
     */
    static Mapping find(String reference) {
        Matcher matcher = REFERENCE.matcher(reference);
        if (!matcher.matches()) {
            throw new UserException("--source needs the name of a mapping; there are " + String.join(", ", SHIPPED));
        }
        String name = matcher.group(1);
        String label = matcher.group(2) == null ? "" : matcher.group(2);
        return Mapping.parse(name, SHIPPED.contains(name) ? shipped(name) : own(name), label);
    }

    private static String shipped(String name) {
        try (InputStream in = Mappings.class.getResourceAsStream("/sources/" + name + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("mapping " + name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String own(String path) {
        Path file = Path.of(path);
        if (!Files.isRegularFile(file)) {
            throw new UserException("There is no mapping '" + path + "': give an SQL file, or one of "
                    + String.join(", ", SHIPPED) + "." + Nearest.hint(path, SHIPPED));
        }
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UserException("Mapping '" + path + "' cannot be read as UTF-8 text", failure);
        }
    }
}
