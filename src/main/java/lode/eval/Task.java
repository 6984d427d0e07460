package lode.eval;

import lode.expr.Operator;
import lode.expr.Settings;

/** What one step of a plan does with its operands. */
sealed interface Task {

    /** Nothing: the values of a field of the dataset are read where they are. */
    record ReadField(String name) implements Task {}

    /** Nothing: the codes of a grouping of the dataset are read where they are. */
    record ReadGroups(String name) implements Task {}

    /** Nothing: who is in the pool is read where it is. */
    record ReadPool() implements Task {}

    /** Writes one number to all cells. */
    record Fill(double value) implements Task {}

    /**
     * Copies, leaving out what an operator must not see.
     *
     * @param pool   leave out the cells outside the pool
     * @param finite leave out infinite values
     */
    record Mask(boolean pool, boolean finite) implements Task {}

    /** Takes the suspended days out of each instrument's series. */
    record Squeeze() implements Task {}

    /** Puts squeezed values back on their days. */
    record Stretch() implements Task {}

    /** Applies an operator. */
    record Apply(Operator op, Settings settings) implements Task {}

    /** Whether the dataset holds the values already. */
    default boolean stored() {
        return switch (this) {
            case ReadField _, ReadGroups _, ReadPool _ -> true;
            case Fill _, Mask _, Squeeze _, Stretch _, Apply _ -> false;
        };
    }

    /** Roughly how many times as long as reading the values it takes to make them. */
    default int price() {
        return switch (this) {
            case ReadField _, ReadGroups _, ReadPool _ -> 0;
            case Fill _, Mask _, Squeeze _, Stretch _ -> 1;
            case Apply(var op, var _) ->
                switch (op.reach().scope()) {
                    case CELL -> 1;
                    case HISTORY, POOL_HISTORY -> 3;
                    case WINDOW, CROSS_SECTION, GROUP -> 8;
                };
        };
    }
}
