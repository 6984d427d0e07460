package lode.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lode.expr.Expr;
import lode.measure.RankedFactor;

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
    private final double mostCorrelated;

    /** A formula that was looked at, and how it ranks. */
    interface Contender {
        /** What it is. */
        Expr formula();

        /** On the days on which formulas are compared. */
        RankedFactor ranks();
    }

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
        this.mostCorrelated = mostCorrelated;
    }

    /**
     * Chooses formulas whose ranks are unlike those of every one chosen before.
     *
     * @param wanted most to choose
     * @param most   how many are looked at, in whole batches
     * @param look   measures some, in their order
     * @param passes what else a formula must be, asked of those that are unlike the chosen ones
     * @return best first
     */
    <C extends Contender> List<C> choose(
            int wanted, int most, Function<List<Expr>, List<C>> look, Predicate<? super C> passes) {
        List<C> chosen = new ArrayList<>();
        for (int k = 0; k < Math.ceilDiv(most, BATCH) && !left.isEmpty() && chosen.size() < wanted; k++) {
            List<Expr> next = next(chosen.stream().map(Contender::formula).toList());
            for (C contender : look.apply(next)) {
                if (chosen.size() < wanted
                        && isUnlike(contender, chosen.stream().map(Contender::ranks))
                        && passes.test(contender)) {
                    chosen.add(contender);
                }
            }
        }
        return chosen;
    }

    /** Whether the ranks of a formula correlate with none of others as much as is too much. */
    boolean isUnlike(Contender contender, Stream<RankedFactor> others) {
        return others.allMatch(other -> Math.abs(contender.ranks().correlation(other)) < mostCorrelated);
    }

    /** Takes the next few from those left, without what moves with a chosen one or with another of the few. */
    private List<Expr> next(List<Expr> chosen) {
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
                .anyMatch(other -> Math.abs(path.correlation(trials.score(other).path())) > mostCorrelated + LEEWAY);
    }
}
