package lode.search;

import java.util.List;
import lode.panel.UserException;

/**
 * How one generation follows from another.
 *
 * @param population formulas in a generation, on all islands together
 * @param elites     best formulas of a generation that live on unchanged, on all islands together
 * @param selection  how parents are chosen
 * @param tournament formulas that compete to become a parent, where parents are chosen by {@link Selection#TOURNAMENT}
 * @param survival   which formulas live on
 * @param objectives what formulas are to be good at, all at once, where survival is by {@link Survival#FRONTS}
 * @param islands    populations that breed apart
 * @param novelty    fitness that a formula loses as a parent where its values are those of its neighbours
 * @param parsimony  what a longer formula loses
 * @param rates      how often children vary
 * @param caps       how large formulas may be
 */
public record Breeding(
        int population,
        int elites,
        Selection selection,
        int tournament,
        Survival survival,
        List<Objective> objectives,
        Islands islands,
        double novelty,
        Parsimony parsimony,
        Rates rates,
        Caps caps) {

    /** Fewer formulas than this on an island have nobody to choose from. */
    private static final int LEAST_POPULATION = 4;

    /** Checks every number, and that every island gets enough formulas. */
    public Breeding {
        Numbers.requireAtLeast("population", population, LEAST_POPULATION);
        Numbers.requireAtLeast("elites", elites, 0);
        Numbers.requireAtLeast("tournament", tournament, 2);
        Numbers.requireWithin("novelty", novelty, 0, 1);
        objectives = List.copyOf(objectives);
        if (survival == Survival.FRONTS == objectives.size() < 2) {
            throw new UserException(
                    "Survival by fronts needs two objectives or more, and others need none; got survival " + survival
                            + " and objectives " + objectives);
        }
        if (elites >= population) {
            throw new UserException("elites must be fewer than the population of " + population + ", got " + elites);
        }
        int least = population / islands.count();
        if (least < LEAST_POPULATION || islands.share(elites, 0) >= least || islands.migrants() >= least) {
            throw new UserException("A population of " + population + " on " + islands.count() + " islands leaves "
                    + least + " formulas to each, which must be " + LEAST_POPULATION
                    + " or more, and more than its elites and migrants");
        }
    }

    /**
     * Whether a formula that is not among the better half can be a parent or live on for another reason than its fitness. If
     * not, it need not be scored exactly.
     */
    boolean onlyFitnessCounts() {
        boolean byFitness = selection == Selection.TOURNAMENT && novelty == 0 || selection == Selection.RANDOM;
        return byFitness && survival == Survival.ELITES;
    }
}
