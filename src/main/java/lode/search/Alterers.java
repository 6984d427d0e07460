package lode.search;

import io.jenetics.Alterer;
import io.jenetics.AltererResult;
import io.jenetics.Phenotype;
import io.jenetics.prog.ProgramGene;
import io.jenetics.util.ISeq;
import io.jenetics.util.RandomRegistry;
import io.jenetics.util.Seq;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lode.expr.Expr;

/**
 * The variations of formulas as Jenetics applies them, each with its probability per individual.
 *
 * <p>A child is as old as the oldest of the formulas that it has parts of.
 *
 * @param descent is told where children come from
 */
record Alterers(Genotypes genotypes, Variation variation, Descent descent) {

    /** Crossover, then the four mutations, in a fixed order. */
    Alterer<ProgramGene<Expr>, Double> at(Rates rates) {
        return Alterer.of(
                crossover(rates.crossover()),
                mutation(Way.SUBTREE, rates.subtree(), variation::subtree),
                mutation(Way.HOIST, rates.hoist(), variation::hoist),
                mutation(Way.POINT, rates.point(), variation::point),
                mutation(Way.WINDOW, rates.window(), variation::window));
    }

    private Alterer<ProgramGene<Expr>, Double> crossover(double probability) {
        return (population, _) -> altered(population, probability, (individual, random) -> {
            Phenotype<ProgramGene<Expr>, Double> donor = population.get(random.nextInt(population.size()));
            Expr part = Genotypes.formula(donor);
            Expr after = variation.crossover(Genotypes.formula(individual), part, random);
            return child(
                    individual,
                    after,
                    Way.CROSSOVER,
                    Math.min(individual.generation(), donor.generation()),
                    List.of(part));
        });
    }

    private Alterer<ProgramGene<Expr>, Double> mutation(Way way, double probability, Variation.Mutation mutation) {
        return (population, _) -> altered(population, probability, (individual, random) -> {
            Expr after = mutation.mutate(Genotypes.formula(individual), random);
            return child(individual, after, way, individual.generation(), List.of());
        });
    }

    /** The individual with another formula; the same one if the formula is the same. */
    Phenotype<ProgramGene<Expr>, Double> child(
            Phenotype<ProgramGene<Expr>, Double> individual, Expr formula, Way way, long born, List<Expr> donors) {
        if (formula.equals(Genotypes.formula(individual))) {
            return individual;
        }
        Phenotype<ProgramGene<Expr>, Double> child = genotypes.individual(formula, born);
        descent.note(child, way, individual, donors);
        return child;
    }

    /** A way to change an individual. */
    @FunctionalInterface
    private interface Change {
        /** The individual changed, or the same one. */
        Phenotype<ProgramGene<Expr>, Double> of(
                Phenotype<ProgramGene<Expr>, Double> individual, RandomGenerator random);
    }

    private static AltererResult<ProgramGene<Expr>, Double> altered(
            Seq<Phenotype<ProgramGene<Expr>, Double>> population, double probability, Change change) {
        RandomGenerator random = RandomRegistry.random();
        List<Phenotype<ProgramGene<Expr>, Double>> result = new ArrayList<>();
        int changed = 0;
        for (Phenotype<ProgramGene<Expr>, Double> individual : population) {
            Phenotype<ProgramGene<Expr>, Double> after =
                    random.nextDouble() < probability ? change.of(individual, random) : individual;
            changed += after.equals(individual) ? 0 : 1;
            result.add(after);
        }
        return new AltererResult<>(ISeq.of(result), changed);
    }
}
