package lode.factor;

import java.util.List;
import lode.expr.Expr;
import lode.expr.Requirements;
import lode.panel.Dataset;

/**
 * A factor that a library knows.
 *
 * @param name      what the library calls it; a word
 * @param formula   what to compute
 * @param direction 1 if the source calls high values good, -1 if low ones, 0 if it says nothing of the kind
 * @param source    where the definition is from, and how it was read where it can be read in more than one way
 */
public record LibraryFactor(String name, Expr formula, int direction, String source) {

    /** Checks the direction. */
    public LibraryFactor {
        if (Math.abs(direction) > 1) {
            throw new IllegalArgumentException("direction must be 1, -1 or 0, got " + direction);
        }
    }

    /** The fields and groupings that the formula reads and the dataset has not, each once. */
    public List<String> lackedBy(Dataset data) {
        return Requirements.lacked(formula, data);
    }
}
