package lode.report.strategy;

import lode.backtest.performance.Comparison;
import lode.report.Cumulative;

/** Returns since the first day of a run, for charts. */
final class Curves {

    private final StrategyReport report;

    Curves(StrategyReport report) {
        this.report = report;
    }

    /** Of the strategy. */
    double[] own() {
        return Cumulative.returns(report.result().dailyReturns());
    }

    /** Of an index, missing before its first return and where it has none. */
    double[] index(Comparison comparison) {
        return Cumulative.returns(comparison.returns());
    }

    /** Of the strategy's level over that of an index; missing as the index is. */
    double[] excess(Comparison comparison) {
        return Cumulative.returns(Comparison.excesses(report.result().dailyReturns(), comparison.returns()));
    }
}
