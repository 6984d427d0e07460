package lode.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How eagerly the formulas of an island are chosen as parents, by what is known of them and of the others. */
final class Appeal {

    /** How many of those that are most like a formula count as its neighbours. */
    private static final int NEIGHBOURS = 5;

    private final Breeding breeding;
    private final Trials trials;

    Appeal(Breeding breeding, Trials trials) {
        this.breeding = breeding;
        this.trials = trials;
    }

    /** The same individuals, told how appealing they are; those that did not reach the bar are not. */
    List<Individual> of(List<Individual> individuals) {
        if (breeding.survival() == Survival.FRONTS) {
            return byFronts(individuals);
        }
        return breeding.novelty() > 0 ? byNovelty(individuals) : List.copyOf(individuals);
    }

    private List<Individual> byFronts(List<Individual> individuals) {
        List<double[]> goals = individuals.stream()
                .filter(Individual::reached)
                .map(individual -> trials.goals(individual.formula(), breeding.objectives()))
                .toList();
        return with(individuals, Fronts.appeal(goals));
    }

    /** Each loses the more, the more its values are those of its neighbours. */
    private List<Individual> byNovelty(List<Individual> individuals) {
        List<Individual> reached =
                individuals.stream().filter(Individual::reached).toList();
        List<Sketch> sketches = reached.stream()
                .map(individual -> trials.score(individual.formula()).sketch())
                .toList();
        return with(
                individuals,
                IntStream.range(0, reached.size())
                        .mapToDouble(k -> reached.get(k).fitness() - breeding.novelty() * nearness(k, sketches))
                        .toArray());
    }

    /** The mean size of the correlation with the neighbours. */
    private static double nearness(int k, List<Sketch> sketches) {
        double[] likeness = IntStream.range(0, sketches.size())
                .filter(other -> other != k)
                .mapToDouble(other -> -Math.abs(sketches.get(k).correlation(sketches.get(other))))
                .sorted()
                .limit(NEIGHBOURS)
                .toArray();
        return -Arrays.stream(likeness).average().orElse(0);
    }

    private static List<Individual> with(List<Individual> individuals, double[] appealOfReached) {
        List<Individual> result = new ArrayList<>();
        int k = 0;
        for (Individual individual : individuals) {
            result.add(individual.appealing(individual.reached() ? appealOfReached[k++] : Double.NEGATIVE_INFINITY));
        }
        return List.copyOf(result);
    }
}
