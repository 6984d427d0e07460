package lode.ops;

import java.util.Arrays;
import lode.expr.Choice;
import lode.expr.Conventions.Divisor;
import lode.expr.Kernel;
import lode.panel.Days;

/**
 * Mean and spread of a series over the days of a window on which another one is among its largest or smallest.
 *
 * <p>For every day of the window is kept how many others come before it in the order of the second series, the latest
 * of equals first. A day that comes or goes changes each of these by at most one, so nothing is ever sorted.
 */
final class ExtremeDays {

    private final int d;
    private final int width;
    private final int sign;
    private final boolean spread;
    private final double ratio;
    private final int lost;
    private final double[] in0;
    private final double[] in1;
    private final double[][] values;
    private final double[][] keys;
    private final double[][] before;
    private final WindowCount known;
    private final double[] gone;
    private final double[] chosen;
    private final double[] origin;
    private final double[] sum;
    private final double[] squares;

    private ExtremeDays(Choice choice, Days days, int sign, boolean spread, double[]... in) {
        this.d = choice.days(0);
        this.width = days.width();
        this.sign = sign;
        this.spread = spread;
        this.ratio = choice.number(0);
        this.lost = choice.conventions().spread() == Divisor.SAMPLE ? 1 : 0;
        this.in0 = in[0];
        this.in1 = in[1];
        int size = Math.min(d, days.last());
        this.values = new double[size][width];
        this.keys = new double[size][width];
        this.before = new double[size][width];
        this.known = new WindowCount(size, width, Math.max(least(), choice.enough()));
        this.gone = new double[width];
        this.chosen = new double[width];
        this.origin = new double[width];
        this.sum = new double[width];
        this.squares = new double[width];
    }

    /** The mean over the days with the largest keys, or the smallest if the sign is -1. */
    static Kernel mean(Choice choice, int sign) {
        return (out, days, in) -> new ExtremeDays(choice, days, sign, false, in).run(out, days);
    }

    /** The standard deviation over the days with the largest keys, or the smallest if the sign is -1. */
    static Kernel spread(Choice choice, int sign) {
        return (out, days, in) -> new ExtremeDays(choice, days, sign, true, in).run(out, days);
    }

    private int least() {
        return spread ? 2 : 1;
    }

    private void run(double[] out, Days days) {
        for (int t = Math.max(0, days.first() - d + 1); t < days.last(); t++) {
            arrive(t);
            if (t >= days.first()) {
                choose();
                measure(out, t * width);
            }
        }
    }

    private void arrive(int t) {
        int place = t % keys.length;
        double[] today = keys[place];
        System.arraycopy(today, 0, gone, 0, width);
        System.arraycopy(in0, t * width, values[place], 0, width);
        for (int i = 0; i < width; i++) {
            today[i] = sign * in1[t * width + i];
        }
        known.arrive(t, values[place], today);
        Arrays.fill(before[place], 0);
        for (int s = 0; s < keys.length; s++) {
            if (s != place) {
                compare(before[s], before[place], keys[s], today, known.present(s), known.present(place));
                leave(before[s], keys[s], gone, known.gone());
            }
        }
    }

    /** Today comes before its equals. */
    private static void compare(
            double[] before, double[] beforeToday, double[] day, double[] today, double[] there, double[] here) {
        for (int i = 0; i < before.length; i++) {
            double larger = Math.max(Math.signum(day[i] - today[i]), 0);
            before[i] += here[i] * (1 - larger);
            beforeToday[i] += there[i] * larger;
        }
    }

    /** The day that leaves came after its equals. */
    private static void leave(double[] before, double[] day, double[] gone, double[] was) {
        for (int i = 0; i < before.length; i++) {
            before[i] -= was[i] * Math.max(Math.signum(gone[i] - day[i]), 0);
        }
    }

    /** How many days count: the nearest whole number, halves up, and no fewer than are needed. */
    private void choose() {
        for (int i = 0; i < width; i++) {
            chosen[i] = Math.max(least(), Math.floor(ratio * known.known(i) + 0.5)) + known.lack(i);
        }
    }

    /** Deviations are taken from the value of the first of the chosen days: they lose no digits. */
    private void measure(double[] out, int row) {
        Arrays.fill(origin, 0);
        Arrays.fill(sum, 0);
        Arrays.fill(squares, 0);
        for (int s = 0; s < keys.length; s++) {
            pick(origin, values[s], before[s], known.present(s));
        }
        for (int s = 0; s < keys.length; s++) {
            add(sum, squares, values[s], before[s], known.present(s));
        }
        for (int i = 0; i < width; i++) {
            double n = chosen[i];
            double v = spread
                    ? Math.sqrt(Math.max(squares[i] - sum[i] * (sum[i] / n), 0) / (n - lost))
                    : origin[i] + sum[i] / n;
            out[row + i] = v + (v - v);
        }
    }

    private static void pick(double[] origin, double[] values, double[] before, double[] there) {
        for (int i = 0; i < origin.length; i++) {
            origin[i] += values[i] * (there[i] * (1 - Math.min(before[i], 1)));
        }
    }

    private void add(double[] sum, double[] squares, double[] values, double[] before, double[] there) {
        add(sum, squares, values, before, there, chosen, origin);
    }

    private static void add(
            double[] sum,
            double[] squares,
            double[] values,
            double[] before,
            double[] there,
            double[] chosen,
            double[] origin) {
        for (int i = 0; i < sum.length; i++) {
            double counts = there[i] * Math.max(Math.signum(chosen[i] - before[i]), 0);
            double deviation = (values[i] - origin[i]) * counts;
            sum[i] += deviation;
            squares[i] += deviation * deviation;
        }
    }
}
