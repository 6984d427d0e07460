package lode.cli;

import java.util.Locale;
import picocli.CommandLine.Model.OptionSpec;

/** A setting of the factor test: an option of its own, and a key of settings files. In the order of the settings panel. */
enum TestSetting {
    POOL("NAME", "hs300", "Who counts: a pool of the data. Default: ${DEFAULT-VALUE}."),
    FROM("DATE", "", "First day."),
    TO("DATE", "", "Last day; no price after it is read."),
    BENCHMARK("NAME", "", "Index to compare with, or none. Default: that named like the pool, or the first there is."),
    DIRECTION(
            "WAY",
            "declared",
            "Which values are held: desc (high), asc (low), declared by library or registry, else high, or auto: by the"
                    + " sign of the mean RankIC on the days before --validation-from. Default: ${DEFAULT-VALUE}."),
    VALIDATION_FROM(
            "DATE|SHARE",
            "0.6",
            "With --direction auto: where the days end that choose it, a date or a share of the days."
                    + " Default: ${DEFAULT-VALUE}."),
    REBALANCE(
            "WHEN",
            "5days",
            "day, 5days, week, 2weeks, month, month-start: weeks and months by the calendar. Default:"
                    + " ${DEFAULT-VALUE}."),
    OVERLAPPING(
            "yes|no",
            "no",
            "With 5days: renew a fifth of the portfolio each day, not all of it each fifth. Default:"
                    + " ${DEFAULT-VALUE}."),
    RETURNS("PRICES", "tradeable", "tradeable (from the open of t+1) or close-to-close. Default: ${DEFAULT-VALUE}."),
    GROUPS("N", "5", "Quantile groups, 2 to 20. Default: ${DEFAULT-VALUE}."),
    IC(
            "rank|normal|kendall",
            "rank",
            "Correlation by which decay, industries, years and sizes are told. Default: ${DEFAULT-VALUE}."),
    OUTLIERS(
            "RULE",
            "none",
            "none, mad, mad:3:1 (deviations, scale), percentile, percentile:0.01 or 3-sigma. Default:"
                    + " ${DEFAULT-VALUE}."),
    TRIM("yes|no", "no", "Whether outliers become missing, and not the bound. Default: ${DEFAULT-VALUE}."),
    FILL(
            "WAY",
            "none",
            "Missing values: none, industry-median, market-median, zero (after standardising), or"
                    + " forward:5, the last known of 5 days. Default: ${DEFAULT-VALUE}."),
    STANDARDISE(
            "WAY",
            "none",
            "none, zscore, zscore-population, rank or rank-gauss; again after neutralising. Default:"
                    + " ${DEFAULT-VALUE}."),
    NEUTRALISE(
            "WHAT",
            "none",
            "none, industry, size, both or styles (industry, size and --styles). Default: ${DEFAULT-VALUE}."),
    NEUTRALISE_WEIGHTS("WEIGHTS", "equal", "equal or size (the root of it). Default: ${DEFAULT-VALUE}."),
    STEPS(
            "STEPS",
            "outliers,standardise,fill,neutralise,standardise",
            "Order of the preparation. Default: ${DEFAULT-VALUE}."),
    ORTHOGONALISE(
            "WAY",
            "none",
            "Several factors: none, schmidt (in their order), symmetric or pca. Default: ${DEFAULT-VALUE}."),
    SIZE("FORMULA", "", "Logarithm of the size. Default: of market_cap, or of total_turnover over turnover_rate."),
    STYLES("FORMULAS", "", "Style exposures, between semicolons."),
    REGRESSION(
            "WHAT",
            "none",
            "What the regression of returns holds constant: none, industry, size, both or styles. Default:"
                    + " ${DEFAULT-VALUE}."),
    DEMEAN("BY", "none", "Group returns less the mean of: none, universe or industry. Default: ${DEFAULT-VALUE}."),
    WEIGHTS("equal|size", "equal", "Within groups. Default: ${DEFAULT-VALUE}."),
    ST("yes|no", "yes", "Include special treatment. Default: ${DEFAULT-VALUE}."),
    LEAST_DAYS_LISTED(
            "N",
            "0",
            "Leave out what was listed for fewer trading days. Default: ${DEFAULT-VALUE}, new listings count."),
    FEWEST_PAIRS("N", "10", "Pairs that a date needs. Default: ${DEFAULT-VALUE}."),
    DAYS_PER_YEAR("N", "252", "To make returns yearly. Default: ${DEFAULT-VALUE}."),
    PARTICIPATION("SHARE", "0.1", "Share of a day's trading, for the capacity. Default: ${DEFAULT-VALUE}."),
    ROBUST(
            "yes|no",
            "",
            "Ask what becomes of the factor when data, windows, constants or days are a little different. Default: yes for"
                    + " up to 5 factors."),
    PROFILE(
            "NAME",
            "lode",
            "What operators mean: lode, pandas, qlib, rqfactor, worldquant or gplearn. Default: ${DEFAULT-VALUE}."),
    WINDOW_COVERAGE("RULE", "", "How much of a window must be known: full, half or any. Default: the profile's.");

    private final String label;
    private final String usual;
    private final String description;

    TestSetting(String label, String usual, String description) {
        this.label = label;
        this.usual = usual;
        this.description = description;
    }

    /** As settings files and the settings panel name it, such as {@code least-days-listed}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What holds where neither an option nor a file says otherwise; empty for nothing. */
    String usual() {
        return usual;
    }

    /** The option that sets it. */
    OptionSpec option() {
        return OptionSpec.builder("--" + key())
                .type(String.class)
                .paramLabel(label)
                .defaultValue(usual)
                .description(description)
                .build();
    }
}
