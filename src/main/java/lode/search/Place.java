package lode.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lode.expr.Expr;
import lode.expr.Unit;
import lode.expr.UnitLaw;

/**
 * A place in a formula, which may be filled by what leaves the whole lawful.
 *
 * @param steps  the operators above it, the nearest first
 * @param lawful whether there is no fault elsewhere
 */
record Place(List<Step> steps, boolean lawful) {

    /**
     * An operator, and the units of its operands.
     *
     * @param operands their units, with any for the one that leads to the place
     * @param number   the number of that one
     */
    record Step(UnitLaw law, List<Unit> operands, int number) {

        Optional<Unit> of(Unit unit) {
            List<Unit> filled = new ArrayList<>(operands);
            filled.set(number, unit);
            return law.of(filled);
        }
    }

    /** The place of the part of that number. */
    static Place of(Expr formula, int number, Units units) {
        List<Step> steps = new ArrayList<>();
        boolean lawful = true;
        Expr part = formula;
        int left = number;
        while (left > 0) {
            Expr.Call call = (Expr.Call) part;
            int chosen = 0;
            left--;
            for (int size = count(call.args().getFirst());
                    left >= size;
                    size = count(call.args().get(chosen))) {
                left -= size;
                chosen++;
            }
            List<Unit> operands = new ArrayList<>();
            for (int k = 0; k < call.args().size(); k++) {
                Optional<Unit> unit = k == chosen
                        ? Optional.of(Unit.RATIO)
                        : units.of(call.args().get(k));
                lawful &= unit.isPresent();
                operands.add(unit.orElse(Unit.RATIO));
            }
            steps.addFirst(new Step(call.op().unitLaw(), operands, chosen));
            part = call.args().get(chosen);
        }
        return new Place(List.copyOf(steps), lawful);
    }

    /** Whether a part of that unit makes the whole lawful and scale-free. */
    boolean fits(Unit unit) {
        Optional<Unit> whole = lawful ? Optional.of(unit) : Optional.empty();
        for (Step step : steps) {
            whole = whole.flatMap(step::of);
        }
        return whole.filter(Unit::scaleFree).isPresent();
    }

    private static int count(Expr part) {
        return (int) part.nodes().count();
    }
}
