package lode.measure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lode.panel.Axes;
import lode.panel.Benchmark;
import lode.panel.Dataset;
import lode.panel.Groups;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.UserException;

/**
 * What factors are tested on: who counts, the prices, industries and sizes on the dates on which portfolios are renewed.
 *
 * <p>Nothing after the last day of the period is read: a return that would end later is missing.
 */
public final class TestGround {

    private static final int DAYS_OF_TRADING = 20;

    private final Dataset data;
    private final TestSettings settings;
    private final int[] days;
    private final Axes axes;
    private final Pool pool;
    private final Panel prices;
    private final int horizon;
    private final Panel returns;
    private final Optional<Groups> industry;
    private final Optional<Panel> size;
    private final Optional<Panel> trading;
    private final double[] benchmark;

    private TestGround(Dataset data, String poolName, Period period, TestSettings settings, Optional<Panel> size) {
        this.data = data;
        this.settings = settings;
        this.days = dates(data.axes(), period, settings);
        List<LocalDate> dates =
                Arrays.stream(days).mapToObj(data.axes().days()::get).toList();
        this.axes = Axes.of(dates, data.axes().instruments());
        this.pool = eligible(poolName);
        this.prices = prices(period);
        this.horizon = settings.overlapping() ? settings.rebalance().every() : 1;
        this.returns = Panel.wrap(axes, returns(0, horizon));
        this.industry = data.groups().contains("industry")
                ? Optional.of(data.groups("industry"))
                        .map(groups -> Groups.of(
                                groups.name(),
                                groups.labels(),
                                sample(groups.codes().values())))
                : Optional.empty();
        this.size = size.map(panel -> sample(panel.values()));
        this.trading = data.findField("total_turnover").map(_ -> meanTrading());
        this.benchmark =
                settings.benchmark().map(name -> levels(data.benchmark(name))).orElseGet(() -> new double[0]);
    }

    /**
     * Prepares a test.
     *
     * @param pool   the name of the pool
     * @param period the days on which the factor may be read and prices may be known
     * @param size   the logarithm of the instruments' size, on the axes of the data
     * @throws UserException if the data lack something, or the period has too few dates
     */
    public static TestGround of(Dataset data, String pool, Period period, TestSettings settings, Optional<Panel> size) {
        if (settings.demean() == TestSettings.Demean.INDUSTRY && !data.groups().contains("industry")) {
            throw new UserException("demean industry needs the grouping 'industry', which data '"
                    + data.origin().name() + "' lack");
        }
        if (settings.sizeWeighted() && size.isEmpty()) {
            throw new UserException(
                    "Groups weighted by size need the size of the instruments: name a formula with --size");
        }
        return new TestGround(data, pool, period, settings, size);
    }

    private static int[] dates(Axes axes, Period period, TestSettings settings) {
        Rebalance rebalance = settings.overlapping() ? new Rebalance(1, Rebalance.Unit.DAY) : settings.rebalance();
        List<Integer> days = rebalance.days(axes, period);
        if (days.size() < 3) {
            throw new UserException("A test needs three dates or more, but " + settings.rebalance() + " gives "
                    + days.size() + " in " + period.on(axes));
        }
        return days.stream().mapToInt(Integer::intValue).toArray();
    }

    private Pool eligible(String name) {
        Pool whole = data.pool(name);
        double[] st = settings.st() ? new double[0] : data.field("st").values();
        double[] listed = settings.leastDaysListed() == 0
                ? new double[0]
                : data.field("days_listed").values();
        var members = new BitSet(axes.cells());
        int width = axes.width();
        for (int k = 0; k < days.length; k++) {
            for (int i = 0; i < width; i++) {
                int cell = days[k] * width + i;
                boolean counts = whole.contains(cell)
                        && (st.length == 0 || st[cell] != 1)
                        && (listed.length == 0 || listed[cell] >= settings.leastDaysListed());
                members.set(k * width + i, counts);
            }
        }
        return Pool.copyOf(name, axes, members, whole.pointInTime());
    }

    private Panel prices(Period period) {
        Panel all = data.field(settings.pricing().price());
        double[] sampled = new double[axes.cells()];
        int width = axes.width();
        for (int k = 0; k < days.length; k++) {
            int day = days[k] + settings.pricing().lag();
            if (day < period.end()) {
                System.arraycopy(all.values(), day * width, sampled, k * width, width);
            } else {
                Arrays.fill(sampled, k * width, (k + 1) * width, Double.NaN);
            }
        }
        return Panel.wrap(axes, sampled);
    }

