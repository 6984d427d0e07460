package lode.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lode.expr.Expr;
import lode.expr.Unit;
import lode.panel.Dataset;
import lode.panel.Field;

/**
 * What formulas over a dataset are measured in.
 *
 * <p>A formula is lawful if no operator in it breaks the rule of its units, nor any in the groupings that it is applied
 * within, and its values are the same whatever the units of money, shares and adjustment are.
 */
final class Units {

    /** All fields pass for pure numbers, so that every formula is lawful. */
    static final Units NONE = new Units(Map.of());

    private final Map<String, Unit> fields;

    private Units(Map<String, Unit> fields) {
        this.fields = fields;
    }

    /** The units of a dataset's fields; what it does not know passes for a pure number. */
    static Units of(Dataset data) {
        Map<String, Unit> units = new HashMap<>();
        for (Field field : data.allFields()) {
            units.put(field.name(), Unit.of(field.kind()));
        }
        return new Units(units);
    }

    /** What a formula or a grouping is measured in; empty if a part of it breaks a rule. */
    Optional<Unit> of(Expr formula) {
        return formula.nodes().allMatch(this::groupsLawfully) ? ofSeries(formula) : Optional.empty();
    }

    /** Whether no part breaks a rule and the whole is scale-free. */
    boolean lawful(Expr formula) {
        return of(formula).filter(Unit::scaleFree).isPresent();
    }

    private Optional<Unit> ofSeries(Expr formula) {
        return Unit.of(formula, name -> fields.getOrDefault(name, Unit.RATIO));
    }

    /** The name of a grouping is always lawful. */
    private boolean groupsLawfully(Expr part) {
        return part.groupings().stream()
                .allMatch(grouping ->
                        !(grouping instanceof Expr.Call) || of(grouping).isPresent());
    }
}
