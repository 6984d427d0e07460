package lode.expr;

import java.util.List;
import java.util.Optional;

/**
 * What an operator asks of the units of its operands.
 *
 * @param rule   what its result is measured in
 * @param across whether it compares instruments: then no operand may carry the adjustment, which differs from stock to stock
 *               and, in prices adjusted backwards from today, depends on dividends to come
 */
public record UnitLaw(UnitRule rule, boolean across) {

    /**
     * The unit of the result.
     *
     * @param operands the units of the series, in order
     * @return empty if the operands do not go together, or cannot be compared across instruments
     */
    public Optional<Unit> of(List<Unit> operands) {
        boolean comparable = !across || operands.stream().noneMatch(Unit::adjusted);
        return comparable ? rule.of(operands) : Optional.empty();
    }

    /** Whether the unit of the k-th operand makes a difference. */
    public boolean looksAt(int k) {
        return across || rule.looksAt(k);
    }

    /** The law in words. */
    public String text() {
        return rule.text() + (across ? "; no operand carries the adjustment" : "");
    }
}
