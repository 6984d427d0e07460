package lode.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import lode.expr.Coverage;
import lode.panel.Days;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A window that is constant has exactly no spread, whatever came before it. */
class ConstantWindowTest {

    private static final Days ALL = new Days(0, 90, 5);
    private static final int CALM = 30;

    static Stream<Trial> spreads() {
        return trials().filter(trial ->
                trial.op().name().matches("ts_(std|var|cov|moment|range|avedev|mad|entropy|reversal_count|topk_std)"));
    }

    static Stream<Trial> ratios() {
        return trials().filter(trial -> trial.op()
                .name()
                .matches("ts_(zscore|skew|kurt|corr|scale|ir|rank_corr|co_skew|co_kurt|triple_corr|partial_corr|"
                        + "regression_rsquare|rsquare|autocorr|variance_ratio)"));
    }

    private static Stream<Trial> trials() {
        return Trial.all(3, 7, 20);
    }

    @ParameterizedTest
    @MethodSource("spreads")
    void its_spread_is_exactly_zero(Trial trial) {
        assertThat(onConstantWindows(trial)).containsOnly(0.0);
    }

    @ParameterizedTest
    @MethodSource("ratios")
    void what_is_divided_by_its_spread_is_missing(Trial trial) {
        assertThat(onConstantWindows(trial)).containsOnly(Double.NaN);
    }

    /** Results of windows that lie in a calm of 0.1 after wild days, here and there a day missing. */
    private static double[] onConstantWindows(Trial trial) {
        var random = new SplittableRandom(1);
        double[][] in = trial.noise(ALL, 1);
        Arrays.setAll(in[0], c -> c < CALM * ALL.width() ? 1e9 * random.nextGaussian() : 0.1);
        if (trial.coverage() != Coverage.FULL) {
            for (int c = ALL.lastCell() - 1; c > 0; c -= 13) {
                in[0][c] = Double.NaN;
            }
        }
        if (in.length > 1) {
            Arrays.setAll(in[1], _ -> random.nextGaussian());
        }
        int first = (CALM + trial.lookback()) * ALL.width();
        return Arrays.copyOfRange(trial.run(ALL, in), first, ALL.lastCell());
    }
}
