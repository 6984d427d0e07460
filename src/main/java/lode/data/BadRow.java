package lode.data;

/**
 * A row that was left out of an import.
 *
 * @param file   as the user wrote it
 * @param line   from 1, the header included; in Parquet the row
 * @param reason one clause, such as {@code volume -5 is negative}
 */
public record BadRow(String file, long line, String reason) {

    @Override
    public String toString() {
        return file + " line " + line + ": " + reason;
    }
}
