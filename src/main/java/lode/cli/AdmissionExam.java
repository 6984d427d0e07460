package lode.cli;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import lode.expr.Conventions;
import lode.expr.Coverage;
import lode.expr.Parser;
import lode.factor.Factor;
import lode.luck.Correction;
import lode.measure.Fitness;
import lode.measure.IcStats;
import lode.measure.LargerHalf;
import lode.measure.Measure;
import lode.measure.RankIc;
import lode.measure.RankedFactor;
import lode.measure.SubUniverse;
import lode.measure.TrainingGround;
import lode.ops.Operators;
import lode.panel.Label;
import lode.panel.Period;
import lode.panel.Pool;
import lode.registry.Entry;
import lode.registry.Figures;
import lode.registry.Invariance;
import lode.registry.Neighbour;
import lode.registry.State;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Measures what decides whether a factor is admitted, on the days after training.
 *
 * @param market where the factor was tested
 * @param cost   what selling a position for another costs
 * @param trials formulas that were tried to find the factor, it among them
 */
record AdmissionExam(FactorMarket market, double cost, int trials) {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    private static final String TRADED = "total_turnover";

    /** What is found while the values are there. */
    private record Measured(Figures figures, RankedFactor ranks) {}

    /**
     * The figures of a factor beside those that are admitted.
     *
     * @param invariance what became of it when its data were told otherwise
     */
    Figures of(Factor factor, List<Entry> all, Optional<Invariance> invariance) {
        Period days = market.daysAfterTraining();
        Pool half = largerHalf(days);
        Measured measured = market.engine()
                .evaluate(
                        List.of(market.formula(factor)),
                        days.end(),
                        (_, values, _) -> new Measured(
                                figures(values, factor.direction(), days, half),
                                RankedFactor.of(values, market.pool(), days)))
                .getFirst();
        Figures own = measured.figures();
        return new Figures(
                own.t(),
                own.coverage(),
                own.turnover(),
                likeness(factor, measured.ranks(), all, days),
                own.subUniverse(),
                own.afterCost(),
                own.luck(),
                invariance);
    }

    /** The exam as a look at the test period. */
    TestLook look(Factor factor) {
        return TestLook.of(
                market.data(), market.tested(), "factor admit", List.of(market.formula(factor)), market.allDays());
    }

    private double likeness(Factor factor, RankedFactor ranks, List<Entry> all, Period days) {
        return market
                .likest(
                        ranks,
                        entry -> entry.state() == State.ADMITTED
                                && !entry.factor().id().equals(factor.id()),
                        all,
                        days)
                .stream()
                .mapToDouble(Neighbour::correlation)
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    /** Nobody counts where the data do not say how much was traded. */
    private Pool largerHalf(Period days) {
        if (market.data().findField(TRADED).isEmpty()) {
            return Pool.copyOf("nobody", market.pool().axes(), new BitSet(), true);
        }
        var mean = new Parser(Operators.CATALOG, market.data().allFields()).parse("ts_mean(" + TRADED + ", 20)");
        double[] traded = market.engine(Conventions.LODE.with(Coverage.ANY))
                .values(List.of(mean), new Period(0, days.end()))
                .getFirst();
        return LargerHalf.of(market.pool(), traded, days.end());
    }

    private Figures figures(double[] values, int direction, Period days, Pool half) {
        Label label = market.label();
        int fewest = market.tested().conventions().fewestPairs();
        RankIc.Daily daily = RankIc.of(label, market.pool(), fewest).daily(values, days);
        IcStats whole = stats(daily);
        IcStats part = stats(RankIc.of(label, half, fewest).daily(values, days));
        var ground = TrainingGround.of(label, market.pool(), days, fewest).at(cost);
        double sold = figure("turnover", ground, values, direction);
        return new Figures(
                direction * whole.t(),
                daily.coverage(),
                2 * sold / label.spec().horizon(),
                0,
                SubUniverse.of(part, whole, half, market.pool(), days).ratio(),
                figure("long-only", ground, values, direction),
                luck(values, direction, fewest),
                Optional.empty());
    }

    /** One-sided would forget that the direction was chosen; one that turned around is no luck but wrong. */
    private double luck(double[] values, int direction, int fewest) {
        Period seen = market.days(market.tested().training(), market.tested().validation());
        double t = direction
                * stats(RankIc.of(market.label(), market.pool(), fewest).daily(values, seen))
                        .t();
        double p = t > 0 ? 2 * NORMAL.cumulativeProbability(-t) : 1;
        return Double.isNaN(t) ? Double.NaN : Correction.BENJAMINI_YEKUTIELI.adjusted(new double[] {p}, trials)[0];
    }

    private IcStats stats(RankIc.Daily daily) {
        return IcStats.of(
                daily.ics(), 0, daily.ics().length, market.tested().label().horizon());
    }

    /** The figure in the direction that the factor has, whatever its rank correlations on these days are. */
    private static double figure(String name, TrainingGround ground, double[] values, int direction) {
        Measure measure = Fitness.named(name).on(ground);
        return measure.of(values, new RankIc.Daily(new double[] {direction}, 1, 1));
    }
}
