package lode.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.stream.Stream;
import lode.expr.Unit;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.FieldKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What indicators are on markets of which that can be told beforehand; days count from 1. */
class IndicatorsTest {

    /** A price that rises by 1 % a day, opens at its low and closes at its high. */
    private final Dataset rising = Market.of(1, 120)
            .with("open", (t, _) -> 10 * Math.pow(1.01, t - 1))
            .with("low", (t, _) -> 10 * Math.pow(1.01, t - 1))
            .with("high", (t, _) -> 10 * Math.pow(1.01, t))
            .with("close", (t, _) -> 10 * Math.pow(1.01, t))
            .with("volume", (t, _) -> 1000)
            .build();

    /** A price that goes up and down by one, every day. */
    private final Dataset swinging = Market.of(1, 400)
            .with("open", (t, _) -> 10)
            .with("low", (t, _) -> 8)
            .with("high", (t, _) -> 12)
            .with("close", (t, _) -> t % 2 == 0 ? 11 : 10)
            .with("volume", (t, _) -> t % 2 == 0 ? 3000 : 1000)
            .build();

    @ParameterizedTest
    @CsvSource(textBlock = """
            rsi_14,         100
            rsi_6,          100
            kdj_rsv,        100
            kdj_k,          100
            kdj_d,          100
            kdj_j,          100
            wr_14,          0
            mfi_14,         100
            psy_12,         100
            cmo_14,         100
            aroon_up_25,    100
            aroon_down_25,  0
            aroon_25,       100
            dmi_minus_14,   0
            dmi_dx_14,      100
            adx_14,         100
            adxr_14,        100
            obv,            119000
            obv_20,         1
            cmf_20,         1
            vhf_28,         0.9689
            ulcer_14,       0
            vosc,           0
            roc_12,         12.6825
            trix_12,        1
            trix_signal_12, 0
            natr_14,        0.8772
            mass_25,        25.9901
            uos,            100
            pvt_20,         0.01
            """)
    void a_price_that_only_rises_is_at_the_end_of_every_scale(String name, double expected) {
        assertThat(Values.of("indicators", name, rising).at(120, 0)).isCloseTo(expected, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            rsi_14,         51.8519
            cmo_14,         0
            psy_12,         50
            vr_26,          300
            obv_20,         0.5
            kdj_rsv,        75
            wr_10,          25
            bias_6,         4.7619
            boll_middle,    10.5
            boll_upper,     11.5
            boll_lower,     9.5
            boll_percent_b, 0.75
            boll_width,     0.190476
            atr_14,         4
            ar_26,          100
            aroon_25,       0
            roc_6,          0
            mtm_12,         0
            dma_10_50,      0
            vosc,           0
            cci_14,         66.6667
            """)
    void a_price_that_swings_has_indicators_that_can_be_worked_out(String name, double expected) {
        assertThat(Values.of("indicators", name, swinging).at(400, 0)).isCloseTo(expected, within(1e-4));
    }

    @Test
    void the_chinese_macd_is_twice_the_other_one() {
        double dif = Values.of("indicators", "macd_dif", rising).at(120, 0);
        double dea = Values.of("indicators", "macd_dea", rising).at(120, 0);
        assertThat(Values.of("indicators", "macd", rising).at(120, 0)).isEqualTo(dif - dea);
        assertThat(Values.of("indicators", "macd_cn", rising).at(120, 0)).isEqualTo(2 * (dif - dea));
    }

    @Test
    void variants_that_say_so_have_no_unit() {
        Stream<LibraryFactor> relative = Stream.of("micro", "indicators")
                .flatMap(library -> Library.find(library, Operators.CATALOG).factors().stream())
                .filter(factor -> factor.name().endsWith("_relative"));
        assertThat(relative).hasSize(12).allSatisfy(factor -> {
            Optional<Unit> unit = Unit.of(factor.formula(), IndicatorsTest::unitOf);
            assertThat(unit).as(factor.name()).isPresent().get().matches(Unit::scaleFree);
        });
    }

    private static Unit unitOf(String field) {
        return Unit.of(Field.standard(field).map(Field::kind).orElse(FieldKind.COUNT));
    }
}
