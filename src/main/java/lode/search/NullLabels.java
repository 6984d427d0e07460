package lode.search;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import lode.measure.Split;
import lode.panel.Label;
import lode.panel.Period;
import lode.panel.Pool;

/**
 * Labels that no formula can foresee: those of the market, put elsewhere. Each twin of a search has its own.
 *
 * <p>Odd twins exchange blocks of days within each period. What happens on one day stays together, and so does what a stock earns in
 * the mean of a period: a factor that tells good stocks from bad ones for years keeps some of its merit. Even twins exchange the
 * instruments of the pool within each day, alike for all days of a block, so that labels that overlap still do: nothing is left.
 *
 * @param number of the twin, from 1
 * @param seed   of the search
 */
record NullLabels(int number, long seed) {

    /** A month; or two horizons of the label, where they are longer. */
    private static final int BLOCK = 20;

    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    /** The labels of the twin; outside of the periods they are as they were. */
    Label of(Label label, Pool pool, Split split) {
        var random = new SplittableRandom(seed ^ number * STRIDE);
        int block = Math.max(BLOCK, 2 * label.spec().horizon());
        double[] values = label.values().clone();
        for (Period period : List.of(split.training(), split.validation(), split.test())) {
            if (number % 2 == 1) {
                exchangeDays(label, period, block, random, values);
            } else {
                exchangeInstruments(label, pool, period, block, random, values);
            }
        }
        return label.with(values);
    }

    private static void exchangeDays(Label label, Period period, int block, RandomGenerator random, double[] values) {
        int width = label.axes().width();
        int size = Math.min(block, Math.ceilDiv(period.days(), 2));
        int blocks = size == 0 ? 0 : Math.ceilDiv(period.days(), size);
        int to = period.first();
        for (int k : shuffled(blocks, random, 0)) {
            int from = period.first() + k * size;
            int days = Math.min(size, period.end() - from);
            System.arraycopy(label.values(), from * width, values, to * width, days * width);
            to += days;
        }
    }

    private static void exchangeInstruments(
            Label label, Pool pool, Period period, int block, RandomGenerator random, double[] values) {
        int width = label.axes().width();
        int[] order = {};
        for (int t = period.first(); t < period.end(); t++) {
            if ((t - period.first()) % block == 0) {
                order = shuffled(width, random, 1);
            }
            int row = t * width;
            int[] to = IntStream.range(0, width)
                    .filter(i -> pool.contains(row + i) && !Double.isNaN(label.values()[row + i]))
                    .toArray();
            int[] from = Arrays.stream(order)
                    .filter(i -> pool.contains(row + i) && !Double.isNaN(label.values()[row + i]))
                    .toArray();
            for (int k = 0; k < to.length; k++) {
                values[row + to[k]] = label.values()[row + from[k]];
            }
        }
    }

    /** An order in which with 0 nothing stays in its place (Sattolo 1986), and with 1 anything may. */
    private static int[] shuffled(int count, RandomGenerator random, int staying) {
        int[] order = IntStream.range(0, count).toArray();
        for (int k = count - 1; k > 0; k--) {
            int other = random.nextInt(k + staying);
            int kept = order[k];
            order[k] = order[other];
            order[other] = kept;
        }
        return order;
    }
}
