package lode.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lode.expr.Conventions;
import lode.expr.Coverage;
import lode.measure.IcKind;
import lode.measure.Pricing;
import lode.measure.Rebalance;
import lode.measure.SplitRule;
import lode.measure.TestSettings;
import lode.panel.Dataset;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.UserException;
import lode.risk.Controls;
import lode.risk.Fill;
import lode.risk.Neutralise;
import lode.risk.Orthogonalise;
import lode.risk.Outliers;
import lode.risk.Preprocessing;
import lode.risk.Standard;
import lode.risk.Step;

/** What was chosen of the settings of a factor test. */
final class TestChoices {

    private static final Pattern FORWARD = Pattern.compile("forward:([1-9]\\d{0,3})");
    private static final List<String> STEPS = List.of("outliers", "standardise", "fill", "neutralise");

    /** So many factors are asked how robust they are, unless something else is said: each takes seconds. */
    private static final int FEW = 5;

    private final TestTexts texts;

    /**
     * Checks what can be checked without data.
     *
     * @throws UserException if a setting is none that there is
     */
    TestChoices(TestTexts texts) {
        this.texts = texts;
        conventions();
        direction();
        neutralise();
        weighted(TestSetting.NEUTRALISE_WEIGHTS);
        regression();
        orthogonalise();
        outliers();
        standardise();
        fill();
        steps();
        test(Optional.empty());
        robust(1);
        texts.date(TestSetting.FROM);
        texts.date(TestSetting.TO);
    }

    String pool() {
        return texts.text(TestSetting.POOL);
    }

    /** The days on which factors are tested. */
    Period period(Dataset data) {
        return data.axes().period(texts.date(TestSetting.FROM), texts.date(TestSetting.TO));
    }

    TestDirection direction() {
        return texts.one(TestSetting.DIRECTION, TestDirection.class);
    }

    /**
     * The training days, where they choose the direction.
     *
     * @throws UserException if they are none of the days, or all
     */
    Optional<Period> training(Dataset data) {
        if (direction() != TestDirection.AUTO) {
            return Optional.empty();
        }
        Period whole = period(data);
        String text = texts.text(TestSetting.VALIDATION_FROM);
        int end = SplitRule.cut(TestSetting.VALIDATION_FROM.key(), text, whole, data.axes());
        if (end <= whole.first() || end >= whole.end()) {
            throw new UserException("Direction auto needs days before and after validation-from " + text + ", of "
                    + whole.on(data.axes()));
        }
        return Optional.of(new Period(whole.first(), end));
    }

    /** Whether so many factors are asked how robust they are. */
    boolean robust(int factors) {
        return texts.isEmpty(TestSetting.ROBUST) ? factors <= FEW : texts.yes(TestSetting.ROBUST);
    }

    /** What is understood by the operators. */
    Conventions conventions() {
        Conventions named = Conventions.named(texts.text(TestSetting.PROFILE));
        return texts.isEmpty(TestSetting.WINDOW_COVERAGE)
                ? named
                : named.with(texts.one(TestSetting.WINDOW_COVERAGE, Coverage.class));
    }

    private Controls neutralise() {
        return texts.one(TestSetting.NEUTRALISE, Controls.class);
    }

    /** What the regression of returns holds constant. */
    Controls regression() {
        return texts.one(TestSetting.REGRESSION, Controls.class);
    }

    /** Everything that is held constant anywhere. */
    List<Controls> controls() {
        return List.of(neutralise(), regression());
    }

    /** How several factors are made uncorrelated, if they are. */
    Optional<Orthogonalise> orthogonalise() {
        return texts.oneOrNone(TestSetting.ORTHOGONALISE, Orthogonalise.class, "");
    }

    /** The formula of the size; empty if none was chosen. */
    String size() {
        return texts.text(TestSetting.SIZE);
    }

