package lode.data;

import java.util.Locale;
import lode.panel.Field;

/**
 * A column that a mapping delivers: how it is read, and when its value is bad.
 *
 * @param name   ours
 * @param value  SQL for the typed value
 * @param reason SQL for what is wrong with it, NULL if nothing is
 */
record Column(String name, String value, String reason) {

    /** SQL functions that mappings may use too. */
    static final String MACROS =
            """
            CREATE MACRO number(x) AS CASE
                WHEN x IS NULL THEN NULL
                WHEN TRY_CAST(x AS DOUBLE) IS NULL OR isinf(TRY_CAST(x AS DOUBLE)) THEN 'nan'::DOUBLE
                WHEN isnan(TRY_CAST(x AS DOUBLE)) THEN NULL
                ELSE TRY_CAST(x AS DOUBLE) END;
            CREATE MACRO to_date(x) AS coalesce(
                TRY_CAST(x::VARCHAR AS DATE),
                try_strptime(x::VARCHAR, ['%Y%m%d', '%d.%m.%Y', '%Y.%m.%d', '%m/%d/%Y', '%Y-%m-%dT%H:%M:%S'])::DATE);
            """;

    /** A date that must be there. */
    static Column day(String name, String source) {
        String text = DuckDb.name(source) + "::VARCHAR";
        return new Column(
                name,
                "to_date(" + DuckDb.name(source) + ")",
                "CASE WHEN to_date(" + DuckDb.name(source) + ") IS NULL THEN coalesce('" + name + " ''' || " + text
                        + " || ''' is no date', '" + name + " is missing') END");
    }

    /** A date that may be missing. */
    static Column optionalDay(String name, String source) {
        String text = DuckDb.name(source) + "::VARCHAR";
        return new Column(
                name,
                "to_date(" + DuckDb.name(source) + ")",
                "CASE WHEN to_date(" + DuckDb.name(source) + ") IS NULL THEN '" + name + " ''' || " + text
                        + " || ''' is no date' END");
    }

    /** A date that the source does not have. */
    static Column noDay(String name) {
        return new Column(name, "NULL::DATE", "NULL");
    }

    /** A text that must be there. */
    static Column text(String name, String source) {
        String value = "nullif(trim(" + DuckDb.name(source) + "::VARCHAR), '')";
        return new Column(name, value, "CASE WHEN " + value + " IS NULL THEN '" + name + " is missing' END");
    }

    /** A number that may be missing. */
    static Column number(String name, String source) {
        String value = "number(" + DuckDb.name(source) + ")";
        String text = DuckDb.name(source) + "::VARCHAR";
        return new Column(
                name,
                value,
                "CASE WHEN isnan(" + value + ") THEN '" + name + " ''' || " + text + " || ''' is no number'"
                        + (isAmount(name) ? " WHEN " + value + " < 0 THEN '" + name + " ' || " + text + " || ' is negative'" : "")
                        + " END");
    }

    private static boolean isAmount(String name) {
        return name.equals("volume") || name.equals("total_turnover") || name.equals("turnover_rate");
    }

    /** The name under which a column of bars is stored: a standard field's, or its own made plain. */
    static String plainName(String source) {
        String lower = source.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "_");
        String plain = lower.matches("[a-z].*") ? lower : "x" + lower;
        return Field.standard(plain).map(Field::name).orElse(plain);
    }
}
