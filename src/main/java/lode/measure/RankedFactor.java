package lode.measure;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import lode.panel.DayRanks;
import lode.panel.Period;
import lode.panel.Pool;

/**
 * The ranks of a factor over the members of a pool, for comparison with other factors and with itself
 * a day earlier.
 *
 * <p>Two factors that rank alike are the same factor for anyone who trades the order.
 */
public final class RankedFactor {

    private final int width;
    private final char[] ranks;

    private RankedFactor(int width, char[] ranks) {
        this.width = width;
        this.ranks = ranks;
    }

    /**
     * Ranks a factor.
     *
     * @param values day-major values on the pool's axes; not kept
     * @param pool   whose members are ranked
     * @param period which days
     */
    public static RankedFactor of(double[] values, Pool pool, Period period) {
        return of(values, pool, period, 1);
    }

    /** Ranks a factor on every so many days, from the first of the period on. */
    static RankedFactor of(double[] values, Pool pool, Period period, int stride) {
        int width = pool.axes().width();
        char[] ranks = new char[Math.ceilDiv(period.days(), stride) * width];
        var section = new Section(pool);
        var dayRanks = new DayRanks(width);
        for (int t = period.first(); t < period.end(); t += stride) {
            int count = section.take(values, t);
            int[] doubled = dayRanks.of(section.x(), count);
            int day = (t - period.first()) / stride * width;
            for (int k = 0; k < count; k++) {
                ranks[day + section.instruments()[k]] = (char) doubled[k];
            }
        }
        return new RankedFactor(width, ranks);
    }

    /**
     * The mean over days of the correlation of the two factors' ranks, over the instruments that have both.
     *
     * @param other ranked over the same pool and days
     * @return in [-1, 1]; NaN if on no day both sides differ between instruments
     */
    public double correlation(RankedFactor other) {
        return meanOver(0, day -> correlation(day * width, other, day * width));
    }

    /**
     * How far the two agree on each day: the correlation of their ranks over the instruments that have both, times the share
     * that these are of the instruments that have either.
     *
     * @param other ranked over the same pool and days
     * @return one value per day of the period, in [-1, 1]; 0 where only one side tells instruments apart, NaN where neither does
     */
    public double[] agreement(RankedFactor other) {
        return IntStream.range(0, width == 0 ? 0 : ranks.length / width)
                .mapToDouble(day -> agreement(day * width, other))
                .toArray();
    }

    private double agreement(int row, RankedFactor other) {
        int both = 0;
        int either = 0;
        for (int i = row; i < row + width; i++) {
            both += ranks[i] > 0 && other.ranks[i] > 0 ? 1 : 0;
            either += ranks[i] > 0 || other.ranks[i] > 0 ? 1 : 0;
        }
        double correlation = correlation(row, other, row);
        if (Double.isNaN(correlation)) {
            return differs(row) || other.differs(row) ? 0 : Double.NaN;
        }
        return correlation * both / either;
    }

    /** Whether a day's ranks are not all the same. */
    private boolean differs(int row) {
        int first = 0;
        for (int i = row; i < row + width; i++) {
            if (ranks[i] > 0 && first > 0 && ranks[i] != first) {
                return true;
            }
            first = ranks[i] > 0 ? ranks[i] : first;
        }
        return false;
    }

    /**
     * The mean over days of the correlation of the day's ranks with those of the day before: 1 for a factor that never
     * trades, 0 for one that trades everything. NaN if no day has one.
     */
    public double autocorrelation() {
        return autocorrelation(1);
    }

    /** The same with so many days before. */
    double autocorrelation(int lag) {
        return meanOver(lag, day -> correlation(day * width, this, (day - lag) * width));
    }

    private double meanOver(int firstDay, IntToDoubleFunction daily) {
        return IntStream.range(firstDay, width == 0 ? 0 : ranks.length / width)
                .mapToDouble(daily)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    private double correlation(int row, RankedFactor other, int otherRow) {
        long n = 0;
        long sumX = 0;
        long sumY = 0;
        long squaresX = 0;
        long squaresY = 0;
        long products = 0;
        for (int i = 0; i < width; i++) {
            long x = ranks[row + i];
            long y = other.ranks[otherRow + i];
            if (x > 0 && y > 0) {
                n++;
                sumX += x;
                sumY += y;
                squaresX += x * x;
                squaresY += y * y;
                products += x * y;
            }
        }
        return DoubledRanks.correlation(n, sumX, sumY, squaresX, squaresY, products);
    }
}
