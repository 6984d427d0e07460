package lode.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * validation days correlate less than the plan allows with those of every known factor, of every formula that is to be
 * avoided, and of every survivor before it. Only then, once, are the survivors computed on test days.
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
    private final Simplifier simplifier;
    private final List<Expr> known;
    private final List<Expr> avoided;
    private final List<MiningResult.LeftOut> leftOut = new ArrayList<>();

    Survivors(
            SearchPlan plan,
            Engine engine,
            RankIc rankIc,
            Pool pool,
            Label label,
            Split split,
            Simplifier simplifier,
            List<Expr> known,
            List<Expr> avoided) {
        this.plan = plan;
        this.engine = engine;
        this.rankIc = rankIc;
        this.pool = pool;
        this.label = label;
        this.split = split;
        this.simplifier = simplifier;
        this.known = known;
        this.avoided = List.copyOf(avoided);
    }

    /** What would have survived, were it not like what was to be avoided. */
    List<MiningResult.LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    /** The survivors of all formulas tried, best first at a price of their length. */
    List<Survivor> of(Trials trials, double price) {
        List<RankedFactor> before = known.isEmpty() ? List.of() : ranks(known);
        List<Candidate> chosen = new ArrayList<>();
        List<Candidate> old = avoided.isEmpty() ? List.of() : candidates(avoided);
        var shortlist = new Shortlist(trials, trials.fittest(price), plan.mostCorrelated());
        int looks = Math.ceilDiv(plan.survivors() * LOOKS_PER_SURVIVOR, Shortlist.BATCH);
        for (int k = 0; k < looks && !shortlist.isEmpty() && chosen.size() < plan.survivors(); k++) {
            List<Expr> taken = chosen.stream().map(Candidate::formula).toList();
            for (Candidate candidate : candidates(shortlist.next(taken))) {
                if (chosen.size() < plan.survivors() && survives(candidate, chosen, before) && isNew(candidate, old)) {
                    chosen.add(candidate);
                }
            }
        }
        return tested(simplified(chosen.stream().map(Candidate::formula).toList(), trials, price), trials);
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

    private boolean survives(Candidate candidate, List<Candidate> chosen, List<RankedFactor> before) {
        return candidate.held()
                && Stream.concat(before.stream(), chosen.stream().map(Candidate::ranks))
                        .allMatch(other -> Math.abs(candidate.ranks().correlation(other)) < plan.mostCorrelated());
    }

    private boolean isNew(Candidate candidate, List<Candidate> old) {
        for (Candidate other : old) {
            double correlation = candidate.ranks().correlation(other.ranks());
            if (Math.abs(correlation) >= plan.mostCorrelated()) {
                leftOut.add(new MiningResult.LeftOut(candidate.formula(), other.formula(), correlation));
                return false;
            }
        }
        return true;
    }

    private List<RankedFactor> ranks(List<Expr> formulas) {
        var seen = new Period(split.training().first(), split.validation().end());
        return engine.evaluate(formulas, seen.end(), (_, values, _) -> RankedFactor.of(values, pool, seen));
    }

    /** The formulas in their shortest form, where that changes none of their values on any day; best first. */
    private List<Reported> simplified(List<Expr> formulas, Trials trials, double price) {
        List<Expr> shorter = formulas.stream().map(simplifier::simplified).toList();
        List<Expr> changed = IntStream.range(0, formulas.size())
                .filter(k -> !shorter.get(k).equals(formulas.get(k)))
                .boxed()
                .flatMap(k -> Stream.of(formulas.get(k), shorter.get(k)))
                .toList();
        Map<Expr, Fingerprint> values = fingerprints(changed);
        return IntStream.range(0, formulas.size())
                .mapToObj(k -> {
                    Expr found = formulas.get(k);
                    Expr shortest = shorter.get(k);
                    boolean same = Objects.equals(values.get(found), values.get(shortest));
                    return new Reported(found, same ? shortest : found);
                })
                .sorted(Comparator.<Reported>comparingDouble(
                                reported -> trials.worth(reported.found) - price * reported.formula.size())
                        .reversed())
                .toList();
    }

    /** A formula as it was found, and as it is told. */
    private record Reported(Expr found, Expr formula) {}

    private Map<Expr, Fingerprint> fingerprints(List<Expr> formulas) {
        List<Fingerprint> values =
                engine.evaluate(formulas, split.test().end(), (_, series, days) -> Fingerprint.ofBits(series, days));
        Map<Expr, Fingerprint> byFormula = new HashMap<>();
        for (int k = 0; k < formulas.size(); k++) {
            byFormula.put(formulas.get(k), values.get(k));
        }
        return byFormula;
    }

    private List<Survivor> tested(List<Reported> chosen, Trials trials) {
        var spread = new QuantileSpread(label, pool, split.test(), FIFTHS);
        Map<Expr, Expr> found = new HashMap<>();
        chosen.forEach(reported -> found.put(reported.formula, reported.found));
        return engine.evaluate(
                chosen.stream().map(Reported::formula).toList(),
                split.test().end(),
                (formula, values, _) -> new Tested(
                                rankIc.daily(values, split.whole()),
                                RankedFactor.of(values, pool, split.whole()),
                                spread.annual(values))
                        .survivor(
                                formula,
                                found.getOrDefault(formula, formula),
                                trials.number(found.getOrDefault(formula, formula)),
                                split,
                                label.spec().horizon()));
    }

    /** What was measured over all days. */
    private record Tested(RankIc.Daily daily, RankedFactor ranks, double spread) {

        Survivor survivor(Expr formula, Expr found, int trial, Split split, int horizon) {
            IcStats training = stats(split.training(), split, horizon);
            var scorecard = Scorecard.of(
                    training,
                    stats(split.validation(), split, horizon),
                    stats(split.test(), split, horizon),
                    daily.coverage(),
                    ranks.autocorrelation(),
                    spread);
            return new Survivor(formula, found, trial, scorecard, daily.ics(), ranks);
        }

        private IcStats stats(Period period, Split split, int horizon) {
            int offset = split.whole().first();
            return IcStats.of(daily.ics(), period.first() - offset, period.end() - offset, horizon);
        }
    }
}
