package lode.report;

/** Daily figures as charts show them: all so far together. */
public final class Cumulative {

    private Cumulative() {}

    /** The sum of all values so far; a missing one adds nothing. */
    public static double[] sums(double[] values) {
        double[] sums = new double[values.length];
        double sum = 0;
        for (int k = 0; k < values.length; k++) {
            sum += Double.isNaN(values[k]) ? 0 : values[k];
            sums[k] = sum;
        }
        return sums;
    }

    /** The compounded return, from 0 before the first day on; a missing return leaves a gap and changes nothing after it. */
    public static double[] returns(double[] returns) {
        double[] cumulative = new double[returns.length + 1];
        double wealth = 1;
        for (int k = 0; k < returns.length; k++) {
            wealth *= Double.isNaN(returns[k]) ? 1 : 1 + returns[k];
            cumulative[k + 1] = Double.isNaN(returns[k]) ? Double.NaN : wealth - 1;
        }
        return cumulative;
    }
}
