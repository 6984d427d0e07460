package lode.risk;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import lode.panel.Panel;

/** The rows of one date that have all controls, and the least squares on these. */
final class Design {

    /** Smaller industries are one. */
    private static final int FEWEST_OF_INDUSTRY = 3;

    /** How many rows a date needs more than there are columns. */
    static final int SPARE = 5;

    private final int[] instruments;
    private final LeastSquares fit;

    private Design(int[] instruments, LeastSquares fit) {
        this.instruments = instruments;
        this.fit = fit;
    }

    /**
     * The design of a date.
     *
     * @param known    whether an instrument has what is to be explained
     * @param weighted whether instruments count by the root of their size's exponential, else all alike
     */
    static Design of(IntPredicate known, Controls controls, boolean weighted, Exposures exposures, int date) {
        List<Panel> columns = controls.columns(exposures);
        double[] codes =
                controls.industry() ? exposures.industry().orElseThrow().codes().values() : new double[0];
        int width = exposures.axes().width();
        int offset = date * width;
        int[] instruments = IntStream.range(0, width)
                .filter(known)
                .filter(i -> codes.length == 0 || !Double.isNaN(codes[offset + i]))
                .filter(i -> columns.stream().allMatch(column -> Double.isFinite(column.at(date, i))))
                .filter(i -> !weighted
                        || Double.isFinite(exposures.size().orElseThrow().at(date, i)))
                .toArray();
        double[] weights = Arrays.stream(instruments)
                .mapToDouble(
                        i -> weighted ? Math.exp(exposures.size().orElseThrow().at(date, i) / 2) : 1)
                .toArray();
        int number = controls.industry()
                ? exposures.industry().orElseThrow().labels().size()
                : 1;
        int[] groups = Arrays.stream(instruments)
                .map(i -> codes.length == 0 ? 0 : (int) codes[offset + i])
                .toArray();
        if (codes.length > 0) {
            pool(groups, number);
        }
        var fit = new LeastSquares(groups, number + 1, weights);
        for (Panel column : columns) {
            fit.add(Arrays.stream(instruments)
                    .mapToDouble(i -> column.at(date, i))
                    .toArray());
        }
        return new Design(instruments, fit);
    }

    private static void pool(int[] groups, int number) {
        int[] sizes = new int[number];
        for (int group : groups) {
            sizes[group]++;
        }
        for (int k = 0; k < groups.length; k++) {
            groups[k] = sizes[groups[k]] < FEWEST_OF_INDUSTRY ? number : groups[k];
        }
    }

    /** The instruments that are rows. */
    int[] instruments() {
        return instruments;
    }

    /** The least squares. */
    LeastSquares fit() {
        return fit;
    }

    /** Whether there are enough rows for the columns. */
    boolean enough() {
        return instruments.length >= fit.rank() + SPARE;
    }
}
