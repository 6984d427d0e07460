package lode.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.expr.Expr;
import lode.measure.IcStats;
import lode.measure.QuantileSpread;
import lode.measure.RankIc;
import lode.measure.RankedFactor;
import lode.measure.Scorecard;
import lode.measure.Split;
import lode.panel.Period;

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

    private static final int LOOKS_PER_SURVIVOR = 32;
    private static final int FIFTHS = 5;

    private final Preparation search;
    private final SearchPlan plan;
    private final Split split;
    private final Period seen;
    private final List<Expr> avoided;
    private final List<MiningResult.LeftOut> leftOut = new ArrayList<>();

    /**
     * The survivors of a search that has ended.
     *
     * @param avoided what none of them may be like
     */
    Survivors(Preparation search, List<Expr> avoided) {
        this.search = search;
        this.plan = search.plan();
        this.split = search.split();
        this.seen = new Period(split.training().first(), split.validation().end());
        this.avoided = List.copyOf(avoided);
    }

    /** What would have survived, were it not like what was to be avoided. */
    List<MiningResult.LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    /** The survivors of all formulas tried, best first. */
    List<Survivor> found() {
        Trials trials = search.trials();
        double price = search.evolution().price();
        List<RankedFactor> before = ranks(search.grounding().known(plan));
        List<Contender> old = contenders(avoided);
        var shortlist = new Shortlist(trials, trials.fittest(price), plan.mostCorrelated());
        List<Contender> chosen = shortlist.choose(
                plan.survivors(),
                plan.survivors() * LOOKS_PER_SURVIVOR,
                this::contenders,
                contender ->
                        contender.held() && shortlist.isUnlike(contender, before.stream()) && isNew(contender, old));
        return tested(simplified(chosen.stream().map(Contender::formula).toList(), trials, price), trials);
    }

    /** A formula before the test period was looked at. */
    private record Contender(Expr formula, boolean held, RankedFactor ranks) implements Shortlist.Contender {}

    private List<Contender> contenders(List<Expr> formulas) {
        return search.engine()
                .evaluate(
                        formulas,
                        seen.end(),
                        (formula, values, _) -> new Contender(
                                formula,
                                mean(values, split.training()) * mean(values, split.validation()) > 0,
                                RankedFactor.of(values, search.pool(), seen)));
    }

    private double mean(double[] values, Period period) {
        return search.rankIc().daily(values, period).mean();
    }

    private boolean isNew(Contender contender, List<Contender> old) {
        for (Contender other : old) {
            double correlation = contender.ranks().correlation(other.ranks());
            if (Math.abs(correlation) >= plan.mostCorrelated()) {
                leftOut.add(new MiningResult.LeftOut(contender.formula(), other.formula(), correlation));
                return false;
            }
        }
        return true;
    }

    private List<RankedFactor> ranks(List<Expr> formulas) {
        return search.engine()
                .evaluate(formulas, seen.end(), (_, values, _) -> RankedFactor.of(values, search.pool(), seen));
    }

    /** The formulas in their shortest form, where that changes none of their values on any day; best first. */
    private List<Reported> simplified(List<Expr> formulas, Trials trials, double price) {
        List<Expr> shorter =
                formulas.stream().map(search.simplifier()::simplified).toList();
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
        List<Fingerprint> values = search.engine()
                .evaluate(formulas, split.test().end(), (_, series, days) -> Fingerprint.ofBits(series, days));
        Map<Expr, Fingerprint> byFormula = new HashMap<>();
        for (int k = 0; k < formulas.size(); k++) {
            byFormula.put(formulas.get(k), values.get(k));
        }
        return byFormula;
    }

    private List<Survivor> tested(List<Reported> chosen, Trials trials) {
        var spread = new QuantileSpread(search.label(), search.pool(), split.test(), FIFTHS);
        Map<Expr, Expr> found = new HashMap<>();
        chosen.forEach(reported -> found.put(reported.formula, reported.found));
        return search.engine()
                .evaluate(
                        chosen.stream().map(Reported::formula).toList(),
                        split.test().end(),
                        (formula, values, _) -> new Tested(
                                        search.rankIc().daily(values, split.whole()),
                                        RankedFactor.of(values, search.pool(), split.whole()),
                                        spread.annual(values))
                                .survivor(
                                        formula,
                                        found.getOrDefault(formula, formula),
                                        trials.number(found.getOrDefault(formula, formula)),
                                        split,
                                        search.label().spec().horizon()));
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
