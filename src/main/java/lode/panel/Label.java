package lode.panel;

/**
 * The return that follows each day: what factors are scored against.
 *
 * <p>A label is not a {@link Panel}: nothing that computes formulas accepts it, so that no factor
 * can contain the future it is tested on.
 */
public final class Label {

    private final LabelSpec spec;
    private final Axes axes;
    private final double[] values;

    private Label(LabelSpec spec, Axes axes, double[] values) {
        this.spec = spec;
        this.axes = axes;
        this.values = values;
    }

    /**
     * The label of a price: missing where either price is missing or not positive.
     *
     * @param prices adjusted prices of the field that {@code spec} names
     */
    public static Label of(LabelSpec spec, Panel prices) {
        Axes axes = prices.axes();
        int width = axes.width();
        double[] price = prices.values();
        double[] values = new double[price.length];
        int buy = spec.lag() * width;
        int sell = spec.reach() * width;
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = cell + sell < values.length ? change(price[cell + buy], price[cell + sell]) : Double.NaN;
        }
        return new Label(spec, axes, values);
    }

    /** The same label with other values, such as some of its own elsewhere: this array, day-major. */
    public Label with(double[] others) {
        if (others.length != values.length) {
            throw new IllegalArgumentException("a label needs " + values.length + " values, got " + others.length);
        }
        return new Label(spec, axes, others);
    }

    private static double change(double bought, double sold) {
        return bought > 0 && sold > 0 ? sold / bought - 1 : Double.NaN;
    }

    /** Price, lag and horizon. */
    public LabelSpec spec() {
        return spec;
    }

    /** The days and instruments. */
    public Axes axes() {
        return axes;
    }

    /** The label's own array, day-major, returns as fractions, NaN where unknown: read-only by agreement. */
    public double[] values() {
        return values;
    }
}
