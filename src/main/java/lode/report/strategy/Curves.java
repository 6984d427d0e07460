package lode.report.strategy;

import lode.backtest.performance.Comparison;

/** Returns since the first day of a run, for charts. */
final class Curves {

    private final StrategyReport report;

    Curves(StrategyReport report) {
        this.report = report;
    }

    /** Of the strategy. */
    double[] own() {
        return compounded(report.result().dailyReturns());
    }

    /** Of an index, missing before its first return and where it has none. */
    double[] index(Comparison comparison) {
        return compounded(comparison.returns());
    }

    /** Of the strategy's level over that of an index; missing as the index is. */
    double[] excess(Comparison comparison) {
        return compounded(Comparison.excesses(report.result().dailyReturns(), comparison.returns()));
    }

    /** A missing return leaves a gap and changes nothing after it. */
    private static double[] compounded(double[] returns) {
        double[] cumulative = new double[returns.length + 1];
        double wealth = 1;
        for (int k = 0; k < returns.length; k++) {
            wealth *= Double.isNaN(returns[k]) ? 1 : 1 + returns[k];
            cumulative[k + 1] = Double.isNaN(returns[k]) ? Double.NaN : wealth - 1;
        }
        return cumulative;
    }
}
