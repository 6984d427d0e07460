package lode.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lode.backtest.BacktestResult;
import lode.backtest.Refusal;
import lode.backtest.Trade;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.UserException;
import lode.report.BacktestTables;
import lode.report.ResultFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a paper account keeps to: it is a backtest that learns of its data day by day. */
class PaperTradingTest {

    private static final Dataset MARKET = Rehearsal.MARKET;
    private static final Axes AXES = MARKET.axes();
    private static final int END = 160;
    private static final List<String> EXACT = List.of();
    private static final List<String> ESTIMATED = List.of("close_raw");

    @TempDir
    private Path folder;

    private static Dataset data(List<String> left) {
        return Rehearsal.until(Rehearsal.otherAfter(MARKET, AXES.length() - 1, left), END);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rebalance=day",
                "rebalance=week",
                "rebalance=2weeks weights=score",
                "rebalance=month-start cash-interest=0.02 management-fee=0.01",
                "price=vwap slippage=square-root:0.5 capital=100000000",
                "strategy=index-tilt base=size tracking-error=0.05 rebalance=week benchmark=none"
            })
    void stepping_day_by_day_gives_the_backtest(String settings) throws IOException {
        Rehearsal rehearsal = Rehearsal.of(settings.split(" "));
        for (List<String> left : List.of(EXACT, ESTIMATED)) {
            Dataset data = data(left);
            BacktestResult expected = rehearsal.backtest(data);
            try (Account account = rehearsal.begin(folder.resolve(left.size() + ".sqlite"), data)) {
                int days = rehearsal.on(account, data).step(Optional.empty(), _ -> {});
                assertThat(days).isEqualTo(END - Rehearsal.FROM);
                assertSame(account.result(), expected);
            }
            assertThat(expected.trades()).extracting(Trade::refusal).contains(Refusal.NONE);
        }
    }

    @Test
    void dividends_bonus_shares_and_their_tax_are_those_of_the_backtest() throws IOException {
        Rehearsal rehearsal = Rehearsal.of("dividend-tax=yes", "rebalance=week").withActions();
        Dataset data = data(EXACT);
        BacktestResult expected = rehearsal.backtest(data);
        try (Account account = rehearsal.begin(folder.resolve("a.sqlite"), data)) {
            rehearsal.on(account, data).step(Optional.empty(), _ -> {});
            assertSame(account.result(), expected);
        }
        assertThat(expected.totalCosts().other()).isPositive();
    }

    @Test
    void holdings_that_are_delisted_become_cash_as_in_the_backtest() throws IOException {
        Rehearsal rehearsal = Rehearsal.of("quantile=1");
        BacktestResult expected = rehearsal.backtest(MARKET);
        assertThat(expected.trades()).extracting(Trade::refusal).contains(Refusal.DELISTED, Refusal.LIMIT_UP);
        try (Account account = rehearsal.begin(folder.resolve("a.sqlite"), MARKET)) {
            rehearsal.on(account, MARKET).step(Optional.empty(), _ -> {});
            assertSame(account.result(), expected);
        }
    }

    /** Tables as files as well: to the last digit. */
    private void assertSame(BacktestResult account, BacktestResult expected) throws IOException {
        assertThat(account.days()).isEqualTo(expected.days());
        assertThat(account.nav()).containsExactly(expected.nav());
        assertThat(account.trades()).isEqualTo(expected.trades());
        assertThat(account.positions()).isEqualTo(expected.positions());
        for (String table : List.of("nav.csv", "trades.csv", "positions.csv")) {
            assertThat(table(account, table)).isEqualTo(table(expected, table));
        }
    }

    private String table(BacktestResult result, String name) throws IOException {
        try (var results = ResultFolder.begin(folder.resolve("tables"))) {
            BacktestTables.write(result, java.util.Map.of(), results);
            String text = Files.readString(results.draft().resolve(name));
            return text.substring(text.indexOf('\n'));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rebalance=day", "rebalance=week"})
    void each_day_with_data_that_end_on_it_gives_the_backtest(String settings) throws IOException {
        Rehearsal rehearsal = Rehearsal.of(settings);
        int end = Rehearsal.FROM + 30;
        BacktestResult expected = rehearsal.backtest(Rehearsal.until(MARKET, end));
        Path file = folder.resolve("daily.sqlite");
        rehearsal.begin(file, Rehearsal.until(MARKET, Rehearsal.FROM)).close();
        for (int t = Rehearsal.FROM + 1; t <= end; t++) {
            try (Account account = Account.open(file)) {
                assertThat(rehearsal.on(account, Rehearsal.until(MARKET, t)).step(Optional.empty(), _ -> {}))
                        .isEqualTo(1);
            }
        }
        try (Account account = Account.open(file)) {
            assertThat(account.notes()).isEmpty();
            assertSame(account.result(), expected);
        }
    }

    @Test
    void what_comes_after_a_day_changes_nothing_of_its_step() {
        Rehearsal rehearsal = Rehearsal.of("rebalance=week");
        for (List<String> left : List.of(EXACT, ESTIMATED)) {
            for (int today : new int[] {90, 93}) {
                LocalDate day = AXES.days().get(today);
                String name = left.size() + "-" + today;
                List<String> known = stepped(rehearsal, name, Rehearsal.otherAfter(MARKET, 298, left), day);
                List<String> other = stepped(rehearsal, "other" + name, Rehearsal.otherAfter(MARKET, today, left), day);
                assertThat(other).isEqualTo(known);
            }
        }
    }

    private List<String> stepped(Rehearsal rehearsal, String name, Dataset data, LocalDate to) {
        try (Account account = rehearsal.begin(folder.resolve(name + ".sqlite"), data)) {
            rehearsal.on(account, data).step(Optional.of(to), _ -> {});
            assertThat(account.last().day()).isEqualTo(to);
            return all(account);
        }
    }

    /** All that an account knows. */
    private static List<String> all(Account account) {
        BacktestResult result = account.result();
        List<String> all = new ArrayList<>();
        IntStream.range(0, result.nav().length)
                .forEach(k -> all.add(result.days().get(k) + " " + result.nav()[k] + " " + result.cash()[k] + " "
                        + result.costs().get(k)));
        result.trades().forEach(trade -> all.add(trade.toString()));
        result.positions().forEach(held -> all.add(held.toString()));
        account.orders().forEach(order -> all.add(order.toString()));
        all.addAll(account.notes());
        return all;
    }

    @Test
    void a_day_stepped_twice_changes_nothing() {
        Rehearsal rehearsal = Rehearsal.of("rebalance=day");
        LocalDate to = AXES.days().get(100);
        try (Account account = rehearsal.begin(folder.resolve("a.sqlite"), MARKET)) {
            assertThat(rehearsal.on(account, MARKET).step(Optional.of(to), _ -> {}))
                    .isEqualTo(40);
            List<String> before = all(account);
            assertThat(rehearsal.on(account, MARKET).step(Optional.of(to), _ -> {}))
                    .isZero();
            assertThat(rehearsal
                            .on(account, MARKET)
                            .step(Optional.of(AXES.days().get(70)), _ -> {}))
                    .isZero();
            assertThat(all(account)).isEqualTo(before);
        }
    }

    @Test
    void orders_that_are_written_are_those_that_are_sent_on_the_next_day() {
        Rehearsal rehearsal = Rehearsal.of("quantile=0.3");
        Dataset data = data(ESTIMATED);
        List<String> written = new ArrayList<>();
        int[] orders = new int[1];
        try (Account account = rehearsal.begin(folder.resolve("a.sqlite"), data)) {
            account.orders().forEach(order -> written.add(line(order)));
            rehearsal.on(account, data).step(Optional.empty(), stepped -> {
                List<String> sent = stepped.trades().stream()
                        .filter(trade -> trade.refusal() != Refusal.DELISTED && trade.refusal() != Refusal.BELOW_LOT)
                        .filter(trade -> trade.refusal() != Refusal.NO_PRICE || written.contains(line(trade)))
                        .map(PaperTradingTest::line)
                        .toList();
                List<String> held = written.stream()
                        .filter(line -> stepped.trades().stream()
                                .noneMatch(trade ->
                                        trade.refusal() == Refusal.DELISTED && line.contains(trade.instrument())))
                        .toList();
                assertThat(sent).as("%s", stepped.day().day()).isEqualTo(held);
                orders[0] += sent.size();
                written.clear();
                stepped.orders().forEach(order -> written.add(line(order)));
            });
        }
        assertThat(orders[0]).isGreaterThan(500);
    }

    private static String line(PlannedOrder order) {
        return order.due() + " " + order.side() + " " + order.instrument() + " " + order.shares();
    }

    private static String line(Trade trade) {
        return trade.day() + " " + trade.side() + " " + trade.instrument() + " " + trade.wanted();
    }

    @Test
    void data_that_changed_in_the_past_are_told_once_and_the_record_stays() {
        Rehearsal rehearsal = Rehearsal.of("rebalance=day");
        LocalDate to = AXES.days().get(100);
        try (Account account = rehearsal.begin(folder.resolve("a.sqlite"), MARKET)) {
            rehearsal.on(account, MARKET).step(Optional.of(to), _ -> {});
            List<String> before = all(account);
            Dataset changed = Rehearsal.changed(MARKET, 80);
            for (int k = 0; k < 2; k++) {
                assertThat(rehearsal.on(account, changed).step(Optional.of(to), _ -> {}))
                        .isZero();
                LocalDate day = AXES.days().get(80);
                assertThat(account.notes())
                        .containsExactly("The data of 1 days from " + day + " to " + day
                                + " have changed since the account was stepped to " + to
                                + ": its record stays as it is, and a backtest over its days may differ from it");
            }
            assertThat(all(account)).containsAll(before);
            Dataset changedLater = Rehearsal.changed(changed, 101);
            rehearsal.on(account, changedLater).step(Optional.of(to), _ -> {});
            assertThat(account.notes()).hasSize(1);
        }
    }

    @Test
    void a_holiday_that_was_not_named_is_told_where_the_strategy_would_have_decided() {
        Rehearsal rehearsal = Rehearsal.of("rebalance=week");
        int friday = IntStream.range(90, 110)
                .filter(t -> AXES.days().get(t).getDayOfWeek().getValue() == 5)
                .findFirst()
                .orElseThrow();
        // the data of a market that rests on that Friday: Thursday is the last day of the week
        Dataset rests = Rehearsal.without(MARKET, friday);
        LocalDate thursday = AXES.days().get(friday - 1);
        Path file = folder.resolve("a.sqlite");
        Dataset untilThursday = Rehearsal.until(rests, friday - 1);
        try (Account account = rehearsal.begin(file, untilThursday)) {
            new PaperTrading(account, untilThursday, rehearsal.desk(), Optional.empty())
                    .step(Optional.empty(), _ -> {});
            assertThat(account.last().next()).isEqualTo(thursday.plusDays(1));
            new PaperTrading(account, rests, rehearsal.desk(), Optional.empty())
                    .step(Optional.of(thursday.plusDays(7)), _ -> {});
            assertThat(account.notes())
                    .containsExactly("After " + thursday + " the next trading day was thought to be "
                            + thursday.plusDays(1) + ", and it is " + thursday.plusDays(4)
                            + ": the strategy did not decide at that close, and a backtest does otherwise; name the day"
                            + " with --next before holidays");
        }
        try (Account account = rehearsal.begin(folder.resolve("b.sqlite"), untilThursday)) {
            new PaperTrading(account, untilThursday, rehearsal.desk(), Optional.of(thursday.plusDays(4)))
                    .step(Optional.empty(), _ -> {});
            assertThat(account.last().decided()).isTrue();
            new PaperTrading(account, rests, rehearsal.desk(), Optional.empty())
                    .step(Optional.of(thursday.plusDays(7)), _ -> {});
            assertThat(account.notes()).isEmpty();
        }
    }

    @Test
    void what_cannot_be_traded_makes_no_account() {
        Path file = folder.resolve("a.sqlite");
        assertThatThrownBy(() -> Rehearsal.of("strategy=long-short").begin(file, MARKET))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        "An account cannot trade this strategy: long-short holds short positions on paper, which nobody"
                                + " can; choose a long-only one");
        assertThatThrownBy(() ->
                        Rehearsal.of("price=same-close", "allow-same-close=yes").begin(file, MARKET))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        "An account cannot trade this strategy: price same-close fills orders at a close that is over"
                                + " when they are written");
        assertThatThrownBy(() -> Rehearsal.of("dividend-tax=yes").begin(file, MARKET))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("dividend-tax needs to know dividends");
        assertThatThrownBy(() -> PaperTrading.begin(
                        file,
                        Rehearsal.of("rebalance=day").plan(MARKET),
                        MARKET,
                        Rehearsal.of("rebalance=day").desk(),
                        Optional.of(AXES.days().getFirst())))
                .isInstanceOf(UserException.class)
                .hasMessage("The next trading day must be after the last day of the data, "
                        + AXES.days().getLast() + ", got " + AXES.days().getFirst());
        assertThat(file).doesNotExist();
    }

    @Test
    void an_account_is_opened_once_and_only_where_there_is_one() throws IOException {
        Rehearsal rehearsal = Rehearsal.of("rebalance=day");
        Path file = folder.resolve("a.sqlite");
        rehearsal.begin(file, MARKET).close();
        assertThatThrownBy(() -> rehearsal.begin(file, MARKET))
                .isInstanceOf(UserException.class)
                .hasMessage("There is an account " + file + " already: name another one with --account, or delete it");
        Path none = folder.resolve("none.sqlite");
        assertThatThrownBy(() -> Account.open(none))
                .isInstanceOf(UserException.class)
                .hasMessage("There is no account " + none + ": open one with lode trade init");
        assertThat(none).doesNotExist();
        Path text =
                Files.writeString(folder.resolve("text.sqlite"), "no database at all, but text that is long enough");
        assertThatThrownBy(() -> Account.open(text))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot open the account " + text);
    }

    @Test
    void data_that_have_lost_the_last_day_or_a_holding_are_refused() {
        Rehearsal rehearsal = Rehearsal.of("rebalance=day");
        LocalDate to = AXES.days().get(100);
        try (Account account = rehearsal.begin(folder.resolve("a.sqlite"), MARKET)) {
            rehearsal.on(account, MARKET).step(Optional.of(to), _ -> {});
            assertThatThrownBy(() ->
                            rehearsal.on(account, Rehearsal.until(MARKET, 90)).step(Optional.empty(), _ -> {}))
                    .isInstanceOf(UserException.class)
                    .hasMessage("The account knows the day " + to + ", which data 'synthetic' do not have: they have "
                            + AXES.days().getFirst() + ".." + AXES.days().get(90));
            List<String> before = all(account);
            String held = account.positions().getFirst().instrument();
            assertThatThrownBy(() -> rehearsal
                            .on(account, Rehearsal.lacking(MARKET, held))
                            .step(Optional.empty(), _ -> {}))
                    .isInstanceOf(UserException.class)
                    .hasMessage("The account holds or orders " + held
                            + ", which the data do not have any more: bring back its history, a delisted share is kept as"
                            + " well");
            assertThat(account.last().day()).isEqualTo(to);
            assertThat(all(account)).containsAll(before);
        }
    }
}
