package lode.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SizingTest {

    private static final double[] THIRDS = {1.0 / 3, 1.0 / 3, 1.0 / 3};

    private static Book holding(double cash, double... shares) {
        return Book.copyOf(cash, shares, List.of(), List.of());
    }

    private static Exchange.Day day(Toy toy, Book book, Map<String, String> settings, double... targets) {
        return toy.exchange("cn-a", StrategySettings.of(settings).terms(Optional.empty()))
                .day(book, 2, Optional.of(targets));
    }

    private static double[] shares(Exchange.Day day) {
        return new double[] {
            day.book().shares(0), day.book().shares(1), day.book().shares(2)
        };
    }

    @Test
    void targets_are_rounded_down_to_lots_of_the_budget_that_the_buffer_leaves() {
        Exchange.Day day = day(Toy.usual(), holding(100_000, 0, 0, 0), Map.of(), THIRDS);
        assertThat(shares(day)).containsExactly(3300, 3300, 3300);
    }

    @Test
    void money_that_lots_leave_over_buys_more_of_what_is_short_by_most_if_asked() {
        Toy toy = Toy.usual();
        for (int t = 0; t < 6; t++) {
            toy.price(t, 1, 4);
        }
        Map<String, String> greedy = Map.of("rest", "greedy");
        assertThat(shares(day(toy, holding(100_000, 0, 0, 0), Map.of(), THIRDS)))
                .containsExactly(3300, 8200, 3300);
        assertThat(shares(day(toy, holding(100_000, 0, 0, 0), greedy, THIRDS))).containsExactly(3300, 8300, 3300);
    }

    @Test
    void a_holding_without_trade_stays_and_the_others_share_what_is_left() {
        Toy toy = Toy.usual().suspend(1, 0).suspend(2, 0);
        Exchange.Day day = day(toy, holding(50_000, 5000, 0, 0), Map.of("cash-buffer", "0"), 0, 0.5, 0.5);
        assertThat(shares(day)).containsExactly(5000, 2400, 2400);
    }

    @Test
    void a_holding_without_trade_leaves_the_others_as_they_were_if_cash_is_asked_for() {
        Toy toy = Toy.usual().suspend(1, 0).suspend(2, 0);
        Map<String, String> settings = Map.of("blocked", "cash", "cash-buffer", "0");
        Exchange.Day day = day(toy, holding(50_000, 5000, 0, 0), settings, 0, 0.25, 0.25);
        assertThat(shares(day)).containsExactly(5000, 2400, 2400);
        assertThat(day.trades()).extracting(Trade::wanted).containsExactly(2500.0, 2500.0);
    }

    @Test
    void a_wanted_name_without_trade_is_left_out_and_the_others_take_its_place() {
        Toy toy = Toy.usual().suspend(1, 0);
        Exchange.Day day = day(toy, holding(100_000, 0, 0, 0), Map.of("cash-buffer", "0.01"), 0.5, 0.25, 0.25);
        assertThat(shares(day)).containsExactly(0, 4900, 4900);
        assertThat(day.trades().getFirst().instrument()).isEqualTo(Toy.A);
        assertThat(day.trades().getFirst().refusal()).isEqualTo(Refusal.SUSPENDED);
        assertThat(day.trades().getFirst().filled()).isZero();
    }

    @Test
    void a_wanted_name_whose_listing_is_over_or_has_not_begun_stands_in_the_ledger() {
        Toy over = Toy.usual().delist(1, 0);
        assertThat(day(over, holding(100_000, 0, 0, 0), Map.of(), 0.5, 0.5, 0)
                        .trades()
                        .getFirst()
                        .refusal())
                .isEqualTo(Refusal.DELISTED);
        Toy coming = Toy.usual();
        for (int t = 0; t < 3; t++) {
            coming.suspend(t, 0).set("suspended", t, 0, Double.NaN);
        }
        assertThat(day(coming, holding(100_000, 0, 0, 0), Map.of(), 0.5, 0.5, 0)
                        .trades()
                        .getFirst()
                        .refusal())
                .isEqualTo(Refusal.NO_PRICE);
    }

    @Test
    void a_position_is_closed_whole_also_if_it_is_no_number_of_lots() {
        Exchange.Day day = day(Toy.usual(), holding(0, 1033.5, 0, 0), Map.of(), 0, 1, 0);
        assertThat(day.trades().getFirst().filled()).isEqualTo(1033.5);
        assertThat(day.book().shares(0)).isZero();
    }

    @Test
    void a_change_of_less_than_a_lot_is_not_ordered() {
        Exchange.Day day = day(Toy.usual(), holding(0, 1050, 0, 0), Map.of("cash-buffer", "0"), 1, 0, 0);
        assertThat(day.trades()).isEmpty();
        assertThat(day.book().shares(0)).isEqualTo(1050);
    }

    @Test
    void a_wish_of_less_than_a_lot_stands_in_the_ledger() {
        Exchange.Day day = day(Toy.usual(), holding(1_900, 0, 0, 0), Map.of("cash-buffer", "0"), 0.5, 0, 0);
        Trade trade = day.trades().getFirst();
        assertThat(trade.refusal()).isEqualTo(Refusal.BELOW_LOT);
        assertThat(trade.wanted()).isCloseTo(95, within(1e-9));
    }

    @Test
    void weights_below_0_or_above_1_in_all_are_a_mistake_of_the_strategy() {
        assertThatThrownBy(() -> Sizing.requireWeights(new double[] {0.5, -0.1}))
                .hasMessage("target weights are 0 or more, got -0.1");
        assertThatThrownBy(() -> Sizing.requireWeights(new double[] {0.7, 0.6}))
                .hasMessage("target weights sum to 1 at most, got 1.2999999999999998");
        Sizing.requireWeights(new double[] {0.5, 0.5 + 1e-10});
    }
}
