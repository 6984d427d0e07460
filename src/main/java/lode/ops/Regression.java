package lode.ops;

import java.util.Arrays;
import lode.expr.Choice;
import lode.expr.Conventions.Divisor;
import lode.expr.Kernel;
import lode.panel.Days;

/** The least squares line x = a + b y in a window. */
class Regression extends Comoments {

    private static final Products PRODUCTS = Products.of(2, "x", "y", "xy", "yy", "xx");
    private static final int XY = PRODUCTS.at("xy");
    private static final int YY = PRODUCTS.at("yy");
    private static final int XX = PRODUCTS.at("xx");

    private final Outcome outcome;
    private final Divisor spread;
    private int today;

    Regression(Choice choice, Days days, int least, Outcome outcome, double[]... series) {
        super(choice, days, least, PRODUCTS, series);
        this.outcome = outcome;
        this.spread = choice.conventions().spread();
    }

    /** What is wanted of the line. */
    @FunctionalInterface
    interface Outcome {

        /** Writes a row of results; the products are those of deviations from the means. */
        void write(double[] result, Regression line);
    }

    /** A kernel for the regression of the first series on the second one. */
    static Kernel ofPair(Choice choice, int least, Outcome outcome) {
        return (out, days, in) -> new Regression(choice, days, least, outcome, in).slide(out, days);
    }

    /** A kernel for the regression of one series on the number of the day. */
    static Kernel onTime(Choice choice, int least, Outcome outcome) {
        return (out, days, in) -> new OnTime(choice, days, least, outcome, in[0]).slide(out, days);
    }

    @Override
    void arrive(int t, double[][] values) {
        super.arrive(t, values);
        today = t;
    }

    @Override
    final void conclude(double[] result) {
        centre();
        outcome.write(result, this);
    }

    /** The slope b. */
    static void slope(double[] result, Regression line) {
        double[] xy = line.total[XY];
        double[] yy = line.total[YY];
        for (int i = 0; i < result.length; i++) {
            double v = xy[i] / yy[i];
            result[i] = v + (v - v);
        }
    }

    /** The value a where y is 0. */
    static void intercept(double[] result, Regression line) {
        line.level(result, 0);
    }

    /** The value on the oldest day of the window, where y is the number of the day. */
    static void start(double[] result, Regression line) {
        line.level(result, line.today - line.d + 1);
    }

    private void level(double[] result, double y) {
        slope(result, this);
        level(result, y, total[0], total[1], origin(0), origin(1), shares);
    }

    /** From the slope, the value of the line at y. */
    private static void level(
            double[] slope,
            double y,
            double[] sumX,
            double[] sumY,
            double[] originX,
            double[] originY,
            double[] shares) {
        for (int i = 0; i < slope.length; i++) {
            double far = y - originY[i] - sumY[i] * shares[i];
            double v = originX[i] + (sumX[i] * shares[i] + slope[i] * far);
            slope[i] = v + (v - v);
        }
    }

    /** How far today's x lies above the line; missing if today is. */
    static void residual(double[] result, Regression line) {
        slope(result, line);
        residual(result, line.day[0], line.day[1], line.total[0], line.total[1], line.shares);
        double[] x = line.arrived(0);
        double[] y = line.arrived(1);
        for (int i = 0; i < result.length; i++) {
            result[i] += (x[i] - x[i]) + (y[i] - y[i]);
        }
    }

    private static void residual(
            double[] slope, double[] x, double[] y, double[] sumX, double[] sumY, double[] shares) {
        for (int i = 0; i < slope.length; i++) {
            double v = x[i] - sumX[i] * shares[i] - slope[i] * (y[i] - sumY[i] * shares[i]);
            slope[i] = v + (v - v);
        }
    }

    /** The standard deviation of the residuals. */
    static void residualSpread(double[] result, Regression line) {
        int lost = line.spread == Divisor.SAMPLE ? 2 : 0;
        double[] xx = line.total[XX];
        double[] xy = line.total[XY];
        double[] yy = line.total[YY];
        for (int i = 0; i < result.length; i++) {
            double v = Math.sqrt(left(xx[i], xy[i] * (xy[i] / yy[i])) / (line.known[i] - lost));
            result[i] = v + (v - v);
        }
    }

    /** The share of the variance of x that the line explains. */
    static void determination(double[] result, Regression line) {
        double[] xx = line.total[XX];
        double[] xy = line.total[XY];
        double[] yy = line.total[YY];
        line.requireSpread(xx);
        line.requireSpread(yy);
        for (int i = 0; i < result.length; i++) {
            double v = (xy[i] / xx[i]) * (xy[i] / yy[i]);
            result[i] = Math.min(v + (v - v), 1.0);
        }
    }

    /** The regression on time: y is the number of the day. */
    private static final class OnTime extends Regression {

        OnTime(Choice choice, Days days, int least, Outcome outcome, double[] x) {
            super(choice, days, least, outcome, x);
        }

        @Override
        void arrive(int t, double[][] values) {
            super.arrive(t, values);
            Arrays.fill(values[1], t);
        }
    }
}
