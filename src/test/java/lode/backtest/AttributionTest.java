package lode.backtest;

import static lode.backtest.Side.BUY;
import static lode.backtest.Side.SELL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributionTest {

    private static final BacktestResult RUN = SmallRun.of(10_000, 4)
            .fill(1, "A", BUY, 100, 10, 5)
            .fill(1, "B", BUY, 200, 100, 20, 5, Refusal.PARTICIPATION)
            .fill(1, "C", BUY, 100, 0, Double.NaN, 0, Refusal.LIMIT_UP)
            .hold(1, "A", 100, 10)
            .hold(1, "B", 100, 20)
            .fill(2, "A", SELL, 100, 8, 5)
            .hold(2, "B", 100, 22)
            .hold(3, "B", 100, 25)
            .result();

    @Test
    void every_name_tells_what_it_earned() {
        Attribution attribution = Attribution.of(RUN);
        assertThat(attribution.contributions())
                .containsExactly(
                        new Contribution("B", 495, 0.0495, 5, 1, 3, (0.2 + 0.22 + 0.25) / 3),
                        new Contribution("A", -210, -0.021, 10, 2, 1, 0.1));
        assertThat(attribution.rest()).isCloseTo(0, within(1e-9));
        assertThat(RUN.nav()[3]).isEqualTo(10_285);
    }

    @Test
    void trading_is_told_by_its_reasons_turnover_and_closed_trades() {
        TradingFigures trading = TradingFigures.of(RUN, 252);
        assertThat(trading.orders()).isEqualTo(4);
        assertThat(trading.unfilled()).isEqualTo(Map.of(Refusal.PARTICIPATION, 1, Refusal.LIMIT_UP, 1));
        assertThat(trading.turnover()).isCloseTo(3800 / ((3000 + 2200 + 2500) / 3.0) / 2, within(1e-12));
        assertThat(trading.turnoverPerYear()).isCloseTo(trading.turnover() * 84, within(1e-9));
        assertThat(trading.cut()).isCloseTo(2000 / 5800.0, within(1e-12));
        assertThat(trading.closed()).isEqualTo(1);
        assertThat(trading.winRate()).isZero();
        assertThat(trading.profitLoss()).isZero();
    }

    @Test
    void the_published_report_closed_97_of_198_trades_with_a_profit() {
        var trading = new TradingFigures(0, Map.of(), 0, 0, 0, 198, 97, 101, 0);
        assertThat(trading.winRate()).isCloseTo(0.490, within(0.0005));
    }

    @Test
    void a_short_leg_counts_by_its_size_in_gross_and_with_its_sign_in_net() {
        Exposure exposure = Exposure.of(SmallRun.of(1000, 3)
                .hold(1, "A", 40, 10)
                .hold(1, "B", -10, 10)
                .hold(2, "A", 40, 11)
                .result());
        assertThat(exposure.net()).containsExactly(0, 0.4 - 0.1, 0.44);
        assertThat(exposure.gross()).containsExactly(0, 0.5, 0.44);
        assertThat(exposure.value()).containsExactly(0, 500, 440);
        assertThat(exposure.names()).containsExactly(0, 2, 1);
    }

    @Test
    void a_run_that_never_trades_has_no_figures_of_trading() {
        TradingFigures trading = TradingFigures.of(SmallRun.of(10_000, 3).result(), 250);
        assertThat(trading.turnover()).isNaN();
        assertThat(trading.cut()).isNaN();
        assertThat(trading.winRate()).isNaN();
        assertThat(trading.profitLoss()).isNaN();
    }
}
