package lode.data.synthetic;

import java.util.Arrays;

/** Statistics over the last days of one instrument, newest first; NaN if any of them is missing. */
final class Window {

    private Window() {}

    /** The last {@code days} values of an instrument; all missing where history does not reach back that far. */
    static double[] of(double[] values, int width, int day, int instrument, int days) {
        var window = new double[days];
        if (day < days - 1) {
            Arrays.fill(window, Double.NaN);
            return window;
        }
        for (int k = 0; k < days; k++) {
            window[k] = values[(day - k) * width + instrument];
        }
        return window;
    }

    static double[] ratio(double[] x, double[] y) {
        var ratio = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            ratio[k] = x[k] / y[k];
        }
        return ratio;
    }

    static double mean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum / x.length;
    }

    /** Pearson's correlation; NaN if either side is constant. */
    static double correlation(double[] x, double[] y) {
        double xMean = mean(x);
        double yMean = mean(y);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int k = 0; k < x.length; k++) {
            xy += (x[k] - xMean) * (y[k] - yMean);
            xx += (x[k] - xMean) * (x[k] - xMean);
            yy += (y[k] - yMean) * (y[k] - yMean);
        }
        return xy / Math.sqrt(xx * yy);
    }

    /** Third central moment over the cubed standard deviation, with the divisor n in both. */
    static double skewness(double[] x) {
        double mean = mean(x);
        double squares = 0;
        double cubes = 0;
        for (double value : x) {
            double d = value - mean;
            squares += d * d;
            cubes += d * d * d;
        }
        double variance = squares / x.length;
        return cubes / x.length / (variance * Math.sqrt(variance));
    }
}
