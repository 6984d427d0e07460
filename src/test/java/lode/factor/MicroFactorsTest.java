package lode.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lode.expr.Conventions;
import lode.expr.Coverage;
import lode.ops.Operators;
import lode.panel.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The micro factors of two bonds with other phases, against numbers that were computed elsewhere; t counts from 1. */
class MicroFactorsTest {

    private final Dataset bonds = Market.of(2, 120)
            .with("close", (t, k) -> 100 + 10 * Math.sin(0.15 * t + k) + 0.05 * t * (1 + k))
            .with("volume", (t, k) -> 1000 * (2 + Math.sin(0.4 * t + k)) + 10 * t)
            .build();

    @ParameterizedTest
    @CsvSource(textBlock = """
            momentum_5d,    6,   0.02857309752,  0.07218713682
            momentum_10d,   11,  0.001097566578, 0.1210448385
            momentum_20d,   21, -0.1167032731,   0.05953834671
            momentum_60d,   61, -0.08057283283,  0.1286695542
            momentum_90d,   91,  0.07375798226,  0.1829615835
            volatility_20d, 21,  0.1259762132,   0.1550973497
            volatility_60d, 61,  0.1604032856,   0.1540995128
            volatility_90d, 91,  0.1596955061,   0.1618404683
            avg_volume_20d, 20,  3063.861365,    2926.282572
            avg_volume_60d, 60,  2949.898297,    2926.545721
            avg_volume_90d, 90,  2794.383954,    2763.998813
            volume_shock,   60,  0.03863288043, -8.991798422e-05
            rsi_14d,        14,  37.24919249,    72.69456744
            macd,           35, -0.1046080088,   1.436992242
            """)
    void the_fourteen_factors_have_the_digits_of_the_study(String name, int firstDay, double a, double b) {
        Values values = Values.of("micro", name, bonds);
        assertThat(values.at(120, 0)).isCloseTo(a, Values.lastDigit(a));
        assertThat(values.at(120, 1)).isCloseTo(b, Values.lastDigit(b));
        assertThat(values.firstDay(0)).isEqualTo(firstDay);
        assertThat(values.firstDay(1)).isEqualTo(firstDay);
    }

    @Test
    void recursive_factors_begin_with_the_first_price_where_one_day_is_enough() {
        Conventions any = Conventions.LODE.with(Coverage.ANY);
        assertThat(Values.of("micro", "rsi_14d", bonds, any).firstDay(1)).isEqualTo(2);
        assertThat(Values.of("micro", "macd", bonds, any).firstDay(1)).isEqualTo(1);
    }

    @Test
    void nothing_of_one_bond_leaks_into_the_next() {
        Values rsi = Values.of("micro", "rsi_14d", bonds);
        assertThat(rsi.at(15, 1)).isCloseTo(30.73993471, Values.lastDigit(30.73993471));
        assertThat(rsi.at(40, 1)).isCloseTo(81.4267287, Values.lastDigit(81.4267287));
        Dataset alone = Market.of(1, 120)
                .with("close", (t, _) -> 100 + 10 * Math.sin(0.15 * t + 1) + 0.05 * t * 2)
                .with("volume", (t, _) -> 1000 * (2 + Math.sin(0.4 * t + 1)) + 10 * t)
                .build();
        for (LibraryFactor factor : Library.find("micro", Operators.CATALOG).factors()) {
            assertThat(Values.of("micro", factor.name(), bonds).ofInstrument(1))
                    .as(factor.name())
                    .containsExactly(Values.of("micro", factor.name(), alone).ofInstrument(0));
        }
    }

    @Test
    void gains_and_losses_have_their_own_sign() {
        Dataset rising = Market.of(1, 20).with("close", (t, _) -> 10 + t).build();
        Dataset falling = Market.of(1, 20).with("close", (t, _) -> 90 - t).build();
        Dataset still = Market.of(1, 20).with("close", (_, _) -> 10).build();
        assertThat(Values.of("micro", "rsi_14d", rising).at(20, 0)).isEqualTo(100);
        assertThat(Values.of("micro", "rsi_14d", falling).at(20, 0)).isEqualTo(0);
        assertThat(Values.of("micro", "rsi_14d", still).at(20, 0)).isNaN();
    }

    @Test
    void a_gap_ages_nothing() {
        double[] x = {Double.NaN, 1, 2, Double.NaN, 4};
        Dataset data = Market.of(1, 5).with("close", (t, _) -> x[t - 1]).build();
        assertThat(Values.of("dma(close, 0.07142857142857142)", data).ofInstrument(0))
                .containsExactly(new double[] {Double.NaN, 1, 1.0714285714, Double.NaN, 1.2806122449}, within(5e-11));
    }
}
