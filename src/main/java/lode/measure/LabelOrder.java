package lode.measure;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
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

    private LabelOrder(int width, int[] order, int[] known, int[] tieBounds, int[] firstTies) {
        this.width = width;
        this.order = order;
        this.known = known;
        this.tieBounds = tieBounds;
        this.firstTies = firstTies;
        this.most = Arrays.stream(known).max().orElse(0);
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

    /** Writes a day of a factor in the order of the label; returns how many instruments have one. */
    int gather(double[] factor, int day, double[] out) {
        int row = day * width;
        int count = known[day];
        for (int k = 0; k < count; k++) {
            out[k] = factor[row + order[row + k]];
        }
        return count;
    }

    /**
     * The sum of the products of doubled ranks, as if no two labels were equal.
     *
     * @param ranks      the factor's, by place in the order; 0 where it has none
     * @param labelRanks receives the label's among the pairs
     */
    long products(int day, int[] ranks, int[] labelRanks) {
        int rank = 0;
        long products = 0;
        for (int k = 0; k < known[day]; k++) {
            rank += ranks[k] > 0 ? 2 : 0;
            labelRanks[k] = rank;
            products += (long) ranks[k] * rank;
        }
        return products;
    }

    /** Whether some labels of the day are equal. */
    boolean hasTies(int day) {
        return firstTies[day + 1] > firstTies[day];
    }

    /** What has to be added because equal labels share their mean rank. */
    Ties ties(int day, int[] ranks, int[] labelRanks) {
        long products = 0;
        long squares = 0;
        for (int k = firstTies[day]; k < firstTies[day + 1]; k += 2) {
            long count = 0;
            long factor = 0;
            long apart = 0;
            for (int place = tieBounds[k]; place < tieBounds[k + 1]; place++) {
                count += ranks[place] > 0 ? 1 : 0;
                factor += ranks[place];
                apart += (long) ranks[place] * labelRanks[place];
            }
            long shared = labelRanks[tieBounds[k + 1] - 1] - count + 1;
            products += factor * shared - apart;
            squares -= count * (count * count - 1) / 3;
        }
        return new Ties(products, squares);
    }

    /** What ties add to the sum of products, and to the label's sum of squares. */
    record Ties(long products, long squares) {}
}
