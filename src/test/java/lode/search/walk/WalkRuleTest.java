package lode.search.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import lode.measure.Split;
import lode.panel.Axes;
import lode.panel.Period;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;

class WalkRuleTest {

    private static final LocalDate START = LocalDate.of(2010, 1, 1);
    private static final Axes EVERY_DAY =
            Axes.of(IntStream.range(0, 365 * 10).mapToObj(START::plusDays).toList(), List.of("A"));
    private static final Period ALL = new Period(0, EVERY_DAY.length());

    @Test
    void years_are_those_of_the_calendar() {
        List<Window> windows = new WalkRule("5y", "1y", 0.25, false).windows(EVERY_DAY, ALL);
        assertThat(windows).hasSize(5);
        assertThat(windows.get(2).keys(EVERY_DAY))
                .containsEntry("from", "2012-01-01")
                .containsEntry("test-from", "2017-01-01")
                .containsEntry("to", "2017-12-31");
    }

    @Test
    void test_days_follow_each_other_without_a_gap_and_training_rolls_along() {
        List<Window> windows = new WalkRule("400d", "250d", 0.25, false).windows(EVERY_DAY, ALL);
        for (int k = 0; k < windows.size(); k++) {
            Split split = windows.get(k).split();
            assertThat(split.training()).isEqualTo(new Period(250 * k, 250 * k + 300));
            assertThat(split.validation()).isEqualTo(new Period(250 * k + 300, 250 * k + 400));
            assertThat(split.test()).isEqualTo(new Period(250 * k + 400, Math.min(ALL.end(), 250 * k + 650)));
        }
        assertThat(windows.getLast().split().test().end()).isEqualTo(ALL.end());
    }

    @Test
    void anchored_training_begins_on_the_first_day_of_those_asked_for() {
        var days = new Period(100, 2000);
        assertThat(new WalkRule("12m", "6m", 0.5, true).windows(EVERY_DAY, days))
                .extracting(window -> window.split().training().first())
                .containsOnly(100);
    }

    @Test
    void what_leaves_no_window_is_refused() {
        assertThatThrownBy(() -> new WalkRule("11y", "1y", 0.25, false).windows(EVERY_DAY, ALL))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("--train 11y and --test 1y leave 2010-01-01..2019-12-29 without a window");
        assertThatThrownBy(() -> new WalkRule("1d", "1d", 0.25, false).windows(EVERY_DAY, ALL))
                .isInstanceOf(UserException.class);
        assertThatThrownBy(() -> new WalkRule("5y", "0d", 0.25, false))
                .hasMessage("'0d' is no length of time for --test: write 5y for years, 6m for months, or 250d for"
                        + " trading days");
    }
}
