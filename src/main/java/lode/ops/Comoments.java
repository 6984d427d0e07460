package lode.ops;

import java.util.Arrays;
import lode.expr.Choice;
import lode.expr.Conventions.Divisor;
import lode.expr.Coverage;
import lode.panel.Days;

/**
 * A window over products of the deviations of several series, for what is made of sums of them: regressions and
 * moments of more than one series.
 *
 * <p>Deviations are taken from values that lie in the window, as {@link Deviations} does and for the same reasons. A
 * day counts when all series know it.
 */
abstract class Comoments extends Window {

    private static final double ROUNDING = 1e-12;

    /** The sums over the window, one row per product. */
    final double[][] total;

    /** The products of today's deviations; 0 under partial coverage where today is missing. */
    final double[][] day;

    /** How many days of the window are known. */
    final double[] known;

    /** One over that, or NaN where it is too few for a result. */
    final double[] shares;

    private final Choice choice;
    private final Products products;
    private final boolean full;
    private final double[][] reference;
    private final double[][] older;
    private final double[][] newer;
    private final double[][] today;
    private final double[][] shifts;
    private final double[][] rebased;
    private double[][] arrived = {};

    /**
     * A window for one run.
     *
     * @param least  how many known days the mathematics needs
     * @param series the series; a subclass may write those that are left out when a day arrives
     */
    Comoments(Choice choice, Days days, int least, Products products, double[]... series) {
        super(choice, days, least, products.count(), 0, series);
        this.choice = choice;
        this.products = products;
        this.full = choice.coverage() == Coverage.FULL;
        int partialWidth = full ? 0 : width;
        total = new double[products.count()][width];
        day = new double[products.count()][width];
        known = full ? filled(d) : tally.known;
        shares = full ? filled(share) : tally.share;
        reference = new double[products.series()][width];
        older = new double[products.series()][partialWidth];
        newer = new double[products.series()][partialWidth];
        today = new double[products.series()][partialWidth];
        shifts = new double[products.moving()][width];
        rebased = new double[products.count()][partialWidth];
    }

    private double[] filled(double value) {
        double[] row = new double[width];
        Arrays.fill(row, value);
        return row;
    }

    /** Computes the result from {@link #total}. */
    abstract void conclude(double[] result);

    /** Turns the sums into those of products of deviations from the means; sums of single series stay. */
    final void centre() {
        for (int s = 0; s < shifts.length; s++) {
            mean(shifts[s], total[s], shares);
        }
        for (Products.Step step : products.centring()) {
            move(total[step.target()], total[step.source()], shifts[step.series()]);
        }
    }

    private static void mean(double[] shift, double[] sum, double[] shares) {
        for (int i = 0; i < shift.length; i++) {
            shift[i] = -sum[i] * shares[i];
        }
    }

    private static void move(double[] target, double[] source, double[] shift) {
        for (int i = 0; i < target.length; i++) {
            target[i] += source[i] * shift[i];
        }
    }

    /** What the deviations of a series are taken from. */
    final double[] origin(int s) {
        return full ? reference[s] : newer[s];
    }

    /** Today's values of a series, NaN where it is missing. */
    final double[] arrived(int s) {
        return arrived[s];
    }

    /** Makes the squares of a side missing that is constant, or as good as that under the conventions. */
    final void requireSpread(double[] squares) {
        double flat = choice.conventions().flat();
        int lost = choice.conventions().spread() == Divisor.SAMPLE ? 1 : 0;
        for (int i = 0; i < squares.length; i++) {
            squares[i] = squares[i] > flat * flat * (known[i] - lost) ? squares[i] : Double.NaN;
        }
    }

    /** What is left of a sum of squares; nothing where that is no more than rounding. */
    static double left(double squares, double explained) {
        double left = squares - explained;
        return left <= ROUNDING * squares ? 0 : left;
    }

