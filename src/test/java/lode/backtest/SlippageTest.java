package lode.backtest;

import static lode.backtest.Toy.buy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlippageTest {

    private static final Slippage.Trading ORDER = new Slippage.Trading(1000, 10_000, 40_000, 0.02, 0.01);

    @ParameterizedTest
    @CsvSource({
        "none, 0",
        "ratio:0.001, 0.01",
        "ticks:2, 0.02",
        "volume-share:0.1:0.25, 0.01",
        "volume-share:0.1:0.05, 0.0025",
        "square-root:0.5, 0.01581138830084190"
    })
    void each_model_moves_the_price_of_10_by_its_formula(String text, double distance) {
        assertThat(Slippage.parse(text).distance(10, ORDER)).isCloseTo(distance, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratio", "ratio:-1", "ratio:1.5", "none:1", "ticks:1:2", "volume-share:0.1", "cubic:1", ""})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> Slippage.parse(text))
                .isInstanceOf(UserException.class)
                .hasMessage("'" + text
                        + "' is no slippage: write none, ratio:0.001, ticks:1, volume-share:0.1:0.25 (factor and"
                        + " greatest share of the volume) or square-root:0.5");
    }

    private static Exchange exchange(Toy toy, String slippage) {
        return toy.exchange(
                "cn-a", StrategySettings.of(Map.of("slippage", slippage)).terms(Optional.empty()));
    }

    @Test
    void purchases_pay_more_and_sales_bring_less() {
        Exchange exchange = exchange(Toy.usual(), "ratio:0.01");
        Exchange.Day bought = exchange.dayOf(Book.of(100_000, 3), 1, List.of(buy(1, 0, 1000)));
        assertThat(bought.trades().getFirst().price()).isCloseTo(10.1, within(1e-12));
        assertThat(bought.costs().slippage()).isCloseTo(100, within(1e-9));
        Exchange.Day sold = exchange.dayOf(bought.book(), 2, List.of(Toy.sell(2, 0, 1000)));
        assertThat(sold.trades().getFirst().price()).isCloseTo(9.9, within(1e-12));
        assertThat(sold.costs().slippage()).isCloseTo(100, within(1e-9));
    }

    @Test
    void a_price_does_not_slip_beyond_the_limit_of_the_day() {
        Toy toy = Toy.usual().set("open", 1, 0, 10.95);
        Exchange.Day day = exchange(toy, "ratio:0.05").dayOf(Book.of(100_000, 3), 1, List.of(buy(1, 0, 1000)));
        assertThat(day.trades().getFirst().price()).isEqualTo(11.00);
    }

    @Test
    void what_slipped_must_still_be_paid_from_cash() {
        Exchange.Day day = exchange(Toy.usual(), "ratio:0.05").dayOf(Book.of(10_100, 3), 1, List.of(buy(1, 0, 1000)));
        assertThat(day.trades().getFirst().filled()).isEqualTo(900);
        assertThat(day.trades().getFirst().refusal()).isEqualTo(Refusal.NO_CASH);
        assertThat(day.book().cash()).isNotNegative();
    }
}
