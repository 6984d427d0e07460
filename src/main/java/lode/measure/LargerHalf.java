package lode.measure;

import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import lode.panel.Pool;

/**
 * The part of a pool in which most money is traded.
 *
 * <p>A factor that only ranks small and rarely traded instruments fails in it.
 */
public final class LargerHalf {

    private LargerHalf() {}

    /**
     * The members of each day that trade more than the others: half of them, rounded up. Members of which it is not known count
     * as those that trade least; equals are told apart by the order of the instruments.
     *
     * @param pool   whose members are meant
     * @param traded what each instrument traded up to the day; day-major on the pool's axes, NaN where unknown
     * @param end    the day after the last one that is looked at
     */
    public static Pool of(Pool pool, double[] traded, int end) {
        int width = pool.axes().width();
        BitSet members = new BitSet();
        for (int t = 0; t < end; t++) {
            int row = t * width;
            int[] larger = IntStream.range(row, row + width)
                    .filter(pool::contains)
                    .boxed()
                    .sorted(Comparator.comparingDouble(cell -> Double.isNaN(traded[cell]) ? 0 : 0 - traded[cell]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int k = 0; k < (larger.length + 1) / 2; k++) {
                members.set(larger[k]);
            }
        }
        return Pool.copyOf(pool.name() + ", larger half", pool.axes(), members, pool.pointInTime());
    }
}
