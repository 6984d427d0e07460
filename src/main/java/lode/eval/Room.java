package lode.eval;

/**
 * How many arrays of values a computation may use at once.
 *
 * @param capacity how many values a plan may keep, unless a single formula needs more
 * @param ahead    how many steps threads may run ahead of the first unfinished one, each with an array of its own
 */
public record Room(int capacity, int ahead) {

    private static final int LEAST = 12;
    private static final int LEAST_AHEAD = 4;
    private static final int MOST_AHEAD = 16;
    private static final int MOST = 1 << 20;

    /**
     * The room in so much memory.
     *
     * @param memory bytes that arrays may take; the least room may need more
     * @param cells  of an array
     */
    public static Room of(long memory, long cells) {
        long arrays = memory / (Double.BYTES * Math.max(1, cells));
        int ahead = Math.clamp(arrays / 3, LEAST_AHEAD, MOST_AHEAD);
        return new Room(Math.clamp(arrays - ahead, LEAST, MOST), ahead);
    }
}
