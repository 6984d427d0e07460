package lode.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lode.expr.Choice;
import lode.expr.Conventions;
import lode.expr.Conventions.Singular;
import lode.expr.Conventions.Suspension;
import lode.expr.Coverage;
import lode.expr.Expr;
import lode.expr.Operator;
import lode.expr.Reach;
import lode.expr.Settings;
import lode.panel.Days;

/**
 * Equalities between formulas that hold to the last bit, missing and infinite values included, with the shorter side on the
 * right.
 *
 * <p>What rounds is no such equality: {@code sub(add(x, y), y)} is not x, and a mean of means no mean.
 *
 * @param conventions what is understood by the operators
 * @param operators   looks up an operator by name
 */
record Rules(Conventions conventions, Function<String, Optional<Operator>> operators) {

    /** What is never below 0. */
    private static final Set<String> NOT_NEGATIVE =
            Set.of("abs", "square", "sqrt", "exp", "sigmoid", "ts_std", "ts_rank", "cs_rank", "group_rank");

    /** What the sign of its operand does not change. */
    private static final Set<String> EVEN = Set.of("abs", "square");

    /** What gives the same once it is done. */
    private static final Set<String> ONCE = Set.of("abs", "sign", "cs_rank", "group_rank");

    /** An equality. */
    @FunctionalInterface
    interface Rule {
        /** The right side of a call that is the left one; empty for another. */
        Optional<Expr> shorter(Expr.Call call);
    }

    /** All rules that hold under the conventions. */
    List<Rule> all() {
        return List.of(
                Rules::once,
                this::signs,
                this::negatives,
                this::sums,
                this::products,
                this::quotients,
                Rules::equals,
                Rules::extremes,
                this::pasts,
                this::changes,
                this::windows,
                this::numbers);
    }

    /** {@code abs(abs(x)) = abs(x)}, {@code abs(neg(x)) = abs(x)}, {@code abs(ts_std(x, d)) = ts_std(x, d)}. */
    private Optional<Expr> signs(Expr.Call call) {
        if (call.args().size() != 1 || !(call.args().getFirst() instanceof Expr.Call inner)) {
            return Optional.empty();
        }
        if (is(call, "abs") && NOT_NEGATIVE.contains(inner.op().name())) {
            return Optional.of(inner);
        }
        boolean sizeOnly = is(inner, "neg") || is(inner, "abs");
        boolean even = EVEN.contains(call.op().name())
                || conventions.singular() == Singular.PROTECTED && (is(call, "sqrt") || is(call, "log"));
        return even && sizeOnly ? Optional.of(with(call, inner.args())) : Optional.empty();
    }

    /** {@code sign(sign(x)) = sign(x)}, and likewise ranks of ranks. */
    private static Optional<Expr> once(Expr.Call call) {
        return ONCE.contains(call.op().name())
                        && call.args().getFirst() instanceof Expr.Call inner
                        && inner.op() == call.op()
                        && inner.settings().equals(call.settings())
                ? Optional.of(inner)
                : Optional.empty();
    }

    /** {@code neg(neg(x)) = x}, {@code neg(sub(x, y)) = sub(y, x)}, {@code neg(mul(neg(x), y)) = mul(x, y)}. */
    private Optional<Expr> negatives(Expr.Call call) {
        if (!is(call, "neg") || !(call.args().getFirst() instanceof Expr.Call inner)) {
            return Optional.empty();
        }
        return switch (inner.op().name()) {
            case "neg" -> Optional.of(inner.args().getFirst());
            case "sub" -> Optional.of(with(inner, inner.args().reversed()));
            case "mul" -> turned(inner, true);
            case "div" ->
                conventions.singular() == Singular.PROTECTED
                        ? Optional.empty()
                        : turned(inner, conventions.singular() == Singular.MISSING);
            default -> Optional.empty();
        };
    }

    /** A product or quotient with the sign of one side turned, if that does not make it longer and the side allows it. */
    private static Optional<Expr> turned(Expr.Call call, boolean second) {
        Expr x = call.args().get(0);
        Expr y = call.args().get(1);
        if (negated(x).isPresent()) {
            return negated(x).map(plain -> with(call, List.of(plain, y)));
        }
        return second ? negated(y).map(plain -> with(call, List.of(x, plain))) : Optional.empty();
    }

