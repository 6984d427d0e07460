package lode.search;

import java.util.ArrayList;
import java.util.List;
import lode.eval.Engine;
import lode.expr.Expr;
import lode.measure.IcStats;
import lode.measure.QuantileSpread;
import lode.measure.RankIc;
import lode.measure.RankedFactor;
import lode.measure.Scorecard;
import lode.measure.Split;
import lode.panel.Label;
import lode.panel.Period;
import lode.panel.Pool;

/**
 * Chooses which formulas survive, and looks at the test period.
 *
 * <p>Formulas are taken by their fitness in training, best first, without those whose daily rank
 * correlations move with those of a better one. One survives if its rank
 * correlation in validation has the sign of that in training, and its ranks on training and
 * validation days correlate less than the plan allows with those of every survivor before it and of
 * every formula that is to be avoided. Only
 * then, once, are the survivors computed on test days.
 */
final class Survivors {

    private static final int LOOKS_PER_SURVIVOR = 8;
    private static final int FIFTHS = 5;

    private final SearchPlan plan;
    private final Engine engine;
    private final RankIc rankIc;
    private final Pool pool;
    private final Label label;
    private final Split split;
    private final List<Expr> avoided;
    private final List<MiningResult.LeftOut> leftOut = new ArrayList<>();

    /** A choice of those that are unlike {@code avoided}. */
    Survivors(SearchPlan plan, Engine engine, RankIc rankIc, Pool pool, Label label, Split split, List<Expr> avoided) {
        this.plan = plan;
        this.engine = engine;
        this.rankIc = rankIc;
        this.pool = pool;
        this.label = label;
        this.split = split;
        this.avoided = List.copyOf(avoided);
    }

    /** What would have survived, were it not like what was to be avoided. */
    List<MiningResult.LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    /** The survivors of all formulas tried, best first at a price of their length. */
    List<Survivor> of(Trials trials, double price) {
        List<Candidate> chosen = new ArrayList<>();
        List<Candidate> known = candidates(avoided);
        var shortlist = new Shortlist(trials, trials.fittest(price), plan.mostCorrelated());
        int looks = Math.ceilDiv(plan.survivors() * LOOKS_PER_SURVIVOR, Shortlist.BATCH);
        for (int k = 0; k < looks && !shortlist.isEmpty() && chosen.size() < plan.survivors(); k++) {
            List<Expr> before = chosen.stream().map(Candidate::formula).toList();
            for (Candidate candidate : candidates(shortlist.next(before))) {
                if (chosen.size() < plan.survivors() && survives(candidate, chosen) && isNew(candidate, known)) {
                    chosen.add(candidate);
                }
            }
        }
        return tested(chosen, trials);
    }

    /** A formula before the test period was looked at. */
    private record Candidate(Expr formula, boolean held, RankedFactor ranks) {}

    private List<Candidate> candidates(List<Expr> formulas) {
        var seen = new Period(split.training().first(), split.validation().end());
        return engine.evaluate(
                formulas,
                seen.end(),
                (formula, values, _) -> new Candidate(
                        formula,
                        mean(values, split.training()) * mean(values, split.validation()) > 0,
                        RankedFactor.of(values, pool, seen)));
    }

    private double mean(double[] values, Period period) {
        return rankIc.daily(values, period).mean();
    }

    private boolean survives(Candidate candidate, List<Candidate> chosen) {
        return candidate.held()
                && chosen.stream()
                        .allMatch(other ->
                                Math.abs(candidate.ranks().correlation(other.ranks())) < plan.mostCorrelated());
    }

    private boolean isNew(Candidate candidate, List<Candidate> known) {
        for (Candidate other : known) {
            double correlation = candidate.ranks().correlation(other.ranks());
            if (Math.abs(correlation) >= plan.mostCorrelated()) {
                leftOut.add(new MiningResult.LeftOut(candidate.formula(), other.formula(), correlation));
                return false;
            }
        }
        return true;
    }

    private List<Survivor> tested(List<Candidate> chosen, Trials trials) {
        var spread = new QuantileSpread(label, pool, FIFTHS);
        return engine.evaluate(
                chosen.stream().map(Candidate::formula).toList(),
                split.test().end(),
                (formula, values, _) -> new Tested(
                                rankIc.daily(values, split.whole()),
                                RankedFactor.of(values, pool, split.whole()),
                                spread.annual(values, split.test()))
                        .survivor(formula, trials.number(formula), split, label.spec().horizon()));
    }

    /** What was measured over all days. */
    private record Tested(RankIc.Daily daily, RankedFactor ranks, double spread) {

        Survivor survivor(Expr formula, int trial, Split split, int horizon) {
            IcStats training = stats(split.training(), split, horizon);
            var scorecard = Scorecard.of(
                    training,
                    stats(split.validation(), split, horizon),
                    stats(split.test(), split, horizon),
                    daily.coverage(),
                    ranks.autocorrelation(),
                    spread);
            return new Survivor(formula, trial, scorecard, daily.ics(), ranks);
        }

        private IcStats stats(Period period, Split split, int horizon) {
            int offset = split.whole().first();
            return IcStats.of(daily.ics(), period.first() - offset, period.end() - offset, horizon);
        }
    }
}
