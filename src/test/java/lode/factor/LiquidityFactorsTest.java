package lode.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import lode.expr.ExprSyntaxException;
import lode.panel.Dataset;
import org.junit.jupiter.api.Test;

/** RLSF and DLCF of one stock, against numbers that were computed elsewhere and against their definitions; t counts from 1. */
class LiquidityFactorsTest {

    private static final String ABNORMAL =
            "clip((turnover_rate - ts_median(turnover_rate, 252)) / ts_mad(turnover_rate, 252), -3, 3)";

    private final Dataset stock = Market.of(1, 420)
            .with("close", (t, _) -> close(t))
            .with("high", (t, _) -> high(t))
            .with("low", (t, _) -> low(t))
            .with("vwap", (t, _) -> 0.4 * high(t) + 0.6 * low(t))
            .with("volume", (t, _) -> volume(t))
            .with("turnover_rate", (t, _) -> volume(t) / 1e8)
            .build();

    private static double close(int t) {
        return 10 + 2 * Math.sin(0.03 * t) + 0.3 * Math.sin(0.9 * t);
    }

    private static double high(int t) {
        return close(t) * (1.01 + 0.005 * Math.abs(Math.sin(1.3 * t)));
    }

    private static double low(int t) {
        return close(t) * (1 - 0.012 - 0.004 * Math.abs(Math.cos(0.8 * t)));
    }

    private static double volume(int t) {
        return 1e6 * (2 + Math.sin(0.21 * t) + 0.3 * Math.cos(1.7 * t));
    }

    @Test
    void rlsf_has_the_digits_of_the_fixture_in_each_step() {
        Values abnormal = Values.of(ABNORMAL, stock);
        assertThat(abnormal.at(300, 0)).isCloseTo(0.5788275880471637, within(1e-12));
        assertThat(Values.of("(high - low) / close / (" + ABNORMAL + " + 0.000001)", stock)
                        .at(300, 0))
                .isCloseTo(0.04395804785761768, within(1e-12));
        double[] known = Arrays.stream(abnormal.ofInstrument(0))
                .filter(at -> !Double.isNaN(at))
                .toArray();
        assertThat((double) Arrays.stream(known).filter(at -> at < 0).count() / known.length)
                .isCloseTo(0.509, within(0.0005));
        assertThat(Values.of("rlsf", "RLSF_unfloored", stock).at(400, 0)).isCloseTo(-0.2691752232456549, within(1e-12));
    }

    @Test
    void rlsf_as_it_was_proposed_reads_the_future_and_cannot_be_written() {
        assertThatThrownBy(() -> Values.of("abs(lag(close, -3) - close)", stock))
                .isInstanceOf(ExprSyntaxException.class)
                .hasMessageContaining("lag(x, d) needs d of");
    }

    @Test
    void the_causal_factor_is_the_proposed_one_three_days_late() {
        double[] shock = Values.of("(high - low) / close / (" + ABNORMAL + " + 0.000001)", stock)
                .ofInstrument(0);
        double sum = 0;
        double weights = 0;
        for (int age = 0; age < 60; age++) {
            int t = 397 - age; // the last shock whose third day is day 400
            double reversion = Math.abs(close(t + 3) - close(t)) / ((high(t) - low(t)) / close(t) + 1e-6);
            sum += Math.pow(0.94, age) * shock[t - 1] * reversion;
            weights += Math.pow(0.94, age);
        }
        assertThat(Values.of("rlsf", "RLSF_unfloored", stock).at(400, 0)).isCloseTo(-sum / weights, within(1e-12));
    }

