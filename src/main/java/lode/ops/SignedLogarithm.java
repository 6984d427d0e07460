package lode.ops;

import static lode.ops.CellLoop.put;

import lode.panel.Days;

/** The logarithm of one plus the size, with the sign of the number. */
final class SignedLogarithm {

    private SignedLogarithm() {}

    /**
     * Writes the logarithms.
     *
     * <p>1 + x rounds a small x to some kept = (1 + x) - 1; then log(1 + kept) times x / kept is the logarithm of 1 + x
     * to its last bits (Goldberg 1991, theorem 4).
     */
    static void compute(double[] out, Days days, boolean infinite, double[]... in) {
        double[] x = in[0];
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            out[c] = 1 + Math.abs(x[c]);
        }
        Logarithm.of(out, days, out);
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            double size = Math.abs(x[c]);
            double kept = 1 + size - 1;
            double v = kept > 0 && kept <= Double.MAX_VALUE ? out[c] * (x[c] / kept) : x[c];
            put(out, c, v, infinite);
        }
    }
}
