package lode.search.arena;

import lode.panel.Sha;
import lode.search.Experiment;
import lode.search.PlanFile;
import lode.search.SearchPlan;

/**
 * A search that is to be made.
 *
 * @param ground     where
 * @param experiment what to search
 * @param key        who searches what
 * @param planText   the experiment as a file that repeats it
 * @param conditions tells all that decides the result from others
 */
public record Fixture(Ground ground, Experiment experiment, Bout.Key key, String planText, String conditions) {

    private static final int HASH_DIGITS = 12;

    /**
     * The search of an entrant.
     *
     * @param files   where experiments are read
     * @param budget  distinct formulas that count
     * @param version of the program: another one may find something else
     */
    public static Fixture of(PlanFile files, Ground ground, Entrant entrant, long seed, int budget, String version) {
        Experiment experiment = entrant.experiment(files, ground.keys(), budget, seed);
        String text = PlanFile.text(experiment, version, ground.data().origin());
        var key = new Bout.Key(ground.name(), entrant.name(), seed);
        return new Fixture(
                ground,
                experiment,
                key,
                text,
                Sha.of(text + "budget: " + budget + "\n" + ground.planted()).substring(0, HASH_DIGITS));
    }

    /** The search on the dataset's days. */
    public SearchPlan plan() {
        return experiment.plan(ground.data().axes());
    }
}
