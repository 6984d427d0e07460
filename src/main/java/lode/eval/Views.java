package lode.eval;

import java.util.ArrayList;
import java.util.List;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.expr.Operator;
import lode.expr.Reach;

/**
 * What operators see of their operands: the tasks that stand between two of them under the conventions of a run.
 *
 * @param conventions of the run
 * @param everyone    whether the pool has all instruments on all days, so that nobody has to be left out
 */
record Views(Conventions conventions, boolean everyone) {

    /** What is done with the values of an operand before an operator reads them, in order. */
    List<Task> between(Expr operand, Operator reader) {
        List<Task> tasks = new ArrayList<>();
        boolean squeezed = isSqueezed(operand);
        if (squeezed != squeezes(reader)) {
            tasks.add(squeezed ? new Task.Stretch() : new Task.Squeeze());
        }
        boolean pool = !everyone && reader.reach().acrossInstruments();
        boolean finite = conventions.infinite() && !reader.takesInfinities(conventions);
        if (pool || finite) {
            tasks.add(new Task.Mask(pool, finite));
        }
        return tasks;
    }

    /** What is done with the values of a formula that is a grouping. */
    List<Task> after(Expr grouping) {
        return isSqueezed(grouping) ? List.of(new Task.Stretch()) : List.of();
    }

    /** What is done with the values of a whole formula: it is to be ranked, and may have infinite ones. */
    List<Task> last(Expr formula) {
        List<Task> tasks = new ArrayList<>(after(formula));
        if (conventions.infinite() && !conventions.infinitiesRank()) {
            tasks.add(new Task.Mask(false, true));
        }
        return tasks;
    }

    /** Whether the values, as they are computed, lack the suspended days. */
    private boolean isSqueezed(Expr expr) {
        return expr instanceof Expr.Call call && squeezes(call.op());
    }

    private boolean squeezes(Operator op) {
        Reach.Scope scope = op.reach().scope();
        boolean alongTime = scope == Reach.Scope.WINDOW || scope == Reach.Scope.HISTORY;
        return alongTime && conventions.suspension() == Conventions.Suspension.REMOVED;
    }
}
