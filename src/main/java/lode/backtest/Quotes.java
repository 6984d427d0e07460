package lode.backtest;

import java.util.Arrays;
import java.util.Optional;
import lode.panel.Axes;
import lode.panel.Dataset;

/**
 * A dataset as the exchange sees it: prices on two scales, volumes, and who trades.
 *
 * <p>The fields of a dataset are on the adjusted scale. A factor per day and instrument, adjusted over raw price, leads to
 * the scale of raw prices, on which orders, limits and fees are counted. The <em>execution factor</em> of a day is what was
 * known before it: the day's own one if the data tell it, for exchanges announce it before the open; that of the day before
 * if it is estimated from prices.
 */
public final class Quotes {

    private static final int DAYS_BEFORE = 20;

    private final Axes axes;
    private final int width;
    private final Scale scale;
    private final double looseness;
    private final double[] factors;
    private final double[] closes;
    private final double[] last;
    private final Optional<double[]> opens;
    private final Optional<double[]> averages;
    private final double[] highs;
    private final double[] lows;
    private final Optional<double[]> volumes;
    private final Optional<double[]> suspended;
    private final Optional<double[]> special;
    private final int[] firstDays;

    private Quotes(Dataset data) {
        this.axes = data.axes();
        this.width = axes.width();
        this.closes = data.field("close").values();
        this.last = carried(closes, width);
        this.opens = Adjustment.values(data, "open");
        this.averages = Adjustment.values(data, "vwap");
        this.highs = Adjustment.values(data, "high").orElse(closes);
        this.lows = Adjustment.values(data, "low").orElse(closes);
        this.volumes = Adjustment.values(data, "volume");
        this.suspended = Adjustment.values(data, "suspended");
        this.special = Adjustment.values(data, "st");
        Adjustment adjustment = Adjustment.of(data);
        this.scale = adjustment.scale();
        this.factors = adjustment.factors();
        this.looseness = adjustment.looseness();
        this.firstDays = firstDays();
    }

    /**
     * The quotes of a dataset.
     *
     * @throws lode.panel.UserException if it has no closes
     */
    public static Quotes of(Dataset data) {
        return new Quotes(data);
    }

    private static double[] carried(double[] values, int width) {
        double[] carried = values.clone();
        for (int cell = width; cell < carried.length; cell++) {
            if (Double.isNaN(carried[cell])) {
                carried[cell] = carried[cell - width];
            }
        }
        return carried;
    }

