package lode.cli;

import java.util.List;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.measure.IcStats;
import lode.measure.QuantileSpread;
import lode.measure.RankIc;
import lode.measure.RankedFactor;
import lode.measure.Scorecard;
import lode.measure.Split;
import lode.panel.Dataset;
import lode.panel.Label;
import lode.panel.LabelSpec;
import lode.panel.Period;
import lode.panel.Pool;
import lode.registry.Conditions;

/**
 * How formulas that nobody searched for are scored, in the way in which the survivors of a search are.
 *
 * @param split the days, purged of those whose label reaches into the next period
 */
record Examination(
        Dataset data, String pool, LabelSpec spec, Conventions conventions, Split split, int threads, long memory) {

    private static final int FIFTHS = 5;

    /** What was measured over all days. */
    private record Measured(RankIc.Daily daily, RankedFactor ranks, double spread) {}

    /** The scorecards of some formulas, in their order. */
    List<Scorecard> of(List<Expr> formulas) {
        Pool members = data.pool(pool);
        Label label = data.label(spec);
        RankIc rankIc = RankIc.of(label, members, conventions.fewestPairs());
        var spread = new QuantileSpread(label, members, split.test(), FIFTHS);
        return new Engine(data, members, conventions, threads, memory)
                .evaluate(
                        formulas,
                        split.test().end(),
                        (_, values, _) -> scorecard(new Measured(
                                rankIc.daily(values, split.whole()),
                                RankedFactor.of(values, members, split.whole()),
                                spread.annual(values))));
    }

    /** What the scorecards depend on besides the formulas. */
    Conditions conditions() {
        return Conditions.of(data, pool, spec, conventions, split);
    }

    /** The scorecards of some formulas as a look at the test period. */
    TestLook look(String command, List<Expr> formulas) {
        return TestLook.of(data, conditions(), command, formulas, split.whole());
    }

    private Scorecard scorecard(Measured measured) {
        return Scorecard.of(
                stats(measured, split.training()),
                stats(measured, split.validation()),
                stats(measured, split.test()),
                measured.daily().coverage(),
                measured.ranks().autocorrelation(),
                measured.spread());
    }

    private IcStats stats(Measured measured, Period period) {
        int offset = split.whole().first();
        return IcStats.of(measured.daily().ics(), period.first() - offset, period.end() - offset, spec.horizon());
    }
}
