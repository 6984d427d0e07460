package lode.backtest.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The figures of a published strategy report, by the digits it prints: 242 days of 2023 against the CSI 300.
 *
 * <p>The report shows no daily returns. Those here are drawn with its total, the index's total, its volatility, beta and
 * tracking error; every other figure is held against what it prints.
 */
class SeedReportTest {

    private static final int DAYS = 242;
    private static final double TOTAL = 0.1820;
    private static final double INDEX = -0.1138;
    private static final double BETA = 0.863;
    private static final double VOLATILITY = 0.18454;
    private static final double TRACKING_ERROR = 0.14463;

    /** The draw, and the skewness, that have the report's days above the index and its downside as well. */
    private static final long DRAW = 92_417;

    private static final double SKEWNESS = 0.30406;

    private static Performance report;

    @BeforeAll
    static void count() {
        report = report(DRAW, SKEWNESS);
    }

    private static Performance report(long draw, double skewness) {
        var random = new Random(draw);
        double[] x = standard(skewed(random, skewness));
        double[] e = standard(without(skewed(random, skewness / 8), x));
        double index = Math.sqrt((TRACKING_ERROR * TRACKING_ERROR - VOLATILITY * VOLATILITY) / (1 - 2 * BETA));
        double own = Math.sqrt(VOLATILITY * VOLATILITY - BETA * BETA * index * index);
        double day = 1 / Math.sqrt(250);
        double[] b = new double[DAYS];
        double[] r = new double[DAYS];
        for (int k = 0; k < DAYS; k++) {
            b[k] = index * day * x[k];
            r[k] = BETA * b[k] + own * day * e[k];
        }
        return Performance.of(
                shifted(r, TOTAL), List.of(new Comparison("CSI 300", shifted(b, INDEX))), Convention.JQ.usual());
    }

    private static double[] skewed(Random random, double skewness) {
        return IntStream.range(0, DAYS)
                .mapToDouble(_ -> random.nextGaussian())
                .map(z -> z + skewness * z * z)
                .toArray();
    }

    /** The residual of a regression. */
    private static double[] without(double[] values, double[] other) {
        double beta = Sample.covariance(values, other, 1) / Sample.covariance(other, other, 1);
        double[] residual = values.clone();
        for (int k = 0; k < DAYS; k++) {
            residual[k] -= beta * other[k];
        }
        return residual;
    }

    private static double[] standard(double[] values) {
        double mean = Sample.mean(values);
        double deviation = Sample.deviation(values);
        return each(values, value -> (value - mean) / deviation);
    }

    /** The values plus the constant by which they compound to a total. */
    private static double[] shifted(double[] values, double total) {
        double shift = 0;
        for (int step = 0; step < 50; step++) {
            double by = shift;
            shift += (Math.log1p(total) - Math.log1p(Sample.compounded(each(values, value -> value + by)))) / DAYS;
        }
        double by = shift;
        return each(values, value -> value + by);
    }

    private static double[] each(double[] values, DoubleUnaryOperator change) {
        return Arrays.stream(values).map(change).toArray();
    }

    @Test
    void the_report_is_reproduced_to_the_digits_it_prints() {
        ReturnFigures own = report.returns();
        ExcessFigures excess = report.excess().getFirst();
        assertThat(own.days()).isEqualTo(242);
        assertThat(100 * own.total()).isCloseTo(18.20, within(0.005));
        assertThat(100 * excess.index().total()).isCloseTo(-11.38, within(0.005));
        assertThat(100 * own.annual()).isCloseTo(18.86, within(0.005));
        assertThat(100 * excess.geometric()).isCloseTo(33.38, within(0.005));
        assertThat(excess.beta()).isCloseTo(0.863, within(0.0005));
        assertThat(excess.alpha()).isCloseTo(0.284, within(0.0005));
        assertThat(own.volatility()).isCloseTo(0.185, within(0.0005));
        assertThat(own.sharpe()).isCloseTo(0.805, within(0.0005));
        assertThat(own.sortino()).isCloseTo(1.351, within(0.0005));
        assertThat(excess.informationRatio()).isCloseTo(2.115, within(0.0005));
        assertThat(excess.excessSharpe()).isCloseTo(2.124, within(0.0005));
        assertThat(excess.winRate()).isCloseTo(0.558, within(0.0005));
        assertThat(100 * excess.meanDailyExcess()).isCloseTo(0.12, within(0.005));
    }

    @Test
    void the_mean_daily_excess_is_that_of_daily_ratios_and_not_the_total_over_its_days() {
        ExcessFigures excess = report.excess().getFirst();
        assertThat(100 * excess.geometric() / DAYS).isCloseTo(0.138, within(0.0005));
        assertThat(100 * excess.meanDailyExcess()).isCloseTo(0.123, within(0.0005));
    }
}
