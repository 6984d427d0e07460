package lode.backtest;

import static lode.backtest.Side.BUY;
import static lode.backtest.Side.SELL;
import static lode.backtest.SmallRun.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClosedTradesTest {

    @Test
    void a_round_trip_earns_the_difference_less_the_fees() {
        var run = SmallRun.of(20_000, 3)
                .fill(1, "A", BUY, 1000, 10, 5.10)
                .hold(1, "A", 1000, 10)
                .fill(2, "A", SELL, 1000, 11, 10.61);
        List<ClosedTrade> closed = ClosedTrades.of(run.result());
        assertThat(closed).containsExactly(new ClosedTrade(day(1), day(2), "A", 1000, 10_005.10, 10_989.39));
        assertThat(closed.getFirst().profit()).isCloseTo(984.29, within(1e-9));
    }

    @Test
    void what_was_bought_first_is_sold_first() {
        var run = SmallRun.of(100_000, 6)
                .fill(1, "A", BUY, 100, 10, 0)
                .hold(1, "A", 100, 10)
                .fill(2, "A", BUY, 100, 20, 0)
                .hold(2, "A", 200, 20)
                .fill(3, "A", SELL, 150, 30, 0)
                .hold(3, "A", 50, 30)
                .fill(4, "A", SELL, 50, 10, 0)
                .fill(5, "B", BUY, 100, 1, 0)
                .hold(5, "B", 100, 1);
        assertThat(ClosedTrades.of(run.result()))
                .containsExactly(
                        new ClosedTrade(day(1), day(3), "A", 150, 100 * 10 + 50 * 20, 150 * 30),
                        new ClosedTrade(day(2), day(4), "A", 50, 50 * 20, 50 * 10));
    }

    @Test
    void shares_that_multiply_while_they_are_held_cost_what_was_paid() {
        var run = SmallRun.of(100_000, 4)
                .fill(1, "A", BUY, 100, 10, 0)
                .hold(1, "A", 100, 10)
                .hold(2, "A", 150, 8)
                .fill(3, "A", SELL, 75, 8, 0)
                .hold(3, "A", 75, 8);
        assertThat(ClosedTrades.of(run.result())).containsExactly(new ClosedTrade(day(1), day(3), "A", 75, 500, 600));
    }

    @Test
    void a_short_leg_is_closed_by_purchases() {
        var run = SmallRun.of(100_000, 3)
                .fill(1, "A", SELL, 100, 10, 1)
                .hold(1, "A", -100, 10)
                .fill(2, "A", BUY, 150, 8, 3)
                .hold(2, "A", 50, 8);
        List<ClosedTrade> closed = ClosedTrades.of(run.result());
        assertThat(closed).hasSize(1);
        assertThat(closed.getFirst().shares()).isCloseTo(100, within(1e-9));
        assertThat(closed.getFirst().received()).isCloseTo(999, within(1e-9));
        assertThat(closed.getFirst().paid()).isCloseTo(802, within(1e-9));
    }

    @Test
    void a_sale_and_a_purchase_of_one_day_are_matched_in_their_order() {
        var run = SmallRun.of(100_000, 4)
                .fill(1, "A", BUY, 100, 10, 0)
                .hold(1, "A", 100, 10)
                .fill(2, "A", SELL, 100, 11, 0)
                .fill(2, "A", BUY, 200, 11, 0)
                .hold(2, "A", 200, 11)
                .fill(3, "A", SELL, 200, 12, 0);
        assertThat(ClosedTrades.of(run.result()).stream().mapToDouble(ClosedTrade::profit))
                .containsExactly(100.0, 200.0);
    }

    @Test
    void orders_that_were_refused_close_nothing() {
        var run = SmallRun.of(100_000, 3)
                .fill(1, "A", BUY, 100, 10, 0)
                .hold(1, "A", 100, 10)
                .fill(2, "A", SELL, 100, 0, Double.NaN, 0, Refusal.LIMIT_DOWN)
                .hold(2, "A", 100, 9);
        assertThat(ClosedTrades.of(run.result())).isEmpty();
    }
}
