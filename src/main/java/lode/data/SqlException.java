package lode.data;

import java.sql.SQLException;

/** DuckDB refused a statement. */
final class SqlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    SqlException(String sql, SQLException cause) {
        super("DuckDB refused: " + sql + "\n" + cause.getMessage(), cause);
        this.reason = reason(String.valueOf(cause.getMessage()));
    }

    /** What DuckDB says is wrong, in its own words, on one line. */
    String reason() {
        return reason;
    }

    private static String reason(String message) {
        return message.lines()
                .filter(line -> line.contains("Error: "))
                .reduce((_, last) -> last)
                .orElse(message)
                .replaceFirst("^.*Error: ", "")
                .strip();
    }
}
