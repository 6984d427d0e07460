package lode.search;

import io.jenetics.prog.op.Op;
import java.util.List;
import lode.expr.Expr;
import lode.expr.Operator;
import lode.expr.Settings;

/**
 * An operator with its settings chosen, or a leaf, as Jenetics sees it.
 *
 * <p>Jenetics evaluates programs over any type. Here the type is {@link Expr}: running a program
 * writes its formula down, and the engine computes the formulas of a whole generation together.
 */
sealed interface Gene extends Op<Expr> {

    /** An operator with its settings. */
    record OfCall(Operator op, Settings settings) implements Gene {
        @Override
        public String name() {
            return op.name();
        }

        @Override
        public int arity() {
            return op.arity();
        }

        @Override
        public Expr apply(Expr[] args) {
            return new Expr.Call(op, List.of(args), settings);
        }
    }

    /** A field or a number. */
    record OfLeaf(Expr leaf) implements Gene {
        @Override
        public String name() {
            return leaf.toString();
        }

        @Override
        public int arity() {
            return 0;
        }

        @Override
        public Expr apply(Expr[] args) {
            return leaf;
        }
    }

    /** The gene at the top of a formula. */
    static Gene of(Expr formula) {
        return switch (formula) {
            case Expr.Field _, Expr.Literal _ -> new OfLeaf(formula);
            case Expr.Call call -> new OfCall(call.op(), call.settings());
        };
    }
}