    /** The index' closes of the dates, also where portfolios are bought at the next open: that is the close before it. */
    private double[] levels(Benchmark index) {
        return Arrays.stream(days).mapToDouble(index.closes()::getDouble).toArray();
    }

    /** Mean money traded a day, over the last days on which an instrument traded, of {@value #DAYS_OF_TRADING}. */
    private Panel meanTrading() {
        double[] money = data.field("total_turnover").values();
        double[] means = new double[axes.cells()];
        int width = axes.width();
        for (int k = 0; k < days.length; k++) {
            for (int i = 0; i < width; i++) {
                double sum = 0;
                int known = 0;
                for (int t = Math.max(0, days[k] - DAYS_OF_TRADING + 1); t <= days[k]; t++) {
                    double value = money[t * width + i];
                    sum += Double.isNaN(value) ? 0 : value;
                    known += Double.isNaN(value) ? 0 : 1;
                }
                means[k * width + i] = sum / known;
            }
        }
        return Panel.wrap(axes, means);
    }

    /** The return from so many dates after each to so many; NaN where a price is missing. */
    double[] returns(int from, int to) {
        double[] price = prices.values();
        double[] values = new double[axes.cells()];
        int buy = from * axes.width();
        int sell = to * axes.width();
        for (int cell = 0; cell < values.length; cell++) {
            boolean known = cell + sell < values.length && price[cell + buy] > 0 && price[cell + sell] > 0;
            values[cell] = known ? price[cell + sell] / price[cell + buy] - 1 : Double.NaN;
        }
        return values;
    }

    /**
     * How many dates, from the first, have a return that is over before a day: all of its prices are those of days before.
     *
     * @param day of the data
     */
    public int datesOverBefore(int day) {
        return (int) IntStream.range(horizon, days.length)
                .filter(k -> days[k] + settings.pricing().lag() < day)
                .count();
    }

    /** The values of the dates, from values of all days; what is written to them later changes nothing. */
    public Panel sample(double[] values) {
        double[] sampled = new double[axes.cells()];
        int width = axes.width();
        for (int k = 0; k < days.length; k++) {
            System.arraycopy(values, days[k] * width, sampled, k * width, width);
        }
        return Panel.wrap(axes, sampled);
    }

    /**
     * The same, where a missing value of who counts is the last one known of so many trading days before.
     *
     * @param most how many days it may be old
     */
    public Panel sample(double[] values, int most) {
        int width = axes.width();
        double[] filled = sample(values).values();
        for (int k = 0; k < days.length; k++) {
            for (int i = 0; i < width; i++) {
                int oldest = Math.max(0, days[k] - most);
                for (int t = days[k] - 1; t >= oldest && !Double.isFinite(filled[k * width + i]); t--) {
                    filled[k * width + i] = values[t * width + i];
                }
            }
        }
        return Panel.wrap(axes, filled);
    }

    /** The settings. */
    public TestSettings settings() {
        return settings;
    }

    /** The dates, and all instruments. */
    public Axes axes() {
        return axes;
    }

    /** Who counts on each date. */
    public Pool pool() {
        return pool;
    }

    /** The return that follows each date, to the next renewal. */
    public Panel returns() {
        return returns;
    }

    /** The prices at which is bought after each date. */
    Panel prices() {
        return prices;
    }

    /** How many dates a return spans: 1, or more where portfolios overlap. */
    public int horizon() {
        return horizon;
    }

    /** The industries, if the data tell them. */
    public Optional<Groups> industry() {
        return industry;
    }

    /** The logarithm of the size, if the data tell it. */
    public Optional<Panel> size() {
        return size;
    }

    /** The mean money traded a day, if the data tell it. */
    Optional<Panel> trading() {
        return trading;
    }

    /** The level of the benchmark on each date; empty if there is none. */
    double[] benchmark() {
        return benchmark;
    }

    /** How many dates there are in a year. */
    double datesPerYear() {
        return settings.daysPerYear() * (days.length - 1.0) / (days[days.length - 1] - days[0]);
    }

    /** How many rows a date can have. */
    int width() {
        return axes.width();
    }
}
