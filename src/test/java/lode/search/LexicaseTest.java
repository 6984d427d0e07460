package lode.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenetics.Optimize;
import io.jenetics.Phenotype;
import io.jenetics.prog.ProgramGene;
import io.jenetics.util.ISeq;
import io.jenetics.util.RandomRegistry;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lode.expr.Expr;
import org.junit.jupiter.api.Test;

class LexicaseTest {

    private static final int PARENTS = 6000;
    private static final Genotypes GENOTYPES = new Genotypes(Searches.parse("neg(close)"));
    private static final List<Expr> FORMULAS = List.of(
            Searches.parse("neg(open)"),
            Searches.parse("neg(close)"),
            Searches.parse("neg(high)"),
            Searches.parse("neg(low)"));

    @Test
    void whoever_is_best_at_something_is_chosen_as_often_as_its_case_comes_first() {
        // no two are within the median absolute deviation of each other's best
        Map<Integer, Long> chosen = chosen(new double[][] {{9, 0, 1}, {1, 9, 0}, {0, 1, 9}, {1, 1, 1}}, 1, 1, 1, 1);
        assertThat(chosen).containsOnlyKeys(0, 1, 2);
        chosen.values().forEach(count -> assertThat(count / (double) PARENTS).isCloseTo(1.0 / 3, within(0.03)));
    }

    @Test
    void those_within_the_leeway_of_the_best_stay_for_the_next_case() {
        // in the only case 8.5 is within the median distance from the median, 1.75, of 10, and 6.5 is not
        Map<Integer, Long> chosen = chosen(new double[][] {{10}, {8.5}, {6.5}, {5}}, 1, 1, 1, 1);
        assertThat(chosen).containsOnlyKeys(0, 1);
        chosen.values().forEach(count -> assertThat(count / (double) PARENTS).isCloseTo(0.5, within(0.03)));
    }

    @Test
    void what_did_not_reach_the_bar_is_chosen_only_where_nothing_did() {
        double none = Double.NEGATIVE_INFINITY;
        double[][] cases = {{1}, {2}, {9}, {9}};
        assertThat(chosen(cases, 1, 1, none, none)).containsOnlyKeys(1);
        assertThat(chosen(cases, none, none, none, none)).containsOnlyKeys(2, 3);
    }

    @Test
    void a_missing_case_is_lost() {
        double nan = Double.NaN;
        assertThat(chosen(new double[][] {{nan}, {-5}, {nan}, {nan}}, 1, 1, 1, 1))
                .containsOnlyKeys(1);
        assertThat(chosen(new double[][] {{nan}, {nan}, {nan}, {nan}}, 1, 1, 1, 1))
                .containsOnlyKeys(0, 1, 2, 3);
    }

    private static Map<Integer, Long> chosen(double[][] cases, double... fitness) {
        ISeq<Phenotype<ProgramGene<Expr>, Double>> population = IntStream.range(0, FORMULAS.size())
                .mapToObj(k -> GENOTYPES.individual(FORMULAS.get(k), 1).withFitness(fitness[k]))
                .collect(ISeq.toISeq());
        var lexicase = new Lexicase(formula -> cases[FORMULAS.indexOf(formula)]);
        return RandomRegistry.with(new SplittableRandom(4))
                .call(() -> lexicase.select(population, PARENTS, Optimize.MAXIMUM))
                .stream()
                .collect(Collectors.groupingBy(
                        parent -> FORMULAS.indexOf(Genotypes.formula(parent)), Collectors.counting()));
    }
}