    @Test
    void abnormal_turnover_near_zero_is_moved_away_with_its_sign() {
        double[] abnormal = Values.of(ABNORMAL, stock).ofInstrument(0);
        double sum = 0;
        double weights = 0;
        int moved = 0;
        for (int age = 0; age < 60; age++) {
            int t = 397 - age;
            double at = abnormal[t - 1];
            moved += Math.abs(at) < 0.1 ? 1 : 0;
            double floored = Math.abs(at) >= 0.1 ? at : at >= 0 ? 0.1 : -0.1;
            double amplitude = (high(t) - low(t)) / close(t);
            double reversion = Math.abs(close(t + 3) - close(t)) / (amplitude + 1e-6);
            sum += Math.pow(0.94, age) * amplitude / floored * reversion;
            weights += Math.pow(0.94, age);
        }
        assertThat(moved).isPositive();
        assertThat(Values.of("rlsf", "RLSF_literal", stock).at(400, 0)).isCloseTo(-sum / weights, within(1e-12));
    }

    @Test
    void the_robust_factor_is_never_positive() {
        for (String name : new String[] {"RLSF_robust", "RLSF_retrace"}) {
            Values values = Values.of("rlsf", name, stock);
            assertThat(values.firstDay(0)).isEqualTo(252 + 3 + 59);
            assertThat(Arrays.stream(values.ofInstrument(0)).filter(value -> value > 0))
                    .isEmpty();
        }
    }

    /** One price jumps by one and is back the day after, every four days; one rises; one never moves. */
    @Test
    void a_move_that_is_undone_in_three_days_has_been_recovered_from() {
        Dataset moves = Market.of(3, 420)
                .with("close", (t, k) -> switch (k) {
                    case 0 -> t % 4 == 0 ? 11 : 10;
                    case 1 -> 10 + 0.1 * t;
                    default -> 10;
                })
                .with("high", (t, _) -> 60 + t % 7)
                .with("low", (_, _) -> 9)
                .with("turnover_rate", (_, _) -> 0.01)
                .build();
        Values values = Values.of("rlsf", "RLSF_retrace", moves);
        Values shocks = Values.of("-decay_exp(lag((high - low) / close, 3), 60, 0.94)", moves);
        assertThat(values.at(403, 0)).as("undone").isZero();
        assertThat(values.at(403, 1)).as("not undone at all").isCloseTo(shocks.at(403, 1), within(1e-12));
        assertThat(values.at(403, 2)).as("never moved").isZero();
    }

    @Test
    void dlcf_of_the_text_and_of_the_code_are_as_they_were_published() {
        int today = 200;
        double[] text = new double[today + 1];
        double[] traded = new double[today + 1];
        double[] code = new double[today + 1];
        for (int t = 1; t <= today; t++) {
            double typical = (high(t) + low(t) + close(t)) / 3;
            text[t] = (typical - close(t)) / (high(t) - low(t)) * volume(t);
            traded[t] = (0.4 * high(t) + 0.6 * low(t) - close(t)) / (high(t) - low(t)) * volume(t);
            code[t] = (typical - high(t)) / (high(t) - low(t)) * volume(t);
        }
        assertThat(Values.of("dlcf", "DLCF_text", stock).at(today, 0))
                .isCloseTo(-score(text, today, today - 1, 29) * momentum(today), within(1e-9));
        assertThat(Values.of("dlcf", "DLCF_vwap", stock).at(today, 0))
                .isCloseTo(-score(traded, today, today - 1, 29) * momentum(today), within(1e-9));
        double smoothed = -score(code, 30, 30, 30) * momentum(30);
        for (int t = 31; t <= today; t++) {
            smoothed += 2 / 13.0 * (-score(code, t, t, 30) * momentum(t) - smoothed);
        }
        assertThat(Values.of("dlcf", "DLCF_code", stock).at(today, 0)).isCloseTo(smoothed, within(1e-9));
    }

    /** Where day t lies among the 30 days up to another one. */
    private static double score(double[] x, int t, int last, int divisor) {
        double[] window = Arrays.copyOfRange(x, last - 29, last + 1);
        double mean = Arrays.stream(window).average().orElseThrow();
        double squares = Arrays.stream(window).map(v -> (v - mean) * (v - mean)).sum();
        return (x[t] - mean) / Math.sqrt(squares / divisor);
    }

    private static double momentum(int t) {
        return 100 * (close(t) / close(t - 20) - 1);
    }
}
