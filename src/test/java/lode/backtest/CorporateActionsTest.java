package lode.backtest;

import static lode.backtest.Toy.sell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorporateActionsTest {

    @TempDir
    private Path folder;

    private static CorporateAction action(int day, double cash, double bonus, int payDay) {
        return new CorporateAction(day, 0, cash, bonus, 0, 0, payDay);
    }

    private static Exchange exchange(Toy toy, Terms terms, CorporateAction... actions) {
        return new Exchange(
                Quotes.of(toy.data()),
                Market.read("cn-a"),
                terms,
                CorporateActions.of(toy.axes().days(), List.of(actions)));
    }

    private static Book holding(double shares, Lot... lots) {
        return Book.copyOf(1000, new double[] {shares, 0, 0}, List.of(), List.of(lots));
    }

    @Test
    void the_reference_price_is_worth_what_the_close_was() {
        assertThat(new CorporateAction(1, 0, 0.5, 0.3, 0.2, 15, 1).reference(20))
                .isCloseTo(15.00, within(1e-12));
    }

    @Test
    void bonus_shares_are_rounded_half_up_in_decimal_arithmetic() {
        assertThat(action(1, 0, 0.15, 1).shares(6000)).isEqualTo(6900);
        assertThat(action(1, 0, 0.5, 1).shares(101)).isEqualTo(152);
        assertThat(action(1, 0, 0.3, 1).shares(101)).isEqualTo(131);
    }

    @Test
    void a_dividend_is_owed_from_the_ex_date_and_paid_on_the_pay_date() {
        Toy toy = Toy.usual();
        for (int t = 2; t < 6; t++) {
            toy.set("close_raw", t, 0, 9.5);
        }
        Exchange exchange = exchange(toy, Terms.USUAL, action(2, 0.5, 0, 4));
        double before = exchange.nav(holding(1000), 1);
        Exchange.Day ex = exchange.day(holding(1000), 2, Optional.empty());
        assertThat(ex.book().receivables()).containsExactly(new Receivable(4, 500));
        assertThat(ex.book().cash()).isEqualTo(1000);
        assertThat(ex.book().shares(0)).isEqualTo(1000);
        assertThat(exchange.nav(ex.book(), 2)).isCloseTo(before, within(1e-9));
        Exchange.Day third = exchange.day(ex.book(), 3, Optional.empty());
        assertThat(third.book().cash()).isEqualTo(1000);
        Exchange.Day paid = exchange.day(third.book(), 4, Optional.empty());
        assertThat(paid.book().cash()).isEqualTo(1500);
        assertThat(paid.book().receivables()).isEmpty();
        assertThat(exchange.nav(paid.book(), 4)).isCloseTo(before, within(1e-9));
    }

    @Test
    void what_goes_ex_while_it_does_not_trade_is_not_counted_twice() {
        Toy toy = Toy.usual().suspend(2, 0).suspend(3, 0);
        Exchange exchange = exchange(toy, Terms.USUAL, action(2, 0.5, 0.25, 5));
        Exchange.Day ex = exchange.day(holding(1000), 2, Optional.empty());
        assertThat(exchange.price(2, 0)).isCloseTo(7.6, within(1e-12));
        assertThat(exchange.nav(ex.book(), 2)).isCloseTo(11_000, within(1e-9));
        Exchange.Day next = exchange.day(ex.book(), 3, Optional.empty());
        assertThat(exchange.nav(next.book(), 3)).isCloseTo(11_000, within(1e-9));
    }

    @Test
    void bonus_shares_leave_the_value_as_it_was() {
        Toy toy = Toy.usual();
        for (int t = 2; t < 6; t++) {
            toy.set("close_raw", t, 0, 8);
        }
        Exchange exchange = exchange(toy, Terms.USUAL, action(2, 0, 0.25, 2));
        Exchange.Day day = exchange.day(holding(1000), 2, Optional.empty());
        assertThat(day.book().shares(0)).isEqualTo(1250);
        assertThat(exchange.nav(day.book(), 2)).isCloseTo(11_000, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"31, 100.00", "32, 50.00", "366, 50.00", "367, 0.00"})
    void dividends_are_taxed_by_the_time_of_holding_when_shares_are_sold(int held, double tax) {
        Toy toy = Toy.of(LocalDate.of(2024, 1, 1), 400, Toy.A, Toy.B, Toy.C);
        Terms taxed = StrategySettings.of(Map.of("dividend-tax", "yes")).terms(Optional.empty());
        Exchange exchange = exchange(toy, taxed, action(399, 1, 0, 399));
        Book book = holding(1000, new Lot(0, 0, 500, 500), new Lot(0, held, 500, 700));
        Exchange.Day day = exchange.dayOf(book, held, List.of(sell(held, 0, 500)));
        assertThat(day.costs().other()).isEqualTo(tax);
        assertThat(day.book().lots()).containsExactly(new Lot(0, held, 500, 700));
    }

    private CorporateActions read(String... lines) throws IOException {
        Path file = folder.resolve("actions.csv");
        Files.write(file, List.of(lines));
        return CorporateActions.read(file, Toy.usual().axes());
    }

    @Test
    void actions_are_read_from_a_file() throws IOException {
        CorporateActions actions = read(
                "date,instrument,cash,bonus,rights_ratio,rights_price,pay_date",
                "2024-01-02,600000.SH,0.5,,,,2024-01-04",
                "2024-01-03,000001.SZ,,0.3,0.2,15,");
        assertThat(actions.on(1)).containsExactly(new CorporateAction(1, 0, 0.5, 0, 0, 0, 3));
        assertThat(actions.on(2)).containsExactly(new CorporateAction(2, 1, 0, 0.3, 0.2, 15, 2));
    }

    @Test
    void an_action_that_is_paid_before_its_date_is_told_with_its_line() {
        assertThatThrownBy(() -> read(
                        "date,instrument,cash,bonus,rights_ratio,rights_price,pay_date",
                        "2024-01-03,600000.SH,0.5,,,,2024-01-02"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("actions.csv, line 2: A corporate action needs");
    }

    @Test
    void actions_need_raw_prices() {
        assertThatThrownBy(() -> new Backtest(
                        Toy.usual().without("close_raw").data(),
                        Market.read("cn-a"),
                        CorporateActions.of(List.of(), List.of(action(2, 0.5, 0, 4)))))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        "Corporate actions need raw prices (close_raw), which data 'toy' lack: leave --actions out, and"
                                + " distributions are reinvested");
    }

    @Test
    void a_tax_on_dividends_needs_dividends() {
        Terms taxed = StrategySettings.of(Map.of("dividend-tax", "yes")).terms(Optional.empty());
        assertThatThrownBy(() -> Toy.usual().run("cn-a", taxed, Toy.always(1, 0, 0)))
                .isInstanceOf(UserException.class)
                .hasMessage("dividend-tax needs to know dividends: name a file of them with --actions");
    }
}
