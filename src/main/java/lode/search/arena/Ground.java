package lode.search.arena;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lode.expr.Expr;
import lode.panel.Dataset;
import lode.search.Experiment;

/**
 * Where entrants meet: a dataset, and what is the same for all of them on it.
 *
 * @param data    the market
 * @param keys    pool, label, periods and limits, as keys of experiments
 * @param planted formulas that are to be found; empty where nothing is planted
 */
public record Ground(Dataset data, Map<String, Object> keys, List<Expr> planted) {

    /** Copies keys and formulas. */
    public Ground {
        keys = Map.copyOf(keys);
        planted = List.copyOf(planted);
    }

    /**
     * The ground that an experiment describes.
     *
     * @param instead keys that replace the experiment's
     */
    public static Ground of(Dataset data, Experiment experiment, Map<String, Object> instead, List<Expr> planted) {
        Map<String, Object> keys = new HashMap<>(Map.of(
                "pool", experiment.pool(),
                "label", experiment.label(),
                "from", experiment.from(),
                "to", experiment.to(),
                "validation-from", experiment.validationFrom(),
                "test-from", experiment.testFrom(),
                "least-coverage", experiment.leastCoverage(),
                "most-correlated", experiment.mostCorrelated()));
        keys.putAll(instead);
        return new Ground(data, keys, planted);
    }

    /** The name of the dataset. */
    public String name() {
        return data.origin().name();
    }
}
