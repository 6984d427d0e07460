package lode.data;

import java.util.Locale;
import java.util.Set;
import lode.panel.Field;

/**
 * A column that a mapping delivers: how it is read, and when its value is bad.
 *
 * @param name   ours
 * @param value  SQL for the typed value
 * @param reason SQL for what is wrong with it, NULL if nothing is
 */
record Column(String name, String value, String reason) {

    /**
     * SQL functions that mappings may use too: what is no number becomes infinity, which arithmetic keeps, so that it is
     * found after the mapping; NaN is a missing number.
     */
    static final String MACROS = """
            CREATE MACRO number(x) AS CASE
                WHEN x IS NULL OR isnan(TRY_CAST(x AS DOUBLE)) THEN NULL
                WHEN isfinite(TRY_CAST(x AS DOUBLE)) THEN TRY_CAST(x AS DOUBLE)
                ELSE coalesce(TRY_CAST(TRY_CAST(x::VARCHAR AS BOOLEAN) AS DOUBLE), 'inf') END;
            CREATE MACRO to_date(x) AS coalesce(
                TRY_CAST(x::VARCHAR AS DATE),
                try_strptime(x::VARCHAR, ['%Y%m%d', '%d.%m.%Y', '%Y.%m.%d', '%m/%d/%Y', '%Y-%m-%dT%H:%M:%S'])::DATE);
            """;

    /** Names that the tables of an import need for themselves. */
    private static final Set<String> RESERVED = Set.of("file", "line", "reason", "first", "shift", "t", "i");

    /** Columns that cannot be negative. */
    private static final Set<String> AMOUNTS = Set.of("volume", "total_turnover", "turnover_rate");

    /** A date that must be there. */
    static Column day(String name, String source) {
        return new Column(name, dateOf(source), noDate(name, source, "'" + name + " is missing'"));
    }

    /** A date that may be missing. */
    static Column optionalDay(String name, String source) {
        return new Column(name, dateOf(source), noDate(name, source, "NULL"));
    }

    /** A date that the source does not have. */
    static Column noDay(String name) {
        return new Column(name, "NULL::DATE", "NULL");
    }

    /** A text that must be there. */
    static Column text(String name, String source) {
        String value = "nullif(trim(" + textOf(source) + "), '')";
        return new Column(name, value, "CASE WHEN " + value + " IS NULL THEN '" + name + " is missing' END");
    }

    /** A number that may be missing. */
    static Column number(String name, String source) {
        String value = "number(" + DuckDb.name(source) + ")";
        String unless = AMOUNTS.contains(name)
                ? " WHEN " + value + " < 0 THEN '" + name + " ' || " + textOf(source) + " || ' is negative'"
                : "";
        return new Column(
                name,
                value,
                "CASE WHEN isinf(" + value + ") THEN " + quoted(name, source, "is no number") + unless + " END");
    }

    private static String dateOf(String source) {
        return "to_date(" + DuckDb.name(source) + ")";
    }

    private static String noDate(String name, String source, String missing) {
        return "CASE WHEN " + dateOf(source) + " IS NULL THEN coalesce(" + quoted(name, source, "is no date") + ", "
                + missing + ") END";
    }

    private static String textOf(String source) {
        return DuckDb.name(source) + "::VARCHAR";
    }

    /** SQL for a message such as {@code close 'abc' is no number}. */
    private static String quoted(String name, String source, String verdict) {
        return "'" + name + " ''' || " + textOf(source) + " || ''' " + verdict + "'";
    }

    /** The name under which a column of bars is stored: a standard field's, or its own made plain. */
    static String plainName(String source) {
        String lower = source.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "_");
        String plain = lower.matches("[a-z].*") ? lower : "x" + lower;
        String free = RESERVED.contains(plain) ? plain + "_" : plain;
        return Field.standard(free).map(Field::name).orElse(free);
    }
}
