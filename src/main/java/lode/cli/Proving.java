package lode.cli;

import java.util.List;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.panel.Axes;
import lode.prove.FormulaSubject;

/**
 * How what is to be proved is computed.
 *
 * @param pool        what operators across instruments see, and who counts
 * @param conventions what is understood by the operators
 * @param threads     how many compute
 * @param memory      bytes for intermediate values
 */
record Proving(String pool, Conventions conventions, int threads, long memory) {

    /** So many formulas share what is computed for them, where there is room for their values. */
    private static final int MOST_TOGETHER = 8;

    /** The values as they are, and those of another history. */
    private static final int KEPT = 2;

    /**
     * How many formulas are proved together: the values that are kept for comparison take a quarter of the heap at most, unless a
     * single formula needs more.
     */
    static int together(Axes axes, long heap) {
        return Math.clamp(heap / 4 / ((long) KEPT * Double.BYTES * axes.cells()), 1, MOST_TOGETHER);
    }

    /** Formulas computed so. */
    FormulaSubject formulas(List<Expr> formulas) {
        return new FormulaSubject(formulas, conventions, pool, threads, memory);
    }
}
