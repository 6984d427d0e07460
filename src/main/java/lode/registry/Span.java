package lode.registry;

import java.time.LocalDate;
import lode.panel.Axes;
import lode.panel.Period;

/**
 * A stretch of trading days, by date, so that it means the same when the dataset has grown.
 *
 * @param first the first day
 * @param last  the last day
 */
public record Span(LocalDate first, LocalDate last) {

    /** Checks the order of the days. */
    public Span {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("no days from " + first + " to " + last);
        }
    }

    /**
     * The days of a period.
     *
     * @throws IllegalArgumentException if it has none
     */
    public static Span of(Period period, Axes axes) {
        if (period.days() == 0) {
            throw new IllegalArgumentException("a period without days has no dates");
        }
        return new Span(axes.days().get(period.first()), axes.days().get(period.end() - 1));
    }

    @Override
    public String toString() {
        return first + ".." + last;
    }
}
