package lode.backtest;

import static java.lang.Double.NaN;
import static lode.backtest.Toy.buy;
import static lode.backtest.Toy.sell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExchangeTest {

    private static final Book RICH = Book.of(10_000_000, 3);

    private static Book holding(double cash, double... shares) {
        return Book.copyOf(cash, shares, List.of(), List.of());
    }

    private static Trade only(Exchange.Day day) {
        assertThat(day.trades()).hasSize(1);
        return day.trades().getFirst();
    }

    private static Trade order(Toy toy, Book book, Order order) {
        return only(toy.exchange("cn-a").dayOf(book, order.day(), List.of(order)));
    }

    private static void assertRefused(Trade trade, Refusal reason) {
        assertThat(trade.refusal()).isEqualTo(reason);
        assertThat(trade.filled()).isZero();
        assertThat(trade.value()).isZero();
        assertThat(trade.price()).isNaN();
        assertThat(trade.costs()).isEqualTo(Costs.NONE);
    }

    @Test
    void an_order_is_filled_at_the_open() {
        Toy toy = Toy.usual().set("open", 1, 0, 10.5);
        Trade trade = order(toy, RICH, buy(1, 0, 1000));
        assertThat(trade.price()).isEqualTo(10.5);
        assertThat(trade.filled()).isEqualTo(1000);
        assertThat(trade.value()).isEqualTo(10_500);
        assertThat(trade.refusal()).isEqualTo(Refusal.NONE);
    }

    @Test
    void a_purchase_at_the_upper_limit_is_refused_and_a_tick_below_it_is_not() {
        assertRefused(order(Toy.usual().set("open", 1, 0, 11.00), RICH, buy(1, 0, 100)), Refusal.LIMIT_UP);
        assertThat(order(Toy.usual().set("open", 1, 0, 10.99), RICH, buy(1, 0, 100))
                        .filled())
                .isEqualTo(100);
    }

    @Test
    void a_sale_at_the_lower_limit_is_refused_and_a_tick_above_it_is_not() {
        Book book = holding(0, 100, 0, 0);
        assertRefused(order(Toy.usual().set("open", 1, 0, 9.00), book, sell(1, 0, 100)), Refusal.LIMIT_DOWN);
        assertThat(order(Toy.usual().set("open", 1, 0, 9.01), book, sell(1, 0, 100))
                        .filled())
                .isEqualTo(100);
    }

    @Test
    void a_sale_at_the_upper_limit_and_a_purchase_at_the_lower_one_are_filled() {
        Book book = holding(10_000, 100, 0, 0);
        assertThat(order(Toy.usual().set("open", 1, 0, 11.00), book, sell(1, 0, 100))
                        .filled())
                .isEqualTo(100);
        assertThat(order(Toy.usual().set("open", 1, 0, 9.00), book, buy(1, 0, 100))
                        .filled())
                .isEqualTo(100);
    }

    @Test
    void under_special_treatment_the_limit_is_nearer_and_on_chinext_it_is_farther() {
        Toy special = Toy.usual().set("st", 1, 0, 1).set("open", 1, 0, 10.50);
        assertRefused(order(special, RICH, buy(1, 0, 100)), Refusal.LIMIT_UP);
        assertThat(order(Toy.usual().set("open", 1, 2, 11.50), RICH, buy(1, 2, 100))
                        .filled())
                .isEqualTo(100);
        assertRefused(order(Toy.usual().set("open", 1, 2, 12.00), RICH, buy(1, 2, 100)), Refusal.LIMIT_UP);
    }

    @Test
    void limits_are_counted_from_the_close_before_on_the_scale_after_a_split() {
        Toy toy = Toy.usual();
        for (int t = 1; t < 6; t++) {
            toy.set("close_raw", t, 0, 5); // adjusted prices stay at 10: a share became two
        }
        toy.set("open", 1, 0, 11.00);
        assertRefused(order(toy, RICH, buy(1, 0, 100)), Refusal.LIMIT_UP);
        Trade trade = order(toy.set("open", 1, 0, 10.98), RICH, buy(1, 0, 100));
        assertThat(trade.price()).isEqualTo(5.49);
    }

    @Test
    void an_average_price_is_refused_where_the_whole_day_was_at_the_limit() {
        Terms terms = StrategySettings.of(java.util.Map.of("price", "vwap")).terms(Optional.empty());
        Toy toy = Toy.usual().price(1, 0, 11.00);
        assertRefused(only(toy.exchange("cn-a", terms).dayOf(RICH, 1, List.of(buy(1, 0, 100)))), Refusal.LIMIT_UP);
        Toy opened = Toy.usual().price(1, 0, 11.00).set("low", 1, 0, 10.40).set("vwap", 1, 0, 10.90);
        assertThat(only(opened.exchange("cn-a", terms).dayOf(RICH, 1, List.of(buy(1, 0, 100))))
                        .price())
                .isEqualTo(10.90);
    }

    @Test
    void nothing_is_traded_on_a_day_without_trade() {
        assertRefused(order(Toy.usual().suspend(1, 0), RICH, buy(1, 0, 100)), Refusal.SUSPENDED);
        assertRefused(order(Toy.usual().set("volume", 1, 0, 0), RICH, buy(1, 0, 100)), Refusal.SUSPENDED);
    }

    @Test
    void without_a_price_there_is_no_fill() {
        assertRefused(order(Toy.usual().set("open", 1, 0, NaN), RICH, buy(1, 0, 100)), Refusal.NO_PRICE);
    }

    @Test
    void on_its_first_day_a_share_is_not_bought_and_has_no_known_limit_afterwards_but_its_own() {
        Toy toy = Toy.usual();
        for (int t = 0; t < 2; t++) {
            toy.suspend(t, 0).set("suspended", t, 0, NaN);
        }
        assertRefused(order(toy, RICH, buy(2, 0, 100)), Refusal.FIRST_DAY);
        assertThat(order(toy.set("open", 3, 0, 14), RICH, buy(3, 0, 100)).filled())
                .isEqualTo(100);
    }

    @Test
    void what_was_bought_today_is_sold_tomorrow_at_the_earliest() {
        Exchange exchange = Toy.usual().exchange("cn-a");
        Exchange.Day day = exchange.dayOf(RICH, 1, List.of(buy(1, 0, 300)));
        assertThat(day.book().closable(0)).isZero();
        assertThat(only(exchange.dayOf(day.book(), 2, List.of(sell(2, 0, 300)))).filled())
                .isEqualTo(300);
    }

    @Test
    void more_than_is_held_is_not_sold() {
        Trade trade = order(Toy.usual(), holding(0, 200, 0, 0), sell(1, 0, 500));
        assertThat(trade.filled()).isEqualTo(200);
        assertThat(trade.refusal()).isEqualTo(Refusal.BOUGHT_TODAY);
    }

    @Test
    void bonds_bought_today_may_be_sold_today() {
        Toy toy = Toy.of(LocalDate.of(2024, 1, 1), 3, "110059.SH");
        assertThat(toy.exchange("cn-convertible")
                        .dayOf(Book.of(100_000, 1), 1, List.of(buy(1, 0, 100)))
                        .book()
                        .closable(0))
                .isEqualTo(100);
    }

    @Test
    void no_more_than_a_quarter_of_the_volume_is_traded_and_the_rest_is_cancelled() {
        Toy toy = Toy.usual().set("volume", 1, 0, 4_790);
        Trade trade = order(toy, RICH, buy(1, 0, 5000));
        assertThat(trade.filled()).isEqualTo(1100);
        assertThat(trade.wanted()).isEqualTo(5000);
        assertThat(trade.refusal()).isEqualTo(Refusal.PARTICIPATION);
        Exchange.Day two = toy.exchange("cn-a").dayOf(RICH, 1, List.of(buy(1, 0, 1000), buy(1, 0, 1000)));
        assertThat(two.trades()).extracting(Trade::filled).containsExactly(1000.0, 100.0);
    }

    @Test
    void sales_come_before_purchases_and_pay_for_them() {
        Exchange exchange = Toy.usual().exchange("cn-a");
        Exchange.Day day = exchange.dayOf(holding(100, 0, 1000, 0), 1, List.of(buy(1, 0, 900), sell(1, 1, 1000)));
        assertThat(day.trades()).extracting(Trade::side).containsExactly(Side.SELL, Side.BUY);
        assertThat(day.trades().getLast().filled()).isEqualTo(900);
        assertThat(day.book().cash()).isCloseTo(100 + 10_000 - 10.10 - 9_000 - 5.09, within(1e-9));
    }

    @Test
    void if_cash_is_short_all_purchases_are_scaled_by_one_factor() {
        Exchange exchange = Toy.usual().exchange("cn-a");
        Exchange.Day day = exchange.dayOf(Book.of(30_000, 3), 1, List.of(buy(1, 0, 4000), buy(1, 1, 2000)));
        assertThat(day.trades()).extracting(Trade::filled).containsExactly(1900.0, 900.0);
        assertThat(day.trades()).extracting(Trade::refusal).containsOnly(Refusal.NO_CASH);
        assertThat(day.book().cash()).isBetween(0.0, 2_000.0);
    }

    @Test
    void a_sale_that_costs_more_than_it_brings_is_refused_where_cash_does_not_suffice() {
        Toy toy = Toy.usual();
        for (int t = 0; t < 6; t++) {
            toy.price(t, 0, 0.5);
        }
        assertRefused(order(toy, holding(0, 1, 0, 0), sell(1, 0, 1)), Refusal.NO_CASH);
        assertThat(order(toy, holding(10, 1, 0, 0), sell(1, 0, 1)).filled()).isEqualTo(1);
    }

    @Test
    void a_holding_whose_listing_ends_becomes_cash_at_its_last_price() {
        Toy toy = Toy.usual().price(2, 0, 9.5).delist(3, 0);
        Exchange.Day day = toy.exchange("cn-a").day(holding(7, 1000, 0, 0), 3, Optional.empty());
        Trade trade = only(day);
        assertThat(trade.refusal()).isEqualTo(Refusal.DELISTED);
        assertThat(trade.price()).isEqualTo(9.5);
        assertThat(day.book().cash()).isEqualTo(9507);
        assertThat(day.book().shares(0)).isZero();
        Terms worthless =
                StrategySettings.of(java.util.Map.of("delisted", "nothing")).terms(Optional.empty());
        assertThat(toy.exchange("cn-a", worthless)
                        .day(holding(7, 1000, 0, 0), 3, Optional.empty())
                        .book()
                        .cash())
                .isEqualTo(7);
        assertRefused(order(toy, RICH, buy(3, 0, 100)), Refusal.DELISTED);
    }

    @Test
    void splitting_an_order_in_two_changes_only_the_least_commission() {
        Exchange exchange = Toy.usual().exchange("cn-a");
        Exchange.Day one = exchange.dayOf(RICH, 1, List.of(buy(1, 0, 40_000)));
        Exchange.Day two = exchange.dayOf(RICH, 1, List.of(buy(1, 0, 20_000), buy(1, 0, 20_000)));
        assertThat(two.book().cash()).isEqualTo(one.book().cash());
        assertThat(two.book().shares(0)).isEqualTo(one.book().shares(0));
        Exchange.Day small = exchange.dayOf(RICH, 1, List.of(buy(1, 0, 1000)));
        Exchange.Day halves = exchange.dayOf(RICH, 1, List.of(buy(1, 0, 500), buy(1, 0, 500)));
        assertThat(small.book().cash() - halves.book().cash()).isCloseTo(5, within(1e-6));
        assertThat(halves.costs().commission() - small.costs().commission()).isEqualTo(5);
        assertThat(halves.costs().transferFee()).isEqualTo(small.costs().transferFee());
    }

    @Test
    void distributions_are_reinvested_so_that_the_value_follows_the_adjusted_close() {
        Toy toy = Toy.usual().set("close_raw", 2, 0, 8).set("close_raw", 3, 0, 8);
        Exchange exchange = toy.exchange("cn-a");
        Book book = holding(0, 1000, 0, 0);
        Exchange.Day day = exchange.day(book, 2, Optional.empty());
        assertThat(day.book().shares(0)).isCloseTo(1250, within(1e-9));
        assertThat(exchange.nav(day.book(), 2)).isCloseTo(10_000, within(1e-9));
    }

    @Test
    void the_book_of_the_day_before_is_left_as_it_is() {
        Exchange exchange = Toy.usual().exchange("cn-a");
        Book book = holding(50_000, 1000, 0, 0);
        exchange.dayOf(book, 1, List.of(sell(1, 0, 1000), buy(1, 1, 100)));
        assertThat(book.cash()).isEqualTo(50_000);
        assertThat(book.shares(0)).isEqualTo(1000);
    }

    @Test
    void interest_is_paid_on_cash_and_the_manager_is_paid_from_it() {
        Terms terms = StrategySettings.of(java.util.Map.of("cash-interest", "0.0252", "management-fee", "0.0126"))
                .terms(Optional.empty());
        Exchange.Day day = Toy.usual().exchange("cn-a", terms).day(holding(1_000_000, 0, 0, 0), 1, Optional.empty());
        assertThat(day.book().cash()).isCloseTo(1_000_050, within(1e-6));
        assertThat(day.costs().other()).isCloseTo(-50, within(1e-6));
    }
}
