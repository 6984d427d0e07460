package lode.panel;

/**
 * Ranks the known values of one day without sorting them.
 *
 * <p>The values are laid on a fine grid that fits those of the day before, and the places that are taken are numbered
 * in one walk over the grid. Where every value has a place of its own, these numbers are the ranks; those that share
 * one are compared themselves. The ranks are exact whatever the grid is; its fit only makes them fast. Days that
 * crowd on few places without being equal are sorted.
 *
 * <p>One object serves one thread, and its array serves one day after another.
 */
public final class DayRanks {

    private static final int PLACES_PER_VALUE = 64;

    /** Beyond it the grid would crowd the values out of the nearer caches. */
    private static final int MOST_PLACES = 1 << 18;

    /** Up to this many shared places are settled one by one. */
    private static final int FEW = 8;

    /** While days must be sorted, the grid is tried again on one in so many. */
    private static final int PATIENCE = 16;

    private final int[] ranks;
    private final int[] laid;
    private final PlaceGrid grid;
    private final DistinctPlaces places;
    private final SharedPlaces shared;
    private final SortedRanks sorted;
    private int sortedInRow;
    private boolean tied;

    /** For days of up to {@code width} values. */
    public DayRanks(int width) {
        int size = Math.clamp((long) Integer.highestOneBit(2 * width) * PLACES_PER_VALUE, Long.SIZE, MOST_PLACES);
        ranks = new int[width];
        laid = new int[width];
        grid = new PlaceGrid(size);
        places = new DistinctPlaces(width, size);
        shared = new SharedPlaces(width, places);
        sorted = new SortedRanks(width);
    }

    /**
     * Twice the mean rank of each value: whole numbers, 2 for the smallest of n different ones and 2 n for the
     * largest. -0.0 equals 0.0.
     *
     * @param values the values of the day, none of them NaN
     * @param known  how many they are, from the first on
     * @return the ranks, as many as {@code known}; they hold until the next call
     */
    public int[] of(double[] values, int known) {
        boolean toSort = sortedInRow % PATIENCE > 1;
        if (toSort || !rankByPlaces(values, known)) {
            prepare(values, known, sorted.first(), 0, sorted.rank(values, known, ranks));
            sortedInRow++;
        }
        return ranks;
    }

    private boolean rankByPlaces(double[] values, int known) {
        grid.lay(values, known, laid);
        int different = places.number(laid, known, tied);
        if (!rankShared(values, known, different)) {
            return false;
        }
        prepare(values, known, places.first(), 1, different);
        sortedInRow = 0;
        return true;
    }

    private boolean rankShared(double[] values, int known, int different) {
        if (tied) {
            return shared.rankMany(values, known, different, ranks);
        }
        if (known - different > FEW) {
            return shared.rankSome(values, known, different, ranks);
        }
        shared.rankFew(values, known, known - different, ranks);
        return true;
    }

    /** Fits the grid for the next day to the quartiles of the different values. */
    private void prepare(double[] values, int known, int[] first, int from, int different) {
        tied = 2 * different < known;
        if (different > 0) {
            double lower = values[first[from + different / 4]];
            double upper = values[first[from + different - 1 - different / 4]];
            grid.fit(lower, values[first[from + different / 2]], upper);
        }
    }
}
