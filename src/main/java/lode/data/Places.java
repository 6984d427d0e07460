package lode.data;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Where the rows of a part stand in their files.
 *
 * <p>Lines are counted from 1 with the header; lines that DuckDB could not split into columns count, blank ones do not.
 */
final class Places {

    /** From this place on, line = place + shift. */
    record Segment(long first, String file, long shift) {}

    private final NavigableMap<Long, Segment> segments;
    private final List<BadRow> unreadable;

    private Places(NavigableMap<Long, Segment> segments, List<BadRow> unreadable) {
        this.segments = segments;
        this.unreadable = unreadable;
    }

    /** The places of the table {@code raw}, of which these lines could not be read. */
    static Places of(DuckDb db, List<BadRow> unreadable) {
        NavigableMap<Long, Segment> segments = new TreeMap<>();
        List<Segment> starts = db.list(
                "SELECT source_file, min(rowid) FROM raw GROUP BY source_file",
                row -> new Segment(row.getLong(2), row.getString(1), 0));
        for (Segment start : starts) {
            int header = SourceFiles.isParquet(start.file()) ? 0 : 1;
            long shift = 1 + header - start.first();
            segments.put(start.first(), new Segment(start.first(), start.file(), shift));
            for (BadRow row : unreadable) {
                if (row.file().equals(start.file())) {
                    shift++;
                    long next = row.line() + 1 - shift;
                    segments.put(next, new Segment(next, start.file(), shift));
                }
            }
        }
        return new Places(segments, List.copyOf(unreadable));
    }

    /** The lines that are no rows. */
    List<BadRow> unreadable() {
        return unreadable;
    }

    /** The bad row at a place. */
    BadRow badRow(long place, String reason) {
        Segment segment = at(place);
        return new BadRow(segment.file(), place + segment.shift(), reason);
    }

    /** The line of a place. */
    long line(long place) {
        return place + at(place).shift();
    }

    private Segment at(long place) {
        Map.Entry<Long, Segment> entry = segments.floorEntry(place);
        if (entry == null) {
            throw new IllegalArgumentException("no row has place " + place);
        }
        return entry.getValue();
    }

    /** The segments, in order. */
    List<Segment> segments() {
        return List.copyOf(segments.values());
    }
}
