package lode.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import lode.expr.Expr;
import lode.expr.Unit;
import lode.panel.UserException;

/**
 * Grows random formulas that are lawful by their units.
 *
 * <p>Half of a population is grown full, half with branches of different lengths, over all depths
 * between the least and the greatest (ramped half-and-half, Koza 1992).
 */
final class Growth {

    private static final double LEAF_SHARE = 0.3;
    private static final int TRIES = 20;
    private static final int MOST_TRIES = 10_000;

    private final Vocabulary vocabulary;
    private final Caps caps;
    private final List<Level> full = new ArrayList<>();
    private final List<Level> branched = new ArrayList<>();
    private final int least;

    /**
     * Growth within caps.
     *
     * @param vocabulary what formulas are drawn from
     * @param caps       how large they may be
     * @throws UserException if there is no lawful formula within the caps
     */
    Growth(Vocabulary vocabulary, Caps caps) {
        this.vocabulary = vocabulary;
        this.caps = caps;
        this.least = IntStream.rangeClosed(2, caps.depth())
                .filter(depth -> level(depth, false).calls().of(Goal.SCALE_FREE) > 0)
                .findFirst()
                .orElseThrow(() -> new UserException("The function set makes no formula of at most " + caps.depth()
                        + " levels that is the same whatever the units of money and shares are: add ratios such as div"
                        + " or cs_rank, or leave units out of account with --no-units"));
    }

    /** What formulas are drawn from. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** How large formulas may be. */
    Caps caps() {
        return caps;
    }

    /** The k-th formula of an initial population. */
    Expr ramped(int k, RandomGenerator random) {
        int depths = Math.max(1, caps.startDepth() - 1);
        return formula(2 + k / 2 % depths, k % 2 == 0, random);
    }

    /**
     * A formula with at least one operator and within the caps, of at most the given depth if there is one.
     *
     * @throws UserException if none is found
     */
    Expr formula(int depth, boolean full, RandomGenerator random) {
        int most = Math.max(least, Math.min(depth, caps.depth()));
        boolean all = full && level(most, true).calls().of(Goal.SCALE_FREE) > 0;
        for (int k = 0; k < MOST_TRIES; k++) {
            int shorter = k / TRIES;
            Expr grown =
                    level(Math.max(least, most - shorter), all && shorter == 0).call(Goal.SCALE_FREE, random);
            if (caps.allow(grown)) {
                return grown;
            }
        }
        throw new UserException("Found no lawful formula of at most " + caps.size()
                + " operators, fields and numbers: raise size, or leave units out of account with --no-units");
    }

    /** A leaf or a formula of at most the given depth whose unit fits; empty if there is none. */
    Optional<Expr> subtree(int depth, Predicate<Unit> fits, RandomGenerator random) {
        Level level = level(depth, false);
        return level.odds(false).goal(fits, random).map(goal -> level.branch(goal, false, random));
    }

    private Level level(int depth, boolean ofOneDepth) {
        List<Level> levels = ofOneDepth ? full : branched;
        while (levels.size() < depth) {
            levels.add(
                    levels.isEmpty()
                            ? Level.leaves(vocabulary)
                            : levels.getLast().above(ofOneDepth ? 0 : LEAF_SHARE));
        }
        return levels.get(depth - 1);
    }
}
