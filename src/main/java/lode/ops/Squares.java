package lode.ops;

import lode.expr.Choice;
import lode.panel.Days;

/** A window that keeps the sums of deviations and of their squares. */
abstract class Squares extends Deviations {

    Squares(Choice choice, Days days, double[] x) {
        super(choice, days, 2, 2, x);
    }

    @Override
    final void fold(double[][] slot, double[][] later) {
        fold(slot[0], slot[1], later[0], later[1], reference[0]);
    }

    private static void fold(
            double[] sum, double[] squares, double[] laterSum, double[] laterSquares, double[] reference) {
        for (int i = 0; i < sum.length; i++) {
            double e = sum[i] - reference[i];
            sum[i] = laterSum[i] + e;
            squares[i] = laterSquares[i] + e * e;
        }
    }

    @Override
    final void rebase(double[][] sums, double[][] rebased, double[] n, double[][] shifts) {
        rebase(sums[0], sums[1], rebased[0], rebased[1], n, shifts[0]);
    }

    /** Makes every one of n deviations grow by the shift. */
    static void rebase(
            double[] sum, double[] squares, double[] newSum, double[] newSquares, double[] n, double[] shift) {
        for (int i = 0; i < newSum.length; i++) {
            double grown = n[i] * shift[i];
            newSum[i] = sum[i] + grown;
            newSquares[i] = squares[i] + shift[i] * (2 * sum[i] + grown);
        }
    }

    /** The root of the mean square around the mean. */
    static double root(double squares, double sum, double share, double freedom) {
        return Math.sqrt(Math.max(squares - sum * sum * share, 0) * freedom);
    }
}
