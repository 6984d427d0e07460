package lode.data.synthetic;

import java.util.Arrays;
import java.util.List;
import lode.panel.Axes;
import lode.panel.RowSorter;

/**
 * Builds planted factors into returns.
 *
 * <p>At the close of each day the values of a formula are ranked over all instruments that have one, and the ranks are
 * scaled to mean 0 and standard deviation 1: the exposures. The drift of a day is the strength times the mean exposure
 * of the six days before it, a missing one counting as 0, so that it is known before the day begins.
 */
final class Planting {

    /** The label {@code close:1:5} of day t ends six days later. */
    private static final int DAYS_OF_DRIFT = 6;

    private final List<PlantedFactor> planted;
    private final List<Signal> signals;
    private final int width;
    private final double[][] exposures;
    private final double[] values;
    private final RowSorter sorter;

    Planting(List<PlantedFactor> planted, Axes axes) {
        this.planted = planted;
        this.signals =
                planted.stream().map(factor -> Signal.of(factor.formula())).toList();
        this.width = axes.width();
        this.exposures = new double[planted.size()][axes.cells()];
        this.values = new double[width];
        this.sorter = new RowSorter(width);
    }

    /** The drift of an instrument on a day, in units of its usual volatility. */
    double drift(int day, int instrument) {
        double drift = 0;
        for (int k = 0; k < exposures.length; k++) {
            double sum = 0;
            for (int t = Math.max(0, day - DAYS_OF_DRIFT); t < day; t++) {
                double exposure = exposures[k][t * width + instrument];
                sum += Double.isNaN(exposure) ? 0 : exposure;
            }
            drift += planted.get(k).strength() * sum / DAYS_OF_DRIFT;
        }
        return drift;
    }

    /** Records the exposures at the close of a day that is on the tape. */
    void observe(Tape tape, int day) {
        for (int k = 0; k < exposures.length; k++) {
            for (int i = 0; i < width; i++) {
                values[i] = signals.get(k).at(tape, day, i);
            }
            standardise(exposures[k], day * width);
        }
    }

    /** Writes the standardised rank of each value, ties sharing their mean rank; NaN where there is none. */
    private void standardise(double[] out, int row) {
        Arrays.fill(out, row, row + width, Double.NaN);
        int known = sorter.sort(values, 0, width);
        int[] order = sorter.order();
        boolean[] tied = sorter.tied();
        double middle = (known - 1) / 2.0;
        double deviation = StrictMath.sqrt((known - 1.0) * (known + 1.0) / 12);
        int last;
        for (int first = 0; first < known; first = last + 1) {
            last = first;
            while (last + 1 < known && tied[last + 1]) {
                last++;
            }
            double rank = (first + last) / 2.0 - middle;
            for (int k = first; k <= last; k++) {
                out[row + order[k]] = rank == 0 ? 0 : rank / deviation;
            }
        }
    }

    /** The exposures to a planted factor, day-major; NaN where its value is missing. */
    double[] exposures(int factor) {
        return exposures[factor];
    }
}
