package lode.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table on its way to a CSV file; the same rows give the same bytes everywhere.
 *
 * <p>UTF-8 without a byte order mark, commas, {@code \n} after every line, quotes where RFC 4180 asks for them. Missing
 * is an empty field. A number has the fewest digits that read back as the same double: {@code 0.1}, {@code 250},
 * {@code 1.5E-9}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public final class Csv {

    private final int width;
    private final StringBuilder lines;

    private Csv(int width, String note) {
        this.width = width;
        this.lines = new StringBuilder(note);
    }

    /** A table with these columns and no rows yet. */
    public static Csv of(String... columns) {
        return headed("", columns);
    }

    /**
     * A table whose first line is {@code # note}, such as {@code # synthetic market, seed 7}.
     *
     * <p>Readers skip it with {@code comment='#'} in pandas and DuckDB.
     */
    public static Csv noted(String note, String... columns) {
        if (note.lines().count() != 1) {
            throw new IllegalArgumentException("the note of a table is one line, got '" + note + "'");
        }
        return headed("# " + note + "\n", columns);
    }

    private static Csv headed(String note, String... columns) {
        if (columns.length == 0) {
            throw new IllegalArgumentException("a table needs at least one column");
        }
        return new Csv(columns.length, note).row((Object[]) columns);
    }

    /**
     * Adds a row.
     *
     * @param cells one per column: text, a whole number, a double (NaN is missing), a date, a boolean, or an
     *     {@code Optional} of those (empty is missing)
     */
    public Csv row(Object... cells) {
        if (cells.length != width) {
            throw new IllegalArgumentException(
                    "the table has %d columns, got %d cells: %s".formatted(width, cells.length, List.of(cells)));
        }
        lines.append(Arrays.stream(cells).map(Csv::field).collect(Collectors.joining(",", "", "\n")));
        return this;
    }

    /** The table as it will stand in the file. */
    public String text() {
        return lines.toString();
    }

    /**
     * Writes the table to {@code file}, whole or not at all.
     *
     * @throws lode.panel.UserException if it cannot be written
     */
    public void write(Path file) {
        AtomicFile.write(file, text().getBytes(StandardCharsets.UTF_8));
    }

    private static String field(Object cell) {
        return switch (cell) {
            case String text -> quoted(text);
            case Double number -> number(number);
            case Integer _, Long _, Boolean _, LocalDate _ -> cell.toString();
            case Optional<?> value -> value.map(Csv::field).orElse("");
            default ->
                throw new IllegalArgumentException(
                        "a cell cannot be a %s: %s".formatted(cell.getClass().getSimpleName(), cell));
        };
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '#');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        double size = Math.abs(value);
        boolean plain = size == 0 || size >= 1e-6 && size < 1e15;
        return plain ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() : Double.toString(value);
    }
}
