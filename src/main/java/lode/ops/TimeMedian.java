package lode.ops;

import java.util.Arrays;
import lode.expr.Choice;
import lode.panel.Days;

/** The median of the last d days: the known values of an instrument's window are kept in order. */
final class TimeMedian {

    private final int d;
    private final int enough;
    private double[] ordered = new double[0];
    private int known;

    TimeMedian(Choice choice) {
        this.d = choice.days(0);
        this.enough = choice.enough();
    }

    void run(double[] out, Days days, double[] x) {
        ordered = new double[Math.min(d, days.last())];
        for (int i = 0; i < days.width(); i++) {
            run(out, days, x, i);
        }
    }

    private void run(double[] out, Days days, double[] x, int instrument) {
        known = 0;
        for (int t = Math.max(0, days.first() - d + 1); t < days.last(); t++) {
            if (t - d >= 0 && t - d >= days.first() - d + 1) {
                remove(x[(t - d) * days.width() + instrument] + 0.0);
            }
            insert(x[t * days.width() + instrument] + 0.0);
            if (t >= days.first()) {
                out[t * days.width() + instrument] = median();
            }
        }
    }

    private void insert(double v) {
        if (v == v) {
            int at = Arrays.binarySearch(ordered, 0, known, v);
            at = at < 0 ? -at - 1 : at;
            System.arraycopy(ordered, at, ordered, at + 1, known - at);
            ordered[at] = v;
            known++;
        }
    }

    private void remove(double v) {
        if (v == v) {
            int at = Arrays.binarySearch(ordered, 0, known, v);
            known--;
            System.arraycopy(ordered, at + 1, ordered, at, known - at);
        }
    }

    private double median() {
        if (known < enough) {
            return Double.NaN;
        }
        double v = (ordered[(known - 1) / 2] + ordered[known / 2]) / 2;
        return v + (v - v);
    }
}
