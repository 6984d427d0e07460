package lode.cli;

import java.util.List;
import lode.combine.Recipe;
import lode.expr.Expr;
import lode.panel.Dataset;
import lode.prove.Moment;
import lode.prove.Subject;

/**
 * Something that reads combined factors: in every history their recipes learn anew, and keep nothing of it.
 *
 * <p>Recipes may read any field, and learn on days that are counted from the first or by the calendar.
 *
 * @param subject what is computed
 * @param recipes by which the combined factors are made
 */
record CombinedSubject(Subject subject, CombinedFields recipes) implements Subject {

    /** A subject that computes some formulas; as it is, where they read no combined factor. */
    static Subject of(Subject subject, List<Expr> formulas) {
        return formulas.stream().anyMatch(CombinedSubject::reads)
                ? new CombinedSubject(subject, new CombinedFields(Homes.data()).keepingNoModels())
                : subject;
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
        return subject.parts();
    }

    @Override
    public List<double[]> values(Dataset data) {
        return subject.values(recipes.addTo(data));
    }

    @Override
    public Moment moment() {
        return subject.moment();
    }

    @Override
    public int delay() {
        return subject.delay();
    }

    @Override
    public boolean followsCalendar() {
        return true;
    }

    @Override
    public boolean ignoresPriceLevels() {
        return subject.ignoresPriceLevels();
    }
}
