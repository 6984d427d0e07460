package lode.cli;

import java.util.List;
import lode.combine.Recipe;
import lode.expr.Expr;
import lode.expr.Requirements;
import lode.prove.DerivedSubject;
import lode.prove.Subject;

/**
 * Something that reads combined factors: in every history their recipes learn anew, and keep nothing of it.
 *
 * <p>Recipes may read any field, and learn on days that are counted from the first or by the calendar.
 */
final class CombinedSubject {

    private CombinedSubject() {}

    /** A subject that computes some formulas; as it is, where they read no combined factor. */
    static Subject of(Subject subject, List<Expr> formulas) {
        return formulas.stream().flatMap(Requirements::fields).anyMatch(name -> name.startsWith(Recipe.PREFIX))
                ? new DerivedSubject(subject, new CombinedFields(Homes.data()).keepingNoModels()::addTo, true)
                : subject;
    }
}
