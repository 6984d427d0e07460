package lode.combine;

import lode.measure.Rebalance;
import lode.panel.UserException;

/**
 * When and from what weights and models are learned.
 *
 * @param refit     days on whose close weights are learned anew
 * @param relearn   days on whose close trees are
 * @param window    how many coefficients, a horizon apart, weights look back on
 * @param train     how many trading days regressions and trees look back on; they see every horizon-th of them
 * @param embargo   trading days that regressions and trees leave out beyond those whose label is not complete
 * @param signs     how it is known whether high values are good
 * @param missing   what weights do where a factor has no value
 * @param longOnly  whether weights against a factor's direction become 0
 * @param ridge     how much coefficients are drawn to zero, in units of the squares of the factors
 * @param top       how many factors dynamic selection chooses at most
 * @param leastIc   the least mean coefficient, in size, of a factor that it chooses
 * @param leastIcir the least ratio of mean to standard deviation, in size
 * @param trees     how many trees a forest has
 * @param rounds    how many trees boosting makes at most
 * @param patience  after how many trees that do not help on the validation block boosting stops
 * @param block     the share of the training days that are the validation block of boosting, the last ones
 * @param seed      of the trees
 */
public record Protocol(
        Rebalance refit,
        Rebalance relearn,
        int window,
        int train,
        int embargo,
        Signs signs,
        Missing missing,
        boolean longOnly,
        double ridge,
        int top,
        double leastIc,
        double leastIcir,
        int trees,
        int rounds,
        int patience,
        double block,
        int seed) {

    /** Checks the numbers. */
    public Protocol {
        requireCausal("refit", refit);
        requireCausal("relearn", relearn);
        require("window", window, 2);
        require("train", train, 20);
        require("embargo", embargo, 0);
        require("top", top, 1);
        require("trees", trees, 1);
        require("rounds", rounds, 1);
        require("patience", patience, 1);
        if (!(ridge > 0) || !(leastIc >= 0) || !(leastIcir >= 0)) {
            throw new UserException("ridge must be above 0, and least-ic and least-icir 0 or more, got " + ridge + ", "
                    + leastIc + " and " + leastIcir);
        }
        if (!(block > 0 && block < 1)) {
            throw new UserException("block must be a share between 0 and 1, got " + block);
        }
    }

    private static void require(String key, int value, int least) {
        if (value < least) {
            throw new UserException(key + " must be " + least + " or more, got " + value);
        }
    }

    /** The last day of a week or month is known on the next trading day only: weights would depend on what follows. */
    private static void requireCausal(String key, Rebalance rule) {
        if (rule.unit() != Rebalance.Unit.DAY && rule.unit() != Rebalance.Unit.MONTH_START) {
            throw new UserException(key + " cannot be " + rule + ": write day, 20days, month-start or 3month-starts");
        }
    }

    /** When a method learns. */
    public Rebalance when(Method method) {
        return method.trees() ? relearn : refit;
    }
}
