package lode.panel;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Sorts many columns at once by a fixed sequence of comparisons.
 *
 * <p>Which rows are compared does not depend on the values, so that a comparison of two rows is one
 * loop over all columns, which the compiler turns into vector instructions.
 *
 * @see <a href="https://doi.org/10.1145/1468075.1468121">Batcher 1968; Knuth, TAOCP 3, algorithm 5.2.2M</a>
 */
final class MergeExchange {

    private final int[] pairs;

    private MergeExchange(int[] pairs) {
        this.pairs = pairs;
    }

    /** The sequence for that many rows. */
    static MergeExchange of(int rows) {
        var pairs = new IntArrayList();
        int top = rows < 2 ? 0 : Integer.highestOneBit(rows - 1);
        for (int p = top; p > 0; p >>= 1) {
            int q = top;
            int r = 0;
            int distance = p;
            addPairs(pairs, rows, p, r, distance);
            while (q != p) {
                distance = q - p;
                q >>= 1;
                r = p;
                addPairs(pairs, rows, p, r, distance);
            }
        }
        return new MergeExchange(pairs.toIntArray());
    }

    private static void addPairs(IntArrayList pairs, int rows, int p, int r, int distance) {
        for (int i = 0; i < rows - distance; i++) {
            if ((i & p) == r) {
                pairs.add(i);
                pairs.add(i + distance);
            }
        }
    }

    /** Sorts every column of the rows, smallest in the first row. */
    void sort(int[][] rows) {
        for (int k = 0; k < pairs.length; k += 2) {
            exchange(rows[pairs[k]], rows[pairs[k + 1]]);
        }
    }

    private static void exchange(int[] upper, int[] lower) {
        for (int k = 0; k < upper.length; k++) {
            int a = upper[k];
            int b = lower[k];
            upper[k] = Math.min(a, b);
            lower[k] = Math.max(a, b);
        }
    }
}
