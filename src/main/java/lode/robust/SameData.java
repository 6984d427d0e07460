package lode.robust;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lode.expr.Expr;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Likeness;
import lode.panel.Pool;

/**
 * Data that mean the same as others, and the way back from their cells.
 *
 * <p>Scales are powers of two, which change no digit: what changes then is no rounding.
 *
 * @param data    the altered data
 * @param start   the day of the original on which they start
 * @param columns for each instrument of the original its column in them; -1 for none
 */
record SameData(Dataset data, int start, int[] columns) {

    /** Adjustment factors change by this power of two at most, up or down. */
    private static final int LARGEST_POWER = 3;

    /** About yuan in a dollar. */
    private static final double CURRENCY = 1.0 / 8;

    /** About shares in a lot. */
    private static final double LOT = 1.0 / 128;

    private static final double DROPPED = 0.01;

    /** A panel starts this much later at least, where there are days enough; no window divides it. */
    private static final int LATER = 61;

    /** Days after a new start before values are compared, or more where windows are longer: a year. */
    private static final int WARM_UP = 250;

    /**
     * The data of a market, altered.
     *
     * @param fields that matter
     * @param random draws levels, orders and who is left out
     */
    static SameData of(Alteration alteration, Market market, Set<String> fields, SplittableRandom random) {
        var likeness = new Likeness(market.data(), fields);
        int width = market.data().axes().width();
        return switch (alteration) {
            case REBASED -> {
                double[] levels = random.ints(width, -LARGEST_POWER, LARGEST_POWER + 1)
                        .mapToDouble(power -> Math.scalb(1.0, power))
                        .toArray();
                yield scaled(market, likeness, (kind, i) -> switch (kind) {
                    case ADJUSTED_PRICE -> levels[i];
                    case RAW_PRICE, SHARES, MONEY, RATIO, RETURN, COUNT, FLAG, NUMBER -> 1;
                });
            }
            case CURRENCY ->
                scaled(market, likeness, (kind, _) -> switch (kind) {
                    case ADJUSTED_PRICE, RAW_PRICE, MONEY -> CURRENCY;
                    case SHARES, RATIO, RETURN, COUNT, FLAG, NUMBER -> 1;
                });
            case LOT ->
                scaled(market, likeness, (kind, _) -> switch (kind) {
                    case SHARES -> LOT;
                    case ADJUSTED_PRICE, RAW_PRICE, MONEY, RATIO, RETURN, COUNT, FLAG, NUMBER -> 1;
                });
            case PERMUTED -> rearranged(market, likeness, shuffled(IntStream.range(0, width), random));
            case DROPPED -> rearranged(market, likeness, kept(market, random));
            case SHIFTED -> shifted(market, likeness);
            case SHORTER, LONGER, CONSTANTS, CONSTANTS_TURNED, LATER, NOISE ->
                throw new IllegalArgumentException(alteration + " leaves the data alone");
        };
    }

    private static SameData scaled(Market market, Likeness likeness, Likeness.Scale scale) {
        return new SameData(likeness.scaled(scale), 0, all(market));
    }

    private static SameData rearranged(Market market, Likeness likeness, int[] kept) {
        int[] columns = new int[market.data().axes().width()];
        Arrays.fill(columns, -1);
        for (int i = 0; i < kept.length; i++) {
            columns[kept[i]] = i;
        }
        return new SameData(likeness.withInstruments(kept), 0, columns);
    }

    private static SameData shifted(Market market, Likeness likeness) {
        Axes axes = market.data().axes();
        int end = market.days().end();
        int warm = warmUp(end);
        int start = Math.max(Math.max(market.days().first() - warm, Math.min(LATER, (end - warm) / 2)), 1);
        var later = Axes.of(axes.days().subList(start, axes.length()), axes.instruments());
        return new SameData(likeness.withDays(later, row -> row + start), start, all(market));
    }

    private static int[] all(Market market) {
        return IntStream.range(0, market.data().axes().width()).toArray();
    }

    /** All instruments but one in a hundred of those that are ever in the pool on the days, one at least. */
    private static int[] kept(Market market, SplittableRandom random) {
        Pool pool = market.members();
        int width = pool.axes().width();
        int[] members = shuffled(
                IntStream.range(0, width)
                        .filter(i -> IntStream.range(
                                        market.days().first(), market.days().end())
                                .anyMatch(t -> pool.contains(t, i))),
                random);
        var left = new BitSet();
        Arrays.stream(members)
                .limit(Math.max(1, Math.round(DROPPED * members.length)))
                .forEach(left::set);
        return IntStream.range(0, width).filter(i -> !left.get(i)).toArray();
    }

    /** By Fisher and Yates. */
    private static int[] shuffled(IntStream numbers, SplittableRandom random) {
        int[] shuffled = numbers.toArray();
        for (int k = shuffled.length - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int number = shuffled[k];
            shuffled[k] = shuffled[other];
            shuffled[other] = number;
        }
        return shuffled;
    }

    /** The part of a pool of the original that is in these data. */
    Pool among(Pool pool) {
        BitSet members = pool.toBitSet();
        for (int cell = members.nextSetBit(0); cell >= 0; cell = members.nextSetBit(cell + 1)) {
            members.set(cell, columns[cell % columns.length] >= 0);
        }
        return Pool.copyOf(pool.name(), pool.axes(), members, pool.pointInTime());
    }

    /**
     * The day of the original from which on values may be compared: windows are filled again, and what remembers all days was given
     * a year.
     */
    int from(Expr formula, int end) {
        if (start == 0) {
            return 0;
        }
        int lookback = formula.lookback() < Expr.UNBOUNDED ? formula.lookback() : 0;
        return start + Math.max(warmUp(end), lookback);
    }

    private static int warmUp(int end) {
        return Math.min(WARM_UP, end / 2);
    }

    /**
     * Values on these data on the axes of the original, NaN where there are none.
     *
     * @param values day-major
     * @param end    the day of the original after the last one that is wanted
     */
    double[] restored(double[] values, int end) {
        int width = data.axes().width();
        double[] restored = new double[end * columns.length];
        Arrays.fill(restored, Double.NaN);
        for (int t = start; t < end; t++) {
            for (int i = 0; i < columns.length; i++) {
                if (columns[i] >= 0) {
                    restored[t * columns.length + i] = values[(t - start) * width + columns[i]];
                }
            }
        }
        return restored;
    }
}
