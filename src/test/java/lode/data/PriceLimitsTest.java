package lode.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lode.backtest.Market;
import lode.panel.Board;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PriceLimitsTest {

    private static final LocalDate BEFORE = LocalDate.of(2020, 8, 21);
    private static final LocalDate AFTER = LocalDate.of(2020, 8, 24);
    private static final LocalDate LONG_AGO = LocalDate.of(2005, 1, 4);
    private static final int OLD = 1000;

    @Test
    void the_limit_follows_board_day_and_special_treatment() {
        assertThat(PriceLimits.on(AFTER, Board.MAIN, false, LONG_AGO, OLD)).isEqualTo(0.10);
        assertThat(PriceLimits.on(AFTER, Board.MAIN, true, LONG_AGO, OLD)).isEqualTo(0.05);
        assertThat(PriceLimits.on(BEFORE, Board.CHINEXT, false, LONG_AGO, OLD)).isEqualTo(0.10);
        assertThat(PriceLimits.on(BEFORE, Board.CHINEXT, true, LONG_AGO, OLD)).isEqualTo(0.05);
        assertThat(PriceLimits.on(AFTER, Board.CHINEXT, false, LONG_AGO, OLD)).isEqualTo(0.20);
        assertThat(PriceLimits.on(BEFORE, Board.STAR, false, LONG_AGO, OLD)).isEqualTo(0.20);
        assertThat(PriceLimits.on(AFTER, Board.OTHER, false, LONG_AGO, OLD)).isNaN();
    }

    @Test
    void the_first_days_after_listing_have_none() {
        assertThat(PriceLimits.on(AFTER, Board.MAIN, false, AFTER, 0)).isInfinite();
        assertThat(PriceLimits.on(AFTER, Board.MAIN, false, BEFORE, 1)).isEqualTo(0.10);
        assertThat(PriceLimits.on(AFTER, Board.CHINEXT, false, BEFORE, 1)).isEqualTo(0.20);
        assertThat(PriceLimits.on(AFTER, Board.STAR, false, BEFORE, 4)).isInfinite();
        assertThat(PriceLimits.on(AFTER, Board.STAR, false, BEFORE, 5)).isEqualTo(0.20);
    }

    @ParameterizedTest
    @EnumSource(names = "OTHER", mode = EnumSource.Mode.EXCLUDE)
    void limits_are_those_of_the_market_that_is_traded(Board board) {
        Market market = Market.read("cn-a");
        LocalDate first = board == Board.STAR ? LocalDate.of(2019, 7, 27) : LocalDate.of(2007, 1, 4);
        List<String> apart = new ArrayList<>();
        for (LocalDate day = first; day.getYear() < 2028; day = day.plusDays(1)) {
            for (int age : new int[] {0, 1, 4, 5, OLD}) {
                for (boolean special : new boolean[] {false, true}) {
                    LocalDate listed = day.minusDays(age);
                    double traded = market.limit(board.toString(), day, special, Optional.of(listed), age)
                            .filter(rule ->
                                    rule.up().isPresent() && !rule.issuePrice().orElse(false))
                            .map(rule -> rule.up().orElseThrow())
                            .orElse(Double.POSITIVE_INFINITY);
                    if (PriceLimits.on(day, board, special, listed, age) != traded) {
                        apart.add(day + " age " + age + (special ? " ST" : ""));
                    }
                }
            }
        }
        assertThat(apart).isEmpty();
    }
}
