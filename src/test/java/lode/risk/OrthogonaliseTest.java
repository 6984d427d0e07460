package lode.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrthogonaliseTest {

    private static final double[][] COLUMNS = Orthogonalise.standardised(new double[][] {
        column(Math::sin),
        column(i -> Math.sin(i) + 0.5 * Math.cos(2.0 * i)),
        column(i -> Math.cos(3.1 * i) + 0.2 * Math.sin(i))
    });

    private static double[] column(IntToDoubleFunction value) {
        return IntStream.rangeClosed(1, 20).mapToDouble(value).toArray();
    }

    private static double correlation(double[] x, double[] y) {
        return new PearsonsCorrelation().correlation(x, y);
    }

    @Test
    void the_fixture_is_correlated() {
        assertThat(correlation(COLUMNS[0], COLUMNS[1])).isCloseTo(0.8939654, within(5e-8));
        assertThat(correlation(COLUMNS[0], COLUMNS[2])).isCloseTo(0.16770719, within(5e-9));
        assertThat(correlation(COLUMNS[1], COLUMNS[2])).isCloseTo(0.11080897, within(5e-9));
    }

    @Test
    void the_symmetric_way_stays_close_to_the_factors() {
        double[][] made = Orthogonalise.SYMMETRIC.raw(COLUMNS);
        double[] first = {1.28948188, 0.12702961, -1.014825};
        double[] own = {0.84744787, 0.85044093, 0.99607023};
        for (int j = 0; j < 3; j++) {
            assertThat(made[j][0]).isCloseTo(first[j], within(5e-9));
            assertThat(correlation(made[j], COLUMNS[j])).isCloseTo(own[j], within(5e-9));
        }
        assertUncorrelated(made);
    }

    @Test
    void the_way_of_schmidt_depends_on_the_order() {
        double[][] made = Orthogonalise.SCHMIDT.raw(COLUMNS);
        double[] first = {1.07784364, -0.21657428, -1.12539605};
        for (int j = 0; j < 3; j++) {
            assertThat(made[j][0]).isCloseTo(first[j], within(5e-9));
        }
        assertUncorrelated(Orthogonalise.SCHMIDT.of(COLUMNS));
    }

    @Test
    void principal_components_come_by_their_variance() {
        double[][] made = Orthogonalise.PCA.raw(COLUMNS);
        assertUncorrelated(made);
        assertThat(StatUtils.variance(made[0])).isGreaterThan(StatUtils.variance(made[1]));
        assertThat(correlation(made[0], COLUMNS[0])).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void a_constant_factor_is_missing_and_changes_no_other(Orthogonalise way) {
        double[] constant = Orthogonalise.standardised(new double[][] {column(_ -> 3)})[0];
        double[][] made = way.of(new double[][] {COLUMNS[0], constant, COLUMNS[1], COLUMNS[2]});
        double[][] without = way.of(COLUMNS);
        assertThat(made[1]).containsOnly(Double.NaN);
        assertThat(new double[][] {made[0], made[2], made[3]}).isDeepEqualTo(without);
        assertThat(way.of(new double[][] {constant})[0]).containsOnly(Double.NaN);
    }

    @Test
    void a_factor_that_those_before_explain_is_missing_and_explains_nothing() {
        double[][] made = Orthogonalise.SCHMIDT.of(new double[][] {COLUMNS[0], COLUMNS[0], COLUMNS[1], COLUMNS[2]});
        assertThat(made[1]).containsOnly(Double.NaN);
        assertThat(new double[][] {made[0], made[2], made[3]}).isDeepEqualTo(Orthogonalise.SCHMIDT.of(COLUMNS));
    }

    private static void assertUncorrelated(double[][] columns) {
        assertThat(correlation(columns[0], columns[1])).isCloseTo(0, within(1e-12));
        assertThat(correlation(columns[0], columns[2])).isCloseTo(0, within(1e-12));
        assertThat(correlation(columns[1], columns[2])).isCloseTo(0, within(1e-12));
    }
}
