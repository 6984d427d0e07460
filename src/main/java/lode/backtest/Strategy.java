package lode.backtest;

import java.util.List;
import java.util.Optional;
import lode.panel.Period;

/** Says after a close what to hold from the next day on. It reads nothing after that close. */
public interface Strategy {

    /**
     * Target weights, fractions of NAV over the instruments of the axes; empty on days without a decision, when all is kept
     * as it is.
     *
     * @param day the day whose close is known, by index
     * @param now what is held at that close
     */
    Optional<double[]> targets(int day, Portfolio now);

    /** What it does, in words. */
    String description();

    /**
     * What a reader of its results must know, such as that it cannot be invested in.
     *
     * @param period the days of the run
     */
    default List<String> notes(Period period) {
        return List.of();
    }
}
