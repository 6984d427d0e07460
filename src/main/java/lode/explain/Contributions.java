package lode.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import lode.panel.DayRanks;
import lode.panel.Period;

/**
 * What instruments make of the mean rank correlation, cell by cell.
 *
 * <p>The rank correlation of a day is the sum over instruments of the product of both rank deviations, over the root of the product of
 * their sums of squares. Each summand, over the number of days that have a rank correlation, is a cell: all cells add up to the mean.
 */
final class Contributions {

    private final Ground ground;
    private final int direction;
    private final double[] cells;
    private final int[] days;

    private Contributions(Ground ground, int direction) {
        this.ground = ground;
        this.direction = direction;
        this.cells = new double[ground.days().days() * ground.width()];
        this.days = new int[ground.width()];
    }

    /** Those of a factor, by its values, in its direction. */
    static Contributions of(Ground ground, double[] values, int direction) {
        var contributions = new Contributions(ground, direction);
        contributions.add(values, ground.data().label(ground.label()).values());
        return contributions;
    }

    private void add(double[] values, double[] label) {
        Period period = ground.days();
        int width = ground.width();
        var ranksOfFactor = new DayRanks(width);
        var ranksOfLabel = new DayRanks(width);
        double[] x = new double[width];
        double[] y = new double[width];
        int[] who = new int[width];
        int scored = 0;
        for (int t = period.first(); t < period.end(); t++) {
            int count = 0;
            for (int i = 0; i < width; i++) {
                int cell = t * width + i;
                if (!Double.isNaN(values[cell])
                        && !Double.isNaN(label[cell])
                        && ground.pool().contains(cell)) {
                    x[count] = values[cell];
                    y[count] = label[cell];
                    who[count++] = i;
                }
            }
            if (count >= ground.conventions().fewestPairs()
                    && addDay(
                            (t - period.first()) * width,
                            ranksOfFactor.of(x, count),
                            ranksOfLabel.of(y, count),
                            who,
                            count)) {
                scored++;
            }
        }
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] /= Math.max(1, scored);
        }
    }

    /** Adds a day, from doubled ranks; says whether it has a rank correlation. */
    private boolean addDay(int row, int[] x, int[] y, int[] who, int count) {
        double mean = count + 1; // of doubled ranks, whatever is tied
        double squaresX = 0;
        double squaresY = 0;
        for (int k = 0; k < count; k++) {
            squaresX += (x[k] - mean) * (x[k] - mean);
            squaresY += (y[k] - mean) * (y[k] - mean);
        }
        if (squaresX == 0 || squaresY == 0) {
            return false;
        }
        double root = Math.sqrt(squaresX * squaresY);
        for (int k = 0; k < count; k++) {
            cells[row + who[k]] = direction * (x[k] - mean) * (y[k] - mean) / root;
            days[who[k]]++;
        }
        return true;
    }

    /** Every cell, day-major from the first of the days; 0 where an instrument did not count. */
    double[] cells() {
        return cells;
    }

    /** Every instrument that counted, the one that makes most first; by code among equals. */
    List<NameShare> names() {
        int width = ground.width();
        double[] sums = new double[width];
        for (int cell = 0; cell < cells.length; cell++) {
            sums[cell % width] += cells[cell];
        }
        List<NameShare> names = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            if (days[i] > 0) {
                names.add(new NameShare(ground.data().axes().instruments().get(i), sums[i], days[i]));
            }
        }
        names.sort(
                Comparator.comparingDouble(NameShare::contribution).reversed().thenComparing(NameShare::instrument));
        return names;
    }

    /** The sum of all cells: the mean rank correlation in the factor's direction. */
    double sum() {
        return Arrays.stream(cells).sum();
    }
}
