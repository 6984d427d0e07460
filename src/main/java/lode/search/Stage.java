package lode.search;

import java.util.List;

/**
 * What the next generation is bred from, besides what is known of formulas.
 *
 * @param generation the number of the last one
 * @param price      fitness that a formula loses for each of its parts from now on
 * @param islands    every population
 */
record Stage(int generation, double price, List<Population> islands) {

    Stage {
        islands = List.copyOf(islands);
    }

    /**
     * A population.
     *
     * @param bar     height of the bar for its next generation
     * @param members its formulas, in order
     */
    record Population(double bar, List<Individual> members) {

        Population {
            members = List.copyOf(members);
        }
    }
}
