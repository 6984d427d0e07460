package lode.ops;

import lode.expr.Choice;
import lode.expr.Kernel;
import lode.panel.Days;

/**
 * A comparison by the sign of the difference, which is missing where a side is.
 *
 * <p>The difference of two finite numbers is 0 only where they are equal. That of two equal infinities is missing; where
 * the conventions have infinities, or a word on missing sides, those cells are looked at once more.
 */
final class Comparison implements Kernel {

    private final Kernel bySign;
    private final double ofEquals;
    private final double unknown;
    private final boolean asIs;

    /**
     * A comparison.
     *
     * @param ofEquals what it gives for equals
     * @param negated  whether it says that something is not so: where that is unknown, the answer is turned too
     */
    Comparison(Choice choice, Kernel bySign, double ofEquals, boolean negated) {
        this.bySign = bySign;
        this.ofEquals = ofEquals;
        double answer = Truth.of(choice.conventions().unknownCompared());
        unknown = negated ? 1 - answer : answer;
        asIs = Double.isNaN(unknown) && !choice.conventions().infinite();
    }

    @Override
    public void compute(double[] out, Days days, double[]... in) {
        bySign.compute(out, days, in);
        for (int c = days.firstCell(); !asIs && c < days.lastCell(); c++) {
            if (out[c] != out[c]) {
                out[c] = in[0][c] == in[1][c] ? ofEquals : unknown;
            }
        }
    }
}
