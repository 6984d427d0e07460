package lode.panel;

/**
 * A stretch of trading days, by index.
 *
 * @param first first day
 * @param end   the day after the last one
 */
public record Period(int first, int end) {

    /** Checks the order of the days. */
    public Period {
        if (first < 0 || end < first) {
            throw new IllegalArgumentException("no period from day " + first + " to before day " + end);
        }
    }

    /** How many days there are. */
    public int days() {
        return end - first;
    }

    /** Whether the day lies in this period. */
    public boolean contains(int day) {
        return day >= first && day < end;
    }

    /** This period without its last days; empty if there are no more than that. */
    public Period withoutLast(int days) {
        return new Period(first, Math.max(first, end - days));
    }

    /** The days of this period on the axes, as {@code 2016-01-04..2020-10-16}; {@code no days} if it is empty. */
    public String on(Axes axes) {
        return days() == 0
                ? "no days"
                : axes.days().get(first) + ".." + axes.days().get(end - 1);
    }
}
