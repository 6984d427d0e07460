package lode.ops;

import lode.expr.Choice;
import lode.panel.Days;

/** What is read from the known values of a window once they are in order. */
abstract class OrderStatistic implements Columns.Walk {

    private final int d;
    private final int enough;
    private final OrderedWindow window;

    OrderStatistic(Choice choice, Days days) {
        d = choice.days(0);
        enough = choice.enough();
        window = new OrderedWindow(Math.min(d, days.last()));
    }

    /** The result, of at least one value. */
    abstract double of(OrderedWindow window);

    @Override
    public final void over(double[] x, double[] result, int first) {
        window.clear();
        for (int t = 0; t < x.length; t++) {
            if (t < d) {
                window.insert(x[t]);
            } else {
                window.replace(x[t - d], x[t]);
            }
            if (t >= first) {
                double v = window.known() < enough ? Double.NaN : of(window) + 0.0;
                result[t] = v + (v - v);
            }
        }
    }
}
