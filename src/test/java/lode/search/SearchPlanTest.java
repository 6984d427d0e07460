package lode.search;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lode.panel.Tables;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;

class SearchPlanTest {

    private static final SearchPlan PLAN = Searches.plan(Tables.axes(10, 2), Searches.EVERYTHING, 10, 1, 1);

    @Test
    void every_count_has_a_least_value() {
        refused(() -> Searches.bred(PLAN, "population", 3), "population must be 4 or more, got 3");
        refused(() -> Searches.with(PLAN, "generations", 0), "generations must be 1 or more, got 0");
        refused(() -> Searches.bred(PLAN, "elites", -1), "elites must be 0 or more, got -1");
        refused(() -> Searches.bred(PLAN, "elites", 10), "elites must be fewer than the population of 10, got 10");
        refused(() -> Searches.bred(PLAN, "tournament", 1), "tournament must be 2 or more, got 1");
        refused(() -> Searches.with(PLAN, "survivors", 0), "survivors must be 1 or more, got 0");
    }

    @Test
    void every_share_lies_between_zero_and_one() {
        refused(() -> Parsimony.of(-0.5), "parsimony must lie between 0 and 1, got -0.5");
        refused(() -> Searches.with(PLAN, "leastCoverage", 1.5), "least-coverage must lie between 0 and 1, got 1.5");
        refused(
                () -> Searches.with(PLAN, "mostCorrelated", Double.NaN),
                "most-correlated must lie between 0 and 1, got NaN");
        refused(() -> new Rates(0, 0, 0, 0, 1.01), "The rate of window must lie between 0 and 1, got 1.01");
        refused(() -> new Rates(Double.NaN, 0, 0, 0, 0), "The rate of crossover must lie between 0 and 1, got NaN");
    }

    @Test
    void caps_leave_room_for_a_call() {
        List.of(List.of(1, 6, 20), List.of(4, 3, 20), List.of(2, 2, 2))
                .forEach(caps -> refused(
                        () -> new Caps(caps.get(0), caps.get(1), caps.get(2)),
                        "Formulas need a start depth of 2 or more, a depth no less, and a size of 3 or more;"
                                + " got start depth " + caps.get(0) + ", depth " + caps.get(1) + ", size "
                                + caps.get(2)));
    }

    private static void refused(Runnable action, String message) {
        assertThatThrownBy(action::run).isInstanceOf(UserException.class).hasMessage(message);
    }
}
