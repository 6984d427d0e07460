package lode.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import lode.eval.Engine;
import lode.expr.Expr;
import lode.measure.RankIc;
import lode.panel.Period;

/** All distinct formulas scored so far, in the order of their first appearance. */
final class Trials {

    private final Map<Expr, Score> scores = new LinkedHashMap<>();
    private final Engine engine;
    private final RankIc rankIc;
    private final Period training;
    private final SearchPlan plan;

    Trials(Engine engine, RankIc rankIc, Period training, SearchPlan plan) {
        this.engine = engine;
        this.rankIc = rankIc;
        this.training = training;
        this.plan = plan;
    }

    /** Scores the formulas that are new. */
    void score(Collection<Expr> formulas) {
        var fresh = new LinkedHashSet<>(formulas);
        fresh.removeAll(scores.keySet());
        List<Expr> list = List.copyOf(fresh);
        List<RankIc.Daily> scored =
                engine.evaluate(list, training.end(), (_, values, _) -> rankIc.daily(values, training));
        for (int k = 0; k < list.size(); k++) {
            RankIc.Daily daily = scored.get(k);
            double mean = daily.mean();
            scores.put(
                    list.get(k),
                    new Score(
                            IcPath.of(daily.ics(), mean),
                            mean,
                            daily.coverage(),
                            list.get(k).size()));
        }
    }

    Score score(Expr formula) {
        Score score = scores.get(formula);
        if (score == null) {
            throw new IllegalArgumentException("not scored: " + formula);
        }
        return score;
    }

    double fitness(Expr formula) {
        return score(formula).fitness(plan.parsimony(), plan.leastCoverage());
    }

    /** How many distinct formulas were scored. */
    int distinct() {
        return scores.size();
    }

    /** All formulas worth their length, fittest first; the one found earlier first among equals. */
    List<Expr> fittest() {
        return scores.keySet().stream()
                .filter(formula -> fitness(formula) > 0)
                .sorted(Comparator.comparingDouble(this::fitness).reversed())
                .toList();
    }

    /** Whether the daily rank correlations of a formula move with those of one of the others more than the limit. */
    boolean movesWith(Expr formula, List<Expr> others, double limit) {
        IcPath path = score(formula).path();
        return others.stream()
                .anyMatch(other -> Math.abs(path.correlation(score(other).path())) > limit);
    }
}
