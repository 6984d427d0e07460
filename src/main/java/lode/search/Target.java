package lode.search;

import java.util.OptionalInt;
import lode.panel.UserException;

/**
 * How many factors are to be found, and what that may cost.
 *
 * @param factors     how many
 * @param evaluations most distinct formulas that all searches together may try; empty for any number
 */
public record Target(int factors, OptionalInt evaluations) {

    /** Checks the numbers. */
    public Target {
        Numbers.requireAtLeast("factors", factors, 1);
        evaluations.ifPresent(most -> Numbers.requireAtLeast("evaluations", most, 1));
    }

    /** Whether a budget of which some is spent leaves room for one more generation of a search. */
    boolean allows(SearchPlan plan, int spent, int generation) {
        return evaluations.isEmpty() || spent + plan.mostTrials(generation) <= evaluations.getAsInt();
    }

    /**
     * Checks that one generation fits.
     *
     * @throws UserException if the budget is smaller
     */
    void requireRoom(SearchPlan plan) {
        if (!allows(plan, 0, 1)) {
            throw new UserException(
                    "A generation tries up to " + plan.mostTrials(1) + " formulas, but evaluations allow "
                            + evaluations.getAsInt() + ": raise them, or lower the population");
        }
    }
}
