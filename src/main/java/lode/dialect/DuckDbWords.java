package lode.dialect;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How DuckDB writes our operators. */
final class DuckDbWords {

    private static final String TIME = "OVER (PARTITION BY instrument ORDER BY date)";
    private static final String WINDOW =
            "OVER (PARTITION BY instrument ORDER BY date ROWS BETWEEN {d_before} PRECEDING AND CURRENT ROW)";
    private static final String KNOWN = "(in_pool AND {x} IS NOT NULL)";
    private static final String DAY = "OVER (PARTITION BY date, " + KNOWN + ")";
    private static final String GROUP = "OVER (PARTITION BY date, {g}, " + KNOWN + ")";

    private static final Map<String, String> WORDS = new TreeMap<>();

    static {
        arithmetic();
        overTime();
        acrossInstruments();
    }

    private DuckDbWords() {}

    static Optional<String> of(String operator) {
        return Optional.ofNullable(WORDS.get(operator));
    }

    private static void arithmetic() {
        WORDS.put("add", "{x} + {y}");
        WORDS.put("sub", "{x} - {y}");
        WORDS.put("mul", "{x} * {y}");
        WORDS.put("div", "{x} / nullif({y}, 0)");
        WORDS.put("max", both("greatest({x}, {y})"));
        WORDS.put("min", both("least({x}, {y})"));
        WORDS.put("neg", "-{x}");
        WORDS.put("inv", "1 / nullif({x}, 0)");
        WORDS.put("abs", "abs({x})");
        WORDS.put("sign", "sign({x})");
        WORDS.put("square", "{x} * {x}");
        WORDS.put("cube", "{x} * {x} * {x}");
        WORDS.put("log", "CASE WHEN {x} > 0 THEN ln({x}) END");
        WORDS.put("exp", "exp({x})");
        WORDS.put("sqrt", "CASE WHEN {x} >= 0 THEN sqrt({x}) END");
        WORDS.put("signed_sqrt", "sign({x}) * sqrt(abs({x}))");
        WORDS.put("sigmoid", "1 / (1 + exp(-{x}))");
        WORDS.put("tanh", "tanh({x})");
        WORDS.put("s_log_1p", "sign({x}) * ln(1 + abs({x}))");
        WORDS.put("lt", "CAST({x} < {y} AS DOUBLE)");
        WORDS.put("le", "CAST({x} <= {y} AS DOUBLE)");
        WORDS.put("gt", "CAST({x} > {y} AS DOUBLE)");
        WORDS.put("ge", "CAST({x} >= {y} AS DOUBLE)");
        WORDS.put("eq", "CAST({x} = {y} AS DOUBLE)");
        WORDS.put("ne", "CAST({x} <> {y} AS DOUBLE)");
        WORDS.put("where", "CASE WHEN {condition} <> 0 THEN {a} WHEN {condition} = 0 THEN {b} END");
        WORDS.put("is_nan", "CAST({x} IS NULL AS DOUBLE)");
    }

    private static String both(String words) {
        return "CASE WHEN {x} IS NOT NULL AND {y} IS NOT NULL THEN " + words + " END";
    }

    private static void overTime() {
        String lag = "lag({x}, {d}) " + TIME;
        WORDS.put("lag", lag);
        WORDS.put("delta", "{x} - " + lag);
        WORDS.put("returns", "{x} / nullif(" + lag + ", 0) - 1");
        WORDS.put("log_return", "CASE WHEN {x} / nullif(" + lag + ", 0) > 0 THEN ln({x} / " + lag + ") END");
        WORDS.put("ts_sum", whole("sum({x}) " + WINDOW));
        WORDS.put("ts_mean", whole("avg({x}) " + WINDOW));
        WORDS.put("ts_std", whole("stddev_samp({x}) " + WINDOW));
        WORDS.put("ts_var", whole("var_samp({x}) " + WINDOW));
        WORDS.put("ts_max", whole("max({x}) " + WINDOW));
        WORDS.put("ts_min", whole("min({x}) " + WINDOW));
        WORDS.put("ts_range", whole("max({x}) " + WINDOW + " - min({x}) " + WINDOW));
        WORDS.put("ts_max_diff", whole("{x} - max({x}) " + WINDOW));
        WORDS.put("ts_min_diff", whole("{x} - min({x}) " + WINDOW));
        WORDS.put("ts_median", whole("median({x}) " + WINDOW));
        WORDS.put(
                "ts_scale",
                whole("({x} - min({x}) " + WINDOW + ") / nullif(max({x}) " + WINDOW + " - min({x}) " + WINDOW
                        + ", 0)"));
        WORDS.put(
                "ts_zscore",
                whole("CASE WHEN max({x}) " + WINDOW + " > min({x}) " + WINDOW + " THEN ({x} - avg({x}) " + WINDOW
                        + ") / stddev_samp({x}) " + WINDOW + " END"));
        WORDS.put("ts_count_nans", "{d} - count({x}) " + WINDOW);
        WORDS.put(
                "ts_corr",
                "CASE WHEN regr_count({y}, {x}) " + WINDOW + " = {d} AND max({x}) " + WINDOW + " > min({x}) " + WINDOW
                        + " AND max({y}) " + WINDOW + " > min({y}) " + WINDOW + " THEN corr({y}, {x}) " + WINDOW
                        + " END");
        WORDS.put(
                "ts_cov",
                "CASE WHEN regr_count({y}, {x}) " + WINDOW + " = {d} THEN covar_samp({y}, {x}) " + WINDOW + " END");
    }

    /** Missing unless all days of the window are known. */
    private static String whole(String words) {
        return "CASE WHEN count({x}) " + WINDOW + " = {d} THEN " + words + " END";
    }

    private static void acrossInstruments() {
        WORDS.put("cs_rank", known(rank("date, ", DAY)));
        WORDS.put("cs_demean", known("{x} - avg({x}) " + DAY));
        WORDS.put("cs_zscore", known("({x} - avg({x}) " + DAY + ") / nullif(stddev_samp({x}) " + DAY + ", 0)"));
        WORDS.put("cs_scale", known("{x} / nullif(sum(abs({x})) " + DAY + ", 0)"));
        WORDS.put("group_rank", knownGroup(rank("date, {g}, ", GROUP)));
        WORDS.put("group_demean", knownGroup("{x} - avg({x}) " + GROUP));
        WORDS.put(
                "group_zscore",
                knownGroup("({x} - avg({x}) " + GROUP + ") / nullif(stddev_samp({x}) " + GROUP + ", 0)"));
    }

    /** Equals share their mean rank. */
    private static String rank(String by, String over) {
        return "(rank() OVER (PARTITION BY " + by + KNOWN + " ORDER BY {x}) + (count(*) OVER (PARTITION BY " + by
                + KNOWN + ", {x}) - 1) / 2.0) / count(*) " + over;
    }

    private static String known(String words) {
        return "CASE WHEN " + KNOWN + " THEN " + words + " END";
    }

    private static String knownGroup(String words) {
        return "CASE WHEN " + KNOWN + " AND {g} IS NOT NULL THEN " + words + " END";
    }
}