    /** A formula that gives the negative of another and is no longer; empty if there is none. */
    private static Optional<Expr> negated(Expr formula) {
        return switch (formula) {
            case Expr.Field _ -> Optional.empty();
            case Expr.Literal(double value) -> Optional.of(new Expr.Literal(-value));
            case Expr.Call call -> is(call, "neg") ? Optional.of(call.args().getFirst()) : Optional.empty();
        };
    }

    /** {@code add(x, 0) = x}, {@code add(x, neg(y)) = sub(x, y)}, {@code add(x, x) = mul(x, 2)}, and so on. */
    private Optional<Expr> sums(Expr.Call call) {
        boolean sum = is(call, "add");
        if (!sum && !is(call, "sub")) {
            return Optional.empty();
        }
        Expr x = call.args().get(0);
        Expr y = call.args().get(1);
        if (isNumber(y, 0)) {
            return Optional.of(x);
        }
        if (sum && isNumber(x, 0)) {
            return Optional.of(y);
        }
        if (negation(y).isPresent()) {
            return call(sum ? "sub" : "add", x, negation(y).get());
        }
        if (sum && negation(x).isPresent()) {
            return call("sub", y, negation(x).get());
        }
        return sum && x.equals(y) && x.size() > 1 ? call("mul", x, new Expr.Literal(2)) : Optional.empty();
    }

    /** {@code mul(x, 1) = x}, {@code mul(x, -1) = neg(x)}, {@code mul(neg(x), neg(y)) = mul(x, y)}, {@code mul(x, x) = square(x)}. */
    private Optional<Expr> products(Expr.Call call) {
        if (!is(call, "mul")) {
            return Optional.empty();
        }
        Expr x = call.args().get(0);
        Expr y = call.args().get(1);
        if (x instanceof Expr.Literal(double factor) && Math.abs(factor) == 1) {
            return factor > 0 ? Optional.of(y) : call("neg", y);
        }
        return x.equals(y) ? call("square", x) : byNumber(call);
    }

    /** {@code div(x, 1) = x}, {@code div(x, -1) = neg(x)}, {@code div(neg(x), neg(y)) = div(x, y)}. */
    private Optional<Expr> quotients(Expr.Call call) {
        return is(call, "div") ? byNumber(call) : Optional.empty();
    }

    private Optional<Expr> byNumber(Expr.Call call) {
        Expr x = call.args().get(0);
        Expr y = call.args().get(1);
        if (isNumber(y, 1)) {
            return Optional.of(x);
        }
        if (isNumber(y, -1)) {
            return call("neg", x);
        }
        // a negated 0 is 0 again, and what is divided by it would have another sign
        boolean product = is(call, "mul");
        Singular singular = conventions.singular();
        if (negation(x).isPresent() && negation(y).isPresent() && (product || singular != Singular.INFINITE)) {
            return Optional.of(with(call, List.of(negation(x).get(), negation(y).get())));
        }
        if (negation(x).isPresent()
                && y instanceof Expr.Literal(double value)
                && (product || singular != Singular.PROTECTED)) {
            return Optional.of(with(call, List.of(negation(x).get(), new Expr.Literal(-value))));
        }
        return negation(y).isPresent()
                        && x instanceof Expr.Literal(double value)
                        && (product || singular == Singular.MISSING)
                ? Optional.of(
                        with(call, List.of(new Expr.Literal(-value), negation(y).get())))
                : Optional.empty();
    }

    /** {@code max(x, x) = x}. */
    private static Optional<Expr> equals(Expr.Call call) {
        boolean extreme = is(call, "max") || is(call, "min") || is(call, "fmax") || is(call, "fmin");
        return extreme && call.args().get(0).equals(call.args().get(1))
                ? Optional.of(call.args().getFirst())
                : Optional.empty();
    }

    /** {@code max(x, max(x, y)) = max(x, y)}. */
    private static Optional<Expr> extremes(Expr.Call call) {
        if (!is(call, "max") && !is(call, "min")) {
            return Optional.empty();
        }
        Expr x = call.args().get(0);
        Expr y = call.args().get(1);
        if (holds(x, call.op(), y)) {
            return Optional.of(x);
        }
        return holds(y, call.op(), x) ? Optional.of(y) : Optional.empty();
    }

    private static boolean holds(Expr formula, Operator op, Expr operand) {
        return formula instanceof Expr.Call call
                && call.op() == op
                && call.args().contains(operand);
    }

