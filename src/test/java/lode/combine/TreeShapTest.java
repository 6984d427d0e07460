package lode.combine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TreeShapTest {

    private static final Material WHOLE = Toy.of(200).material();

    private static Combination learned(Method method) {
        return new WalkForward(WHOLE, Toy.protocol("train", "140"), ModelCache.NONE, 2).combine(method, () -> {});
    }

    @ParameterizedTest
    @EnumSource(names = {"FOREST", "BOOSTING"})
    void contributions_add_up_to_the_value_and_are_those_of_xgboost(Method method) {
        Fit fit = learned(method).fits().getLast();
        assertThat(fit.model()).isInstanceOfSatisfying(Trees.class, trees -> {
            Features rows = Features.of(WHOLE, new int[] {fit.day()});
            XgBoost.Explained explained = XgBoost.explain(trees.model(), rows);
            TreeShap own = TreeShap.of(explained.trees(), WHOLE.count());
            assertThat(explained.trees()).isNotEmpty();
            double largest = 0;
            for (int r = 0; r < rows.rows(); r++) {
                float[] theirs = explained.contributions()[r];
                double[] ours = own.contributions(rows.row(r));
                double sum = theirs[WHOLE.count()];
                for (int f = 0; f < WHOLE.count(); f++) {
                    assertThat(ours[f]).isCloseTo(theirs[f], within(1e-6));
                    sum += theirs[f];
                    largest = Math.max(largest, Math.abs(ours[f]));
                }
                assertThat(sum).isCloseTo(explained.predictions()[r], within(1e-6));
            }
            assertThat(largest).isGreaterThan(0.01);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"FOREST", "BOOSTING"})
    void interactions_of_a_factor_add_up_to_its_contribution(Method method) {
        Fit fit = learned(method).fits().getLast();
        assertThat(fit.model()).isInstanceOfSatisfying(Trees.class, trees -> {
            Features rows = Features.of(WHOLE, new int[] {fit.day()});
            TreeShap own = TreeShap.of(XgBoost.explain(trees.model(), rows).trees(), WHOLE.count());
            for (int r = 0; r < rows.rows(); r++) {
                double[] single = own.contributions(rows.row(r));
                double[][] pairs = own.interactions(rows.row(r));
                for (int f = 0; f < single.length; f++) {
                    assertThat(Arrays.stream(pairs[f]).sum()).isCloseTo(single[f], within(1e-12));
                    for (int g = 0; g < f; g++) {
                        assertThat(pairs[f][g]).isEqualTo(pairs[g][f]);
                    }
                }
            }
        });
    }

    /** x0 and x1 from 0 on, each half of the rows: worth 4 together, nothing else. Known Shapley values and interaction. */
    @Test
    void two_conditions_share_what_only_both_give() {
        String tree = """
                {"nodeid":0,"split":"f0","split_condition":0,"yes":1,"no":2,"missing":1,"cover":100,"children":[
                  {"nodeid":1,"leaf":0,"cover":50},
                  {"nodeid":2,"split":"f1","split_condition":0,"yes":3,"no":4,"missing":3,"cover":50,"children":[
                    {"nodeid":3,"leaf":0,"cover":25},
                    {"nodeid":4,"leaf":4,"cover":25}]}]}""";
        TreeShap shap = TreeShap.of(new String[] {tree}, 3);
        assertThat(shap.contributions(new float[] {1, 1, 1})).containsExactly(1.5, 1.5, 0);
        assertThat(shap.interactions(new float[] {1, 1, 1})[0]).containsExactly(1, 0.5, 0);
        assertThat(shap.contributions(new float[] {1, Float.NaN, 1})).containsExactly(0.5, -1.5, 0);
    }

    @Test
    void an_explanation_covers_days_on_which_trees_were_used_and_finds_what_counts() {
        Combination forest = learned(Method.FOREST);
        Explanation explanation = Explanation.of(WHOLE, forest);
        assertThat(explanation.largestError()).isLessThan(1e-5);
        assertThat(explanation.ranking()).startsWith(0).endsWith(2);
        assertThat(IntStream.of(explanation.days()))
                .allMatch(day -> forest.fits().stream().anyMatch(fit -> fit.day() <= day && day < fit.end()));
        assertThat(explanation.rows().size())
                .isEqualTo(explanation.values().length)
                .isPositive();
        assertThat(IntStream.range(0, 3).map(explanation::partner)).allMatch(partner -> partner < 3);
        assertThat(explanation.interactions()[0][0]).isGreaterThan(explanation.interactions()[2][2]);
    }

    @Test
    void trees_that_were_learned_before_are_the_same(@TempDir Path folder) {
        var cached = new WalkForward(WHOLE, Toy.protocol(), ModelCache.in(folder), 2);
        double[] first = cached.combine(Method.BOOSTING, () -> {}).values().values();
        double[] second = cached.combine(Method.BOOSTING, () -> {}).values().values();
        assertThat(second).containsExactly(first);
        assertThat(first)
                .containsExactly(new WalkForward(WHOLE, Toy.protocol(), ModelCache.NONE, 1)
                        .combine(Method.BOOSTING, () -> {})
                        .values()
                        .values());
        assertThat(folder).isNotEmptyDirectory();
    }
}
