package lode.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import lode.combine.Settings;
import picocli.CommandLine.Option;

/** How factors are combined: each setting by an option, else by the settings file, else as usual. */
final class CombineOptions {

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "YAML file with settings, by the names of options.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--pool", paramLabel = "NAME", description = "Who counts: a pool of the data. Default: hs300.")
    private Optional<String> pool = Optional.empty();

    @Option(
            names = "--label",
            paramLabel = "PRICE:LAG:HORIZON",
            description = "Return to foresee. Default: close:1:5, from the close of t+1 to the close of t+6.")
    private Optional<String> label = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "First day that anything is learned from. Default: the first of the data.")
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "What operators mean: lode, pandas, qlib, rqfactor, worldquant or gplearn. Default: lode.")
    private Optional<String> profile = Optional.empty();

    @Option(
            names = "--window-coverage",
            paramLabel = "RULE",
            description = "How much of a window must be known: full, half or any. Default: the profile's.")
    private Optional<String> windowCoverage = Optional.empty();

    @Option(
            names = "--outliers",
            paramLabel = "WAY",
            description = "What is pulled in, each day: none, mad, mad:TIMES:SCALE, 3-sigma or percentile:SHARE."
                    + " Default: mad.")
    private Optional<String> outliers = Optional.empty();

    @Option(
            names = "--standardise",
            paramLabel = "WAY",
            description = "The common scale: zscore, zscore-population or rank-gauss. Default: zscore.")
    private Optional<String> standardise = Optional.empty();

    @Option(
            names = "--neutralise",
            paramLabel = "WHAT",
            description = "What is held constant: none, industry, size or both. Default: none.")
    private Optional<String> neutralise = Optional.empty();

    @Option(
            names = "--size",
            paramLabel = "FORMULA",
            description = "The logarithm of the size. Default: of a market capitalisation that the data have.")
    private Optional<String> size = Optional.empty();

    @Option(
            names = "--orthogonalise",
            paramLabel = "WAY",
            description = "Make the factors of each day uncorrelated: none, schmidt (in their order) or symmetric."
                    + " Default: none.")
    private Optional<String> orthogonalise = Optional.empty();

    @Option(
            names = "--refit",
            paramLabel = "WHEN",
            description =
                    "When weights are learned anew: day, 20days, month-start, 3month-starts. Default: month-start.")
    private Optional<String> refit = Optional.empty();

    @Option(names = "--relearn", paramLabel = "WHEN", description = "When trees are. Default: 3month-starts.")
    private Optional<String> relearn = Optional.empty();

    @Option(
            names = "--window",
            paramLabel = "N",
            description = "Dates, a horizon apart, whose coefficients weights look back on. Default: 12.")
    private Optional<String> window = Optional.empty();

    @Option(
            names = "--train",
            paramLabel = "DAYS",
            description = "Trading days that regressions and trees look back on. Default: 500.")
    private Optional<String> train = Optional.empty();

    @Option(
            names = "--embargo",
            paramLabel = "DAYS",
            description = "Trading days that regressions and trees leave out beyond those whose label is not complete."
                    + " Default: 5.")
    private Optional<String> embargo = Optional.empty();

    @Option(
            names = "--signs",
            paramLabel = "learned|declared",
            description = "How it is known whether high values are good. Default: learned, from all complete labels.")
    private Optional<String> signs = Optional.empty();

    @Option(
            names = "--missing",
            paramLabel = "mean|none",
            description =
                    "A factor without value counts as the mean of the day if half of the weight has values, or there"
                            + " is no combined value either. Default: mean.")
    private Optional<String> missing = Optional.empty();

    @Option(
            names = "--long-only",
            paramLabel = "yes|no",
            description =
                    "Whether weights against a factor's direction become 0: equal, ic, icir, max-icir. Default: no.")
    private Optional<String> longOnly = Optional.empty();

    @Option(
            names = "--ridge",
            paramLabel = "NUMBER",
            description =
                    "How much ridge draws coefficients to zero, in units of the squares of the factors. Default: 0.1.")
    private Optional<String> ridge = Optional.empty();

    @Option(names = "--top", paramLabel = "N", description = "Factors that dynamic chooses at most. Default: 10.")
    private Optional<String> top = Optional.empty();

    @Option(
            names = "--least-ic",
            paramLabel = "NUMBER",
            description = "Least mean coefficient of a factor that dynamic chooses. Default: 0.02.")
    private Optional<String> leastIc = Optional.empty();

    @Option(
            names = "--least-icir",
            paramLabel = "NUMBER",
            description = "Least mean over standard deviation of such a factor. Default: 0.2.")
    private Optional<String> leastIcir = Optional.empty();

    @Option(names = "--trees", paramLabel = "N", description = "Trees of a forest. Default: 100.")
    private Optional<String> trees = Optional.empty();

    @Option(names = "--rounds", paramLabel = "N", description = "Trees that boosting makes at most. Default: 300.")
    private Optional<String> rounds = Optional.empty();

    @Option(
            names = "--patience",
            paramLabel = "N",
            description = "Trees that do not help on the validation block before boosting stops. Default: 20.")
    private Optional<String> patience = Optional.empty();

    @Option(
            names = "--block",
            paramLabel = "SHARE",
            description = "Share of the training days that are the validation block. Default: 0.2.")
    private Optional<String> block = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the trees. Default: 1.")
    private Optional<String> seed = Optional.empty();

    /** All settings but the method, by key, in the order of a recipe. */
    SequencedMap<String, String> read() {
        Map<String, String> chosen = new LinkedHashMap<>();
        file.ifPresent(path -> chosen.putAll(SettingsFile.read(path)));
        options().forEach((key, value) -> value.ifPresent(text -> chosen.put(key, text)));
        return Settings.completed(chosen);
    }

    /** Whether any is given. */
    boolean any() {
        return file.isPresent() || options().values().stream().anyMatch(Optional::isPresent);
    }

    private Map<String, Optional<String>> options() {
        return Map.ofEntries(
                Map.entry("pool", pool),
                Map.entry("label", label),
                Map.entry("from", from),
                Map.entry("profile", profile),
                Map.entry("window-coverage", windowCoverage),
                Map.entry("outliers", outliers),
                Map.entry("standardise", standardise),
                Map.entry("neutralise", neutralise),
                Map.entry("size", size),
                Map.entry("orthogonalise", orthogonalise),
                Map.entry("refit", refit),
                Map.entry("relearn", relearn),
                Map.entry("window", window),
                Map.entry("train", train),
                Map.entry("embargo", embargo),
                Map.entry("signs", signs),
                Map.entry("missing", missing),
                Map.entry("long-only", longOnly),
                Map.entry("ridge", ridge),
                Map.entry("top", top),
                Map.entry("least-ic", leastIc),
                Map.entry("least-icir", leastIcir),
                Map.entry("trees", trees),
                Map.entry("rounds", rounds),
                Map.entry("patience", patience),
                Map.entry("block", block),
                Map.entry("seed", seed));
    }
}
