package lode.factor;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import lode.expr.Expr;
import lode.expr.ExprSyntaxException;
import lode.panel.UserException;

/**
 * Reads files of formulas, one a line.
 *
 * <p>A line is a formula, or an id, a tab and a formula; without an id, a formula is called by its
 * place among the formulas, from 1. No two have the same id. Empty lines and lines that begin with
 * {@code #} are skipped, as is a byte order mark.
 */
public final class FormulaFile {

    private FormulaFile() {}

    /**
     * Reads a file.
     *
     * @param reader reads one formula
     * @throws UserException if it cannot be read, has no formula, or one of its lines is none; the message names the
     *     line
     */
    public static List<NamedFormula> read(Path file, Function<String, Expr> reader) {
        List<NamedFormula> formulas = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<String> lines = lines(file);
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                formulas.add(formula(line, formulas.size() + 1, ids, file, number, reader));
            }
        }
        if (formulas.isEmpty()) {
            throw new UserException(file + " has no formulas: write one a line, such as ts_mean(close, 20)");
        }
        return formulas;
    }

    private static NamedFormula formula(
            String line, int place, Set<String> ids, Path file, int number, Function<String, Expr> reader) {
        int tab = line.indexOf('\t');
        String id = tab < 0 ? Integer.toString(place) : line.substring(0, tab).strip();
        if (!ids.add(id)) {
            throw new UserException(file + ", line " + number + ": there is a formula '" + id + "' already");
        }
        try {
            return new NamedFormula(id, reader.apply(line.substring(tab + 1).strip()));
        } catch (ExprSyntaxException e) {
            throw new UserException(file + ", line " + number + ": " + e.getMessage(), e);
        }
    }

    /**
     * The lines of a file of UTF-8 text, without its byte order mark.
     *
     * @throws UserException if it cannot be read
     */
    static List<String> lines(Path file) {
        try {
            return Files.readString(file).replaceFirst("^\uFEFF", "").lines().toList();
        } catch (NoSuchFileException e) {
            throw new UserException("There is no file " + file, e);
        } catch (MalformedInputException e) {
            throw new UserException(file + " is no text in UTF-8", e);
        } catch (IOException e) {
            throw new UserException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
