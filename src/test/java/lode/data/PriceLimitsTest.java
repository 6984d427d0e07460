package lode.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lode.panel.Board;
import org.junit.jupiter.api.Test;

class PriceLimitsTest {

    private static final LocalDate BEFORE = LocalDate.of(2020, 8, 21);
    private static final LocalDate AFTER = LocalDate.of(2020, 8, 24);
    private static final int OLD = 1000;

    @Test
    void the_limit_follows_board_day_and_special_treatment() {
        assertThat(PriceLimits.on(AFTER, Board.MAIN, false, OLD)).isEqualTo(0.10);
        assertThat(PriceLimits.on(AFTER, Board.MAIN, true, OLD)).isEqualTo(0.05);
        assertThat(PriceLimits.on(BEFORE, Board.CHINEXT, false, OLD)).isEqualTo(0.10);
        assertThat(PriceLimits.on(AFTER, Board.CHINEXT, false, OLD)).isEqualTo(0.20);
        assertThat(PriceLimits.on(BEFORE, Board.STAR, false, OLD)).isEqualTo(0.20);
        assertThat(PriceLimits.on(AFTER, Board.BEIJING, false, OLD)).isNaN();
        assertThat(PriceLimits.on(AFTER, Board.OTHER, false, OLD)).isNaN();
    }

    @Test
    void the_first_days_after_listing_have_none() {
        assertThat(PriceLimits.on(AFTER, Board.MAIN, false, 0)).isInfinite();
        assertThat(PriceLimits.on(AFTER, Board.MAIN, false, 1)).isEqualTo(0.10);
        assertThat(PriceLimits.on(AFTER, Board.STAR, false, 4)).isInfinite();
        assertThat(PriceLimits.on(AFTER, Board.STAR, false, 5)).isEqualTo(0.20);
    }
}
