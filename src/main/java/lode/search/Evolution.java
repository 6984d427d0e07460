package lode.search;

import io.jenetics.EliteSelector;
import io.jenetics.Optimize;
import io.jenetics.Phenotype;
import io.jenetics.TournamentSelector;
import io.jenetics.engine.Constraint;
import io.jenetics.engine.Engine;
import io.jenetics.engine.EvolutionStart;
import io.jenetics.prog.ProgramGene;
import io.jenetics.util.ISeq;
import io.jenetics.util.RandomRegistry;
import io.jenetics.util.Seq;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.expr.Expr;
import lode.panel.UserException;

/**
 * Breeds formulas, generation by generation.
 *
 * <p>Each generation has a random generator of its own, made from the plan's seed and the
 * generation's number, and is scored as one batch: neither threads nor interruptions change it.
 */
final class Evolution {

    private static final int TRIES = 10;
    private static final int MOST_TRIES = 10_000;

    private final SearchPlan plan;
    private final Trials trials;
    private final Growth growth;
    private final Variation variation;
    private final Genotypes genotypes;
    private final Engine<ProgramGene<Expr>, Double> engine;
    private final Bar bar;
    private ISeq<Phenotype<ProgramGene<Expr>, Double>> population = ISeq.empty();
    private int generation;

    Evolution(SearchPlan plan, Vocabulary vocabulary, Trials trials) {
        this.plan = plan;
        this.trials = trials;
        this.growth = new Growth(vocabulary, plan.caps());
        this.bar = new Bar(plan.population(), plan.elites());
        this.variation = new Variation(growth);
        Expr example = growth.formula(2, true, random(0));
        this.genotypes = new Genotypes(example);
        this.engine = new Engine.Builder<>(this::scored, () -> genotypes.of(example))
                .populationSize(plan.population())
                .survivorsSize(plan.elites())
                .survivorsSelector(new EliteSelector<>(Math.max(1, plan.elites())))
                .offspringSelector(new TournamentSelector<>(plan.tournament()))
                .alterers(new Alterers(genotypes, variation).at(plan.rates()))
                .maximalPhenotypeAge(Long.MAX_VALUE)
                .constraint(Constraint.of(_ -> true))
                .optimize(Optimize.MAXIMUM)
                .executor(Runnable::run)
                .build();
    }

    /** Breeds and scores the next generation. */
    Generation next() {
        generation++;
        RandomRegistry.with(random(generation)).run(() -> {
            population = generation == 1 ? scored(first()) : bred();
        });
        double[] reached = reached().mapToDouble(trials::fitness).toArray();
        bar.follow(reached);
        return summary();
    }

    private ISeq<Phenotype<ProgramGene<Expr>, Double>> first() {
        RandomGenerator random = RandomRegistry.random();
        return IntStream.range(0, plan.population())
                .mapToObj(k -> genotypes.individual(growth.ramped(k, random), generation))
                .collect(ISeq.toISeq());
    }

    private ISeq<Phenotype<ProgramGene<Expr>, Double>> bred() {
        return engine.evolve(EvolutionStart.of(population, generation)).population();
    }

    /** Makes new individuals distinct, and scores them; those of the generation before were scored by its own bar. */
    private ISeq<Phenotype<ProgramGene<Expr>, Double>> scored(Seq<Phenotype<ProgramGene<Expr>, Double>> individuals) {
        if (individuals.equals(population)) {
            return ISeq.of(individuals);
        }
        RandomGenerator random = RandomRegistry.random();
        Set<Expr> formulas = new HashSet<>();
        List<Phenotype<ProgramGene<Expr>, Double>> distinct = new ArrayList<>();
        for (Phenotype<ProgramGene<Expr>, Double> individual : individuals) {
            Expr formula = Genotypes.formula(individual);
            Expr unique = unlike(formula, formulas, random);
            formulas.add(unique);
            distinct.add(unique.equals(formula) ? individual : genotypes.individual(unique, generation));
        }
        trials.score(distinct.stream().map(Genotypes::formula).toList(), bar.height());
        return distinct.stream()
                .map(individual -> individual.withFitness(trials.fitness(Genotypes.formula(individual))))
                .collect(ISeq.toISeq());
    }

    /** The formula, or if it is taken a mutation of it that is not, or a new one. */
    private Expr unlike(Expr formula, Set<Expr> taken, RandomGenerator random) {
        Expr candidate = formula;
        for (int k = 0; taken.contains(candidate); k++) {
            if (k == MOST_TRIES) {
                throw new UserException("Found only " + taken.size() + " different formulas for a population of "
                        + plan.population() + ": lower it, or enlarge start-depth, size or the function set");
            }
            candidate = generation > 1 && k < TRIES
                    ? variation.subtree(candidate, random)
                    : growth.formula(plan.caps().startDepth(), false, random);
        }
        return candidate;
    }

    /** The formulas of the current generation. */
    List<Expr> formulas() {
        return population.stream().map(Genotypes::formula).toList();
    }

    /** Those that reached the bar. */
    private Stream<Expr> reached() {
        return formulas().stream().filter(formula -> trials.fitness(formula) > Double.NEGATIVE_INFINITY);
    }

    private Generation summary() {
        List<Expr> formulas = formulas();
        Expr best = formulas.stream()
                .max(Comparator.comparingDouble(trials::fitness))
                .orElseThrow();
        double[] sizes = reached()
                .mapToDouble(formula -> Math.abs(trials.score(formula).rankIc()))
                .sorted()
                .toArray();
        return new Generation(
                generation,
                best,
                trials.fitness(best),
                sizes.length == 0 ? Double.NaN : trials.score(best).rankIc(),
                sizes.length == 0 ? Double.NaN : sizes[sizes.length / 2],
                formulas.stream().mapToInt(Expr::size).average().orElseThrow(),
                trials.distinct());
    }

    private RandomGenerator random(int number) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(plan.seed() * 0x9E3779B97F4A7C15L + number);
    }
}
