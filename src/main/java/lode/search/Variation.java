package lode.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import lode.expr.Expr;
import lode.expr.Operator;
import lode.expr.Settings;
import lode.expr.Unit;

/**
 * The ways in which formulas change from one generation to the next.
 *
 * <p>Every result is within the caps, lawful by its units, and has at least one operator, and none applied to numbers only;
 * a change that would break this is not made.
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

    /** A way to fill a place; empty if nothing fits. */
    @FunctionalInterface
    private interface Filling {
        Optional<Expr> of(int cut, Place place);
    }

    /** The first formula with one of its parts replaced by a part of the second. */
    Expr crossover(Expr receiver, Expr donor, RandomGenerator random) {
        List<Expr> parts = Subtrees.kind(donor, random).stream()
                .map(number -> Subtrees.at(donor, number))
                .toList();
        return filled(receiver, random, (_, place) -> one(fitting(parts, place), random));
    }

    /** One part replaced by a newly grown one. */
    Expr subtree(Expr formula, RandomGenerator random) {
        int depth = growth.caps().startDepth() - 1;
        return filled(formula, random, (_, place) -> growth.subtree(depth, place::fits, random));
    }

    /** One part replaced by a part of itself: the formula gets shorter (Kinnear 1993). */
    Expr hoist(Expr formula, RandomGenerator random) {
        return filled(formula, random, (cut, place) -> {
            List<Expr> inside = Subtrees.at(formula, cut).nodes().skip(1).toList();
            return one(fitting(inside, place), random);
        });
    }

    /** Some operators replaced by others that take as many series, some leaves by other leaves. */
    Expr point(Expr formula, RandomGenerator random) {
        Expr changed = formula;
        int parts = (int) formula.nodes().count();
        for (int k = 0; k < parts; k++) {
            if (random.nextDouble() < POINT_RATE) {
                changed = Subtrees.replace(changed, k, point(changed, k, random));
            }
        }
        return allowed(formula, changed);
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
        return allowed(formula, Subtrees.replace(formula, chosen, new Expr.Call(call.op(), call.args(), settings)));
    }

    /** The formula with a part replaced, the first of randomly chosen ones whose place something fits. */
    private Expr filled(Expr formula, RandomGenerator random, Filling filling) {
        int[] cuts = Subtrees.kind(formula, random).stream().mapToInt(k -> k).toArray();
        for (int left = cuts.length; left > 0; left--) {
            int chosen = random.nextInt(left);
            int cut = cuts[chosen];
            cuts[chosen] = cuts[left - 1];
            Optional<Expr> part = filling.of(cut, Place.of(formula, cut, units()));
            if (part.isPresent()) {
                return allowed(formula, Subtrees.replace(formula, cut, part.get()));
            }
        }
        return formula;
    }

    private List<Expr> fitting(List<Expr> parts, Place place) {
        return parts.stream()
                .filter(part -> units().of(part).filter(place::fits).isPresent())
                .toList();
    }

    private static Optional<Expr> one(List<Expr> parts, RandomGenerator random) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts.get(random.nextInt(parts.size())));
    }

    private Expr point(Expr formula, int number, RandomGenerator random) {
        Place place = Place.of(formula, number, units());
        Expr part = Subtrees.at(formula, number);
        return switch (part) {
            case Expr.Field _ -> leaves().draw(place::fits, false, random).orElse(part);
            case Expr.Literal _ -> leaves().draw(place::fits, true, random).orElse(part);
            case Expr.Call(var op, var args, var _) -> {
                List<Unit> operands =
                        args.stream().flatMap(arg -> units().of(arg).stream()).toList();
                Operator other = growth.vocabulary()
                        .like(
                                op,
                                another -> operands.size() == args.size()
                                        && another.unitLaw()
                                                .of(operands)
                                                .filter(place::fits)
                                                .isPresent(),
                                random);
                yield other == op
                        ? part
                        : new Expr.Call(other, args, growth.vocabulary().settings(other, random));
            }
        };
    }

    private Units units() {
        return growth.vocabulary().units();
    }

    private Leaves leaves() {
        return growth.vocabulary().leaves();
    }

    private Expr allowed(Expr before, Expr after) {
        return allows(after) ? after : before;
    }

    /** Whether a formula may be in a population. */
    boolean allows(Expr formula) {
        boolean sensible = formula instanceof Expr.Call && formula.nodes().noneMatch(Variation::ofNumbersOnly);
        return sensible && growth.caps().allow(formula) && units().lawful(formula);
    }

    private static boolean ofNumbersOnly(Expr part) {
        return part instanceof Expr.Call call && call.args().stream().allMatch(Expr.Literal.class::isInstance);
    }
}
