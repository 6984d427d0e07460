package lode.search;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lode.expr.Expr;
import lode.expr.Operator;
import lode.expr.Settings;

/**
 * The ways in which formulas change from one generation to the next.
 *
 * <p>Every result is within the caps and has at least one operator, and none applied to numbers only; a change
 * that would break this is not made.
 *
 * @param growth where new parts come from
 */
record Variation(Growth growth) {

    private static final double POINT_RATE = 0.15;

    /** A way to change one formula. */
    @FunctionalInterface
    interface Mutation {
        /** The formula changed, or the same one. */
        Expr mutate(Expr formula, RandomGenerator random);
    }

    /** The first formula with one of its parts replaced by a part of the second. */
    Expr crossover(Expr receiver, Expr donor, RandomGenerator random) {
        int cut = Subtrees.draw(receiver, random);
        Expr part = Subtrees.at(donor, Subtrees.draw(donor, random));
        return allowed(receiver, Subtrees.replace(receiver, cut, part));
    }

    /** One part replaced by a newly grown one. */
    Expr subtree(Expr formula, RandomGenerator random) {
        int cut = Subtrees.draw(formula, random);
        return allowed(
                formula,
                Subtrees.replace(formula, cut, growth.subtree(growth.caps().startDepth() - 1, random)));
    }

    /** One part replaced by a part of itself: the formula gets shorter (Kinnear 1993). */
    Expr hoist(Expr formula, RandomGenerator random) {
        int cut = Subtrees.draw(formula, random);
        Expr part = Subtrees.at(formula, cut);
        int below = (int) part.nodes().count() - 1;
        if (below == 0) {
            return formula;
        }
        int inside = 1 + random.nextInt(below);
        return allowed(formula, Subtrees.replace(formula, cut, Subtrees.at(part, inside)));
    }

    /** Some operators replaced by others that take as many series, some leaves by other leaves. */
    Expr point(Expr formula, RandomGenerator random) {
        return allowed(formula, points(formula, random));
    }

    /** The settings of one call that has a window drawn anew. */
    Expr window(Expr formula, RandomGenerator random) {
        List<Expr> parts = formula.nodes().toList();
        List<Integer> windows = new ArrayList<>();
        for (int k = 0; k < parts.size(); k++) {
            if (parts.get(k) instanceof Expr.Call call
                    && !call.settings().days().isEmpty()) {
                windows.add(k);
            }
        }
        if (windows.isEmpty()) {
            return formula;
        }
        int chosen = windows.get(random.nextInt(windows.size()));
        Expr.Call call = (Expr.Call) parts.get(chosen);
        Settings settings = growth.vocabulary().windows(call, random);
        return Subtrees.replace(formula, chosen, new Expr.Call(call.op(), call.args(), settings));
    }

    private Expr points(Expr formula, RandomGenerator random) {
        boolean change = random.nextDouble() < POINT_RATE;
        return switch (formula) {
            case Expr.Field field -> change ? growth.vocabulary().leaf(random, false) : field;
            case Expr.Literal literal -> change ? growth.vocabulary().leaf(random, true) : literal;
            case Expr.Call call -> {
                List<Expr> args =
                        call.args().stream().map(arg -> points(arg, random)).toList();
                Operator op = change ? growth.vocabulary().like(call.op(), random) : call.op();
                Settings settings =
                        op == call.op() ? call.settings() : growth.vocabulary().settings(op, random);
                yield new Expr.Call(op, args, settings);
            }
        };
    }

    private Expr allowed(Expr before, Expr after) {
        boolean sensible = after instanceof Expr.Call && after.nodes().noneMatch(Variation::ofNumbersOnly);
        return sensible && growth.caps().allow(after) ? after : before;
    }

    private static boolean ofNumbersOnly(Expr part) {
        return part instanceof Expr.Call call && call.args().stream().allMatch(Expr.Literal.class::isInstance);
    }
}
