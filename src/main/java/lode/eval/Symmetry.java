package lode.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import lode.expr.Expr;

/**
 * Puts the operands of symmetric operators in one order.
 *
 * <p>{@code add(x, y)} and {@code add(y, x)} are the same series; the engine computes both in one order, so that their
 * values are the same bits also where a kernel would round differently, and are computed once.
 */
public final class Symmetry {

    private static final Set<String> SYMMETRIC = Set.of("add", "mul", "max", "min", "ts_corr", "ts_cov");
    private static final Comparator<Expr> BY_TEXT = Comparator.comparing(Expr::toString);

    private Symmetry() {}

    /** The formula that the engine computes in place of this one: the same operands in the order of their texts. */
    public static Expr ordered(Expr formula) {
        return switch (formula) {
            case Expr.Field _, Expr.Literal _ -> formula;
            case Expr.Call(var op, var args, var settings) -> {
                List<Expr> ordered = args.stream().map(Symmetry::ordered).toList();
                yield new Expr.Call(op, SYMMETRIC.contains(op.name()) ? sorted(ordered) : ordered, settings);
            }
        };
    }

    /** The operands in the order of their texts. */
    public static List<Expr> sorted(List<Expr> operands) {
        return operands.stream().sorted(BY_TEXT).toList();
    }
}
