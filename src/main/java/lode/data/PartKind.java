package lode.data;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What one statement of a mapping delivers.
 *
 * <p>Every statement also selects {@code place}, by which a bad row is found again in its file.
 */
enum PartKind {
    /** One row per instrument and day; every further column is a number. */
    BARS(
            List.of("date", "instrument"),
            List.of("date"),
            List.of("instrument"),
            List.of(),
            List.of("close")),
    /** One row per member; without dates, a pool that is not point in time. */
    MEMBERS(
            List.of("pool", "date", "instrument"),
            List.of(),
            List.of("pool", "instrument"),
            List.of("date"),
            List.of()),
    /** One row per stay of an instrument in a group; no first day is since ever, no last day is until now. */
    GROUPS(
            List.of("grouping", "instrument", "first_day"),
            List.of(),
            List.of("grouping", "instrument", "label"),
            List.of("first_day", "last_day"),
            List.of()),
    /** One row per index and day. */
    BENCHMARKS(
            List.of("benchmark", "date"),
            List.of("date"),
            List.of("benchmark"),
            List.of(),
            List.of("close"));

    private final List<String> key;
    private final List<String> days;
    private final List<String> texts;
    private final List<String> optionalDays;
    private final List<String> numbers;

    PartKind(
            List<String> key,
            List<String> days,
            List<String> texts,
            List<String> optionalDays,
            List<String> numbers) {
        this.key = key;
        this.days = days;
        this.texts = texts;
        this.optionalDays = optionalDays;
        this.numbers = numbers;
    }

    /** Columns of which no two rows may share all values. */
    List<String> key() {
        return key;
    }

    /** Columns that must hold a date. */
    List<String> days() {
        return days;
    }

    /** Columns that must hold a text. */
    List<String> texts() {
        return texts;
    }

    /** Columns that may hold a date, and may be left out. */
    List<String> optionalDays() {
        return optionalDays;
    }

    /** Columns of numbers that must be there. */
    List<String> numbers() {
        return numbers;
    }

    /** The table that the rows end in, and the word for it in a mapping. */
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Columns that a mapping must deliver. */
    List<String> required() {
        return Stream.of(List.of("place"), days, texts, numbers)
                .flatMap(List::stream)
                .toList();
    }
}
