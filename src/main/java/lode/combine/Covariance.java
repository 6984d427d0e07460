package lode.combine;

import lode.measure.Series;

/** How series move together. */
final class Covariance {

    private Covariance() {}

    /** The covariances of series without gaps, divisor n - lost. */
    static double[][] of(double[][] series, int lost) {
        int count = series.length;
        int n = series[0].length;
        double[] means = new double[count];
        for (int a = 0; a < count; a++) {
            means[a] = Series.mean(series[a]);
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
