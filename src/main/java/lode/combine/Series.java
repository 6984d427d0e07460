package lode.combine;

/** Sums over short series. */
final class Series {

    private Series() {}

    /** The mean of what is known; NaN if nothing is. */
    static double mean(double[] values) {
        double sum = 0;
        int known = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                known++;
            }
        }
        return sum / known;
    }

    /** The standard deviation of what is known, divisor n - 1; NaN if that are fewer than two. */
    static double std(double[] values) {
        double mean = mean(values);
        double squares = 0;
        int known = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                squares += (value - mean) * (value - mean);
                known++;
            }
        }
        return known < 2 ? Double.NaN : Math.sqrt(squares / (known - 1));
    }

    /** How many are known. */
    static int known(double[] values) {
        int known = 0;
        for (double value : values) {
            known += Double.isNaN(value) ? 0 : 1;
        }
        return known;
    }

    /** The covariances of series without gaps, divisor n - lost. */
    static double[][] covariance(double[][] series, int lost) {
        int count = series.length;
        int n = series[0].length;
        double[] means = new double[count];
        for (int a = 0; a < count; a++) {
            means[a] = mean(series[a]);
        }
        double[][] covariance = new double[count][count];
        for (int a = 0; a < count; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = 0;
                for (int t = 0; t < n; t++) {
                    sum += (series[a][t] - means[a]) * (series[b][t] - means[b]);
                }
                covariance[a][b] = sum / (n - lost);
                covariance[b][a] = covariance[a][b];
            }
        }
        return covariance;
    }
}