    /** Remembers the values; a subclass that changes them does so before. */
    @Override
    void arrive(int t, double[][] values) {
        arrived = values;
    }

    @Override
    final void begin(double[][] first) {
        for (int s = 0; s < products.moving(); s++) {
            System.arraycopy(first[s], 0, reference[s], 0, width);
        }
    }

    @Override
    final void fold(double[][] slot, double[][] later) {
        add(slot, later, slot);
    }

    @Override
    final void step(double[] result, double[][] olderSums, double[][] newerSums, double[][] values) {
        add(newerSums, newerSums, values);
        for (int p = 0; p < total.length; p++) {
            sum(total[p], olderSums[p], newerSums[p]);
        }
        conclude(result);
    }

    /** Nothing is left to do: {@link #conclude} goes by {@link #known} and {@link #shares}. */
    @Override
    final void finish(double[] result, double[][] olderSums, double[][] newerSums, double[][] values) {}

    private static void sum(double[] total, double[] older, double[] newer) {
        for (int i = 0; i < total.length; i++) {
            total[i] = older[i] + newer[i];
        }
    }

    /** The sums before and those of one more day. */
    private void add(double[][] sums, double[][] before, double[][] values) {
        for (int s = 0; s < products.series(); s++) {
            addDeviation(sums[s], before[s], day[s], values[s], reference[s]);
        }
        for (int p = products.series(); p < sums.length; p++) {
            addProduct(sums[p], before[p], day[p], day[products.earlier(p)], day[products.factor(p)]);
        }
    }

    private static void addDeviation(double[] sum, double[] before, double[] day, double[] values, double[] reference) {
        for (int i = 0; i < sum.length; i++) {
            double deviation = values[i] - reference[i];
            day[i] = deviation;
            sum[i] = before[i] + deviation;
        }
    }

    private static void addProduct(double[] sum, double[] before, double[] day, double[] a, double[] b) {
        for (int i = 0; i < sum.length; i++) {
            double product = a[i] * b[i];
            day[i] = product;
            sum[i] = before[i] + product;
        }
    }

    @Override
    final void receive(int slot, double[][] values) {
        double[] present = tally.present(slot);
        Arrays.fill(present, 1);
        for (int s = 0; s < products.series(); s++) {
            require(present, values[s]);
        }
    }

    private static void require(double[] present, double[] values) {
        for (int i = 0; i < present.length; i++) {
            present[i] = values[i] == values[i] ? present[i] : 0;
        }
    }

    @Override
    final void prepareOlder(int slot, double[][] values) {
        deviate(values, older, tally.older, tally.present(slot), values);
    }

    @Override
    final double[][] prepareNewer(int slot, double[][] values) {
        deviate(values, newer, tally.newer, tally.present(slot), today);
        return today;
    }

    private void deviate(
            double[][] values, double[][] first, double[] before, double[] present, double[][] deviations) {
        for (int s = 0; s < values.length && s < products.series(); s++) {
            if (s < products.moving()) {
                Deviations.deviate(values[s], first[s], before, present, deviations[s]);
            } else {
                clear(values[s], present, deviations[s]);
            }
        }
    }

    private static void clear(double[] values, double[] present, double[] cleared) {
        for (int i = 0; i < cleared.length; i++) {
            cleared[i] = present[i] == 0 ? 0 : values[i];
        }
    }

    @Override
    final double[][] rebase(double[][] sums) {
        for (int s = 0; s < shifts.length; s++) {
            Deviations.shift(older[s], newer[s], shifts[s], tally.older, tally.newer);
        }
        for (int p = 0; p < rebased.length; p++) {
            System.arraycopy(sums[p], 0, rebased[p], 0, width);
        }
        for (Products.Step step : products.moves()) {
            double[] source = step.source() == Products.COUNT ? tally.older : rebased[step.source()];
            move(rebased[step.target()], source, shifts[step.series()]);
        }
        return rebased;
    }
}
