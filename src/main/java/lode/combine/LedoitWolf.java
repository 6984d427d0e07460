package lode.combine;

import lode.measure.Series;

/**
 * A covariance that is drawn towards a multiple of the identity, as far as the data ask for it.
 *
 * @param covariance the drawn covariance, divisor n
 * @param shrinkage  how far it was drawn, from 0 to 1
 * @see <a href="https://doi.org/10.1016/S0047-259X(03)00096-4">Ledoit and Wolf 2004</a>
 */
record LedoitWolf(double[][] covariance, double shrinkage) {

    /**
     * The covariance of some series.
     *
     * @param series one row per series, of equal length, nothing missing
     */
    static LedoitWolf of(double[][] series) {
        int count = series.length;
        int n = series[0].length;
        double[][] plain = Covariance.of(series, 0);
        double mean = 0;
        double squares = 0;
        for (int a = 0; a < count; a++) {
            mean += plain[a][a] / count;
            for (int b = 0; b < count; b++) {
                squares += plain[a][b] * plain[a][b];
            }
        }
        double distance = (squares - count * mean * mean) / count;
        double noise = (fourth(series) / n - squares) / ((double) count * n);
        double shrinkage = count == 1 || !(noise > 0) ? 0 : noise < distance ? noise / distance : 1;
        for (int a = 0; a < count; a++) {
            for (int b = 0; b < count; b++) {
                plain[a][b] = (1 - shrinkage) * plain[a][b] + (a == b ? shrinkage * mean : 0);
            }
        }
        return new LedoitWolf(plain, shrinkage);
    }

    /** The sum over dates of the squared length of what the series deviate from their means, squared. */
    private static double fourth(double[][] series) {
        double sum = 0;
        double[] means = new double[series.length];
        for (int a = 0; a < series.length; a++) {
            means[a] = Series.mean(series[a]);
        }
        for (int t = 0; t < series[0].length; t++) {
            double length = 0;
            for (int a = 0; a < series.length; a++) {
                double x = series[a][t] - means[a];
                length += x * x;
            }
            sum += length * length;
        }
        return sum;
    }
}
