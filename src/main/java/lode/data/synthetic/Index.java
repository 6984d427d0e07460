package lode.data.synthetic;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.doubles.DoubleList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import lode.panel.Axes;
import lode.panel.Benchmark;
import lode.panel.Pool;

/**
 * The index of the largest instruments: its members of each day and its level.
 *
 * <p>Members are chosen on the first day and on the Monday after the second Friday of each June and December, by what
 * the closes of the day before say of their size; they count from that Monday on.
 */
final class Index {

    static final String NAME = "hs300";

    private static final double SEATS = 0.6;
    private static final int DAYS_LISTED = 60;
    private static final double FIRST_LEVEL = 1000;

    private final Axes axes;
    private final Lives lives;
    private final Quotes quotes;
    private final BitSet seated;
    private final BitSet trading;
    private final double[] caps;
    private final double[] levels;
    private int[] members = {};

    Index(Axes axes, Lives lives, Quotes quotes) {
        this.axes = axes;
        this.lives = lives;
        this.quotes = quotes;
        this.seated = new BitSet(axes.cells());
        this.trading = new BitSet(axes.cells());
        this.caps = new double[axes.width()];
        this.levels = new double[axes.length()];
    }

    /** Chooses the members of a day before it begins, and weighs them. */
    void open(int day) {
        if (day == 0 || isReview(axes.days().get(day))) {
            members = IntStream.range(0, axes.width())
                    .filter(i -> lives.seasoned(day, i, DAYS_LISTED) && !lives.special(day, i))
                    .boxed()
                    .sorted(Comparator.comparingDouble(quotes::floatCap)
                            .reversed()
                            .thenComparing(i -> i))
                    .limit(Math.round(SEATS * axes.width()))
                    .mapToInt(i -> i)
                    .toArray();
        }
        for (int i : members) {
            seated.set(day * axes.width() + i);
            trading.set(day * axes.width() + i, lives.trades(day, i));
            caps[i] = quotes.floatCap(i);
        }
    }

    private static boolean isReview(LocalDate day) {
        return (day.getMonth() == Month.JUNE || day.getMonth() == Month.DECEMBER)
                && day.getDayOfWeek() == DayOfWeek.MONDAY
                && day.minusDays(3).getDayOfMonth() > 7
                && day.minusDays(3).getDayOfMonth() <= 14;
    }

    /** Adds the return of the members, weighted by what they were worth the day before. */
    void close(int day, Tape tape) {
        double gain = 0;
        double worth = 0;
        for (int i : members) {
            double change = tape.returns[day * axes.width() + i];
            gain += Double.isNaN(change) ? 0 : caps[i] * change;
            worth += caps[i];
        }
        levels[day] = day == 0 ? FIRST_LEVEL : levels[day - 1] * (1 + gain / worth);
    }

    /** The members of each day, whether they traded or not. */
    BitSet seated() {
        return seated;
    }

    /** The members of each day that traded. */
    Pool pool() {
        return Pool.copyOf(NAME, axes, trading, true);
    }

    /** The level of each day, dividends reinvested. */
    Benchmark benchmark() {
        DoubleList closes = DoubleArrayList.wrap(levels);
        return new Benchmark(NAME, closes);
    }
}