    /** The formulas of style exposures. */
    List<String> styles() {
        return Arrays.stream(texts.text(TestSetting.STYLES).split(";"))
                .map(String::strip)
                .filter(style -> !style.isEmpty())
                .toList();
    }

    private boolean weighted(TestSetting setting) {
        return texts.one(setting, List.of("equal", "size")).equals("size");
    }

    private List<Outliers> outliers() {
        return Outliers.parse(
                texts.text(TestSetting.OUTLIERS),
                texts.yes(TestSetting.TRIM) ? Outliers.Fate.TRIM : Outliers.Fate.CLIP);
    }

    private Optional<Standard> standardise() {
        return texts.oneOrNone(TestSetting.STANDARDISE, Standard.class, "");
    }

    /** How many days old a value may be that stands for a missing one; 0 for none. */
    int carried() {
        Matcher forward = FORWARD.matcher(texts.text(TestSetting.FILL));
        return forward.matches() ? Integer.parseInt(forward.group(1)) : 0;
    }

    private Optional<Fill.Way> fill() {
        return carried() > 0 ? Optional.empty() : texts.oneOrNone(TestSetting.FILL, Fill.Way.class, " or forward:5");
    }

    private List<String> steps() {
        List<String> steps = List.of(texts.text(TestSetting.STEPS).split("[,\\s]+"));
        if (!STEPS.containsAll(steps)) {
            throw texts.wrong(TestSetting.STEPS, "steps of " + String.join(", ", STEPS) + ", between commas");
        }
        return steps;
    }

    /** What is done to a factor, in order. A second standardisation is done only if something was done since the first. */
    Preprocessing preprocessing(Pool pool) {
        List<Step> all = new ArrayList<>();
        for (String step : steps()) {
            switch (step) {
                case "outliers" -> all.addAll(outliers());
                case "standardise" ->
                    standardise()
                            .filter(one -> all.isEmpty() || all.getLast() != one)
                            .ifPresent(all::add);
                case "fill" -> fill().ifPresent(way -> all.add(new Fill(way, pool)));
                case "neutralise" -> {
                    if (neutralise() != Controls.NONE) {
                        all.add(new Neutralise(neutralise(), weighted(TestSetting.NEUTRALISE_WEIGHTS)));
                    }
                }
                default -> throw new IllegalArgumentException(step);
            }
        }
        return new Preprocessing(all);
    }

    /** How factors are tested. */
    TestSettings test(Dataset data) {
        return test(Optional.of(data));
    }

    private TestSettings test(Optional<Dataset> data) {
        return new TestSettings(
                texts.one(TestSetting.RETURNS, Pricing.class),
                Rebalance.parse(texts.text(TestSetting.REBALANCE)),
                texts.yes(TestSetting.OVERLAPPING),
                texts.whole(TestSetting.GROUPS),
                texts.one(TestSetting.IC, IcKind.class),
                texts.one(TestSetting.DEMEAN, TestSettings.Demean.class),
                weighted(TestSetting.WEIGHTS),
                data.flatMap(this::benchmark),
                texts.yes(TestSetting.ST),
                texts.whole(TestSetting.LEAST_DAYS_LISTED),
                texts.whole(TestSetting.FEWEST_PAIRS),
                texts.whole(TestSetting.DAYS_PER_YEAR),
                texts.real(TestSetting.PARTICIPATION));
    }

    /** The index that was named, else that of the pool's name, else the first. */
    Optional<String> benchmark(Dataset data) {
        if (texts.isNone(TestSetting.BENCHMARK)) {
            return Optional.empty();
        }
        if (!texts.isEmpty(TestSetting.BENCHMARK)) {
            return Optional.of(data.benchmark(texts.text(TestSetting.BENCHMARK)).name());
        }
        return data.benchmarks().contains(pool())
                ? Optional.of(pool())
                : data.benchmarks().stream().findFirst();
    }

    /** What was chosen, as it was written; empty where nothing was. */
    TestTexts texts() {
        return texts;
    }
}
