package lode.cli;

import java.util.Locale;
import lode.panel.Axes;
import lode.panel.Period;
import lode.panel.Pool;

/**
 * How the values of a formula that was computed twice differ.
 *
 * @param compared  cells that both have
 * @param greatest  the greatest difference in them
 * @param different cells that only one has, or that differ by more than rounding
 * @param first     the first of these, -1 if there is none
 * @param ours      our value of it
 * @param theirs    the other's value of it
 */
record Certificate(long compared, double greatest, long different, int first, double ours, double theirs) {

    private static final double TOLERANCE = 1e-9;

    /**
     * Compares day-major values of the members of a pool, which begin with the first day of all. They may differ by a billionth
     * of the value or of the usual size of all values, their root mean square.
     */
    static Certificate of(Pool pool, Period days, double[] ours, double[] theirs) {
        int width = pool.axes().width();
        double usual = usual(pool, days, ours);
        long compared = 0;
        double greatest = 0;
        long different = 0;
        int first = -1;
        for (int cell = days.first() * width; cell < days.end() * width; cell++) {
            if (pool.contains(cell)) {
                if (!Double.isNaN(ours[cell]) && !Double.isNaN(theirs[cell])) {
                    compared++;
                    greatest = Math.max(greatest, apart(ours[cell], theirs[cell]));
                }
                if (differ(ours[cell], theirs[cell], usual)) {
                    different++;
                    first = first < 0 ? cell : first;
                }
            }
        }
        return first < 0
                ? new Certificate(compared, greatest, 0, -1, Double.NaN, Double.NaN)
                : new Certificate(compared, greatest, different, first, ours[first], theirs[first]);
    }

    private static double usual(Pool pool, Period days, double[] ours) {
        int width = pool.axes().width();
        double squares = 0;
        long known = 0;
        for (int cell = days.first() * width; cell < days.end() * width; cell++) {
            if (pool.contains(cell) && Double.isFinite(ours[cell])) {
                squares += ours[cell] * ours[cell];
                known++;
            }
        }
        return known == 0 ? 0 : Math.sqrt(squares / known);
    }

    private static double apart(double a, double b) {
        return a == b ? 0 : Math.abs(a - b);
    }

    private static boolean differ(double a, double b, double usual) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return Double.isNaN(a) != Double.isNaN(b);
        }
        return apart(a, b) > TOLERANCE * Math.max(usual, Math.max(Math.abs(a), Math.abs(b)));
    }

    /** What it says. */
    String text(String other, Axes axes) {
        if (compared == 0 && different == 0) {
            return "Not proven: no value is known on these days";
        }
        String cells = String.format(Locale.ROOT, "%,d cells compared, max difference %.3g; ", compared, greatest);
        if (different == 0) {
            return "Proven by running " + other + ": " + cells + "no cell differs";
        }
        return String.format(
                Locale.ROOT,
                "Not the same in %s: %s%,d cells differ, the first on %s for %s: Lode has %s, %s has %s",
                other,
                cells,
                different,
                axes.days().get(first / axes.width()),
                axes.instruments().get(first % axes.width()),
                said(ours),
                other,
                said(theirs));
    }

    private static String said(double value) {
        return Double.isNaN(value) ? "none" : Double.toString(value);
    }
}
