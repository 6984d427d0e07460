package lode.backtest;

import static lode.backtest.Toy.buy;
import static lode.backtest.Toy.sell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostsTest {

    private static Toy risingTo11(LocalDate first) {
        return Toy.of(first, 3, Toy.A).price(2, 0, 11);
    }

    private static List<Exchange.Day> boughtAndSold(LocalDate first) {
        Exchange exchange = risingTo11(first).exchange("cn-a");
        Exchange.Day bought = exchange.dayOf(Book.of(100_000, 1), 1, List.of(buy(1, 0, 1000)));
        return List.of(bought, exchange.dayOf(bought.book(), 2, List.of(sell(2, 0, 1000))));
    }

    @Test
    void a_purchase_and_a_sale_of_a_thousand_shares_cost_what_the_rules_say() {
        List<Exchange.Day> days = boughtAndSold(LocalDate.of(2024, 1, 1));
        Costs bought = days.get(0).costs();
        Costs sold = days.get(1).costs();
        assertThat(bought).isEqualTo(new Costs(5, 0, 0.10, 0, 0));
        assertThat(sold).isEqualTo(new Costs(5, 5.50, 0.11, 0, 0));
        assertThat(sold.fees()).isCloseTo(10.61, within(1e-12));
        assertThat(days.get(1).book().cash() - 100_000).isCloseTo(984.29, within(1e-9));
    }

    @Test
    void before_2023_08_28_the_stamp_duty_was_twice_as_much() {
        Costs sold = boughtAndSold(LocalDate.of(2023, 8, 20)).get(1).costs();
        assertThat(sold.stampDuty()).isEqualTo(11.00);
    }

    @Test
    void the_stamp_duty_was_halved_on_the_very_day() {
        assertThat(boughtAndSold(LocalDate.of(2023, 8, 25)).get(1).costs().stampDuty())
                .isEqualTo(11.00);
        assertThat(boughtAndSold(LocalDate.of(2023, 8, 26)).get(1).costs().stampDuty())
                .isEqualTo(5.50);
    }

    @ParameterizedTest
    @CsvSource({
        "2007-06-01, BUY, 30.00",
        "2007-06-01, SELL, 30.00",
        "2008-04-24, BUY, 10.00",
        "2008-09-18, SELL, 10.00",
        "2008-09-19, BUY, 0.00",
        "2008-09-19, SELL, 10.00",
        "2023-08-27, SELL, 10.00",
        "2023-08-28, SELL, 5.00",
        "2023-08-28, BUY, 0.00"
    })
    void the_stamp_duty_follows_its_dates(LocalDate day, Side side, double duty) {
        assertThat(fee(FeeRule.Kind.STAMP_DUTY, day, side, Toy.A)).isEqualTo(duty);
    }

    @ParameterizedTest
    @CsvSource({
        "2015-07-31, 600000.SH, 1.00",
        "2015-07-31, 000001.SZ, 0.00",
        "2015-08-01, 000001.SZ, 0.20",
        "2022-04-28, 600000.SH, 0.20",
        "2022-04-29, 600000.SH, 0.10"
    })
    void the_transfer_fee_follows_its_dates_and_exchange(LocalDate day, String instrument, double fee) {
        assertThat(fee(FeeRule.Kind.TRANSFER_FEE, day, Side.BUY, instrument)).isEqualTo(fee);
    }

    /** Of a thousand shares for ten thousand. */
    private static double fee(FeeRule.Kind kind, LocalDate day, Side side, String instrument) {
        Market market = Market.read("cn-a");
        return market.fees().stream()
                .filter(rule -> rule.kind() == kind
                        && rule.isDue(side, day)
                        && rule.concerns(market.board(instrument).name(), instrument))
                .mapToDouble(rule -> rule.of(1000, 10_000))
                .sum();
    }

    @Test
    void the_least_commission_counts_once_for_all_fills_of_an_order() {
        var commission = new Commission(0.0008, Optional.empty(), 5, "test");
        assertThat(commission.of(500, 5000)).isEqualTo(5);
        assertThat(commission.ofFill(0, 0, 500, 5000)).isEqualTo(5);
        assertThat(commission.ofFill(500, 5000, 500, 5000)).isEqualTo(3);
        assertThat(commission.of(1000, 10_000)).isEqualTo(8);
    }

    @Test
    void half_a_cent_is_rounded_up_as_in_decimal_arithmetic() {
        assertThat(Money.cents(0.285)).isEqualTo(0.29);
        assertThat(Money.cents(1.005)).isEqualTo(1.01);
        assertThat(Money.cents(0.2849)).isEqualTo(0.28);
    }

    @Test
    void bonds_pay_neither_stamp_duty_nor_transfer_fee() {
        Toy toy = Toy.of(LocalDate.of(2024, 1, 1), 3, "110059.SH");
        Exchange exchange = toy.exchange("cn-convertible");
        Exchange.Day bought = exchange.dayOf(Book.of(100_000, 1), 1, List.of(buy(1, 0, 1000)));
        assertThat(bought.costs()).isEqualTo(new Costs(5, 0, 0, 0, 0));
        assertThat(exchange.dayOf(bought.book(), 2, List.of(sell(2, 0, 1000))).costs())
                .isEqualTo(new Costs(5, 0, 0, 0, 0));
    }

    @Test
    void american_shares_pay_by_the_share_and_a_fee_on_sales() {
        Toy toy = Toy.of(LocalDate.of(2019, 6, 1), 3, "AAPL");
        Exchange exchange = toy.exchange("us-equity");
        Exchange.Day bought = exchange.dayOf(Book.of(1_000_000, 1), 1, List.of(buy(1, 0, 10_001)));
        assertThat(bought.costs()).isEqualTo(new Costs(50.01, 0, 0, 0, 0));
        Costs sold =
                exchange.dayOf(bought.book(), 2, List.of(sell(2, 0, 10_001))).costs();
        assertThat(sold.stampDuty()).isEqualTo(2.07);
    }
}
