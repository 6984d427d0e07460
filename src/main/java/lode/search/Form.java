package lode.search;

import java.util.ArrayList;
import java.util.List;
import lode.expr.Operator;
import lode.expr.Reach;
import lode.expr.Unit;
import lode.expr.UnitLaw;

/**
 * What an operator asks of the units of its operands: operators of one form have the same odds.
 *
 * @param law     what their units must be
 * @param arity   how many operands it takes
 * @param numbers whether numbers may stand for operands after the first
 */
record Form(UnitLaw law, int arity, boolean numbers) {

    /** A number says something only beside a series, and neither over time nor across instruments. */
    static Form of(Operator op) {
        boolean ofCells = op.reach().scope() == Reach.Scope.CELL;
        return new Form(op.unitLaw(), op.arity(), ofCells && op.settings().isEmpty());
    }

    /** Whether a number may stand for the k-th operand. */
    boolean numberFits(int k) {
        return numbers && k > 0;
    }

    /**
     * Units of operands that go together.
     *
     * @param operands what each is to be
     * @param result   the plain unit of the result
     * @param odds     how often random operands are so
     */
    record Combination(List<Goal> operands, Unit result, double odds) {}

    /** All combinations of operands with these odds, the k-th by number. */
    List<Combination> combinations(List<Odds> operands) {
        List<Combination> lawful = new ArrayList<>();
        combine(operands, new ArrayList<>(), new ArrayList<>(), 1, lawful);
        return lawful;
    }

    private void combine(
            List<Odds> operands, List<Goal> goals, List<Unit> units, double odds, List<Combination> lawful) {
        int k = goals.size();
        if (k == arity) {
            law.of(units).ifPresent(unit -> lawful.add(new Combination(List.copyOf(goals), unit.plain(), odds)));
        } else if (law.looksAt(k)) {
            operands.get(k)
                    .shares()
                    .forEach(
                            (unit, share) -> extend(operands, goals, units, Goal.of(unit), unit, odds * share, lawful));
        } else if (operands.get(k).of(Goal.ANY) > 0) {
            extend(operands, goals, units, Goal.ANY, Unit.RATIO, odds, lawful);
        }
    }

    private void extend(
            List<Odds> operands,
            List<Goal> goals,
            List<Unit> units,
            Goal goal,
            Unit unit,
            double odds,
            List<Combination> lawful) {
        goals.add(goal);
        units.add(unit);
        combine(operands, goals, units, odds, lawful);
        goals.removeLast();
        units.removeLast();
    }
}
