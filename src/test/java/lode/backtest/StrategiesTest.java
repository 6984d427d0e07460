package lode.backtest;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lode.panel.Dataset;
import lode.panel.Panel;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;

class StrategiesTest {

    private static final int WIDTH = 10;

    private static Toy toy() {
        String[] names = new String[WIDTH];
        Arrays.setAll(names, i -> "60000" + i + ".SH");
        return Toy.of(LocalDate.of(2024, 1, 1), 12, names);
    }

    /** Instrument 0 has the best score, 9 the worst, on all days. */
    private static double[] falling(Toy toy) {
        double[] scores = new double[toy.axes().cells()];
        Arrays.setAll(scores, k -> WIDTH - k % WIDTH);
        return scores;
    }

    private static StrategyRunner runner(Toy toy, double[] scores) {
        Dataset data = toy.data();
        return new StrategyRunner(
                data,
                new Backtest(data, Market.read("cn-a"), CorporateActions.NONE),
                toy.pool(),
                Optional.of(Panel.wrap(toy.axes(), scores)),
                Optional.empty(),
                toy.period());
    }

    private static Optional<double[]> targets(Toy toy, double[] scores, Map<String, String> settings, int... held) {
        double[] weights = new double[WIDTH];
        Arrays.stream(held).forEach(i -> weights[i] = 0.1);
        return runner(toy, scores).strategy(StrategySettings.of(settings)).targets(5, new Portfolio(1e7, weights));
    }

    @Test
    void the_best_fifth_is_held_in_equal_weights() {
        assertThat(targets(toy(), falling(toy()), Map.of()).orElseThrow())
                .containsExactly(0.5, 0.5, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void half_a_name_is_rounded_up_and_at_least_one_is_held() {
        assertThat(targets(toy(), falling(toy()), Map.of("quantile", "0.25")).orElseThrow())
                .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0, 0, 0, 0, 0, 0, 0, 0}, within(1e-15));
        assertThat(targets(toy(), falling(toy()), Map.of("quantile", "0.01")).orElseThrow()[0])
                .isEqualTo(1);
    }

