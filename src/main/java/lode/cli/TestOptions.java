package lode.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lode.expr.Conventions;
import lode.expr.Coverage;
import lode.measure.IcKind;
import lode.measure.Pricing;
import lode.measure.Rebalance;
import lode.measure.TestSettings;
import lode.panel.Dataset;
import lode.panel.Nearest;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.UserException;
import lode.report.validation.ValidationReport.Setting;
import lode.risk.Controls;
import lode.risk.Fill;
import lode.risk.Neutralise;
import lode.risk.Orthogonalise;
import lode.risk.Outliers;
import lode.risk.Preprocessing;
import lode.risk.Standard;
import lode.risk.Step;
import picocli.CommandLine.Option;

/** How factors are tested: each setting by an option, else by the settings file, else as usual. */
final class TestOptions {

    private static final String NONE = "none";

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "YAML file with settings, by the names of options.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--pool", paramLabel = "NAME", description = "Who counts: a pool of the data. Default: hs300.")
    private Optional<String> pool = Optional.empty();

    @Option(names = "--from", paramLabel = "DATE", description = "First day.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", description = "Last day; no price after it is read.")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--benchmark",
            paramLabel = "NAME",
            description = "Index to compare with, or none. Default: that named like the pool, or the first there is.")
    private Optional<String> benchmark = Optional.empty();

    @Option(
            names = "--direction",
            paramLabel = "WAY",
            description =
                    "Which values are held: desc (high), asc (low), or declared by library or registry, else high."
                            + " Default: declared.")
    private Optional<String> direction = Optional.empty();

    @Option(
            names = "--rebalance",
            paramLabel = "WHEN",
            description =
                    "day, 5days, week, 2weeks, month, month-start: weeks and months by the calendar. Default: 5days.")
    private Optional<String> rebalance = Optional.empty();

    @Option(
            names = "--overlapping",
            paramLabel = "yes|no",
            description = "With 5days: renew a fifth of the portfolio each day, not all of it each fifth. Default: no.")
    private Optional<String> overlapping = Optional.empty();

    @Option(
            names = "--returns",
            paramLabel = "PRICES",
            description = "tradeable (from the open of t+1) or close-to-close. Default: tradeable.")
    private Optional<String> returns = Optional.empty();

    @Option(names = "--groups", paramLabel = "N", description = "Quantile groups, 2 to 20. Default: 5.")
    private Optional<String> groups = Optional.empty();

    @Option(
            names = "--ic",
            paramLabel = "rank|normal",
            description = "Correlation by which decay, industries, years and sizes are told. Default: rank.")
    private Optional<String> ic = Optional.empty();

    @Option(
            names = "--outliers",
            paramLabel = "RULE",
            description =
                    "none, mad, mad:3:1 (deviations, scale), percentile, percentile:0.01 or 3-sigma. Default: none.")
    private Optional<String> outliers = Optional.empty();

    @Option(
            names = "--trim",
            paramLabel = "yes|no",
            description = "Whether outliers become missing, and not the bound. Default: no.")
    private Optional<String> trim = Optional.empty();

    @Option(
            names = "--fill",
            paramLabel = "WAY",
            description =
                    "Missing values: none, industry-median, market-median, zero (after standardising), or forward:5,"
                            + " the last known of 5 days."
                            + " Default: none.")
    private Optional<String> fill = Optional.empty();

    @Option(
            names = "--standardise",
            paramLabel = "WAY",
            description =
                    "none, zscore, zscore-population, rank or rank-gauss; again after neutralising. Default: none.")
    private Optional<String> standardise = Optional.empty();

    @Option(
            names = "--neutralise",
            paramLabel = "WHAT",
            description = "none, industry, size, both or styles (industry, size and --styles). Default: none.")
    private Optional<String> neutralise = Optional.empty();

    @Option(
            names = "--neutralise-weights",
            paramLabel = "WEIGHTS",
            description = "equal or size (the root of it). Default: equal.")
    private Optional<String> neutraliseWeights = Optional.empty();

    @Option(
            names = "--steps",
            paramLabel = "STEPS",
            description = "Order of the preparation. Default: outliers,standardise,fill,neutralise,standardise.")
    private Optional<String> steps = Optional.empty();

    @Option(
            names = "--orthogonalise",
            paramLabel = "WAY",
            description = "Several factors: none, schmidt (in their order), symmetric or pca. Default: none.")
    private Optional<String> orthogonalise = Optional.empty();

    @Option(
            names = "--size",
            paramLabel = "FORMULA",
            description = "Logarithm of the size. Default: of market_cap, or of total_turnover over turnover_rate.")
    private Optional<String> size = Optional.empty();

    @Option(names = "--styles", paramLabel = "FORMULAS", description = "Style exposures, between semicolons.")
    private Optional<String> styles = Optional.empty();

    @Option(
            names = "--regression",
            paramLabel = "WHAT",
            description = "What the regression of returns holds constant: none, industry, size, both or styles."
                    + " Default: none.")
    private Optional<String> regression = Optional.empty();

    @Option(
            names = "--demean",
            paramLabel = "BY",
            description = "Group returns less the mean of: none, universe or industry. Default: none.")
    private Optional<String> demean = Optional.empty();

    @Option(names = "--weights", paramLabel = "equal|size", description = "Within groups. Default: equal.")
    private Optional<String> weights = Optional.empty();

    @Option(names = "--st", paramLabel = "yes|no", description = "Include special treatment. Default: yes.")
    private Optional<String> st = Optional.empty();

    @Option(
            names = "--least-days-listed",
            paramLabel = "N",
            description = "Leave out what was listed for fewer trading days. Default: 0, new listings count.")
    private Optional<String> leastDaysListed = Optional.empty();

    @Option(names = "--fewest-pairs", paramLabel = "N", description = "Pairs that a date needs. Default: 10.")
    private Optional<String> fewestPairs = Optional.empty();

    @Option(names = "--days-per-year", paramLabel = "N", description = "To make returns yearly. Default: 252.")
    private Optional<String> daysPerYear = Optional.empty();

    @Option(
            names = "--participation",
            paramLabel = "SHARE",
            description = "Share of a day's trading, for the capacity. Default: 0.1.")
    private Optional<String> participation = Optional.empty();

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

    /** All settings but the file, each with its usual value, in the order of the settings panel. */
    private SequencedMap<String, String> given() {
        SequencedMap<String, String> all = new LinkedHashMap<>();
        SequencedMap<String, String> read = file.map(SettingsFile::read).orElseGet(LinkedHashMap::new);
        List<Usual> known = usual();
        List<String> keys = known.stream().map(Usual::key).toList();
        for (String key : read.keySet()) {
            if (!keys.contains(key)) {
                throw new UserException("Unknown key '" + key + "' in " + file.orElseThrow() + "."
                        + Nearest.hint(key, keys) + " There are: " + String.join(", ", keys));
            }
        }
        for (Usual one : known) {
            all.put(
                    one.key,
                    one.option
                            .orElseGet(() -> read.getOrDefault(one.key, one.value))
                            .strip());
        }
        return all;
    }

    /** A setting: its key, its option and its usual value. */
    private record Usual(String key, Optional<String> option, String value) {}

    private List<Usual> usual() {
        return List.of(
                new Usual("pool", pool, "hs300"),
                new Usual("from", from, ""),
                new Usual("to", to, ""),
                new Usual("benchmark", benchmark, ""),
                new Usual("direction", direction, "declared"),
                new Usual("rebalance", rebalance, "5days"),
                new Usual("overlapping", overlapping, "no"),
                new Usual("returns", returns, "tradeable"),
                new Usual("groups", groups, "5"),
                new Usual("ic", ic, "rank"),
                new Usual("outliers", outliers, NONE),
                new Usual("trim", trim, "no"),
                new Usual("fill", fill, NONE),
                new Usual("standardise", standardise, NONE),
                new Usual("neutralise", neutralise, NONE),
                new Usual("neutralise-weights", neutraliseWeights, "equal"),
                new Usual("steps", steps, "outliers,standardise,fill,neutralise,standardise"),
                new Usual("orthogonalise", orthogonalise, NONE),
                new Usual("size", size, ""),
                new Usual("styles", styles, ""),
                new Usual("regression", regression, NONE),
                new Usual("demean", demean, NONE),
                new Usual("weights", weights, "equal"),
                new Usual("st", st, "yes"),
                new Usual("least-days-listed", leastDaysListed, "0"),
                new Usual("fewest-pairs", fewestPairs, "10"),
                new Usual("days-per-year", daysPerYear, "252"),
                new Usual("participation", participation, "0.1"),
                new Usual("profile", profile, "lode"),
                new Usual("window-coverage", windowCoverage, ""));
    }

    /** The settings, read and checked as far as they can be without data. */
    Chosen read() {
        return new Chosen(given());
    }

    /** Which values are held. */
    enum Direction {
        /** High ones. */
        DESC,
        /** Low ones. */
        ASC,
        /** Those that library or registry declare good; high ones if they do not. */
        DECLARED;

        /** 1 for high, -1 for low; a factor declares the same, or 0. */
        int of(int declared) {
            return switch (this) {
                case DESC -> 1;
                case ASC -> -1;
                case DECLARED -> declared == 0 ? 1 : declared;
            };
        }
    }

    /** What was chosen. */
    static final class Chosen {

        private final SequencedMap<String, String> texts;

        private Chosen(SequencedMap<String, String> texts) {
            this.texts = texts;
            conventions();
            direction();
            controls("neutralise");
            controls("regression");
            orthogonalise();
            outliers();
            standardise();
            fill();
            checkSteps();
            test(Optional.empty());
            date("from");
            date("to");
        }

        private String text(String key) {
            String text = texts.get(key);
            if (text == null) {
                throw new IllegalArgumentException("there is no setting " + key);
            }
            return text;
        }

        private static UserException wrong(String key, String text, Object right) {
            return new UserException(key + " cannot be '" + text + "': write " + right);
        }

        private <T> T one(String key, List<T> all) {
            return named(key, all).orElseThrow(() -> wrong(key, text(key), names(all)));
        }

        /** One of them, or none. */
        private <T> Optional<T> maybe(String key, List<T> all, String more) {
            Optional<T> found = named(key, all);
            if (found.isEmpty() && !text(key).equals(NONE)) {
                throw wrong(key, text(key), NONE + ", " + names(all) + more);
            }
            return found;
        }

        private <T> Optional<T> named(String key, List<T> all) {
            String text = text(key).toLowerCase(Locale.ROOT);
            return all.stream().filter(value -> name(value).equals(text)).findFirst();
        }

        private static String names(List<?> all) {
            return all.stream().map(Chosen::name).collect(Collectors.joining(", "));
        }

        private static String name(Object value) {
            return value instanceof Enum<?> constant
                    ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
                    : value.toString();
        }

        private boolean yes(String key) {
            String chosen = text(key).equals("true") ? "yes" : text(key).equals("false") ? "no" : text(key);
            if (!chosen.equals("yes") && !chosen.equals("no")) {
                throw wrong(key, chosen, "yes or no");
            }
            return chosen.equals("yes");
        }

        private int whole(String key) {
            return number(key, Integer::valueOf, "a whole number");
        }

        private <T> T number(String key, Function<String, T> parse, String what) {
            try {
                return parse.apply(text(key));
            } catch (NumberFormatException _) {
                throw wrong(key, text(key), what);
            }
        }

        private Optional<LocalDate> date(String key) {
            if (text(key).isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(LocalDate.parse(text(key)));
            } catch (DateTimeParseException _) {
                throw wrong(key, text(key), "a date such as 2016-01-04");
            }
        }

        String pool() {
            return text("pool");
        }

        Period period(Dataset data) {
            return data.axes().period(date("from"), date("to"));
        }

        Direction direction() {
            return one("direction", Arrays.asList(Direction.values()));
        }

        Conventions conventions() {
            Conventions named = Conventions.named(text("profile"));
            return text("window-coverage").isEmpty()
                    ? named
                    : named.with(one("window-coverage", Arrays.asList(Coverage.values())));
        }

        Controls controls(String key) {
            return one(key, Arrays.asList(Controls.values()));
        }

        Optional<Orthogonalise> orthogonalise() {
            return maybe("orthogonalise", Arrays.asList(Orthogonalise.values()), "");
        }

        boolean weighted() {
            return one("neutralise-weights", List.of("equal", "size")).equals("size");
        }

        String size() {
            return text("size");
        }

        List<String> styles() {
            return Arrays.stream(text("styles").split(";"))
                    .map(String::strip)
                    .filter(style -> !style.isEmpty())
                    .toList();
        }

        private List<Outliers> outliers() {
            return Outliers.parse(text("outliers"), yes("trim") ? Outliers.Fate.TRIM : Outliers.Fate.CLIP);
        }

        private List<Standard> standardise() {
            return maybe("standardise", Arrays.asList(Standard.values()), "").stream()
                    .toList();
        }

        /** How many days old a value may be that stands for a missing one; 0 for none. */
        int carried() {
            Matcher matcher = Pattern.compile("forward:([1-9]\\d{0,3})").matcher(text("fill"));
            return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        }

        private List<Fill.Way> fill() {
            return carried() > 0
                    ? List.of()
                    : maybe("fill", Arrays.asList(Fill.Way.values()), " or forward:5").stream()
                            .toList();
        }

        private List<String> checkSteps() {
            List<String> known = List.of("outliers", "standardise", "fill", "neutralise");
            List<String> steps = Arrays.stream(text("steps").split("[,\\s]+")).toList();
            steps.stream().filter(step -> !known.contains(step)).findFirst().ifPresent(step -> {
                throw wrong("steps", text("steps"), "steps of " + String.join(", ", known) + ", between commas");
            });
            return steps;
        }

        /** What is done to a factor, in order. A second standardisation is done only after neutralising. */
        Preprocessing preprocessing(Pool pool) {
            List<Step> all = new ArrayList<>();
            for (String step : checkSteps()) {
                switch (step) {
                    case "outliers" -> all.addAll(outliers());
                    case "standardise" ->
                        standardise().stream()
                                .filter(one -> all.isEmpty() || all.getLast() != one)
                                .forEach(all::add);
                    case "fill" -> fill().forEach(way -> all.add(new Fill(way, pool)));
                    case "neutralise" -> {
                        if (controls("neutralise") != Controls.NONE) {
                            all.add(new Neutralise(controls("neutralise"), weighted()));
                        }
                    }
                    default -> throw new IllegalArgumentException(step);
                }
            }
            return new Preprocessing(all);
        }

        /** How factors are tested. */
        TestSettings test(Optional<Dataset> data) {
            return new TestSettings(
                    one("returns", Arrays.asList(Pricing.values())),
                    Rebalance.parse(text("rebalance")),
                    yes("overlapping"),
                    whole("groups"),
                    one("ic", Arrays.asList(IcKind.values())),
                    one("demean", Arrays.asList(TestSettings.Demean.values())),
                    one("weights", List.of("equal", "size")).equals("size"),
                    data.flatMap(this::benchmark),
                    yes("st"),
                    whole("least-days-listed"),
                    whole("fewest-pairs"),
                    whole("days-per-year"),
                    number("participation", Double::valueOf, "a number"));
        }

        private Optional<String> benchmark(Dataset data) {
            String name = text("benchmark");
            if (name.equals(NONE)) {
                return Optional.empty();
            }
            if (!name.isEmpty()) {
                return Optional.of(data.benchmark(name).name());
            }
            return data.benchmarks().contains(pool())
                    ? Optional.of(pool())
                    : data.benchmarks().stream().findFirst();
        }

        /** The settings as they were used, for the report. */
        List<Setting> settings(Dataset data, String size) {
            SequencedMap<String, String> used = new LinkedHashMap<>(texts);
            Period period = period(data);
            used.put("from", data.axes().days().get(period.first()).toString());
            used.put("to", data.axes().days().get(period.end() - 1).toString());
            used.put("benchmark", benchmark(data).orElse(NONE));
            used.put("size", size.isEmpty() ? NONE : size);
            used.put("window-coverage", conventions().coverage().toString());
            List<Setting> settings = new ArrayList<>();
            settings.add(new Setting("data", data.origin().name()));
            used.forEach((key, value) -> settings.add(new Setting(key, value)));
            return settings;
        }
    }
}
