package lode.backtest.performance;

/** Whose definitions figures follow. They share most of them, and differ in the year and in what ratios are made of. */
public enum Convention {
    /** RiceQuant's, as in rqrisk: 252 days a year, ratios of mean daily returns. */
    RQ(252, 0.02),
    /** JoinQuant's, as in its strategy reports: 250 days a year, ratios of annual returns. */
    JQ(250, 0.04);

    private final int daysPerYear;
    private final double usualRiskFree;

    Convention(int daysPerYear, double usualRiskFree) {
        this.daysPerYear = daysPerYear;
        this.usualRiskFree = usualRiskFree;
    }

    /** The trading days of a year. */
    public int daysPerYear() {
        return daysPerYear;
    }

    /** The profile with the riskless return that is usual for it: 2 % a year for RQ, 4 % for JQ. */
    public Profile usual() {
        return new Profile(this, usualRiskFree);
    }
}