    @Test
    void a_holding_stays_while_it_is_within_the_buffer() {
        Map<String, String> settings = Map.of("quantile", "0.2", "buffer", "0.2");
        assertThat(targets(toy(), falling(toy()), settings, 3, 7).orElseThrow())
                .containsExactly(0.5, 0, 0, 0.5, 0, 0, 0, 0, 0, 0);
        assertThat(targets(toy(), falling(toy()), settings, 1, 2, 3).orElseThrow())
                .containsExactly(0, 0.5, 0.5, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void ties_go_by_the_order_of_the_axes() {
        double[] scores = new double[toy().axes().cells()];
        assertThat(targets(toy(), scores, Map.of()).orElseThrow()).containsExactly(0.5, 0.5, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void weights_by_score_fall_with_the_place() {
        assertThat(targets(toy(), falling(toy()), Map.of("quantile", "0.3", "weights", "score"))
                        .orElseThrow())
                .containsExactly(new double[] {3 / 6.0, 2 / 6.0, 1 / 6.0, 0, 0, 0, 0, 0, 0, 0}, within(1e-15));
    }

    @Test
    void names_without_trade_without_score_or_under_special_treatment_are_not_chosen() {
        double[] scores = falling(toy());
        scores[5 * WIDTH + 1] = NaN;
        Toy toy = toy().suspend(5, 0).set("st", 5, 2, 1);
        assertThat(targets(toy, scores, Map.of("st", "no")).orElseThrow())
                .containsExactly(0, 0, 0, 1, 0, 0, 0, 0, 0, 0);
        assertThat(targets(toy, scores, Map.of()).orElseThrow()).containsExactly(0, 0, 0.5, 0.5, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void names_that_were_listed_lately_are_not_chosen_if_asked() {
        Toy toy = toy();
        for (int t = 0; t < 3; t++) {
            toy.suspend(t, 0).set("suspended", t, 0, NaN);
        }
        assertThat(targets(toy, falling(toy), Map.of("least-days-listed", "3")).orElseThrow()[0])
                .isZero();
        assertThat(targets(toy, falling(toy), Map.of("least-days-listed", "2")).orElseThrow()[0])
                .isEqualTo(0.5);
    }

    @Test
    void a_cap_spreads_what_it_cuts_off_over_the_others() {
        assertThat(targets(
                                toy(),
                                falling(toy()),
                                Map.of("quantile", "0.3", "weights", "score", "cap-instrument", "0.4"))
                        .orElseThrow())
                .containsExactly(new double[] {0.4, 0.4, 0.2, 0, 0, 0, 0, 0, 0, 0}, within(1e-12));
        assertThat(targets(toy(), falling(toy()), Map.of("cap-instrument", "0.3"))
                        .orElseThrow())
                .containsExactly(0.3, 0.3, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void an_industry_is_capped_as_a_whole() {
        Toy toy = toy().industries(List.of("banks", "steel"), 0, 0, 0, 1, 1, 1, 1, 1, 1, -1);
        assertThat(targets(toy, falling(toy), Map.of("quantile", "0.4", "cap-industry", "0.6"))
                        .orElseThrow())
                .containsExactly(new double[] {0.2, 0.2, 0.2, 0.4, 0, 0, 0, 0, 0, 0}, within(1e-12));
    }

    @Test
    void a_day_on_which_no_name_has_a_score_keeps_what_was_held_and_is_told() {
        double[] scores = falling(toy());
        Arrays.fill(scores, 5 * WIDTH, 6 * WIDTH, NaN);
        assertThat(targets(toy(), scores, Map.of())).isEmpty();
        BacktestResult result = runner(toy(), scores).run(StrategySettings.of(Map.of()));
        assertThat(result.header().notes())
                .contains("on 1 days of rebalancing no name has a score: what was held was kept");
        assertThat(result.invested()[6]).isEqualTo(result.invested()[5]);
        assertThat(result.trades())
                .noneMatch(trade -> trade.day().equals(toy().axes().days().get(6)));
    }

    @Test
    void it_is_renewed_when_the_calendar_says() {
        var strategy = runner(toy(), falling(toy())).strategy(StrategySettings.of(Map.of("rebalance", "week")));
        List<Integer> dates = new ArrayList<>();
        for (int t = 0; t < 12; t++) {
            if (strategy.targets(t, new Portfolio(1, new double[WIDTH])).isPresent()) {
                dates.add(t);
            }
        }
        assertThat(dates).containsExactly(6); // Sunday 2024-01-07
    }

    @Test
    void an_index_is_tilted_within_its_industries() {
        Toy toy = toy().industries(List.of("banks", "steel"), 0, 0, 0, 0, 0, 1, 1, 1, 1, 1);
        double[] weights = targets(toy, falling(toy), Map.of("strategy", "index-tilt", "tilt", "0.3"))
                .orElseThrow();
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(weights, 0, 5).sum()).isCloseTo(0.5, within(1e-12));
        assertThat(weights[0]).isGreaterThan(weights[1]);
        assertThat(weights[5]).isCloseTo(weights[0], within(1e-12));
        double z = 2 / Math.sqrt(82.5 / 9);
        assertThat(weights[0]).isCloseTo(0.1 * (1 + 0.3 * z), within(1e-12));
    }

    @Test
    void a_strong_tilt_holds_nothing_below_zero() {
        Toy toy = toy();
        double[] weights = targets(
                        toy, falling(toy), Map.of("strategy", "index-tilt", "tilt", "3", "industry-neutral", "no"))
                .orElseThrow();
        assertThat(Arrays.stream(weights).min()).hasValue(0);
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
        assertThat(weights[9]).isZero();
    }

    @Test
    void long_short_is_labelled_and_earns_the_difference_of_its_legs() {
        Toy toy = toy();
        for (int t = 1; t < 12; t++) {
            toy.price(t, 0, 10 + 0.1 * t).price(t, 9, 10 - 0.1 * t);
        }
        Map<String, String> settings = Map.of(
                "strategy",
                "long-short",
                "quantile",
                "0.1",
                "borrow-rate",
                "0",
                "market",
                "frictionless",
                "cash-buffer",
                "0",
                "rebalance",
                "day");
        BacktestResult result = runner(toy, falling(toy)).run(StrategySettings.of(settings));
        assertThat(result.header().notes().getFirst())
                .isEqualTo("NOT INVESTABLE: a quantile long-short portfolio on paper");
        double gain = 10.3 / 10.2 - 1;
        double loss = 9.7 / 9.8 - 1;
        assertThat(result.returns()[3]).isCloseTo(gain - loss, within(1e-5));
        assertThat(result.positions()).anyMatch(held -> held.shares() < 0);
    }

    @Test
    void the_short_leg_pays_its_costs_and_for_borrowing() {
        Map<String, String> free = Map.of("strategy", "long-short", "borrow-rate", "0");
        Map<String, String> lent = Map.of("strategy", "long-short", "borrow-rate", "0.0252");
        BacktestResult one = runner(toy().all("volume", 1e8), falling(toy())).run(StrategySettings.of(free));
        BacktestResult other = runner(toy().all("volume", 1e8), falling(toy())).run(StrategySettings.of(lent));
        int last = one.nav().length - 1;
        assertThat(one.nav()[last]).isLessThan(one.nav()[0]);
        double paid = 1e7 - one.nav()[last];
        assertThat(paid).isCloseTo(one.totalCosts().total(), within(paid * 0.01));
        assertThat(one.nav()[last] - other.nav()[last]).isCloseTo(10 * 1e7 * 0.0001, within(100.0));
    }

    @Test
    void a_score_is_needed() {
        Toy toy = toy();
        var runner = new StrategyRunner(
                toy.data(),
                new Backtest(toy.data(), Market.read("cn-a"), CorporateActions.NONE),
                toy.pool(),
                Optional.empty(),
                Optional.empty(),
                toy.period());
        assertThatThrownBy(() -> runner.run(StrategySettings.of(Map.of())))
                .isInstanceOf(UserException.class)
                .hasMessage("The strategy chooses by the score of a factor: name one with --factor");
    }
}
