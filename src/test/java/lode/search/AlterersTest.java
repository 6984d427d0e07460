package lode.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenetics.AltererResult;
import io.jenetics.Phenotype;
import io.jenetics.prog.ProgramGene;
import io.jenetics.util.ISeq;
import io.jenetics.util.RandomRegistry;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lode.expr.Expr;
import org.junit.jupiter.api.Test;

class AlterersTest {

    private static final Growth GROWTH = Searches.growth(new Caps(4, 6, 20));
    private static final List<Expr> FORMULAS = Searches.grown(GROWTH, 1000, new SplittableRandom(8));
    private static final Genotypes GENOTYPES = new Genotypes(Searches.parse("neg(close)"));

    @Test
    void a_formula_is_the_same_after_it_was_a_program() {
        for (Expr formula : FORMULAS) {
            assertThat(Genotypes.formula(GENOTYPES.individual(formula, 1))).isEqualTo(formula);
        }
        Expr leaf = Searches.parse("close");
        assertThat(Genotypes.formula(GENOTYPES.individual(leaf, 1))).isEqualTo(leaf);
    }

    @Test
    void rates_of_zero_change_nothing() {
        assertThat(changed(new Rates(0, 0, 0, 0, 0))).isZero();
    }

    @Test
    void a_rate_is_the_probability_that_a_formula_is_varied() {
        int always = changed(new Rates(0, 1, 0, 0, 0));
        assertThat(always).isGreaterThan(700);
        assertThat(changed(new Rates(0, 0.25, 0, 0, 0))).isCloseTo(always / 4, within(40));
    }

    @Test
    void every_rate_varies_formulas_in_its_own_way() {
        assertThat(changed(new Rates(1, 0, 0, 0, 0))).isGreaterThan(500);
        assertThat(changed(new Rates(0, 0, 1, 0, 0))).isGreaterThan(100);
        assertThat(changed(new Rates(0, 0, 0, 1, 0))).isGreaterThan(300);
        assertThat(changed(new Rates(0, 0, 0, 0, 1))).isGreaterThan(300);
        assertThat(sizes(new Rates(0, 0, 1, 0, 0))).isLessThan(sizes(new Rates(0, 0, 0, 0, 0)));
        assertThat(sizes(new Rates(0, 0, 0, 1, 0))).isEqualTo(sizes(new Rates(0, 0, 0, 0, 0)));
    }

    @Test
    void what_is_unchanged_keeps_its_fitness() {
        ISeq<Phenotype<ProgramGene<Expr>, Double>> after =
                altered(new Rates(0, 0.5, 0, 0, 0)).population();
        for (int k = 0; k < FORMULAS.size(); k++) {
            boolean same = Genotypes.formula(after.get(k)).equals(FORMULAS.get(k));
            assertThat(after.get(k).isEvaluated()).isEqualTo(same);
        }
    }

    @Test
    void a_child_is_as_old_as_its_oldest_parent_and_knows_where_it_comes_from() {
        var descent = new Descent();
        ISeq<Phenotype<ProgramGene<Expr>, Double>> before = IntStream.range(0, FORMULAS.size())
                .mapToObj(k ->
                        GENOTYPES.individual(FORMULAS.get(k), k == 0 ? 1 : 3).withFitness(1.0))
                .collect(ISeq.toISeq());
        ISeq<Phenotype<ProgramGene<Expr>, Double>> after = RandomRegistry.with(new SplittableRandom(9))
                .call(() -> new Alterers(GENOTYPES, new Variation(GROWTH), descent)
                        .at(new Rates(1, 0, 0.5, 0, 0))
                        .alter(before, 4)
                        .population());
        assertThat(after).extracting(Phenotype::generation).contains(1L, 3L).doesNotContain(2L, 4L);
        for (int k = 0; k < FORMULAS.size(); k++) {
            Origin origin = descent.of(after.get(k));
            if (after.get(k).equals(before.get(k))) {
                assertThat(origin).isEqualTo(Origin.GROWN);
            } else {
                assertThat(origin.parents().getFirst()).isEqualTo(FORMULAS.get(k));
                assertThat(origin.ways()).isSubsetOf(Way.CROSSOVER, Way.HOIST).doesNotHaveDuplicates();
                assertThat(origin.parents()).hasSize(origin.ways().contains(Way.CROSSOVER) ? 2 : 1);
            }
        }
    }

    private static int changed(Rates rates) {
        AltererResult<ProgramGene<Expr>, Double> result = altered(rates);
        int changed = (int) IntStream.range(0, FORMULAS.size())
                .filter(k -> !Genotypes.formula(result.population().get(k)).equals(FORMULAS.get(k)))
                .count();
        assertThat(result.alterations()).isEqualTo(changed);
        return changed;
    }

    private static int sizes(Rates rates) {
        return altered(rates).population().stream()
                .mapToInt(individual ->
                        (int) Genotypes.formula(individual).nodes().count())
                .sum();
    }

    private static AltererResult<ProgramGene<Expr>, Double> altered(Rates rates) {
        var alterers = new Alterers(GENOTYPES, new Variation(GROWTH), new Descent());
        return RandomRegistry.with(new SplittableRandom(9))
                .call(() -> alterers.at(rates).alter(population(), 2));
    }

    private static ISeq<Phenotype<ProgramGene<Expr>, Double>> population() {
        return FORMULAS.stream()
                .map(formula -> GENOTYPES.individual(formula, 1).withFitness(1.0))
                .collect(ISeq.toISeq());
    }
}