    private int[] firstDays() {
        int[] first = new int[width];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int cell = closes.length - 1; cell >= 0; cell--) {
            if (!Double.isNaN(closes[cell])) {
                first[cell % width] = cell / width;
            }
        }
        return first;
    }

    /** The days and instruments. */
    public Axes axes() {
        return axes;
    }

    /** How raw prices are known. */
    public Scale scale() {
        return scale;
    }

    /** How uncertain an estimated factor is: the median width of the interval in which it lies, as a fraction; else 0. */
    public double looseness() {
        return looseness;
    }

    /** Whether volumes are known, without which an order's share of the volume is not limited. */
    public boolean hasVolumes() {
        return volumes.isPresent();
    }

    /** Whether the instrument traded on the day. */
    public boolean trades(int day, int i) {
        int cell = day * width + i;
        return !Double.isNaN(closes[cell])
                && !(suspended.isPresent() && suspended.get()[cell] == 1)
                && !(volumes.isPresent() && volumes.get()[cell] == 0);
    }

    /** Whether the listing is over: there were quotes before, and neither a price nor a suspension on this day. */
    boolean isGone(int day, int i) {
        int cell = day * width + i;
        return suspended.isPresent()
                && firstDays[i] < day
                && Double.isNaN(closes[cell])
                && Double.isNaN(suspended.get()[cell]);
    }

    /** Whether the instrument is under special treatment. */
    boolean isSpecial(int day, int i) {
        return special.isPresent() && special.get()[day * width + i] == 1;
    }

    /** The first day with a price; 0 also for what was listed before the data begin. */
    int firstDay(int i) {
        return firstDays[i];
    }

    /** Adjusted over raw price as it is known after the close; missing before the first trade. */
    double factor(int day, int i) {
        return factors[day * width + i];
    }

    /** The factor by which the prices of a day become raw prices for orders; missing if it is not known before the open. */
    double executionFactor(int day, int i) {
        return switch (scale) {
            case EXACT -> factors[day * width + i];
            case ESTIMATED -> day == 0 ? Double.NaN : factors[(day - 1) * width + i];
            case NONE -> 1;
        };
    }

    /** By how much shares grow on the day, if all distributions are reinvested. */
    double growth(int day, int i) {
        double growth = day == 0 ? 1 : factors[day * width + i] / factors[(day - 1) * width + i];
        return growth > 0 ? growth : 1;
    }

    /** The raw price at which a position is valued after the close: the last one of what is suspended. */
    double mark(int day, int i, BoardRule board) {
        int cell = day * width + i;
        return rounded(last[cell] / factors[cell], board);
    }

    /** The last day with a close up to a day; -1 if there is none. */
    int lastClose(int day, int i) {
        int last = day;
        while (last >= 0 && Double.isNaN(closes[last * width + i])) {
            last--;
        }
        return last;
    }

    /** The price of fills, as a raw price. */
    double price(Execution execution, int day, int i, BoardRule board) {
        double[] prices = switch (execution) {
            case OPEN -> opens.orElse(closes);
            case VWAP -> averages.orElse(closes);
            case CLOSE, SAME_CLOSE -> closes;
        };
        return rounded(prices[day * width + i] / executionFactor(day, i), board);
    }

    /** The last close before the day on the day's own scale: from it limits are counted. */
    double reference(int day, int i, BoardRule board) {
        return day == 0 ? Double.NaN : rounded(last[(day - 1) * width + i] / executionFactor(day, i), board);
    }

    /** The lowest raw price of the day. */
    double low(int day, int i, BoardRule board) {
        return rounded(lows[day * width + i] / executionFactor(day, i), board);
    }

    /** The highest raw price of the day. */
    double high(int day, int i, BoardRule board) {
        return rounded(highs[day * width + i] / executionFactor(day, i), board);
    }

    private double rounded(double price, BoardRule board) {
        return scale == Scale.EXACT ? board.rounded(price) : price;
    }

    /** The adjusted close over that of the day before, less one; 0 without trade, NaN before the first. */
    double change(int day, int i) {
        return day == 0 ? Double.NaN : last[day * width + i] / last[(day - 1) * width + i] - 1;
    }

    /** Shares traded on the day; infinite where the data have no volumes, 0 where this one is missing. */
    double volume(int day, int i) {
        if (volumes.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double volume = volumes.get()[day * width + i];
        return volume > 0 ? volume : 0;
    }

    /** The mean volume of the twenty days before, of those with trade; NaN if there is none. */
    double meanVolume(int day, int i) {
        double sum = 0;
        int known = 0;
        for (int t = Math.max(0, day - DAYS_BEFORE); t < day; t++) {
            double volume = volume(t, i);
            if (volume > 0) {
                sum += volume;
                known++;
            }
        }
        return sum / known;
    }

    /** The standard deviation of the daily returns of the twenty days before; NaN if there are fewer than two. */
    double volatility(int day, int i) {
        double sum = 0;
        double squares = 0;
        int known = 0;
        for (int t = Math.max(1, day - DAYS_BEFORE); t < day; t++) {
            double change = change(t, i);
            if (!Double.isNaN(change)) {
                sum += change;
                squares += change * change;
                known++;
            }
        }
        double variance = (squares - sum * sum / known) / (known - 1);
        return Math.sqrt(Math.max(0, variance));
    }
}
