package lode.backtest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * All that happened in a run.
 *
 * <p>Arrays have one value per day of the run. On the first day nothing is held: its close is the first decision, its NAV the
 * capital, and its return missing.
 *
 * @param header          what the run was made with
 * @param days            the days of the run
 * @param nav             cash, receivables and positions at the close, after fees
 * @param returns         NAV over that of the day before, less one; NaN on the first day
 * @param benchmark       close of the index over that of the day before, less one; NaN where it is not known and on the first
 *                        day; empty if there is no benchmark
 * @param cash            at the close
 * @param invested        value of the positions at the close; of a short leg, as it is owed, with its sign
 * @param bought          money spent on purchases, before fees
 * @param sold            money received for sales, before fees
 * @param costs           of each day
 * @param trades          every order, in the order of execution
 * @param positions       every holding at every close, by day, then by instrument
 * @param industries      labels of the industries, the last one for instruments without industry; empty if the dataset has none
 * @param industryWeights of each day, per label: value over NAV
 */
public record BacktestResult(
        Header header,
        List<LocalDate> days,
        double[] nav,
        double[] returns,
        double[] benchmark,
        double[] cash,
        double[] invested,
        double[] bought,
        double[] sold,
        List<Costs> costs,
        List<Trade> trades,
        List<Position> positions,
        List<String> industries,
        double[][] industryWeights) {

    /** Copies the lists. */
    public BacktestResult {
        days = List.copyOf(days);
        costs = List.copyOf(costs);
        trades = List.copyOf(trades);
        positions = List.copyOf(positions);
        industries = List.copyOf(industries);
    }

    /** The returns without the first day, on which nothing was held. */
    public double[] dailyReturns() {
        return Arrays.copyOfRange(returns, 1, returns.length);
    }

    /** The benchmark's returns on the days of {@link #dailyReturns()}; empty if there is no benchmark. */
    public double[] dailyBenchmark() {
        return benchmark.length == 0 ? benchmark : Arrays.copyOfRange(benchmark, 1, benchmark.length);
    }

    /** The costs of all days together. */
    public Costs totalCosts() {
        return costs.stream().reduce(Costs.NONE, Costs::plus);
    }
}
