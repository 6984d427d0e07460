package lode.search;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lode.expr.Expr;
import lode.expr.Operator;
import lode.expr.Reach;

/**
 * Grows random formulas.
 *
 * <p>Half of a population is grown full, half with branches of different lengths, over all depths
 * between the least and the greatest (ramped half-and-half, Koza 1992).
 *
 * @param vocabulary what they are drawn from
 * @param caps       how large they may be
 */
record Growth(Vocabulary vocabulary, Caps caps) {

    private static final double LEAF_SHARE = 0.3;
    private static final int TRIES = 20;

    /** The k-th formula of an initial population. */
    Expr ramped(int k, RandomGenerator random) {
        int depths = Math.max(1, caps.startDepth() - 1);
        return formula(2 + k / 2 % depths, k % 2 == 0, random);
    }

    /** A formula of at most the given depth, with at least one operator and within the caps. */
    Expr formula(int depth, boolean full, RandomGenerator random) {
        for (int k = 0; k < TRIES; k++) {
            Expr grown = call(Math.min(depth, caps.depth()), full, random);
            if (caps.allow(grown)) {
                return grown;
            }
        }
        return formula(Math.max(2, depth - 1), false, random);
    }

    /** A subtree of at most the given depth: a leaf, or a formula. */
    Expr subtree(int depth, RandomGenerator random) {
        return branch(depth, false, false, random);
    }

    private Expr branch(int depth, boolean full, boolean numberAllowed, RandomGenerator random) {
        boolean leaf = depth <= 1 || !full && random.nextDouble() < LEAF_SHARE;
        return leaf ? vocabulary.leaf(random, numberAllowed) : call(depth, full, random);
    }

    private Expr call(int depth, boolean full, RandomGenerator random) {
        Operator op = vocabulary.operator(random);
        List<Expr> args = new ArrayList<>();
        for (int k = 0; k < op.arity(); k++) {
            args.add(branch(depth - 1, full, numberFits(op, k, args), random));
        }
        return new Expr.Call(op, args, vocabulary.settings(op, random));
    }

    /** A number says something only beside a series that is none, and neither over time nor across instruments. */
    private static boolean numberFits(Operator op, int k, List<Expr> before) {
        boolean ofCells = op.reach().scope() == Reach.Scope.CELL;
        return k > 0 && ofCells && op.settings().isEmpty() && !(before.getFirst() instanceof Expr.Literal);
    }
}
