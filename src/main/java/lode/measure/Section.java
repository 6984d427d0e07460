package lode.measure;

import java.util.function.IntPredicate;
import lode.panel.Panel;
import lode.panel.Pool;

/** The instruments of one date that have two values, side by side. For one thread; arrays hold until the next date is taken. */
final class Section {

    private final Pool pool;
    private final int width;
    private final double[] x;
    private final double[] y;
    private final int[] instruments;

    Section(Pool pool) {
        this.pool = pool;
        this.width = pool.axes().width();
        x = new double[width];
        y = new double[width];
        instruments = new int[width];
    }

    /** Takes those who count and have a value, as {@link #x}; returns how many there are. */
    int take(double[] values, int date) {
        int offset = date * width;
        int n = 0;
        for (int i = 0; i < width; i++) {
            double value = values[offset + i];
            x[n] = value;
            instruments[n] = i;
            n += value == value && pool.contains(offset + i) ? 1 : 0;
        }
        return n;
    }

    /** Takes those who count and have both; returns how many there are. */
    int take(Panel factor, double[] other, int date) {
        return take(factor, other, date, _ -> true);
    }

    /** The same, of those instruments that are wanted. */
    int take(Panel factor, double[] other, int date, IntPredicate wanted) {
        int offset = date * width;
        int n = 0;
        for (int i = 0; i < width; i++) {
            double a = factor.values()[offset + i];
            double b = other[offset + i];
            if (a == a && b == b && pool.contains(offset + i) && wanted.test(i)) {
                x[n] = a;
                y[n] = b;
                instruments[n] = i;
                n++;
            }
        }
        return n;
    }

    double[] x() {
        return x;
    }

    double[] y() {
        return y;
    }

    int[] instruments() {
        return instruments;
    }
}
