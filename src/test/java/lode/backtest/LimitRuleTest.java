package lode.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitRuleTest {

    private static final int OLD = 1000;

    private static final String MINE = """
            name: mine
            title: mine
            currency: CNY
            settlement-days: 1
            first-day-buying: false
            commission: {rate: 0.001, least: 0, source: me}
            boards: [{name: main, codes: '.*', tick: 0.01, least-shares: 1, step-shares: 1, source: me}]
            limits: [{boards: [main], up: 0.1, down: 0.1, source: me}]
            fees: []
            """;

    private static LimitRule of(double share) {
        return new LimitRule(
                List.of("main"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(share),
                Optional.of(share),
                Optional.empty(),
                "test");
    }

    @ParameterizedTest
    @CsvSource({
        "13.57, 0.10, 14.93, 12.21",
        "8.05, 0.05, 8.45, 7.65",
        "2.35, 0.05, 2.47, 2.23",
        "1.05, 0.10, 1.16, 0.95",
        "10.05, 0.20, 12.06, 8.04",
        "3.33, 0.30, 4.33, 2.33",
        "0.95, 0.05, 1.00, 0.90"
    })
    void limits_are_rounded_half_up_in_decimal_arithmetic(double close, double share, double upper, double lower) {
        assertThat(of(share).upper(close, 0.01)).isEqualTo(upper);
        assertThat(of(share).lower(close, 0.01)).isEqualTo(lower);
    }

    @Test
    void on_its_first_day_a_new_share_of_the_older_regime_rises_by_44_percent_of_the_issue_price_at_most() {
        LimitRule rule = Market.read("cn-a")
                .limit("main", LocalDate.of(2015, 6, 1), false, Optional.of(LocalDate.of(2015, 6, 1)), 0)
                .orElseThrow();
        assertThat(rule.issuePrice()).contains(true);
        assertThat(rule.upper(7.47, 0.01)).isEqualTo(10.76);
    }

    @ParameterizedTest
    @CsvSource({
        "main, 2016-01-04, false, 0.10",
        "main, 2016-01-04, true, 0.05",
        "main, 2026-07-05, true, 0.05",
        "main, 2026-07-06, true, 0.10",
        "main, 2026-07-06, false, 0.10",
        "chinext, 2020-08-23, false, 0.10",
        "chinext, 2020-08-23, true, 0.05",
        "chinext, 2020-08-24, false, 0.20",
        "chinext, 2020-08-24, true, 0.20",
        "star, 2019-07-22, false, 0.20",
        "star, 2020-07-22, true, 0.20",
        "beijing, 2021-11-15, false, 0.30"
    })
    void limits_follow_their_dates_and_boards(String board, LocalDate day, boolean special, double share) {
        LimitRule rule = Market.read("cn-a")
                .limit(board, day, special, Optional.empty(), OLD)
                .orElseThrow();
        assertThat(rule.up()).contains(share);
        assertThat(rule.down()).contains(share);
    }

    @ParameterizedTest
    @CsvSource({
        "star, 2020-01-06, 4, true",
        "star, 2020-01-06, 5, false",
        "chinext, 2020-09-01, 4, true",
        "chinext, 2020-09-01, 5, false",
        "main, 2023-05-08, 4, true",
        "main, 2023-05-08, 5, false",
        "main, 2023-04-03, 1, false",
        "beijing, 2022-01-04, 0, true",
        "beijing, 2022-01-04, 1, false",
        "main, 2010-01-04, 0, true"
    })
    void the_first_days_of_a_listing_have_no_limit(String board, LocalDate listed, int age, boolean free) {
        Optional<LimitRule> rule =
                Market.read("cn-a").limit(board, listed.plusDays(age), false, Optional.of(listed), age);
        assertThat(rule.orElseThrow().up().isEmpty()).isEqualTo(free);
    }

    @Test
    void convertible_bonds_have_limits_from_2022_08_01() {
        Market market = Market.read("cn-convertible");
        assertThat(market.limit("convertible", LocalDate.of(2022, 7, 31), false, Optional.empty(), OLD))
                .isEmpty();
        LimitRule rule = market.limit("convertible", LocalDate.of(2022, 8, 1), false, Optional.empty(), OLD)
                .orElseThrow();
        assertThat(rule.upper(123.456, 0.001)).isEqualTo(148.147);
        LimitRule first = market.limit(
                        "convertible", LocalDate.of(2022, 9, 1), false, Optional.of(LocalDate.of(2022, 9, 1)), 0)
                .orElseThrow();
        assertThat(first.upper(100, 0.001)).isEqualTo(157.3);
        assertThat(first.lower(100, 0.001)).isEqualTo(56.7);
    }

    @ParameterizedTest
    @CsvSource({"600000.SH, main", "000001.SZ, main", "300750.SZ, chinext", "688001.SH, star", "830799.BJ, beijing"})
    void boards_are_told_by_codes(String instrument, String board) {
        assertThat(Market.read("cn-a").board(instrument).name()).isEqualTo(board);
    }

    @ParameterizedTest
    @CsvSource({
        "600000.SH, 199.9, 100",
        "600000.SH, 99, 0",
        "688001.SH, 199, 0",
        "688001.SH, 201.5, 201",
        "830799.BJ, 101.5, 101",
        "830799.BJ, 99, 0"
    })
    void orders_are_in_the_lots_of_their_board(String instrument, double shares, double lots) {
        assertThat(Market.read("cn-a").board(instrument).floor(shares)).isEqualTo(lots);
    }

    @ParameterizedTest
    @CsvSource({"cn-a", "cn-convertible", "us-equity", "frictionless"})
    void every_rule_of_a_shipped_market_names_its_source(String name) {
        Market market = Market.read(name);
        assertThat(market.name()).isEqualTo(name);
        assertThat(market.boards()).allMatch(rule -> !rule.source().isBlank());
        assertThat(market.limits()).allMatch(rule -> !rule.source().isBlank());
        assertThat(market.fees()).allMatch(rule -> !rule.source().isBlank());
        assertThat(market.commission().source()).isNotBlank();
    }

    @Test
    void an_unknown_market_is_named_with_those_there_are() {
        assertThatThrownBy(() -> Market.read("cn-b"))
                .isInstanceOf(UserException.class)
                .hasMessage("There is no market 'cn-b'. Did you mean cn-a? There are: cn-a, cn-convertible, us-equity,"
                        + " frictionless, or the path of a file");
    }

    @Test
    void a_limit_for_a_board_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> MarketFile.parse(MINE.replace("[main]", "[mian]"), "mine.yaml"))
                .isInstanceOf(UserException.class)
                .hasMessage("A limit of market 'mine' names the board 'mian', which it has not; it has: main");
    }

    @Test
    void keys_that_are_unknown_or_missing_are_told() {
        assertThatThrownBy(() -> MarketFile.parse("name: mine\nfees: []\n", "mine.yaml"))
                .isInstanceOf(UserException.class)
                .hasMessage("The rules of mine.yaml are wrong, line 3: the key 'title' is missing");
        assertThatThrownBy(() -> MarketFile.parse(MINE + "limit: []\n", "mine.yaml"))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith(
                        "The rules of mine.yaml are wrong: there is no key 'limit'; the keys here are [name, title");
    }
}
