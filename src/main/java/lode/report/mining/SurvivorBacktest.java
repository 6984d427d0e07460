package lode.report.mining;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lode.backtest.BacktestResult;
import lode.backtest.Costs;
import lode.backtest.performance.Comparison;
import lode.backtest.performance.ExcessFigures;
import lode.backtest.performance.Performance;
import lode.backtest.performance.Profile;
import lode.report.Text;

/**
 * What trading a survivor would have brought on the days after training.
 *
 * @param name      of the survivor
 * @param days      of the run: validation and test
 * @param returns   of each day; NaN on the first, whose close is the first decision
 * @param index     name of the benchmark; empty if there is none
 * @param benchmark its return of each day, NaN where it is not known; empty if there is none
 * @param spans     the figures of validation and of test, each by itself
 */
public record SurvivorBacktest(
        String name, List<LocalDate> days, double[] returns, String index, double[] benchmark, List<Span> spans) {

    static final Text VALIDATION = new Text("validation", "验证");
    static final Text TEST = new Text("test", "测试");

    /** Copies the lists. */
    public SurvivorBacktest {
        days = List.copyOf(days);
        spans = List.copyOf(spans);
    }

    /**
     * The figures of some days of a run.
     *
     * @param name        of the period
     * @param from        its first day with a return
     * @param to          its last day
     * @param performance what was earned
     * @param turnover    value of purchases and sales, halved, over the mean NAV, of a year
     * @param costs       all that trading cost over the mean NAV, of a year
     */
    public record Span(
            Text name, LocalDate from, LocalDate to, Performance performance, double turnover, double costs) {

        /** Return of a year above the benchmark; NaN if there is none. */
        double excess() {
            return performance.excess().stream()
                    .findFirst()
                    .map(ExcessFigures::annual)
                    .orElse(Double.NaN);
        }
    }

    /**
     * The figures of a run.
     *
     * @param testFrom    the first day of test, which is one of the run's
     * @param comparisons indices with a return for each day of the run but the first
     */
    public static SurvivorBacktest of(
            String name, BacktestResult result, LocalDate testFrom, List<Comparison> comparisons, Profile profile) {
        int test = result.days().indexOf(testFrom);
        if (test < 2) {
            throw new IllegalArgumentException("a run must have days before test, got " + testFrom);
        }
        return new SurvivorBacktest(
                name,
                result.days(),
                result.returns(),
                result.header().benchmark(),
                result.benchmark(),
                List.of(
                        span(VALIDATION, result, 1, test, comparisons, profile),
                        span(TEST, result, test, result.days().size(), comparisons, profile)));
    }

    private static Span span(
            Text name, BacktestResult result, int first, int end, List<Comparison> comparisons, Profile profile) {
        List<Comparison> cut = comparisons.stream()
                .map(one -> new Comparison(one.name(), Arrays.copyOfRange(one.returns(), first - 1, end - 1)))
                .toList();
        double perYear = profile.daysPerYear()
                / (IntStream.range(first, end).mapToDouble(t -> result.nav()[t]).sum());
        double traded = IntStream.range(first, end)
                .mapToDouble(t -> result.bought()[t] + result.sold()[t])
                .sum();
        Costs costs = result.costs().subList(first, end).stream().reduce(Costs.NONE, Costs::plus);
        return new Span(
                name,
                result.days().get(first),
                result.days().get(end - 1),
                Performance.of(Arrays.copyOfRange(result.returns(), first, end), cut, profile),
                traded / 2 * perYear,
                costs.total() * perYear);
    }
}
