package lode.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lode.expr.Expr;

/**
 * Formulas to look at one by one, a few at a time, without those that are plainly like one that was chosen.
 *
 * <p>What is left out here moves with a better formula from day to day; ranks are still to be compared.
 */
final class Shortlist {

    /** So many are looked at together. */
    static final int BATCH = 16;

    /** Daily rank correlations may move together a little more than ranks do. */
    private static final double LEEWAY = 0.1;

    private final Trials trials;
    private final List<Expr> left;
    private final double limit;

    /**
     * A list.
     *
     * @param trials         know how the formulas' rank correlations move
     * @param formulas       the best first
     * @param mostCorrelated ranks may correlate less than this
     */
    Shortlist(Trials trials, List<Expr> formulas, double mostCorrelated) {
        this.trials = trials;
        this.left = new ArrayList<>(formulas);
        this.limit = mostCorrelated + LEEWAY;
    }

    /** Whether nothing is left to look at. */
    boolean isEmpty() {
        return left.isEmpty();
    }

    /** Takes the next few from those left, without what moves with a chosen one or with another of the few. */
    List<Expr> next(List<Expr> chosen) {
        left.removeIf(formula -> movesWith(formula, chosen));
        List<Expr> next = new ArrayList<>();
        for (Expr formula : left) {
            if (next.size() < BATCH && !movesWith(formula, next)) {
                next.add(formula);
            }
        }
        left.removeAll(Set.copyOf(next));
        return next;
    }

    /** Whether the daily rank correlations of a formula move with those of one of the others more than the limit. */
    private boolean movesWith(Expr formula, List<Expr> others) {
        IcPath path = trials.score(formula).path();
        return others.stream()
                .anyMatch(other -> Math.abs(path.correlation(trials.score(other).path())) > limit);
    }
}