    /** {@code lag(lag(x, a), b) = lag(x, a + b)}, and so extremes of extremes where all of a window must be known. */
    private Optional<Expr> pasts(Expr.Call call) {
        if (call.args().size() != 1
                || !(call.args().getFirst() instanceof Expr.Call inner)
                || inner.op() != call.op()
                || call.settings().days().size() != 1) {
            return Optional.empty();
        }
        int both = call.settings().days(0) + inner.settings().days(0);
        boolean extreme = is(call, "ts_max") || is(call, "ts_min");
        if (is(call, "lag")) {
            return Optional.of(new Expr.Call(call.op(), inner.args(), Settings.ofDays(both)));
        }
        return extreme && conventions.coverage() != Coverage.HALF
                ? Optional.of(new Expr.Call(call.op(), inner.args(), Settings.ofDays(both - 1)))
                : Optional.empty();
    }

    /** {@code sub(x, lag(x, d)) = delta(x, d)}, {@code sub(div(x, lag(x, d)), 1) = returns(x, d)}. */
    private Optional<Expr> changes(Expr.Call call) {
        if (!is(call, "sub")) {
            return Optional.empty();
        }
        Expr x = call.args().get(0);
        Expr y = call.args().get(1);
        if (y instanceof Expr.Call past && isPast(past, x)) {
            return change("delta", x, past);
        }
        boolean isReturn = isNumber(y, 1) && conventions.singular() != Singular.PROTECTED;
        return isReturn
                        && x instanceof Expr.Call ratio
                        && is(ratio, "div")
                        && ratio.args().get(1) instanceof Expr.Call past
                        && isPast(past, ratio.args().get(0))
                ? change("returns", ratio.args().get(0), past)
                : Optional.empty();
    }

    private static boolean isPast(Expr.Call past, Expr x) {
        return is(past, "lag")
                && past.settings().days(0) > 0
                && past.args().getFirst().equals(x);
    }

    private Optional<Expr> change(String name, Expr x, Expr.Call past) {
        return operators.apply(name).map(op -> new Expr.Call(op, List.of(x), past.settings()));
    }

    /** {@code ts_max(x, 1) = x} where no day is left out and nothing is infinite; {@code lag(x, 0) = x}. */
    private Optional<Expr> windows(Expr.Call call) {
        if (call.settings().days().size() != 1 || conventions.suspension() != Suspension.MISSING) {
            return Optional.empty();
        }
        int days = call.settings().days(0);
        boolean extreme = is(call, "ts_max") || is(call, "ts_min");
        boolean nothing = is(call, "lag") && days == 0 || extreme && days == 1 && !conventions.infinite();
        return nothing ? Optional.of(call.args().getFirst()) : Optional.empty();
    }

    /** A call on numbers only is a number, as its kernel computes it. */
    private Optional<Expr> numbers(Expr.Call call) {
        Operator op = call.op();
        boolean ofNumbers = op.reach().scope() == Reach.Scope.CELL
                && op.inputs() == op.arity()
                && call.args().stream().allMatch(Expr.Literal.class::isInstance);
        if (!ofNumbers) {
            return Optional.empty();
        }
        double[][] in = call.args().stream()
                .map(arg -> new double[] {arg instanceof Expr.Literal(double value) ? value : Double.NaN})
                .toArray(double[][]::new);
        double[] out = {Double.NaN};
        op.kernel(new Choice(call.settings(), conventions)).compute(out, new Days(0, 1, 1), in);
        return Double.isFinite(out[0]) ? Optional.of(new Expr.Literal(out[0])) : Optional.empty();
    }

    private static Optional<Expr> negation(Expr formula) {
        return formula instanceof Expr.Call call && is(call, "neg")
                ? Optional.of(call.args().getFirst())
                : Optional.empty();
    }

    private Optional<Expr> call(String name, Expr... args) {
        return operators.apply(name).map(op -> new Expr.Call(op, List.of(args), Settings.NONE));
    }

    private static Expr with(Expr.Call call, List<Expr> args) {
        return new Expr.Call(call.op(), args, call.settings());
    }

    private static boolean is(Expr.Call call, String name) {
        return call.op().name().equals(name);
    }

    private static boolean isNumber(Expr formula, double value) {
        return formula instanceof Expr.Literal(double number) && number == value;
    }
}
