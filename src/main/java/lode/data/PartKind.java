package lode.data;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one statement of a mapping delivers.
 *
 * <p>Every statement also selects {@code place}, by which a bad row is found again in its file.
 *
 * @param table        the table that the rows end in, and the word for it in a mapping
 * @param key          columns of which no two rows may share all values
 * @param days         columns that must hold a date
 * @param texts        columns that must hold a text
 * @param optionalDays columns that may hold a date, and may be left out
 * @param numbers      columns of numbers that must be there
 */
record PartKind(
        String table,
        List<String> key,
        List<String> days,
        List<String> texts,
        List<String> optionalDays,
        List<String> numbers) {

    /** One row per instrument and day; every further column is a number. */
    static final PartKind BARS = new PartKind(
            "bars", List.of("date", "instrument"), List.of("date"), List.of("instrument"), List.of(), List.of("close"));

    /** One row per member; without dates, a pool that is not point in time. */
    static final PartKind MEMBERS = new PartKind(
            "members",
            List.of("pool", "date", "instrument"),
            List.of(),
            List.of("pool", "instrument"),
            List.of("date"),
            List.of());

    /** One row per stay of an instrument in a group; no first day is since ever, no last day is until now. */
    static final PartKind GROUPS = new PartKind(
            "groups",
            List.of("grouping", "instrument", "first_day"),
            List.of(),
            List.of("grouping", "instrument", "label"),
            List.of("first_day", "last_day"),
            List.of());

    /** One row per index and day. */
    static final PartKind BENCHMARKS = new PartKind(
            "benchmarks",
            List.of("benchmark", "date"),
            List.of("date"),
            List.of("benchmark"),
            List.of(),
            List.of("close"));

    /** All kinds. */
    static final List<PartKind> ALL = List.of(BARS, MEMBERS, GROUPS, BENCHMARKS);

    /** Columns that a mapping must deliver. */
    List<String> required() {
        return Stream.of(List.of("place"), days, texts, numbers)
                .flatMap(List::stream)
                .toList();
    }
}
