package lode.ops;

import lode.expr.Choice;
import lode.expr.Conventions.Divisor;
import lode.expr.Conventions.Shape;
import lode.expr.Kernel;
import lode.panel.Days;

/** Moments of a series in a window in which days have weights; a day with a negative weight is not known. */
final class Weighted extends Comoments {

    private static final Products MEAN = Products.of(1, "x", "w", "wx");
    private static final Products SPREAD = Products.of(1, "x", "w", "wx", "wxx");
    private static final Products SKEWNESS = Products.of(1, "x", "w", "wx", "wxx", "wxxx");
    private static final int WEIGHT = 1;
    private static final int SUM = 2;
    private static final int SQUARES = 3;
    private static final int CUBES = 4;

    private final Weights weights;
    private final Outcome outcome;
    private final Choice choice;

    private Weighted(
            Choice choice, Days days, int least, Products products, Weights weights, Outcome outcome, double[] x) {
        super(choice, days, least, products, x);
        this.choice = choice;
        this.weights = weights;
        this.outcome = outcome;
    }

    /** Where the weights of a day come from. */
    @FunctionalInterface
    private interface Weights {
        void write(double[] row, int t);
    }

    /** What is made of the sums. */
    @FunctionalInterface
    private interface Outcome {
        void write(double[] result, Weighted window);
    }

    /** The mean of x with weights w. */
    static Kernel mean(Choice choice) {
        return (out, days, in) ->
                new Weighted(choice, days, 1, MEAN, given(days, in[1]), Weighted::mean, in[0]).slide(out, days);
    }

    /** The standard deviation of x with weights w. */
    static Kernel spread(Choice choice) {
        return (out, days, in) ->
                new Weighted(choice, days, 2, SPREAD, given(days, in[1]), Weighted::spread, in[0]).slide(out, days);
    }

    /** The skewness of x with weights w. */
    static Kernel skewness(Choice choice) {
        return (out, days, in) ->
                new Weighted(choice, days, 3, SKEWNESS, given(days, in[1]), Weighted::skewness, in[0]).slide(out, days);
    }

    /** The mean of x on the days on which y was above, or below if the sign is -1, its value of the day before. */
    static Kernel meanWhereMoved(Choice choice, int sign) {
        return (out, days, in) ->
                new Weighted(choice, days, 1, MEAN, moved(days, in[1], sign), Weighted::mean, in[0]).slide(out, days);
    }

    private static Weights given(Days days, double[] w) {
        return (row, t) -> {
            for (int i = 0; i < days.width(); i++) {
                double weight = w[t * days.width() + i];
                row[i] = weight < 0 ? Double.NaN : weight;
            }
        };
    }

    private static Weights moved(Days days, double[] y, int sign) {
        return (row, t) -> {
            for (int i = 0; i < days.width(); i++) {
                int cell = t * days.width() + i;
                double move = t == 0 ? Double.NaN : Math.signum(sign * y[cell] - sign * y[cell - days.width()]);
                row[i] = Math.max(move, 0);
            }
        };
    }

    @Override
    void arrive(int t, double[][] values) {
        super.arrive(t, values);
        weights.write(values[WEIGHT], t);
    }

    @Override
    void conclude(double[] result) {
        outcome.write(result, this);
    }

    private static void mean(double[] result, Weighted window) {
        mean(result, window.total[WEIGHT], window.total[SUM], window.origin(0), window.shares);
    }

    private static void mean(double[] result, double[] w, double[] wx, double[] origin, double[] shares) {
        for (int i = 0; i < result.length; i++) {
            double v = origin[i] + wx[i] / w[i] + (shares[i] - shares[i]);
            result[i] = v + (v - v);
        }
    }

    /** The divisor is the sum of the weights times (n - 1) / n, so that equal weights change nothing. */
    private static void spread(double[] result, Weighted window) {
        Divisor divisor = window.choice.conventions().spread();
        double lost = divisor == Divisor.SAMPLE ? 1 : 0;
        double[] w = window.total[WEIGHT];
        double[] wx = window.total[SUM];
        double[] wxx = window.total[SQUARES];
        double[] shares = window.shares;
        for (int i = 0; i < result.length; i++) {
            double squares = left(wxx[i], wx[i] * (wx[i] / w[i]));
            double v = Math.sqrt(squares / (w[i] * (1 - lost * shares[i])));
            result[i] = v + (v - v);
        }
    }

    private static void skewness(double[] result, Weighted window) {
        double[] w = window.total[WEIGHT];
        double[] wx = window.total[SUM];
        double[] wxx = window.total[SQUARES];
        double[] wxxx = window.total[CUBES];
        for (int i = 0; i < result.length; i++) {
            double mean = wx[i] / w[i];
            double square = left(wxx[i], wx[i] * mean) / w[i];
            double cube = (wxxx[i] - mean * (3 * wxx[i] - 2 * mean * wx[i])) / w[i];
            double v = cube / (square * Math.sqrt(square)) + (window.shares[i] - window.shares[i]);
            result[i] = v + (v - v);
        }
        if (window.choice.conventions().shape() == Shape.CORRECTED) {
            window.correct(result);
        }
    }

    /** For small samples, as the skewness without weights is. */
    private void correct(double[] skewness) {
        for (int i = 0; i < skewness.length; i++) {
            double n = known[i];
            skewness[i] *= Math.sqrt(n * (n - 1)) / (n - 2);
        }
    }
}
