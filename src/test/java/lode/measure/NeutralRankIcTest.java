package lode.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import lode.panel.Axes;
import lode.panel.Groups;
import lode.panel.Label;
import lode.panel.Panel;
import lode.panel.Tables;
import org.junit.jupiter.api.Test;

class NeutralRankIcTest {

    private static final int WIDTH = 50;
    private static final Axes AXES = Tables.axes(2, WIDTH);
    private static final double[] FACTOR = table(i -> Math.sin(i) + 0.5 * Math.cos(2.3 * i));
    private static final Label LABEL = Rows.label(IntStream.rangeClosed(1, WIDTH)
            .mapToDouble(i -> 0.02 * Math.cos(1.1 * i) + 0.01 * FACTOR[i - 1])
            .toArray());
    private static final Panel SIZE = Panel.wrap(AXES, table(i -> Math.log(1.0 + i)));

    /** numpy.linalg.lstsq of the fixture on five dummies and the logarithm of 1 + i. */
    @Test
    void residuals_are_those_of_a_regression_on_dummies_and_style() {
        double[] residuals = neutral(fifths(), List.of(SIZE)).residuals(FACTOR, 0);
        double[] first = {0.238150838336, 0.761287762803, 0.377077489455, -1.372971618826, -0.743959667648};
        assertThat(Arrays.copyOf(residuals, 5)).containsExactly(first, within(1e-11));
        assertThat(Arrays.stream(residuals).map(x -> x * x).sum()).isCloseTo(30.380867157525653, within(1e-11));
    }

    @Test
    void a_style_that_others_explain_adds_nothing() {
        Panel twice = Panel.wrap(AXES, table(i -> 3 - 2 * Math.log(1.0 + i)));
        Panel byIndustry = Panel.wrap(AXES, table(i -> i % 5 * 7));
        assertThat(neutral(fifths(), List.of(SIZE, twice, byIndustry)).residuals(FACTOR, 0))
                .containsExactly(neutral(fifths(), List.of(SIZE)).residuals(FACTOR, 0));
    }

    @Test
    void industries_of_one_or_two_are_taken_together() {
        Groups some = grouping(i -> i > 47 ? i % 5 : 9);
        Groups together = grouping(i -> i > 47 ? 0 : 9);
        assertThat(neutral(some, List.of()).residuals(FACTOR, 0))
                .containsExactly(neutral(together, List.of()).residuals(FACTOR, 0));
    }

    @Test
    void a_day_needs_five_pairs_more_than_industries_and_styles() {
        double[] few = FACTOR.clone();
        Arrays.fill(few, 0, WIDTH - 10, Double.NaN);
        Groups two = grouping(i -> i % 2);
        assertThat(mean(few, two, List.of(SIZE))).isNotNaN();
        Panel[] styles = IntStream.range(2, 6)
                .mapToObj(k -> Panel.wrap(AXES, table(i -> Math.sin(k * i))))
                .toArray(Panel[]::new);
        assertThat(mean(few, two, List.of(styles[0], styles[1], styles[2]))).isNotNaN();
        assertThat(mean(few, two, List.of(styles))).isNaN();
    }

    @Test
    void an_instrument_without_industry_or_style_is_left_out() {
        Groups without = grouping(i -> i == 3 ? Double.NaN : i % 5);
        double[] missing = table(i -> i == 4 ? Double.NaN : Math.log(1.0 + i));
        double[] changed = FACTOR.clone();
        changed[2] = 100;
        changed[3] = -100;
        List<Panel> styles = List.of(Panel.wrap(AXES, missing));
        assertThat(mean(changed, without, styles)).isEqualTo(mean(FACTOR, without, styles));
        assertThat(mean(changed, fifths(), styles)).isNotEqualTo(mean(FACTOR, fifths(), styles));
    }

    @Test
    void a_factor_that_is_the_style_in_ranks_has_nothing_left() {
        Panel ranks = Panel.wrap(AXES, table(i -> i));
        assertThat(NeutralRankIc.of(LABEL, Rows.everyone(LABEL), Rows.DAY, 10, Optional.empty(), List.of(ranks))
                        .mean(SIZE.values()))
                .isZero();
    }

    private static double mean(double[] factor, Groups industry, List<Panel> styles) {
        return neutral(industry, styles).mean(factor);
    }

    private static NeutralRankIc neutral(Groups industry, List<Panel> styles) {
        return NeutralRankIc.of(LABEL, Rows.everyone(LABEL), Rows.DAY, 10, Optional.of(industry), styles);
    }

    private static Groups fifths() {
        return grouping(i -> i % 5);
    }

    private static Groups grouping(IntToDoubleFunction code) {
        return Groups.of(
                "industry", IntStream.range(0, 10).mapToObj(Integer::toString).toList(), Panel.wrap(AXES, table(code)));
    }

    /** Two days of values, of the instruments from 1 on. */
    private static double[] table(IntToDoubleFunction value) {
        return IntStream.range(0, 2 * WIDTH)
                .mapToDouble(cell -> value.applyAsDouble(cell % WIDTH + 1))
                .toArray();
    }
}
