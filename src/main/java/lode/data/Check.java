package lode.data;

import java.util.List;

/**
 * One thing that can be wrong with what a source delivered.
 *
 * <p>The query reads the views of {@link Evidence} and gives date, subject, detail, file and line; a finding about a pool
 * or a benchmark has its name for the instrument.
 *
 * @param name short, as printed
 * @param sql  the query
 */
record Check(String name, String sql) {

    /** All checks, in the order in which they are reported. */
    static final List<Check> ALL = List.of(
            new Check(
                    "row left out at import",
                    "SELECT NULL::DATE, '', reason, file, line FROM bad_rows ORDER BY file, line"),
            ofBars("close above high", "close > high", "format('close {} above high {}', close, high)"),
            ofBars("close below low", "close < low", "format('close {} below low {}', close, low)"),
            ofBars(
                    "open outside the day's range",
                    "open > high OR open < low",
                    "format('open {} outside {} to {}', open, low, high)"),
            ofBars("low above high", "low > high", "format('low {} above high {}', low, high)"),
            ofBars(
                    "price not positive",
                    "least(open, high, low, close) <= 0",
                    "format('lowest price {}', least(open, high, low, close))"),
            ofBars(
                    "volume on a suspended row",
                    "suspended = 1 AND volume > 0",
                    "format('volume {:.0f} though suspended', volume)"),
            ofBars(
                    "trade without a volume",
                    "suspended = 0 AND NOT volume > 0",
                    "format('volume {:.0f} though not suspended', volume)"),
            // Prices of six significant digits explain differences up to 2e-5.
            new Check("preclose is not the close of the row before", """
                    SELECT date, instrument, format('preclose {} after close {}', preclose, last), file, line
                    FROM (SELECT *, lag(close) OVER (PARTITION BY instrument ORDER BY date) AS last FROM bars)
                    WHERE abs(preclose / last - 1) > 1e-4
                    ORDER BY date, instrument"""),
            new Check("day without a row between first and last", """
                    SELECT date, instrument, format('rows missing after {}: {}', last, missed), file, line
                    FROM (
                        SELECT *, lag(date) OVER past AS last, t - lag(t) OVER past - 1 AS missed
                        FROM bars JOIN days USING (date)
                        WINDOW past AS (PARTITION BY instrument ORDER BY date))
                    WHERE missed > 0
                    ORDER BY date, instrument"""),
            new Check("member without any row", """
                    SELECT min(date), instrument, format('in {} until {}', pool, max(date)), arg_min(file, date),
                        arg_min(line, date)
                    FROM members ANTI JOIN bars USING (instrument)
                    WHERE date <= (SELECT max(date) FROM days)
                    GROUP BY pool, instrument ORDER BY pool, instrument"""),
            new Check("member without a row on some days", """
                    SELECT min(day), instrument, format('in {}, {} days until {}', pool, count(*), max(day)),
                        arg_min(file, day), arg_min(line, day)
                    FROM members_by_day
                    SEMI JOIN bars ON bars.instrument = members_by_day.instrument
                    ANTI JOIN bars ON bars.instrument = members_by_day.instrument AND bars.date = day
                    GROUP BY pool, instrument ORDER BY pool, instrument"""),
            new Check("day without members", """
                    SELECT min(days.date), pool, format('{} days until {}', count(*), max(days.date)), '', 0
                    FROM days CROSS JOIN (SELECT pool, min(date) AS first FROM members GROUP BY pool)
                    WHERE days.date < first
                    GROUP BY pool ORDER BY pool"""),
            new Check("member count off", """
                    SELECT date, pool, format('{} members, usually {}', n, usual), file, line
                    FROM (
                        SELECT *, mode(n) OVER (PARTITION BY pool) AS usual
                        FROM (
                            SELECT pool, date, count(*) AS n, min(file) AS file, min(line) AS line
                            FROM members GROUP BY pool, date))
                    WHERE n <> usual
                    ORDER BY pool, date"""),
            new Check("day without a benchmark", """
                    SELECT min(date), benchmark, format('{} days until {}', count(*), max(date)), '', 0
                    FROM benchmarks JOIN days USING (t) WHERE isnan(close)
                    GROUP BY benchmark ORDER BY benchmark"""));

    private static Check ofBars(String name, String condition, String detail) {
        return new Check(
                name,
                "SELECT date, instrument, " + detail + ", file, line FROM bars WHERE " + condition
                        + " ORDER BY date, instrument");
    }
}
