package lode.search;

import lode.expr.Conventions;
import lode.measure.Split;
import lode.panel.LabelSpec;

/**
 * Everything that decides a search, besides the data.
 *
 * @param pool           who counts
 * @param label          the returns that formulas are to foresee
 * @param split          training, validation and test days; purging is done by the search
 * @param functions      what formulas are drawn from
 * @param units          whether only formulas are drawn and bred that are lawful by their {@linkplain Units units}
 * @param generations    generations, the first random one included
 * @param breeding       how one generation follows from another
 * @param aim            what formulas are bred for
 * @param conventions    what is understood by the operators
 * @param leastCoverage  share of the pool's cells that a formula must know
 * @param survivors      most factors to keep
 * @param mostCorrelated a survivor correlates less than this with those before it
 * @param aids           what helps besides breeding
 * @param racing         whether formulas that cannot become parents are left as soon as that shows, where only their
 *                       RankIC counts; changes nothing but the time
 * @param seed           of all that is random
 */
public record SearchPlan(
        String pool,
        LabelSpec label,
        Split split,
        FunctionSet functions,
        boolean units,
        int generations,
        Breeding breeding,
        Aim aim,
        Conventions conventions,
        double leastCoverage,
        int survivors,
        double mostCorrelated,
        Aids aids,
        boolean racing,
        long seed) {

    /** Checks every number. */
    public SearchPlan {
        Numbers.requireAtLeast("generations", generations, 1);
        Numbers.requireAtLeast("survivors", survivors, 1);
        Numbers.requireWithin("least-coverage", leastCoverage, 0, 1);
        Numbers.requireWithin("most-correlated", mostCorrelated, 0, 1);
    }

    /** Whether the fittest formulas are improved after a generation. */
    boolean tunesAfter(int generation) {
        return breeding.survival() != Survival.FRONTS && aids.tuning().after(generation);
    }

    /** The most formulas that a generation may try for the first time. */
    int mostTrials(int generation) {
        return breeding.population() + (tunesAfter(generation) ? aids.tuning().most() : 0);
    }
}
