package lode.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import lode.panel.Axes;
import lode.panel.Label;
import lode.panel.LabelSpec;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileSpreadTest {

    private static final double NAN = Double.NaN;

    @ParameterizedTest
    @CsvSource({"10, 2", "20, 4", "22, 5", "23, 5", "24, 5", "28, 6", "88, 18", "268, 54"})
    void the_outer_fifths_are_as_large_as_those_of_qcut(int width, int size) {
        double[] factor = IntStream.range(0, width).mapToDouble(i -> i * i).toArray();
        for (int i = 0; i < width; i++) {
            double expected = i < size ? -1.0 / size : i >= width - size ? 1.0 / size : 0;
            assertThat(spread(5, factor, alone(i, width)))
                    .as("instrument %d of %d", i, width)
                    .isCloseTo(expected, within(1e-15));
        }
    }

    @Test
    void the_order_of_the_instruments_does_not_matter_without_ties() {
        double[] factor = {7, 3, 9, 1, 10, 5, 2, 8, 6, 4};
        double[] returns = {0, 0, 0.5, 0.25, 0.25, 0, 0.5, 0, 0, 0};
        assertThat(spread(5, factor, returns)).isEqualTo((0.5 + 0.25) / 2 - (0.25 + 0.5) / 2);
        assertThat(spread(2, factor, returns)).isEqualTo(0.75 / 5 - 0.75 / 5);
        assertThat(spread(10, factor, returns)).isEqualTo(0.25 - 0.25);
    }

    @Test
    void equal_values_stay_together_while_edges_differ() {
        double[] factor = {1, 2, 2, 4, 5, 6, 7, 8, 9, 10};
        assertThat(spread(5, factor, alone(1, 10))).isEqualTo(-1 / 3.0);
        assertThat(spread(5, factor, alone(2, 10))).isEqualTo(-1 / 3.0);
        assertThat(spread(5, factor, alone(3, 10))).isZero();
    }

    @Test
    void equal_values_are_told_apart_in_order_where_edges_collide() {
        double[] factor = {1, 1, 1, 1, 2, 3, 4, 5, 6, 7};
        assertThat(spread(5, factor, alone(1, 10))).isEqualTo(-0.5);
        assertThat(spread(5, factor, alone(2, 10))).isZero();
        assertThat(spread(5, factor, alone(8, 10))).isEqualTo(0.5);
    }

    @Test
    void edges_that_collide_in_the_middle_tell_equal_values_apart_everywhere() {
        double[] factor = {1, 2, 2, 4, 4, 4, 4, 8, 9, 10};
        assertThat(spread(5, factor, alone(1, 10))).isEqualTo(-0.5);
        assertThat(spread(5, factor, alone(2, 10))).isZero();
    }

    @Test
    void a_constant_factor_is_cut_by_order() {
        double[] factor = new double[10];
        assertThat(spread(5, factor, alone(0, 10))).isEqualTo(-0.5);
        assertThat(spread(5, factor, alone(9, 10))).isEqualTo(0.5);
        assertThat(spread(5, factor, alone(5, 10))).isZero();
    }

    @Test
    void instruments_without_value_or_return_and_outside_the_pool_are_left_out() {
        double[] factor = IntStream.range(0, 13).asDoubleStream().toArray();
        double[] returns = alone(3, 13);
        factor[0] = NAN;
        returns[1] = NAN;
        Label label = Rows.label(returns);
        var spread = new QuantileSpread(label, Tables.pool(label.axes(), cell -> cell != 2), Rows.DAY, 5);
        assertThat(spread.daily(Arrays.copyOf(factor, 26))).containsExactly(-0.5);
    }

    @Test
    void fewer_than_ten_pairs_have_no_spread() {
        double[] factor = IntStream.range(0, 10).asDoubleStream().toArray();
        factor[9] = NAN;
        assertThat(spread(5, factor, alone(0, 10))).isNaN();
    }

    @Test
    void the_yearly_spread_is_the_mean_over_the_horizon_times_252() {
        Axes axes = Tables.axes(4, 10);
        double[] prices = new double[40];
        double[] factor = new double[40];
        for (int cell = 0; cell < 40; cell++) {
            int i = cell % 10;
            prices[cell] = cell < 20 ? 1 : cell < 30 ? 1 + (i >= 8 ? 0.5 : 0) : 1 + (i < 2 ? 0.25 : 0);
            factor[cell] = i;
        }
        Label label = Label.of(new LabelSpec("close", 0, 2), Panel.wrap(axes, prices));
        var spread = new QuantileSpread(label, Rows.everyone(label), new Period(0, 4), 5);
        assertThat(spread.daily(factor)).containsExactly(0.5, -0.25, NAN, NAN);
        assertThat(spread.annual(factor)).isEqualTo(0.125 / 2 * 252);
        assertThat(new QuantileSpread(label, Rows.everyone(label), new Period(2, 4), 5).annual(factor))
                .isNaN();
    }

    @Test
    void one_group_is_refused() {
        Label label = Rows.label(0, 0);
        assertThatThrownBy(() -> new QuantileSpread(label, Rows.everyone(label), Rows.DAY, 1))
                .hasMessage("groups must be 2 or more, got 1");
    }

    private static double spread(int groups, double[] factor, double[] returns) {
        Label label = Rows.label(returns);
        return new QuantileSpread(label, Rows.everyone(label), Rows.DAY, groups)
                .daily(Arrays.copyOf(factor, 2 * factor.length))[0];
    }

    /** A return of 1 for one instrument, of 0 for all others. */
    private static double[] alone(int instrument, int width) {
        double[] returns = new double[width];
        returns[instrument] = 1;
        return returns;
    }
}
