package lode.search;

import lode.expr.Expr;
import lode.panel.UserException;

/**
 * How large formulas may be.
 *
 * @param startDepth most levels of a formula in the first generation
 * @param depth      most levels at any time
 * @param size       most operators, fields and numbers at any time
 */
public record Caps(int startDepth, int depth, int size) {

    /** Checks that a formula fits at all. */
    public Caps {
        if (startDepth < 2 || depth < startDepth || size < 3) {
            throw new UserException(
                    "Formulas need a start depth of 2 or more, a depth no less, and a size of 3 or more;"
                            + " got start depth " + startDepth + ", depth " + depth + ", size " + size);
        }
    }

    /** Whether the formula is small enough. */
    boolean allow(Expr formula) {
        return formula.depth() <= depth && formula.size() <= size;
    }
}
