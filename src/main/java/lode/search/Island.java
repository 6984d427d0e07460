package lode.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import lode.expr.Expr;

/** A population that breeds by itself. */
final class Island {

    private final int number;
    private final int size;
    private final int elites;
    private final Breeder breeder;
    private final Breeding breeding;
    private final Bar bar;
    private List<Newborn> brood = List.of();
    private List<Individual> members = List.of();

    /** An island without formulas, by its number from 0. */
    Island(int number, Breeding breeding, Breeder breeder) {
        this.number = number;
        this.size = breeding.islands().share(breeding.population(), number);
        this.elites = breeding.islands().share(breeding.elites(), number);
        this.breeder = breeder;
        this.breeding = breeding;
        this.bar = new Bar(size, elites);
    }

    /** Breeds a generation; what it is worth is told later. */
    void breed(int generation, RandomGenerator random) {
        brood = generation == 1
                ? breeder.first(number, size, random)
                : breeder.next(members, elites, generation, random);
    }

    /** The formulas bred, and what they must be worth at a price of their length. */
    List<Candidate> candidates(double price) {
        return brood.stream()
                .map(newborn ->
                        new Candidate(newborn.formula(), number, newborn.origin(), needed(newborn.formula(), price)))
                .toList();
    }

    private double needed(Expr formula, double price) {
        return bar.height() + price * formula.size();
    }

    /**
     * Takes the formulas bred for members.
     *
     * @param trials knows what they are worth
     * @param before the price of length at which they were bred
     * @param price  the price from now on
     */
    void settle(Trials trials, double before, double price) {
        List<Individual> bred = brood.stream()
                .map(newborn -> {
                    Expr formula = newborn.formula();
                    double worth = trials.worth(formula);
                    boolean reached = worth >= needed(formula, before) && worth > Double.NEGATIVE_INFINITY;
                    double fitness = reached ? worth - price * formula.size() : Double.NEGATIVE_INFINITY;
                    return Individual.of(formula, newborn.born(), fitness);
                })
                .toList();
        brood = List.of();
        members =
                breeding.survival() == Survival.FRONTS ? foremost(bred, trials) : new Appeal(breeding, trials).of(bred);
        if (breeding.onlyFitnessCounts()) {
            bar.follow(members.stream()
                    .filter(Individual::reached)
                    .mapToDouble(Individual::fitness)
                    .toArray());
        }
    }

    /** As many of the members and their children as may live here, those on the first fronts. */
    private List<Individual> foremost(List<Individual> children, Trials trials) {
        List<Individual> all = new ArrayList<>(members);
        all.addAll(children);
        return new Appeal(breeding, trials)
                .of(all).stream()
                        .sorted(Comparator.comparingDouble(Individual::appeal).reversed())
                        .limit(size)
                        .toList();
    }

    /** Those of the formulas bred that reach the bar. */
    List<Expr> reached(Trials trials, double price) {
        return brood.stream()
                .map(Newborn::formula)
                .filter(formula -> trials.worth(formula) > Double.NEGATIVE_INFINITY
                        && trials.worth(formula) >= needed(formula, price))
                .toList();
    }

    /** The fittest members. */
    List<Individual> best(int count) {
        return Elites.fittest(members).subList(0, count);
    }

    /** Takes in members of another island, each in the place of the least fit of its own, unless it is there already. */
    void receive(List<Individual> migrants, Trials trials) {
        Set<Expr> own = new HashSet<>();
        members.forEach(member -> own.add(member.formula()));
        List<Individual> kept = new ArrayList<>(Elites.fittest(members));
        List<Individual> strangers = migrants.stream()
                .filter(migrant -> !own.contains(migrant.formula()))
                .toList();
        IntStream.range(0, strangers.size()).forEach(k -> kept.set(kept.size() - 1 - k, strangers.get(k)));
        members = new Appeal(breeding, trials).of(kept);
    }

    /** Puts a formula in the place of a member, unless it lives here already. */
    void replace(Individual member, Individual better, Trials trials) {
        if (members.stream().noneMatch(other -> other.formula().equals(better.formula()))) {
            List<Individual> changed = members.stream()
                    .map(other -> other.formula().equals(member.formula()) ? better : other)
                    .toList();
            members = new Appeal(breeding, trials).of(changed);
        }
    }

    /** Its number, from 0. */
    int number() {
        return number;
    }

    /** The population as it is between two generations. */
    Stage.Population population() {
        return new Stage.Population(bar.height(), members);
    }

    /** Goes on with a population as it was. */
    void restore(Stage.Population population) {
        bar.restore(population.bar());
        members = population.members();
    }

    /** The formulas that live here. */
    List<Individual> members() {
        return members;
    }
}
