package lode.search.arena;

import java.util.HashMap;
import java.util.Map;
import lode.panel.UserException;
import lode.search.Experiment;
import lode.search.PlanFile;

/**
 * A way to search that takes part: an experiment with some keys replaced.
 *
 * @param name       such as {@code plain-gp}
 * @param summary    what it is, in a few words
 * @param experiment the name of a shipped experiment, or the path of a file
 * @param keys       values by key, see {@link PlanFile#read}
 */
public record Entrant(String name, String summary, String experiment, Map<String, Object> keys) {

    /** A generation has at most this share of the budget: fewer than ten generations are no evolution. */
    private static final int GENERATIONS = 10;

    private static final int LEAST_BUDGET = 200;

    /** Copies the keys. */
    public Entrant {
        keys = Map.copyOf(keys);
    }

    /**
     * The experiment that it runs. Its generation has at most a tenth of the budget, and its elites shrink with it.
     *
     * @param files  where experiments are read
     * @param ground keys that are the same for all entrants on a dataset, such as the pool
     * @param budget distinct formulas that count, 200 or more
     * @param seed   of all that is random
     */
    public Experiment experiment(PlanFile files, Map<String, Object> ground, int budget, long seed) {
        if (budget < LEAST_BUDGET) {
            throw new UserException("--budget must be " + LEAST_BUDGET + " or more, got " + budget);
        }
        Map<String, Object> all = new HashMap<>(keys);
        all.putAll(ground);
        all.put("seed", seed);
        Experiment whole = files.read(experiment, all);
        int population = Math.min(whole.population(), budget / GENERATIONS);
        all.put("population", population);
        all.put("elites", (int) ((long) whole.elites() * population / whole.population()));
        all.put("generations", Math.ceilDiv(budget, population));
        return files.read(experiment, all);
    }
}
