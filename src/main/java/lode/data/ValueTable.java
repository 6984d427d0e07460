package lode.data;

import java.util.List;
import lode.panel.Axes;
import lode.panel.Period;
import lode.panel.Pool;

/**
 * The values of some formulas on some days.
 *
 * @param pool    whose members are meant, and the days and instruments
 * @param period  which days
 * @param names   what the formulas are called, as columns of a file
 * @param columns one array per formula, day-major from the period's first day, NaN where missing; not copied
 */
public record ValueTable(Pool pool, Period period, List<String> names, List<double[]> columns) {

    /** Checks that there is one array of the right length per name. */
    public ValueTable {
        names = List.copyOf(names);
        columns = List.copyOf(columns);
        int cells = period.days() * pool.axes().width();
        if (names.size() != columns.size() || columns.stream().anyMatch(column -> column.length != cells)) {
            throw new IllegalArgumentException(names.size() + " names need as many arrays of " + cells + " cells");
        }
    }

    /** The days and instruments. */
    Axes axes() {
        return pool.axes();
    }

    /** Whether any formula is known for a member of the pool, counted from the period's first day. */
    boolean holds(int cell) {
        return pool.contains(cell + period.first() * axes().width())
                && columns.stream().anyMatch(column -> !Double.isNaN(column[cell]));
    }
}
