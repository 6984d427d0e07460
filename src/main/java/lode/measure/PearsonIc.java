package lode.measure;

/** The mean over days of Pearson's correlation between a factor and the return that follows it. */
final class PearsonIc {

    private final Members members;
    private final int fewestPairs;

    PearsonIc(Members members, int fewestPairs) {
        this.members = members;
        this.fewestPairs = fewestPairs;
    }

    /** The mean over the days that have one; NaN if none has. */
    double mean(double[] factor) {
        var pairs = new Pairs(members);
        return Series.mean(
                members.period(),
                t -> pairs.take(factor, t) < fewestPairs
                        ? Double.NaN
                        : of(pairs.values(), pairs.returns(), pairs.count()));
    }

    /** The correlation of n pairs; NaN where either side is constant, infinite, or so large that its square is. */
    static double of(double[] x, double[] y, int n) {
        if (constant(x, n) || constant(y, n)) {
            return Double.NaN;
        }
        double meanX = mean(x, n);
        double meanY = mean(y, n);
        double squaresX = 0;
        double squaresY = 0;
        double products = 0;
        for (int k = 0; k < n; k++) {
            double dx = x[k] - meanX;
            double dy = y[k] - meanY;
            squaresX += dx * dx;
            squaresY += dy * dy;
            products += dx * dy;
        }
        double ic = products / Math.sqrt(squaresX) / Math.sqrt(squaresY);
        return squaresX < Double.POSITIVE_INFINITY && squaresX > 0 && squaresY > 0 ? ic : Double.NaN;
    }

    private static double mean(double[] values, int n) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += values[k];
        }
        return sum / n;
    }

    private static boolean constant(double[] values, int n) {
        for (int k = 1; k < n; k++) {
            if (values[k] != values[0]) {
                return false;
            }
        }
        return true;
    }
}
