package lode.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DivergingTest {

    static DoubleStream values() {
        return IntStream.rangeClosed(-100, 100).mapToDouble(i -> i / 100.0);
    }

    @ParameterizedTest
    @MethodSource("values")
    void every_number_can_be_read_on_its_colour(double value) {
        Color background = Diverging.of(value);
        assertThat(Diverging.contrast(Diverging.textOn(background), background)).isGreaterThan(4.5);
    }

    @ParameterizedTest
    @MethodSource("values")
    void equal_sizes_are_equally_dark(double value) {
        assertThat(lightness(value)).isCloseTo(lightness(-value), within(6.0));
    }

    @Test
    void larger_sizes_are_darker() {
        assertThat(DoubleStream.of(0, 0.2, 0.4, 0.6, 0.8, 1)
                        .map(DivergingTest::lightness)
                        .boxed())
                .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                .doesNotHaveDuplicates();
    }

    @Test
    void below_zero_is_blue_and_above_is_orange() {
        assertThat(Diverging.of(-0.5).getBlue())
                .isGreaterThan(Diverging.of(-0.5).getRed());
        assertThat(Diverging.of(0.5).getRed()).isGreaterThan(Diverging.of(0.5).getBlue());
    }

    @Test
    void missing_has_the_colour_of_the_paper() {
        assertThat(Diverging.of(Double.NaN)).isEqualTo(Theme.PAPER);
    }

    @Test
    void a_value_just_beyond_one_has_the_colour_of_one() {
        assertThat(Diverging.of(1 + 1e-12)).isEqualTo(Diverging.of(1));
    }

    @Test
    void black_on_white_has_the_contrast_that_the_standard_gives() {
        assertThat(Diverging.contrast(Color.BLACK, Color.WHITE)).isCloseTo(21, within(1e-9));
    }

    /** Lightness of CIE L*a*b*, from 0 to 100. */
    private static double lightness(double value) {
        return 116 * Math.cbrt(Diverging.luminance(Diverging.of(value))) - 16;
    }
}
