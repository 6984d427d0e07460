package lode.measure;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import lode.panel.Label;
import lode.panel.Pool;
import lode.panel.RowSorter;

/**
 * The instruments of a pool in the order of their label, day by day.
 *
 * <p>Instruments that are told apart by their place in this order have their label's ranks for free:
 * whoever is present counts on from the one before.
 */
final class LabelOrder {

    private final int width;
    private final int[] order;
    private final int[] known;
    private final int[] tieBounds;
    private final int[] firstTies;
    private final int most;
    private final int[] distinctRanks;

    private LabelOrder(int width, int[] order, int[] known, int[] tieBounds, int[] firstTies) {
        this.width = width;
        this.order = order;
        this.known = known;
        this.tieBounds = tieBounds;
        this.firstTies = firstTies;
        this.most = Arrays.stream(known).max().orElse(0);
        this.distinctRanks = IntStream.rangeClosed(1, most).map(k -> 2 * k).toArray();
    }

    static LabelOrder of(Label label, Pool pool) {
        int width = label.axes().width();
        int days = label.axes().length();
        double[] inPool = label.values().clone();
        for (int cell = 0; cell < inPool.length; cell++) {
            inPool[cell] = pool.contains(cell) ? inPool[cell] : Double.NaN;
        }
        int[] order = new int[inPool.length];
        int[] known = new int[days];
        var tieBounds = new IntArrayList();
        int[] firstTies = new int[days + 1];
        var sorter = new RowSorter(width);
        for (int t = 0; t < days; t++) {
            known[t] = sorter.sort(inPool, t * width, width);
            System.arraycopy(sorter.order(), 0, order, t * width, known[t]);
            addTies(sorter.tied(), known[t], tieBounds);
            firstTies[t + 1] = tieBounds.size();
        }
        return new LabelOrder(width, order, known, tieBounds.toIntArray(), firstTies);
    }

    private static void addTies(boolean[] tied, int known, IntArrayList bounds) {
        int end;
        for (int k = 0; k < known; k = end) {
            end = k + 1;
            while (end < known && tied[end]) {
                end++;
            }
            if (end > k + 1) {
                bounds.add(k);
                bounds.add(end);
            }
        }
    }

    /** The most instruments that have a label on one day. */
    int most() {
        return most;
    }

    /** How many instruments have a label on a day. */
    int known(int day) {
        return known[day];
    }

    /**
     * Writes the known values of a day of a factor in the order of the label.
     *
     * @param pairsBefore receives, where labels of the day are equal, how many were written before each place in the
     *                    order
     * @return how many instruments have both
     */
    int gather(double[] factor, int day, double[] out, int[] pairsBefore) {
        return hasTies(day)
                ? gatherCounted(factor, day, out, pairsBefore)
                : gather(factor, day * width, order, known[day], out);
    }

    private static int gather(double[] factor, int row, int[] order, int known, double[] out) {
        int pairs = 0;
        for (int k = 0; k < known; k++) {
            double value = factor[row + order[row + k]];
            out[pairs] = value;
            pairs += value == value ? 1 : 0;
        }
        return pairs;
    }

    private int gatherCounted(double[] factor, int day, double[] out, int[] pairsBefore) {
        int row = day * width;
        int count = known[day];
        int pairs = 0;
        for (int k = 0; k < count; k++) {
            double value = factor[row + order[row + k]];
            pairsBefore[k] = pairs;
            out[pairs] = value;
            pairs += value == value ? 1 : 0;
        }
        pairsBefore[count] = pairs;
        return pairs;
    }

    /**
     * The label's doubled ranks among the pairs of a day, in the order of the label: counted off, where equal ones do
     * not share their mean rank.
     *
     * @param pairsBefore from {@link #gather}
     * @param shared      used where labels of the day are equal
     */
    int[] ranks(int day, int pairs, int[] pairsBefore, int[] shared) {
        if (!hasTies(day)) {
            return distinctRanks;
        }
        System.arraycopy(distinctRanks, 0, shared, 0, pairs);
        for (int k = firstTies[day]; k < firstTies[day + 1]; k += 2) {
            int from = pairsBefore[tieBounds[k]];
            int to = pairsBefore[tieBounds[k + 1]];
            Arrays.fill(shared, from, to, from + to + 1);
        }
        return shared;
    }

    private boolean hasTies(int day) {
        return firstTies[day + 1] > firstTies[day];
    }
}
