package lode.cli;

import java.util.List;
import java.util.Set;
import lode.combine.Recipe;
import lode.expr.Expr;
import lode.panel.Dataset;
import lode.prove.FormulaSubject;
import lode.prove.Subject;

/**
 * Formulas that read combined factors: in every history their recipes learn anew, and keep nothing of it.
 *
 * @param formulas computed together
 * @param recipes  by which the combined factors are made
 */
record CombinedSubject(FormulaSubject formulas, CombinedFields recipes) implements Subject {

    /** Formulas that read no combined factor are judged as they are. */
    static Subject of(FormulaSubject formulas, CombinedFields recipes) {
        return formulas.formulas().stream().anyMatch(CombinedSubject::reads)
                ? new CombinedSubject(formulas, recipes.keepingNoModels())
                : formulas;
    }

    private static boolean reads(Expr formula) {
        return switch (formula) {
            case Expr.Field(var name) -> name.startsWith(Recipe.PREFIX);
            case Expr.Literal _ -> false;
            case Expr.Call(var _, var args, var _) -> args.stream().anyMatch(CombinedSubject::reads);
        };
    }

    @Override
    public List<String> parts() {
        return formulas.parts();
    }

    @Override
    public List<double[]> values(Dataset data) {
        return formulas.values(recipes.addTo(data));
    }

    /** The factors of a recipe may read anything. */
    @Override
    public Set<String> fields() {
        return Set.of();
    }

    /** It learns on certain days, counted from the first or by the calendar. */
    @Override
    public boolean followsCalendar() {
        return true;
    }
}
