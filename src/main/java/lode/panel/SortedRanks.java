package lode.panel;

/** Ranks values by sorting them. */
final class SortedRanks {

    private final RowSorter sorter;
    private final int[] first;

    /** Ranks up to {@code width} values. */
    SortedRanks(int width) {
        sorter = new RowSorter(width);
        first = new int[width];
    }

    /** Writes the doubled ranks; returns how many values are different. */
    int rank(double[] values, int known, int[] ranks) {
        sorter.sort(values, 0, known);
        return sorter.ties() > 0 ? rankTied(known, ranks) : rankDistinct(known, ranks);
    }

    /** The first of each value, in their order, from 0. */
    int[] first() {
        return first;
    }

    private int rankDistinct(int known, int[] ranks) {
        int[] order = sorter.order();
        for (int k = 0; k < known; k++) {
            ranks[order[k]] = 2 * k + 2;
        }
        System.arraycopy(order, 0, first, 0, known);
        return known;
    }

    private int rankTied(int known, int[] ranks) {
        int[] order = sorter.order();
        boolean[] tied = sorter.tied();
        int different = 0;
        int end;
        for (int start = 0; start < known; start = end) {
            end = start + 1;
            while (end < known && tied[end]) {
                end++;
            }
            for (int k = start; k < end; k++) {
                ranks[order[k]] = start + end + 1;
            }
            first[different++] = order[start];
        }
        return different;
    }
}
