package lode.report.strategy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lode.backtest.performance.Comparison;
import lode.backtest.performance.Drawdown;

/** Drawdowns with their dates. */
final class Falls {

    /** How many are listed. */
    static final int MOST = 10;

    /**
     * A drawdown.
     *
     * @param depth    as a positive fraction
     * @param peak     last day at the peak
     * @param trough   first day at the lowest level
     * @param recovery first day at the peak again; empty if there is none yet
     * @param down     trading days from peak to trough
     * @param up       trading days from trough to recovery, or to the last day
     */
    record Fall(double depth, LocalDate peak, LocalDate trough, Optional<LocalDate> recovery, int down, int up) {

        /** From peak to trough. */
        String dates() {
            return peak + " – " + trough;
        }
    }

    private Falls() {}

    /** The deepest drawdowns of the NAV. */
    static List<Fall> own(StrategyReport report) {
        return of(report.result().nav(), report.result().days());
    }

    /** The deepest drawdowns of the NAV over that of an index; a day on which the index is not known changes nothing. */
    static List<Fall> against(StrategyReport report, Comparison comparison) {
        double[] excesses = Comparison.excesses(report.result().dailyReturns(), comparison.returns());
        for (int k = 0; k < excesses.length; k++) {
            excesses[k] = Double.isNaN(excesses[k]) ? 0 : excesses[k];
        }
        return of(Drawdown.levels(excesses), report.result().days());
    }

    private static List<Fall> of(double[] levels, List<LocalDate> days) {
        return Drawdown.all(levels).stream()
                .limit(MOST)
                .map(fall -> new Fall(
                        fall.depth(),
                        days.get(fall.peak()),
                        days.get(fall.trough()),
                        fall.recovery().isPresent()
                                ? Optional.of(days.get(fall.recovery().getAsInt()))
                                : Optional.empty(),
                        fall.trough() - fall.peak(),
                        fall.recovery().orElse(days.size() - 1) - fall.trough()))
                .toList();
    }
}
