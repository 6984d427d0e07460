package lode.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import lode.panel.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The industry factors of one index, against numbers that were computed elsewhere; t counts from 1. */
class IndustryFactorsTest {

    private final Dataset index = Market.of(1, 80)
            .with("close", (t, _) -> close(t))
            .with("high", (t, _) -> close(t) + 6 + 3 * Math.abs(Math.sin(0.7 * t)))
            .with("low", (t, _) -> close(t) - 5 - 4 * Math.abs(Math.cos(0.9 * t)))
            .with("volume", (t, _) -> volume(t))
            .with("total_turnover", (t, _) -> volume(t) * close(t))
            .build();

    private static double close(int t) {
        return 1000 + 40 * Math.sin(0.11 * t) + 0.8 * t;
    }

    private static double volume(int t) {
        return 1e6 * (3 + Math.sin(0.5 * t));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Mom_diff,        80, -0.006621093621631031
            Mom_diff,        30, -0.006920286126620481
            Mom_term,        80,  0.10145210811538441
            AVol,            80, -884068070.1148529
            VVol,            80, -816046.5113755264
            LSAmount,        80, -19.20438053794811
            LSChange,        80,  4609.914366113313
            LSChange,        40,  32917.6249439684
            LSChange_amount, 80,  7228959.802206159
            Mom_diff_dev,    80, -0.008947435332615928
            """)
    void the_factors_have_the_digits_of_the_study(String name, int day, double expected) {
        Values values = Values.of("industry", name, index);
        assertThat(values.at(day, 0)).isCloseTo(expected, within(1e-10 * Math.abs(expected)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Mom_diff, 22
            Mom_term, 41
            AVol,     10
            LSAmount, 20
            LSChange, 40
            """)
    void a_factor_begins_where_its_windows_are_full(String name, int firstDay) {
        assertThat(Values.of("industry", name, index).firstDay(0)).isEqualTo(firstDay);
    }

    @Test
    void a_close_at_the_high_counts_twenty_and_a_day_without_a_range_counts_one() {
        Dataset atHigh = Market.of(1, 25)
                .with("close", (t, _) -> t == 24 ? 11 : 10)
                .with("high", (t, _) -> t == 22 ? 10 : 11)
                .with("low", (t, _) -> t == 24 ? 11 : 9)
                .build();
        Values values = Values.of("industry", "LSAmount", atHigh);
        assertThat(values.at(21, 0)).isEqualTo(-20);
        assertThat(values.at(23, 0)).isEqualTo(-39);
        assertThat(values.at(25, 0)).isEqualTo(-39);
    }

    /** What the study printed: correlations of AVol, of VVol and of their merge "Vol" with four other factors. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            Mom_diff, -0.040663, -0.038626, -0.041322, -0.04398941
            Mom_term, -0.199746, -0.235362, -0.205371, -0.24139721
            LSAmount, 0.167969, 0.132182,  0.169257,  0.16652328
            LSChange, 0.026068, 0.042387,  0.027413,  0.03797872
            """)
    void the_printed_merge_is_one_of_unscaled_parts(String other, double a, double v, double printed, double scaled) {
        assertThat(merged(a, v, 0.624425, 0.05416745553)).as(other).isCloseTo(printed, within(6.1e-7));
        assertThat(merged(a, v, 0.624425, 1)).as(other).isCloseTo(scaled, within(1e-8));
    }

    @Test
    void our_merge_gives_both_parts_the_same_weight() {
        Dataset industries = Market.of(23, 30)
                .with("close", (t, k) -> 100 * (1 + k) + 3 * Math.sin(0.7 * t + k))
                .with("volume", (t, k) -> 1e6 * (3 + Math.sin((0.5 + 0.01 * k) * t)))
                .with("total_turnover", (t, k) -> 1e8 * (3 + Math.cos((0.3 + 0.02 * k) * t) + Math.sin(0.5 * t)))
                .build();
        double[] amount = Values.of("industry", "AVol", industries).ofDay(30);
        double[] volume = Values.of("industry", "VVol", industries).ofDay(30);
        double[] merge = Values.of("industry", "Vol", industries).ofDay(30);
        double[] other = Values.of("returns(close, 5)", industries).ofDay(30);
        double ofAmount = correlation(amount, other);
        double ofVolume = correlation(volume, other);
        double between = correlation(amount, volume);
        assertThat(correlation(merge, other)).isCloseTo(merged(ofAmount, ofVolume, between, 1), within(1e-12));
        assertThat(correlation(merge, other)).isNotCloseTo(merged(ofAmount, ofVolume, between, 0.054), within(0.01));
    }

    /** The correlation of A + b V with another series, from those of A and V with it and with each other. */
    private static double merged(double a, double v, double between, double b) {
        return (a + b * v) / Math.sqrt(1 + b * b + 2 * b * between);
    }

    private static double correlation(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
