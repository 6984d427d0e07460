package lode.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Chooses which formulas live on unchanged. */
final class Elites {

    private static final Comparator<Individual> FITTEST =
            Comparator.comparingDouble(Individual::fitness).reversed();

    private Elites() {}

    /** So many of the members, the fittest first; the earlier one first among equals. */
    static List<Individual> of(List<Individual> members, int count, Survival survival) {
        List<Individual> sorted = fittest(members);
        return switch (survival) {
            case ELITES -> sorted.subList(0, count);
            case AGE_FAIR -> youthful(sorted).subList(0, count);
            case FRONTS -> throw new IllegalArgumentException("all members live on beside their children");
        };
    }

    /** All members, the fittest first. */
    static List<Individual> fittest(List<Individual> members) {
        return members.stream().sorted(FITTEST).toList();
    }

    /** The same, those before all others that are younger than everyone who is fitter. */
    private static List<Individual> youthful(List<Individual> sorted) {
        Set<Individual> order = new LinkedHashSet<>();
        long youngest = Long.MIN_VALUE;
        for (Individual individual : sorted) {
            if (individual.born() > youngest) {
                youngest = individual.born();
                order.add(individual);
            }
        }
        order.addAll(sorted);
        return new ArrayList<>(order);
    }
}
