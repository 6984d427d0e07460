package lode.data;

import java.sql.SQLException;

/** DuckDB refused a statement. */
final class SqlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SqlException(String sql, SQLException cause) {
        super("DuckDB refused: " + sql + "\n" + cause.getMessage(), cause);
    }

    /** What DuckDB says is wrong, in its own words, on one line. */
    String reason() {
        String message = String.valueOf(getCause().getMessage());
        return message.lines()
                .filter(line -> line.contains("Error: "))
                .reduce((_, last) -> last)
                .orElse(message)
                .replaceFirst("^.*Error: ", "")
                .strip();
    }
}
