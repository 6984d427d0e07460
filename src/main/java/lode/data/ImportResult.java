package lode.data;

import java.util.List;

/**
 * What an import stored.
 *
 * @param manifest what is stored
 * @param badRows  the rows left out
 */
public record ImportResult(Manifest manifest, List<BadRow> badRows) {

    /** Copies the list. */
    public ImportResult {
        badRows = List.copyOf(badRows);
    }
}
