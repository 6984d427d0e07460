package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrossLinesTest {

    private static String spread(double... values) {
        return CrossLines.spread("Sharpe", "%+.2f", values);
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assertThat(spread(4, -1, 1, 2)).isEqualTo("Sharpe  lowest -1.00  median +1.50  highest +4.00  below 0: 1 of 4");
        assertThat(spread(3, 1, 2)).isEqualTo("Sharpe  lowest +1.00  median +2.00  highest +3.00  below 0: 0 of 3");
    }

    @Test
    void a_path_without_a_figure_is_neither_the_highest_nor_counted() {
        assertThat(spread(Double.NaN, -2, 1))
                .isEqualTo("Sharpe  lowest -2.00  median -0.50  highest +1.00  below 0: 1 of 2");
        assertThat(spread(Double.NaN)).isEqualTo("Sharpe  no path has one");
    }
}
