package lode.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import lode.eval.Engine;
import lode.expr.Expr;
import lode.measure.RankIc;
import lode.panel.Period;

/**
 * Looks how the best formulas of a generation do on the validation days.
 *
 * <p>Only to be shown: nothing that is bred or kept depends on it. A formula is computed when it becomes the best of an
 * island for the first time, by an engine of its own, which is forgotten at once.
 */
final class Outlook {

    private final Supplier<Engine> engine;
    private final RankIc rankIc;
    private final Period validation;
    private final Map<Expr, Double> seen = new HashMap<>();

    /**
     * An outlook on validation days.
     *
     * @param engine makes an engine that may take little memory
     * @param rankIc scores
     */
    Outlook(Supplier<Engine> engine, RankIc rankIc, Period validation) {
        this.engine = engine;
        this.rankIc = rankIc;
        this.validation = validation;
    }

    /** The generation with the rank correlation of its best formulas in validation. */
    Generation on(Generation generation) {
        List<Expr> unseen = generation.islands().stream()
                .filter(Generation.Best::reached)
                .map(Generation.Best::formula)
                .filter(formula -> !seen.containsKey(formula))
                .distinct()
                .toList();
        if (!unseen.isEmpty()) {
            look(unseen);
        }
        return generation.with(generation.islands().stream().map(this::on).toList());
    }

    private void look(List<Expr> formulas) {
        List<Double> found = engine.get()
                .evaluate(
                        formulas,
                        validation.end(),
                        (_, values, _) -> rankIc.daily(values, validation).mean());
        for (int k = 0; k < formulas.size(); k++) {
            seen.put(formulas.get(k), found.get(k));
        }
    }

    private Generation.Best on(Generation.Best best) {
        double validationRankIc = best.reached() ? seen.getOrDefault(best.formula(), Double.NaN) : Double.NaN;
        return new Generation.Best(best.formula(), best.fitness(), best.rankIc(), validationRankIc);
    }
}
