package lode.ops;

import java.util.Arrays;
import lode.expr.Choice;
import lode.expr.Conventions;
import lode.expr.Kernel;
import lode.expr.Settings;
import lode.panel.Days;

/**
 * What a series has to do with itself some days before, inside a window: pairs of days of which both lie in it, so
 * that a window of d days has d less the lag of them.
 */
final class Differences {

    private Differences() {}

    /** The correlation of a series with itself some days before. */
    static Kernel autocorrelation(Choice choice) {
        int lag = choice.days(1);
        Choice inside = inside(choice, lag);
        return (out, days, in) -> new Autocorrelation(inside, days, lag, in[0]).slide(out, days);
    }

    /** The variance of differences over k days, over k times that of those over one day. */
    static Kernel varianceRatio(Choice choice) {
        int k = choice.days(1);
        Choice near = inside(choice, 1);
        Choice far = inside(choice, k);
        return (out, days, in) -> {
            new Variance(near, days, 1, in[0]).slide(out, days);
            new Ratio(far, days, k, in[0], out).slide(out, days);
        };
    }

    /** The same for the pairs inside the window. */
    private static Choice inside(Choice choice, int lag) {
        return new Choice(Settings.ofDays(choice.days(0) - lag), choice.conventions());
    }

    /** Copies the values of a day some days before; there are none before the first day. */
    private static void before(double[] row, double[] x, int t, int width) {
        if (t < 0) {
            Arrays.fill(row, Double.NaN);
        } else {
            System.arraycopy(x, t * width, row, 0, width);
        }
    }

    /** The correlation of x with y, which is x some days before. */
    private static final class Autocorrelation extends Comoments {

        private static final Products PRODUCTS = Products.of(2, "x", "y", "xx", "xy", "yy");
        private static final int XX = 2;
        private static final int XY = 3;
        private static final int YY = 4;

        private final double[] x;
        private final Days days;
        private final int lag;

        Autocorrelation(Choice choice, Days days, int lag, double[] x) {
            super(choice, days, 2, PRODUCTS, x);
            this.x = x;
            this.days = days;
            this.lag = lag;
        }

        @Override
        void arrive(int t, double[][] values) {
            super.arrive(t, values);
            before(values[1], x, t - lag, days.width());
        }

        @Override
        void conclude(double[] result) {
            centre();
            requireSpread(total[XX]);
            requireSpread(total[YY]);
            correlate(result, total[XX], total[XY], total[YY]);
        }

        private static void correlate(double[] result, double[] xx, double[] xy, double[] yy) {
            for (int i = 0; i < result.length; i++) {
                double v = xy[i] / (Math.sqrt(xx[i]) * Math.sqrt(yy[i]));
                result[i] = Math.max(-1.0, Math.min(v + (v - v), 1.0));
            }
        }
    }

    /** The variance of the differences over some days. */
    private static class Variance extends Comoments {

        private static final Products PRODUCTS = Products.of(1, "x", "xx");

        final Days days;
        private final int lag;
        private final double[] x;
        private final double[] past;
        private final int lost;

        Variance(Choice choice, Days days, int lag, double[] x) {
            super(choice, days, 2, PRODUCTS, x);
            this.x = x;
            this.days = days;
            this.lag = lag;
            this.lost = choice.conventions().spread() == Conventions.Divisor.SAMPLE ? 1 : 0;
            this.past = new double[width];
        }

        @Override
        void arrive(int t, double[][] values) {
            super.arrive(t, values);
            before(past, x, t - lag, days.width());
            for (int i = 0; i < width; i++) {
                values[0][i] -= past[i];
            }
        }

        @Override
        void conclude(double[] result) {
            centre();
            double[] squares = total[1];
            for (int i = 0; i < result.length; i++) {
                result[i] = squares[i] / (known[i] - lost) + (shares[i] - shares[i]);
            }
        }
    }

    /** The same over what is already written, times the number of days. */
    private static final class Ratio extends Variance {

        private final double[] near;
        private final int k;
        private int today;

        Ratio(Choice choice, Days days, int k, double[] x, double[] near) {
            super(choice, days, k, x);
            this.k = k;
            this.near = near;
        }

        @Override
        void arrive(int t, double[][] values) {
            super.arrive(t, values);
            today = t;
        }

        @Override
        void conclude(double[] result) {
            super.conclude(result);
            for (int i = 0; today >= days.first() && i < days.width(); i++) {
                double v = result[i] / (k * near[today * days.width() + i]);
                result[i] = v + (v - v);
            }
        }
    }
}
