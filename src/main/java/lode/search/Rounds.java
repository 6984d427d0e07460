package lode.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import lode.expr.Expr;

/**
 * Whole searches, one after another, until enough factors are found that are unlike each other.
 *
 * <p>Every search is told of the factors found before: it looks for what they do not explain, and what it admits is unlike
 * them. It ends after so many generations as its plan has, or earlier, when the budget leaves no room for another one.
 */
public final class Rounds {

    /** So many searches in a row that find nothing more are the last. */
    public static final int PATIENCE = 3;

    /** Why no other search follows. */
    public enum End {
        /** All factors were found. */
        FOUND,
        /** The budget of formulas is used up. */
        EVALUATIONS,
        /** Several searches in a row found nothing more. */
        BARREN,
        /** It was asked to end. */
        STOPPED
    }

    /** Plans and carries out one search. */
    public interface Search {

        /**
         * What is to be searched.
         *
         * @param round    its number, from 1
         * @param wanted   most survivors
         * @param admitted factors found before
         */
        SearchPlan plan(int round, int wanted, List<Expr> admitted);

        /**
         * Searches by the plan that was made last.
         *
         * @param stop to be asked between generations, of all that it has bred
         */
        MiningResult carryOut(int round, Predicate<List<Generation>> stop);
    }

    /**
     * One of the searches.
     *
     * @param number from 1
     * @param result what it found
     */
    public record Round(int number, MiningResult result) {}

    /**
     * What all of them found.
     *
     * @param rounds in order
     * @param end    why no other one followed
     */
    public record Outcome(List<Round> rounds, End end) {

        /** Copies the list. */
        public Outcome {
            rounds = List.copyOf(rounds);
        }

        /** How many factors were found. */
        public int factors() {
            return rounds.stream()
                    .mapToInt(round -> round.result().survivors().size())
                    .sum();
        }

        /** How many formulas the searches tried, each counted in every search that tried it. */
        public int evaluations() {
            return rounds.stream().mapToInt(round -> round.result().distinct()).sum();
        }
    }

    private final Target target;
    private final Search search;
    private final List<Round> rounds = new ArrayList<>();
    private final List<Expr> admitted = new ArrayList<>();
    private int spent;

    /**
     * Searches that have not begun.
     *
     * @param target what is wanted
     * @param search carries out one of them
     */
    public Rounds(Target target, Search search) {
        this.target = target;
        this.search = search;
    }

    /**
     * Searches until the target is reached or nothing is left to spend.
     *
     * @param stop asked between generations; once true, the running search ends with what it has, and is the last
     * @throws lode.panel.UserException if not even one generation is within the budget
     */
    public Outcome untilFound(BooleanSupplier stop) {
        int barren = 0;
        while (barren < PATIENCE && admitted.size() < target.factors() && !stop.getAsBoolean()) {
            int number = rounds.size() + 1;
            SearchPlan plan = search.plan(number, target.factors() - admitted.size(), List.copyOf(admitted));
            if (number == 1) {
                target.requireRoom(plan);
            }
            if (!target.allows(plan, spent, 1)) {
                return new Outcome(rounds, End.EVALUATIONS);
            }
            int before = admitted.size();
            add(new Round(number, carryOut(number, plan, stop)));
            barren = admitted.size() > before ? 0 : barren + 1;
        }
        return new Outcome(rounds, end(barren));
    }

    private End end(int barren) {
        if (admitted.size() >= target.factors()) {
            return End.FOUND;
        }
        return barren == PATIENCE ? End.BARREN : End.STOPPED;
    }

    private void add(Round round) {
        rounds.add(round);
        spent += round.result().distinct();
        round.result().survivors().forEach(survivor -> admitted.add(survivor.formula()));
    }

    private MiningResult carryOut(int number, SearchPlan plan, BooleanSupplier stop) {
        return search.carryOut(number, bred -> {
            int tried = bred.isEmpty() ? 0 : bred.getLast().distinct();
            return stop.getAsBoolean() || !target.allows(plan, spent + tried, bred.size() + 1);
        });
    }
}
