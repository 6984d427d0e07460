package lode.search;

import lode.expr.Conventions;
import lode.measure.Split;
import lode.panel.LabelSpec;
import lode.panel.UserException;

/**
 * Everything that decides a search, besides the data.
 *
 * @param pool             who counts
 * @param label            the returns that formulas are to foresee
 * @param split            training, validation and test days; purging is done by the search
 * @param functions        what formulas are drawn from
 * @param population       formulas in a generation
 * @param generations      generations, the first random one included
 * @param elites           best formulas that live on unchanged
 * @param tournament       formulas that compete to become a parent
 * @param rates            how often children vary
 * @param caps             how large formulas may be
 * @param parsimony        fitness lost per operator, field or number
 * @param conventions      what is understood by the operators
 * @param leastCoverage    share of the pool's cells that a formula must know
 * @param survivors        most factors to keep
 * @param mostCorrelated   a survivor correlates less than this with those before it
 * @param racing           whether formulas that cannot become parents are left as soon as that shows; changes nothing
 *                         but the time
 * @param seed             of all that is random
 */
public record SearchPlan(
        String pool,
        LabelSpec label,
        Split split,
        FunctionSet functions,
        int population,
        int generations,
        int elites,
        int tournament,
        Rates rates,
        Caps caps,
        double parsimony,
        Conventions conventions,
        double leastCoverage,
        int survivors,
        double mostCorrelated,
        boolean racing,
        long seed) {

    /** Checks every number. */
    public SearchPlan {
        requireAtLeast("population", population, 4);
        requireAtLeast("generations", generations, 1);
        requireAtLeast("elites", elites, 0);
        requireAtLeast("tournament", tournament, 2);
        requireAtLeast("survivors", survivors, 1);
        if (elites >= population) {
            throw new UserException("elites must be fewer than the population of " + population + ", got " + elites);
        }
        requireWithin("parsimony", parsimony, 0, 1);
        requireWithin("least-coverage", leastCoverage, 0, 1);
        requireWithin("most-correlated", mostCorrelated, 0, 1);
    }

    private static void requireAtLeast(String name, int value, int least) {
        if (value < least) {
            throw new UserException(name + " must be " + least + " or more, got " + value);
        }
    }

    private static void requireWithin(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new UserException(
                    name + " must lie between " + number(least) + " and " + number(most) + ", got " + value);
        }
    }

    private static String number(double x) {
        return Long.toString((long) x);
    }
}
