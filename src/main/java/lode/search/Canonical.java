package lode.search;

import java.util.List;
import lode.eval.Symmetry;
import lode.expr.Conventions;
import lode.expr.Conventions.Singular;
import lode.expr.Expr;

/**
 * The formula that stands for all that rank as it does, or in the opposite order.
 *
 * <p>Only what holds to the bit, missing values included, is used:
 *
 * <ul>
 *   <li>{@code neg} turns the order around, and {@code cs_rank} keeps it, ties as they are: both fall away at the top;
 *   <li>a {@code neg} on an operand of {@code mul} turns the sign of the result, and so does changing the operands of
 *       {@code sub}: such signs fall away from the top down to the first other operator;
 *   <li>so do those of {@code div}, where a division by 0 gives nothing that has a sign;
 *   <li>{@linkplain Symmetry symmetric} operators have their operands in one order.
 * </ul>
 *
 * <p>Operators that keep the order on paper only are left alone: {@code sqrt} or a division by a number may round two
 * values to one, or make one missing.
 *
 * @param formula the one that stands for all
 * @param turned  whether it ranks in the opposite order
 */
record Canonical(Expr formula, boolean turned) {

    /** What stands for the formula under some conventions. */
    static Canonical of(Expr formula, Conventions conventions) {
        Canonical plain = ofValues(formula, conventions);
        return plain.formula instanceof Expr.Call(var op, var args, var _)
                        && op.name().equals("cs_rank")
                ? of(args.getFirst(), conventions).turnedIf(plain.turned)
                : plain;
    }

    /** What stands for the formula where values count, and not only their order: only a sign falls away. */
    static Canonical ofValues(Expr formula, Conventions conventions) {
        return upToSign(Symmetry.ordered(formula), conventions.singular() == Singular.MISSING);
    }

    /** The formula or its negative, whichever stands for both. */
    private static Canonical upToSign(Expr formula, boolean throughDivisions) {
        return formula instanceof Expr.Call call
                ? switch (call.op().name()) {
                    case "neg" ->
                        upToSign(call.args().getFirst(), throughDivisions).turnedIf(true);
                    case "mul" -> product(call, true, throughDivisions);
                    case "div" -> throughDivisions ? product(call, false, true) : new Canonical(call, false);
                    case "sub" -> difference(call);
                    default -> new Canonical(call, false);
                }
                : new Canonical(formula, false);
    }

    private static Canonical product(Expr.Call call, boolean symmetric, boolean throughDivisions) {
        Canonical left = upToSign(call.args().get(0), throughDivisions);
        Canonical right = upToSign(call.args().get(1), throughDivisions);
        List<Expr> bare = List.of(left.formula, right.formula);
        return new Canonical(with(call, symmetric ? Symmetry.sorted(bare) : bare), left.turned != right.turned);
    }

    private static Canonical difference(Expr.Call call) {
        List<Expr> sorted = Symmetry.sorted(call.args());
        return new Canonical(with(call, sorted), !sorted.equals(call.args()));
    }

    private static Expr with(Expr.Call call, List<Expr> args) {
        return new Expr.Call(call.op(), args, call.settings());
    }

    private Canonical turnedIf(boolean turn) {
        return new Canonical(formula, turned != turn);
    }
}
