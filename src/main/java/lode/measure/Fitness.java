package lode.measure;

import java.util.List;
import java.util.function.Function;
import lode.panel.Nearest;
import lode.panel.UserException;

/**
 * A figure by which factors are chosen in training.
 *
 * <p>Each is the same for a factor and its negative: those that have a sign have that of the factor's direction, which is
 * that of its mean RankIC. Each is told by the order of a factor's values alone, unless it {@linkplain #readsValues reads
 * values}. To add one, add an entry to {@link #ALL}.
 *
 * @param name        as experiments name it
 * @param wanted      whether more of it is better
 * @param readsValues whether factors that rank alike may differ in it
 * @param summary     one sentence: what it is, and in what unit
 * @param measure     prepares it
 */
public record Fitness(
        String name, Wanted wanted, boolean readsValues, String summary, Function<TrainingGround, Measure> measure) {

    /** Which factors are better. */
    public enum Wanted {
        /** Those with a higher figure. */
        HIGH,
        /** Those with a lower one. */
        LOW
    }

    private static final int FIFTHS = 5;
    private static final int TENTHS = 10;
    private static final double DAYS_PER_YEAR = 252;

    /** The size of the mean daily RankIC. */
    public static final Fitness RANK_IC =
            high("rank-ic", "Size of the mean daily RankIC, in [0, 1].", _ -> (_, daily) -> Math.abs(daily.mean()));

    /** All of them. */
    public static final List<Fitness> ALL = List.of(
            RANK_IC,
            high(
                    "rank-icir",
                    "Mean of the daily RankIC over its standard deviation (divisor n - 1), in size, not annualised.",
                    ground -> (_, daily) -> ir(daily, ground.label().spec().horizon())),
            new Fitness(
                    "ic",
                    Wanted.HIGH,
                    true,
                    "Mean daily correlation of Pearson between factor and return, in the direction of the RankIC.",
                    ground -> {
                        var ic = new PearsonIc(ground.members(), ground.fewestPairs());
                        return Measure.directed((factor, direction) -> direction * ic.mean(factor));
                    }),
            high(
                    "quantile-spread",
                    "Return per year of the best fifth less the worst, before costs, as a fraction.",
                    ground -> {
                        var fifths = new GroupReturns(ground.members(), FIFTHS, ground.fewestPairs());
                        double perYear = perYear(ground);
                        return Measure.directed((factor, direction) -> fifths.spread(factor, direction) * perYear);
                    }),
            high(
                    "monotonicity",
                    "Correlation of Spearman between the numbers of ten groups and their mean returns, in [-1, 1].",
                    ground -> {
                        var tenths = new GroupReturns(ground.members(), TENTHS, ground.fewestPairs());
                        return Measure.directed(tenths::monotonicity);
                    }),
            high(
                    "worst-year",
                    "Least mean RankIC of a calendar year with 60 days or more, in the direction of all years.",
                    ground -> {
                        var worst = new WorstYear(ground.label().axes().days(), ground.training());
                        return (_, daily) -> worst.of(daily.ics(), daily.direction());
                    }),
            high(
                    "long-only",
                    "Return per year of the best fifth less that of the pool and the cost of its turnover, as a fraction.",
                    ground -> {
                        TopFifth fifth = fifth(ground);
                        double perYear = perYear(ground);
                        return Measure.directed((factor, direction) -> {
                            TopFifth.Held held = fifth.hold(factor, direction);
                            return (held.excess() - ground.cost() * held.turnover()) * perYear;
                        });
                    }),
            high(
                    "neutral-rank-ic",
                    "Mean daily RankIC of what industry and styles leave of the factor's ranks, in its direction.",
                    ground -> {
                        NeutralRankIc neutral = neutral(ground);
                        return Measure.directed((factor, direction) -> direction * neutral.mean(factor));
                    }),
            high(
                    "marginal-rank-ic",
                    "Mean daily RankIC of what the known factors leave of the factor's ranks, in its direction.",
                    ground -> Measure.directed((factor, direction) ->
                            direction * ground.known().marginalRankIc(factor, ground.fewestPairs()))),
            low(
                    "turnover",
                    "Share of the best fifth that is sold for something else after the label's horizon, in [0, 1].",
                    ground -> {
                        TopFifth fifth = fifth(ground);
                        return Measure.directed((factor, direction) ->
                                fifth.hold(factor, direction).turnover());
                    }),
            low(
                    "registry-correlation",
                    "Largest mean daily correlation of ranks with a known factor, in size, on every fifth day; 0 if none is"
                            + " known.",
                    ground -> (factor, _) -> ground.known().likeness(factor)));

    /**
     * The figure of that name.
     *
     * @throws UserException if there is none
     */
    public static Fitness named(String name) {
        return ALL.stream()
                .filter(fitness -> fitness.name.equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static UserException unknown(String name) {
        List<String> names = ALL.stream().map(Fitness::name).toList();
        return new UserException("There is no fitness '" + name + "'." + Nearest.hint(name, names) + " There are: "
                + String.join(", ", names));
    }

    /**
     * Prepares the figure.
     *
     * @throws UserException if the data lack what it needs
     */
    public Measure on(TrainingGround ground) {
        return measure.apply(ground);
    }

    @Override
    public String toString() {
        return name;
    }

    private static Fitness high(String name, String summary, Function<TrainingGround, Measure> measure) {
        return new Fitness(name, Wanted.HIGH, false, summary, measure);
    }

    private static Fitness low(String name, String summary, Function<TrainingGround, Measure> measure) {
        return new Fitness(name, Wanted.LOW, false, summary, measure);
    }

    private static double ir(RankIc.Daily daily, int horizon) {
        double ir =
                Math.abs(IcStats.of(daily.ics(), 0, daily.ics().length, horizon).ir());
        return Double.isInfinite(ir) ? Double.NaN : ir;
    }

    private static double perYear(TrainingGround ground) {
        return DAYS_PER_YEAR / ground.label().spec().horizon();
    }

    private static TopFifth fifth(TrainingGround ground) {
        return new TopFifth(ground.members(), ground.label().spec().horizon(), ground.fewestPairs());
    }

    private static NeutralRankIc neutral(TrainingGround ground) {
        if (ground.industry().isEmpty() && ground.styles().isEmpty()) {
            throw new UserException(
                    "Fitness neutral-rank-ic needs industries in the data, or styles in the experiment, such as"
                            + " styles: [log(total_turnover)]");
        }
        return NeutralRankIc.of(
                ground.label(),
                ground.pool(),
                ground.training(),
                ground.fewestPairs(),
                ground.industry(),
                ground.styles());
    }
}
