package lode.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CumulativeTest {

    private static final Offset<Double> NEARLY = Offset.offset(1e-12);

    @Test
    void a_missing_value_adds_nothing() {
        assertThat(Cumulative.sums(new double[] {Double.NaN, 1, Double.NaN, 2})).containsExactly(0, 1, 1, 3);
    }

    @Test
    void returns_compound_from_the_day_before_the_first() {
        assertThat(Cumulative.returns(new double[] {0.1, -0.5})).containsExactly(new double[] {0, 0.1, -0.45}, NEARLY);
    }

    @Test
    void a_missing_return_leaves_a_gap_and_changes_nothing_after_it() {
        double[] cumulative = Cumulative.returns(new double[] {0.1, Double.NaN, 0.1});
        assertThat(cumulative).hasSize(4);
        assertThat(cumulative[2]).isNaN();
        assertThat(cumulative[3]).isCloseTo(0.21, NEARLY);
    }
}
