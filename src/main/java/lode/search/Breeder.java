package lode.search;

import io.jenetics.MonteCarloSelector;
import io.jenetics.Optimize;
import io.jenetics.Phenotype;
import io.jenetics.Selector;
import io.jenetics.TournamentSelector;
import io.jenetics.prog.ProgramGene;
import io.jenetics.util.ISeq;
import io.jenetics.util.RandomRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lode.expr.Expr;
import lode.panel.UserException;

/** Makes the formulas of a generation: Jenetics chooses parents and varies them. */
final class Breeder {

    /** The share of a generation that is grown anew where survival is fair to the young. */
    private static final double NEWCOMERS = 0.05;

    private static final int TRIES = 10;
    private static final int MOST_TRIES = 10_000;

    private final Breeding breeding;
    private final List<Expr> seeds;
    private Growth growth;
    private Variation variation;
    private List<Expr> blocks = List.of();
    private final Genotypes genotypes;
    private final Selector<ProgramGene<Expr>, Double> selector;

    /**
     * A breeder of formulas.
     *
     * @param seeds  formulas that are in the first generation
     * @param trials tells how formulas do in parts of the training days
     * @param random draws an example of a formula
     */
    Breeder(Breeding breeding, Growth growth, List<Expr> seeds, Trials trials, RandomGenerator random) {
        this.breeding = breeding;
        this.seeds = List.copyOf(seeds);
        this.growth = growth;
        this.variation = new Variation(growth);
        this.genotypes = new Genotypes(growth.formula(2, true, random));
        this.selector = switch (breeding.selection()) {
            case TOURNAMENT -> new TournamentSelector<>(breeding.tournament());
            case LEXICASE -> new Lexicase(trials::cases);
            case RANDOM -> new MonteCarloSelector<>(); // of nobody: see offspring
        };
    }

    /** From now on new parts are drawn from another growth, which knows some building blocks. */
    void draw(Growth other, List<Expr> known) {
        growth = other;
        variation = new Variation(other);
        blocks = List.copyOf(known);
    }

    /**
     * The first generation of an island.
     *
     * @param island its number: every so many seeds one is for it
     */
    List<Newborn> first(int island, int size, RandomGenerator random) {
        int islands = breeding.islands().count();
        List<Newborn> all = new ArrayList<>();
        for (int k = island; k < seeds.size() && all.size() < size; k += islands) {
            all.add(Newborn.seed(seeds.get(k)));
        }
        IntStream.range(0, size - all.size())
                .mapToObj(k -> Newborn.grown(growth.ramped(k, random), 1))
                .forEach(all::add);
        return distinct(all, new HashSet<>(), 1, random);
    }

    /**
     * The next generation; where survival is by fronts only its children, of which none is among the members.
     *
     * @param members    of the one before
     * @param elites     how many of them live on
     * @param generation its number
     */
    List<Newborn> next(List<Individual> members, int elites, int generation, RandomGenerator random) {
        if (breeding.survival() == Survival.FRONTS) {
            Set<Expr> taken = members.stream().map(Individual::formula).collect(Collectors.toCollection(HashSet::new));
            return distinct(offspring(members, members.size(), generation, random), taken, generation, random);
        }
        List<Newborn> brood = new ArrayList<>();
        Elites.of(members, elites, breeding.survival()).forEach(elite -> brood.add(Newborn.livingOn(elite)));
        if (breeding.survival() == Survival.AGE_FAIR) {
            int newcomers = Math.max(1, (int) (NEWCOMERS * members.size()));
            for (int k = 0; k < newcomers && brood.size() < members.size(); k++) {
                brood.add(Newborn.grown(growth.ramped(k, random), generation));
            }
        }
        brood.addAll(offspring(members, members.size() - brood.size(), generation, random));
        return distinct(brood, new HashSet<>(), generation, random);
    }

    /** Children of the members; where nobody is chosen to be a parent, formulas that are grown anew. */
    private List<Newborn> offspring(List<Individual> members, int count, int generation, RandomGenerator random) {
        return breeding.selection() == Selection.RANDOM
                ? IntStream.range(0, count)
                        .mapToObj(k -> Newborn.grown(growth.ramped(k, random), generation))
                        .toList()
                : children(members, count, generation, random);
    }

    private List<Newborn> children(List<Individual> members, int count, int generation, RandomGenerator random) {
        ISeq<Phenotype<ProgramGene<Expr>, Double>> population = members.stream()
                .map(member ->
                        genotypes.individual(member.formula(), member.born()).withFitness(member.appeal()))
                .collect(ISeq.toISeq());
        var descent = new Descent();
        var alterer = new Alterers(genotypes, variation, descent).at(breeding.rates());
        return RandomRegistry.with(random)
                .call(() ->
                        alterer
                                .alter(selector.select(population, count, Optimize.MAXIMUM), generation)
                                .population()
                                .stream()
                                .map(child ->
                                        new Newborn(Genotypes.formula(child), child.generation(), descent.of(child)))
                                .toList());
    }

    /** The same formulas, those changed that are taken or occurred before. */
    private List<Newborn> distinct(List<Newborn> brood, Set<Expr> taken, int generation, RandomGenerator random) {
        List<Newborn> distinct = new ArrayList<>();
        for (Newborn newborn : brood) {
            Newborn unique = unlike(newborn, taken, generation, random).drawing(blocks);
            taken.add(unique.formula());
            distinct.add(unique);
        }
        return distinct;
    }

    /** The formula, or if it is taken a mutation of it that is not, or a new one. */
    private Newborn unlike(Newborn newborn, Set<Expr> taken, int generation, RandomGenerator random) {
        Newborn candidate = newborn;
        for (int k = 0; taken.contains(candidate.formula()); k++) {
            if (k == MOST_TRIES) {
                throw new UserException("Found only " + taken.size() + " different formulas for a population of "
                        + breeding.population() + ": lower it, or enlarge start-depth, size or the function set");
            }
            candidate = generation > 1 && k < TRIES && breeding.selection() != Selection.RANDOM
                    ? mutated(candidate, random)
                    : Newborn.grown(growth.formula(breeding.caps().startDepth(), false, random), generation);
        }
        return candidate;
    }

    private Newborn mutated(Newborn newborn, RandomGenerator random) {
        Expr formula = newborn.formula();
        return new Newborn(
                variation.subtree(formula, random), newborn.born(), new Origin(List.of(Way.SUBTREE), List.of(formula)));
    }
}
