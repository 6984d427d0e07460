package lode.backtest.performance;

/**
 * How figures are counted.
 *
 * @param convention whose definitions they follow
 * @param riskFree   riskless return of a year, as a fraction
 */
public record Profile(Convention convention, double riskFree) {

    /**
     * Checks the riskless return.
     *
     * @throws IllegalArgumentException if it is not above -1 or not a number
     */
    public Profile {
        if (!(riskFree > -1 && riskFree < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the riskless return is a fraction above -1, got " + riskFree);
        }
    }

    /** The trading days of a year. */
    public int daysPerYear() {
        return convention.daysPerYear();
    }

    /** The yearly return that gives {@code total} in so many days; NaN without days or where everything is lost and more. */
    public double annual(double total, int days) {
        return days == 0 ? Double.NaN : Math.pow(1 + total, (double) daysPerYear() / days) - 1;
    }

    /** The standard deviation of a year, from that of a day. */
    public double annualDeviation(double daily) {
        return daily * Math.sqrt(daysPerYear());
    }

    /** The riskless return of a day, which compounds to that of the year. */
    public double dailyRiskFree() {
        return Math.pow(1 + riskFree, 1.0 / daysPerYear()) - 1;
    }

    /** Jensen's alpha of annual returns. */
    public double alpha(double annual, double annualOfBenchmark, double beta) {
        return annual - riskFree - beta * (annualOfBenchmark - riskFree);
    }
}
