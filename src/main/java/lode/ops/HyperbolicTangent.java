package lode.ops;

import lode.panel.Days;

/**
 * The hyperbolic tangent, to a few units in the last place.
 *
 * <p>Away from 0 it is twice the logistic function of 2x, minus 1. Near 0 that would cancel; there Lambert's continued
 * fraction x / (1 + x² / (3 + x² / (5 + ...))) is taken to its eighth level, written as one quotient. Both are
 * computed and one of them counts, so that there is no branch.
 */
final class HyperbolicTangent {

    /** Below this size the fraction has all digits. */
    private static final double NEAR = 0.7;

    private HyperbolicTangent() {}

    static void compute(double[] out, Days days, double[]... in) {
        double[] x = in[0];
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            out[c] = 2 * x[c];
        }
        Exponential.logistic(out, days, out);
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            double far = Math.max(Math.signum(Math.abs(x[c]) - NEAR), 0.0);
            out[c] = far * (2 * out[c] - 1) + (1 - far) * near(Math.max(-NEAR, Math.min(x[c], NEAR))) + 0.0;
        }
    }

    private static double near(double x) {
        double z = x * x;
        double above = Math.fma(z, Math.fma(z, Math.fma(z, 36, 6930), 270270), 2027025);
        double below = Math.fma(z, Math.fma(z, Math.fma(z, z + 630, 51975), 945945), 2027025);
        return x * above / below;
    }
}
