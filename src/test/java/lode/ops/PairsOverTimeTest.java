package lode.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import lode.expr.Conventions;
import lode.expr.Coverage;
import lode.expr.Expr;
import lode.expr.Operator;
import lode.expr.Settings;
import lode.panel.Days;
import org.junit.jupiter.api.Test;

/** What regressions and moments of several series do in a few cases that can be told beforehand. */
class PairsOverTimeTest {

    private static final double NAN = Double.NaN;
    private static final Conventions HALF = Conventions.LODE.with(Coverage.HALF);

    @Test
    void days_that_are_missing_keep_their_place_in_time() {
        assertThat(last("ts_slope", Settings.ofDays(5), HALF, series(0, NAN, 4, NAN, 8)))
                .isEqualTo(2, within(1e-15));
        assertThat(last("ts_intercept", Settings.ofDays(5), HALF, series(NAN, 2, 4, NAN, 8)))
                .isEqualTo(0, within(1e-14));
        assertThat(last("ts_trend_resid", Settings.ofDays(5), HALF, series(0, NAN, 4, 6, NAN)))
                .isNaN();
    }

    @Test
    void the_unit_of_the_weights_changes_nothing() {
        double[] x = series(1, 5, 2, 7, 3);
        double[] w = series(0.1, 0.2, 0, 0.4, 0.1);
        double[] thousandfold = Arrays.stream(w).map(v -> 1024 * v).toArray();
        for (String name : List.of("ts_weighted_mean", "ts_weighted_std", "ts_weighted_skew")) {
            assertThat(last(name, Settings.ofDays(4), Conventions.LODE, x, thousandfold))
                    .isEqualTo(last(name, Settings.ofDays(4), Conventions.LODE, x, w), within(1e-15));
        }
    }

    @Test
    void equal_weights_give_the_moments_without_weights() {
        double[] x = series(1, 5, 2, 7, 3);
        double[] w = series(3, 3, 3, 3, 3);
        assertThat(last("ts_weighted_std", Settings.ofDays(4), Conventions.LODE, x, w))
                .isEqualTo(last("ts_std", Settings.ofDays(4), Conventions.LODE, x), within(1e-14));
        assertThat(last("ts_weighted_skew", Settings.ofDays(4), Conventions.LODE, x, w))
                .isEqualTo(last("ts_skew", Settings.ofDays(4), Conventions.LODE, x), within(1e-14));
    }

    @Test
    void a_side_that_hardly_moves_has_no_correlation_under_qlib() {
        double[] x = series(1, 1.00001, 1.00002, 1.00001, 1);
        assertThat(last("ts_rsquare", Settings.ofDays(5), Conventions.QLIB, x)).isNaN();
        assertThat(last("ts_rsquare", Settings.ofDays(5), Conventions.LODE, x)).isEqualTo(0, within(1e-9));
    }

    @Test
    void a_profile_that_divides_variances_by_n_does_so_with_residuals() {
        double[] x = series(1, 3, 2);
        double[] y = series(0, 1, 2);
        assertThat(last("ts_resid_std", Settings.ofDays(3), Conventions.RQFACTOR, x, y))
                .isEqualTo(Math.sqrt(0.5), within(1e-15));
    }

    @Test
    void a_random_walk_has_a_variance_ratio_near_1_and_a_trend_in_its_steps_more() {
        var random = new SplittableRandom(4);
        double[] steps = random.doubles(2000, -1, 1).toArray();
        double[] walk = steps.clone();
        double[] trending = steps.clone();
        for (int t = 1; t < walk.length; t++) {
            walk[t] = walk[t - 1] + steps[t];
            trending[t] = trending[t - 1] + steps[t] + 0.5 * steps[t - 1];
        }
        var settings = new Settings(List.of(1900, 5), List.of(), List.of());
        assertThat(last("ts_variance_ratio", settings, Conventions.LODE, walk)).isEqualTo(1, within(0.1));
        assertThat(last("ts_variance_ratio", settings, Conventions.LODE, trending))
                .isGreaterThan(1.4);
    }

    @Test
    void a_lag_that_leaves_too_few_pairs_is_refused() {
        var settings = new Settings(List.of(5, 3), List.of(), List.of());
        Operator op = Operators.CATALOG.find("ts_autocorr").orElseThrow();
        List<Expr> close = List.of(new Expr.Field("close"));
        assertThatThrownBy(() -> new Expr.Call(op, close, settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ts_autocorr(x, d, lag) needs d of at least 2 lag and of lag + 2, got 5, 3");
    }

    @Test
    void a_product_needs_those_with_a_factor_less() {
        assertThatThrownBy(() -> Products.of(2, "x", "y", "xyy"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no product xy among [x, y, xyy]");
    }

    private static double[] series(double... values) {
        return values;
    }

    private static double last(String name, Settings settings, Conventions conventions, double[]... in) {
        Operator op = Operators.CATALOG.find(name).orElseThrow();
        var days = new Days(0, in[0].length, 1);
        return new Trial(op, settings, conventions).run(days, in)[in[0].length - 1];
    }
}
