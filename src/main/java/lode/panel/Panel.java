package lode.panel;

/**
 * One value per trading day and instrument; NaN where it is missing.
 *
 * <p>Values are day-major: cell (t, i) is {@code values()[t * axes().width() + i]}.
 */
public final class Panel {

    private final Axes axes;
    private final double[] values;

    private Panel(Axes axes, double[] values) {
        axes.requireCells(values.length);
        this.axes = axes;
        this.values = values;
    }

    /** A panel on the caller's array, which the caller no longer writes to. */
    public static Panel wrap(Axes axes, double[] values) {
        return new Panel(axes, values);
    }

    /** A panel on a copy of the values. */
    public static Panel copyOf(Axes axes, double[] values) {
        return new Panel(axes, values.clone());
    }

    /** The days and instruments. */
    public Axes axes() {
        return axes;
    }

    /** The panel's own array, day-major: read-only by agreement. */
    public double[] values() {
        return values;
    }

    /** The value of an instrument on a day, NaN if missing. */
    public double at(int day, int instrument) {
        return values[day * axes.width() + instrument];
    }
}
