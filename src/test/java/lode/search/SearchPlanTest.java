package lode.search;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lode.expr.Conventions;
import lode.measure.Split;
import lode.panel.LabelSpec;
import lode.panel.Period;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;

class SearchPlanTest {

    @Test
    void every_count_has_a_least_value() {
        refused(() -> plan(3, 1, 0, 2, 1, 0, 0.5, 1), "population must be 4 or more, got 3");
        refused(() -> plan(4, 0, 0, 2, 1, 0, 0.5, 1), "generations must be 1 or more, got 0");
        refused(() -> plan(4, 1, -1, 2, 1, 0, 0.5, 1), "elites must be 0 or more, got -1");
        refused(() -> plan(4, 1, 4, 2, 1, 0, 0.5, 1), "elites must be fewer than the population of 4, got 4");
        refused(() -> plan(4, 1, 0, 1, 1, 0, 0.5, 1), "tournament must be 2 or more, got 1");
        refused(() -> plan(4, 1, 0, 2, 0, 0, 0.5, 1), "survivors must be 1 or more, got 0");
    }

    @Test
    void every_share_lies_between_zero_and_one() {
        refused(() -> plan(4, 1, 0, 2, 1, -0.5, 0.5, 1), "parsimony must lie between 0 and 1, got -0.5");
        refused(() -> plan(4, 1, 0, 2, 1, 0, 1.5, 1), "least-coverage must lie between 0 and 1, got 1.5");
        refused(() -> plan(4, 1, 0, 2, 1, 0, 0.5, Double.NaN), "most-correlated must lie between 0 and 1, got NaN");
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

    private static SearchPlan plan(
            int population,
            int generations,
            int elites,
            int tournament,
            int survivors,
            double parsimony,
            double leastCoverage,
            double mostCorrelated) {
        return new SearchPlan(
                "hs300",
                LabelSpec.parse("close:1:5"),
                new Split(new Period(0, 1), new Period(1, 2), new Period(2, 3)),
                Searches.EVERYTHING,
                true,
                generations,
                new Breeding(
                        population,
                        elites,
                        Selection.TOURNAMENT,
                        tournament,
                        Survival.ELITES,
                        List.of(),
                        Islands.ONE,
                        0,
                        Parsimony.of(parsimony),
                        new Rates(0, 0, 0, 0, 0),
                        new Caps(2, 2, 3)),
                Aim.RANK_IC,
                Conventions.LODE,
                leastCoverage,
                survivors,
                mostCorrelated,
                Aids.NONE,
                true,
                1);
    }

    private static void refused(Runnable action, String message) {
        assertThatThrownBy(action::run).isInstanceOf(UserException.class).hasMessage(message);
    }
}
