package lode.ops;

/**
 * Which days of a sliding window two series both know, for windows that are kept day by day.
 *
 * <p>Presence is told in numbers, 1 or 0, and missing values are made 0: what a missing day adds is multiplied away,
 * without a branch.
 */
final class WindowCount {

    private final int least;
    private final double[][] present;
    private final double[] gone;
    private final double[] known;

    /**
     * An empty window.
     *
     * @param size  its days
     * @param least how many must be known for a result
     */
    WindowCount(int size, int width, int least) {
        this.least = least;
        present = new double[size][width];
        gone = new double[width];
        known = new double[width];
    }

    /** Takes a day in, in place of the one that leaves; what only one series knows is made missing in both. */
    void arrive(int t, double[] x, double[] y) {
        double[] here = present[t % present.length];
        System.arraycopy(here, 0, gone, 0, gone.length);
        for (int i = 0; i < known.length; i++) {
            double both = (x[i] - x[i]) + (y[i] - y[i]);
            here[i] = both == both ? 1 : 0;
            x[i] = both == both ? x[i] : 0;
            y[i] = both == both ? y[i] : 0;
        }
        for (int i = 0; i < known.length; i++) {
            known[i] += here[i] - gone[i];
        }
    }

    /** Where a place of the window has a day: 1 there, else 0. */
    double[] present(int place) {
        return present[place];
    }

    /** Where the day had a value that left last. */
    double[] gone() {
        return gone;
    }

    /** How many days are known. */
    double known(int i) {
        return known[i];
    }

    /** 0 if enough is known, else NaN. */
    double lack(int i) {
        return known[i] < least ? Double.NaN : 0;
    }
}
