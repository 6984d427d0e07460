package lode.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.expr.Operator;

/**
 * Writes formulas shorter without changing a bit of their values.
 *
 * <p>Only what holds under the conventions of a run is used, see {@link Rules}. One difference is left to be told by the values
 * themselves: a zero that is stored as -0.0 becomes 0.0 in any operator, and stays what it is without one. Whoever
 * replaces a formula compares the values.
 */
final class Simplifier {

    private final List<Rules.Rule> rules;

    /**
     * A simplifier.
     *
     * @param conventions what is understood by the operators
     * @param operators   looks up an operator that a shorter formula may need; what it does not have is not written
     */
    Simplifier(Conventions conventions, Function<String, Optional<Operator>> operators) {
        this.rules = new Rules(conventions, operators).all();
    }

    /** The shortest formula that the rules lead to; the same if none applies. */
    Expr simplified(Expr formula) {
        return switch (formula) {
            case Expr.Field _, Expr.Literal _ -> formula;
            case Expr.Call(var op, var args, var settings) -> {
                List<Expr> simple = args.stream().map(this::simplified).toList();
                yield atTop(new Expr.Call(op, simple, settings));
            }
        };
    }

    /** Every rule makes a formula shorter: there is an end to it. */
    private Expr atTop(Expr.Call call) {
        return rules.stream()
                .flatMap(rule -> rule.shorter(call).stream())
                .findFirst()
                .map(this::simplified)
                .orElse(call);
    }

    /** Every way to write the formula shorter at its top, once. */
    Stream<Expr> steps(Expr.Call call) {
        return rules.stream().flatMap(rule -> rule.shorter(call).stream());
    }
}
