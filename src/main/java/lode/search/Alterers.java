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

/** The variations of formulas as Jenetics applies them, each with its probability per individual. */
record Alterers(Genotypes genotypes, Variation variation) {

    /** Crossover, then the four mutations, in a fixed order. */
    Alterer<ProgramGene<Expr>, Double> at(Rates rates) {
        return Alterer.of(
                crossover(rates.crossover()),
                mutation(rates.subtree(), variation::subtree),
                mutation(rates.hoist(), variation::hoist),
                mutation(rates.point(), variation::point),
                mutation(rates.window(), variation::window));
    }

    private Alterer<ProgramGene<Expr>, Double> crossover(double probability) {
        return (population, generation) -> {
            List<Expr> donors = population.stream().map(Genotypes::formula).toList();
            return altered(
                    population,
                    generation,
                    probability,
                    (receiver, random) ->
                            variation.crossover(receiver, donors.get(random.nextInt(donors.size())), random));
        };
    }

    private Alterer<ProgramGene<Expr>, Double> mutation(double probability, Variation.Mutation mutation) {
        return (population, generation) -> altered(population, generation, probability, mutation);
    }

    private AltererResult<ProgramGene<Expr>, Double> altered(
            Seq<Phenotype<ProgramGene<Expr>, Double>> population,
            long generation,
            double probability,
            Variation.Mutation mutation) {
        RandomGenerator random = RandomRegistry.random();
        List<Phenotype<ProgramGene<Expr>, Double>> result = new ArrayList<>();
        int changed = 0;
        for (Phenotype<ProgramGene<Expr>, Double> individual : population) {
            Expr before = Genotypes.formula(individual);
            Expr after = random.nextDouble() < probability ? mutation.mutate(before, random) : before;
            boolean same = after.equals(before);
            changed += same ? 0 : 1;
            result.add(same ? individual : genotypes.individual(after, generation));
        }
        return new AltererResult<>(ISeq.of(result), changed);
    }
}
