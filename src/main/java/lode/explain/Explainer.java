package lode.explain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lode.expr.Expr;
import lode.measure.IcStats;
import lode.measure.RankIc;
import lode.measure.RankedFactor;
import lode.panel.Period;

/** Makes the card of a factor. */
public final class Explainer {

    private static final String INDUSTRY = "industry";

    private final Ground ground;
    private final List<Known> known;
    private final List<Style> styles;
    private final Phrases phrases = Phrases.read();

    /**
     * Gets ready.
     *
     * @param ground on what factors are explained
     * @param known  formulas to which they are compared; the data have all that these read
     * @param styles to which they may be exposed; the data have all that these read
     */
    public Explainer(Ground ground, List<Known> known, List<Style> styles) {
        this.ground = ground;
        this.known = List.copyOf(known);
        this.styles = List.copyOf(styles);
    }

    /**
     * The card of a factor.
     *
     * @param declared 1 or -1 for what library or registry say of its direction; 0 if the training days are to choose it
     * @param lineage  how it came about
     */
    public Card card(Expr formula, int declared, Lineage lineage) {
        Period days = ground.days();
        double[] values = ground.engine()
                .values(List.of(formula), new Period(0, days.end()))
                .getFirst();
        RankIc.Daily daily = ground.rankIc().daily(values, days);
        int direction = declared == 0 ? inTraining(daily.ics()) : declared;
        IcStats ic = stats(daily.ics());
        double[] turned = Arrays.stream(daily.ics()).map(one -> direction * one).toArray();
        Sides sides = Sides.of(ground, values, direction);
        Contributions contributions = Contributions.of(ground, values, direction);
        return new Card(
                formula,
                phrases.read(formula),
                direction,
                declared != 0,
                ic,
                daily.coverage(),
                nearest(sides.ranks()),
                new Ablation(ground, values).of(formula, direction, direction * ic.mean()),
                sides.exposures(styles),
                ground.data().groups().contains(INDUSTRY)
                        ? sides.industries(ground.data().groups(INDUSTRY), contributions.cells())
                        : List.of(),
                years(turned),
                months(turned),
                contributions.names(),
                lineage);
    }

    private int inTraining(double[] ics) {
        Period training = ground.training();
        int offset = ground.days().first();
        return IcStats.of(
                        ics,
                        training.first() - offset,
                        training.end() - offset,
                        ground.label().horizon())
                .direction();
    }

    private IcStats stats(double[] ics) {
        return IcStats.of(ics, 0, ics.length, ground.label().horizon());
    }

    private List<Similarity> nearest(RankedFactor ranks) {
        List<Double> correlations = ground.engine()
                .evaluate(
                        known.stream().map(Known::formula).toList(),
                        ground.days().end(),
                        (_, values, _) -> RankedFactor.of(values, ground.pool(), ground.days())
                                .correlation(ranks));
        return IntStream.range(0, known.size())
                .mapToObj(k -> new Similarity(known.get(k), correlations.get(k)))
                .filter(one -> !Double.isNaN(one.correlation()))
                .sorted(Comparator.comparingDouble(one -> -Math.abs(one.correlation())))
                .toList();
    }

    private LocalDate day(int offset) {
        return ground.data().axes().days().get(ground.days().first() + offset);
    }

    private List<YearShare> years(double[] ics) {
        double sum = Arrays.stream(ics).filter(ic -> !Double.isNaN(ic)).sum();
        List<YearShare> years = new ArrayList<>();
        int first = 0;
        for (int k = 1; k <= ics.length; k++) {
            if (k == ics.length || day(k).getYear() != day(first).getYear()) {
                IcStats stats = IcStats.of(ics, first, k, ground.label().horizon());
                double part = stats.days() == 0 ? 0 : stats.mean() * stats.days();
                years.add(new YearShare(day(first).getYear(), stats, sum == 0 ? Double.NaN : part / sum));
                first = k;
            }
        }
        return years;
    }

    private SortedMap<YearMonth, Double> months(double[] ics) {
        SortedMap<YearMonth, List<Double>> byMonth = new TreeMap<>();
        for (int k = 0; k < ics.length; k++) {
            byMonth.computeIfAbsent(YearMonth.from(day(k)), _ -> new ArrayList<>())
                    .add(ics[k]);
        }
        SortedMap<YearMonth, Double> means = new TreeMap<>();
        byMonth.forEach((month, all) -> means.put(
                month,
                all.stream()
                        .mapToDouble(ic -> ic)
                        .filter(ic -> !Double.isNaN(ic))
                        .average()
                        .orElse(Double.NaN)));
        return means;
    }
}
