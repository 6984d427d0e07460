package lode.cli;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import lode.measure.IcStats;
import lode.measure.Scorecard;
import lode.panel.Nearest;
import lode.panel.Origin;
import lode.panel.UserException;
import lode.registry.Luck;

/**
 * A column of the list of factors: a text, or a number with the form in which people read it.
 *
 * @param name   as it is asked for, and its header in aligned tables
 * @param header its header for other programs
 * @param number whether it is a number, which stands to the right
 * @param cell   as people read it
 * @param full   as other programs read it; empty where it is missing
 * @param order  which factors come first when the list is sorted by it
 */
record FactorColumn(
        String name,
        String header,
        boolean number,
        Function<ListedFactor, String> cell,
        Function<ListedFactor, String> full,
        Comparator<ListedFactor> order) {

    /** All of them. */
    static final List<FactorColumn> ALL = List.of(
            text("id", "id", listed -> listed.factor().name()),
            text("state", "state", listed -> listed.entry().state().toString()),
            correlation("test", "test_rank_ic", Scorecard::test),
            correlation("validation", "validation_rank_ic", Scorecard::validation),
            correlation("training", "training_rank_ic", Scorecard::training),
            number("size", "size", "%.0f", 1, listed -> listed.factor().size()),
            text("pool", "pool", ListedFactor::pool),
            new FactorColumn(
                    "data",
                    "data",
                    false,
                    listed -> data(listed.data()),
                    listed -> listed.data().name(),
                    comparing(listed -> listed.data().name())),
            text(
                    "synthetic",
                    "synthetic",
                    listed -> Boolean.toString(listed.data().synthetic())),
            text("formula", "formula", listed -> listed.factor().formula()),
            number(
                    "t",
                    "test_t",
                    "%+.2f",
                    -1,
                    listed -> inDirection(listed, listed.scorecard().test().t())),
            number(
                    "icir",
                    "test_icir",
                    "%+.2f",
                    -1,
                    listed -> inDirection(listed, listed.scorecard().test().ir())),
            number(
                    "coverage",
                    "coverage",
                    "%.3f",
                    -1,
                    listed -> listed.scorecard().coverage()),
            number(
                    "autocorrelation",
                    "rank_autocorrelation",
                    "%.2f",
                    -1,
                    listed -> listed.scorecard().rankAutocorrelation()),
            number(
                    "long-short",
                    "test_long_short",
                    "%+.3f",
                    -1,
                    listed -> listed.scorecard().longShort()),
            number(
                    "trials",
                    "trials",
                    "%.0f",
                    1,
                    listed -> listed.evaluation().source().trials()),
            luck("luck", "benjamini_yekutieli_p", "%.2g", 1, Luck::adjusted),
            luck("deflated", "deflated_sharpe", "%.2f", -1, Luck::deflated),
            luck("haircut", "haircut_sharpe", "%+.2f", -1, Luck::haircut),
            luck("overfitting", "overfitting", "%.2f", 1, Luck::overfitting),
            luck("least-days", "least_days", "%.1f", 1, Luck::leastDays),
            number(
                    "direction",
                    "direction",
                    "%+.0f",
                    -1,
                    listed -> listed.factor().direction()),
            text(
                    "label",
                    "label",
                    listed -> listed.evaluation().conditions().label().toString()),
            text(
                    "profile",
                    "profile",
                    listed -> listed.evaluation().conditions().conventions().name()),
            text("source", "source", listed -> listed.evaluation().source().kind()),
            text("run", "run", listed -> listed.evaluation().source().run()),
            text(
                    "tags",
                    "tags",
                    listed -> String.join(" ", listed.entry().dossier().tags())),
            text("note", "note", listed -> listed.entry().dossier().note().replaceAll("\\s+", " ")),
            new FactorColumn(
                    "added",
                    "added",
                    false,
                    listed -> listed.evaluation().added().toString(),
                    listed -> listed.evaluation().added().toString(),
                    comparing(listed -> listed.evaluation().added(), Comparator.reverseOrder())));

    /** The columns that people see if they ask for none. */
    static final List<FactorColumn> USUAL =
            named("id", "state", "test", "validation", "training", "size", "pool", "data", "formula");

    /** The columns that other programs get if they ask for none. */
    static final List<FactorColumn> PLAIN =
            named("id", "state", "test", "validation", "training", "size", "pool", "data", "synthetic", "formula");

    /**
     * The column of that name.
     *
     * @throws UserException if there is none
     */
    static FactorColumn named(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        List<String> names = ALL.stream().map(FactorColumn::name).toList();
        return ALL.stream()
                .filter(column -> column.name.equals(lower))
                .findFirst()
                .orElseThrow(() -> new UserException("There is no column '" + name + "'." + Nearest.hint(name, names)
                        + " There are: " + String.join(", ", names)));
    }

    private static List<FactorColumn> named(String... names) {
        return Arrays.stream(names).map(FactorColumn::named).toList();
    }

    private static FactorColumn text(String name, String header, Function<ListedFactor, String> cell) {
        return new FactorColumn(name, header, false, cell, cell, comparing(cell));
    }

    private static FactorColumn correlation(String name, String header, Function<Scorecard, IcStats> stats) {
        ToDoubleFunction<ListedFactor> mean =
                listed -> stats.apply(listed.scorecard()).mean();
        return new FactorColumn(
                name,
                header,
                true,
                listed -> String.format(Locale.ROOT, "%+.4f", mean.applyAsDouble(listed)),
                listed -> full(mean.applyAsDouble(listed)),
                comparingDouble(listed -> -inDirection(listed, mean.applyAsDouble(listed))));
    }

    /** A number; sorted from the least if {@code sign} is 1, from the greatest if it is -1. */
    private static FactorColumn number(
            String name, String header, String form, int sign, ToDoubleFunction<ListedFactor> value) {
        return new FactorColumn(
                name,
                header,
                true,
                listed -> String.format(Locale.ROOT, form, value.applyAsDouble(listed)),
                listed -> form.contains(".0f")
                        ? Long.toString((long) value.applyAsDouble(listed))
                        : full(value.applyAsDouble(listed)),
                comparingDouble(listed -> sign * value.applyAsDouble(listed)));
    }

    /** A number that only mined factors have; a dash for others, which are sorted last. */
    private static FactorColumn luck(String name, String header, String form, int sign, ToDoubleFunction<Luck> figure) {
        ToDoubleFunction<ListedFactor> value =
                listed -> listed.evaluation().luck().map(figure::applyAsDouble).orElse(Double.NaN);
        FactorColumn plain = number(name, header, form, sign, value);
        return new FactorColumn(
                name,
                header,
                true,
                listed -> Double.isNaN(value.applyAsDouble(listed))
                        ? "–"
                        : plain.cell().apply(listed),
                plain.full(),
                plain.order());
    }

    /** A number of the factor as it is used; NaN sorts last, also negated. */
    private static double inDirection(ListedFactor listed, double value) {
        return listed.factor().direction() * value;
    }

    private static String full(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    private static String data(Origin origin) {
        return origin.name() + (origin.synthetic() ? " (invented)" : "");
    }
}
