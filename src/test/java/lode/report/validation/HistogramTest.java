package lode.report.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void every_known_value_is_counted_once() {
        Histogram histogram = Histogram.of(new double[] {-0.012, -0.002, 0, 0.004, 0.0051, Double.NaN});
        assertThat(histogram.counts()).containsExactly(1, 0, 1, 2, 1);
        assertThat(histogram.labels()).first().isEqualTo("−0.0125");
    }

    @Test
    void bins_are_wide_enough_to_be_few() {
        Histogram histogram = Histogram.of(new double[] {-1, 1});
        assertThat(histogram.counts()).hasSizeLessThan(25);
        assertThat(histogram.labels()).hasSameSizeAs(histogram.counts());
    }

    @Test
    void nothing_known_has_no_bins() {
        assertThat(Histogram.of(new double[] {Double.NaN}).counts()).isEmpty();
    }
}
