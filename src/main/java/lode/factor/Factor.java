package lode.factor;

import lode.expr.Expr;
import lode.panel.Sha;

/**
 * A formula by which instruments are ranked.
 *
 * <p>The formula is kept as text, so that a factor outlives the operators it was written with.
 *
 * @param id        SHA-256 of the formula's canonical text, 64 hexadecimal digits: the same everywhere
 * @param name      what it is called: the first digits of the id, as long as nobody names it
 * @param formula   the canonical text, see {@link Expr}
 * @param size      operators, fields and numbers in the formula
 * @param direction 1 if high values are good, -1 if low ones are
 */
public record Factor(String id, String name, String formula, int size, int direction) {

    /** How many digits of an id are its name, unless another factor has that name already. */
    public static final int SHORT = 12;

    /** Checks the direction. */
    public Factor {
        if (Math.abs(direction) != 1) {
            throw new IllegalArgumentException("direction must be 1 or -1, got " + direction);
        }
    }

    /** The factor of that formula. */
    public static Factor of(Expr formula, int direction) {
        String text = formula.toString();
        String id = idOf(text);
        return new Factor(id, id.substring(0, SHORT), text, formula.size(), direction);
    }

    /** The same factor under another name. */
    public Factor named(String other) {
        return new Factor(id, other, formula, size, direction);
    }

    /** The id of the factor whose canonical text this is. */
    public static String idOf(String formula) {
        return Sha.of(formula);
    }
}
