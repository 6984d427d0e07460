package lode.cli;

import java.util.Optional;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.expr.Requirements;
import lode.factor.Factor;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.UserException;

/** Formulas of the registry on a dataset, which need not be one that they were tested on. */
final class KeptFormula {

    private KeptFormula() {}

    /**
     * The formula of a factor.
     *
     * @throws UserException if it names an operator or field that is not there, or is a combination whose recipe is not
     */
    static Expr of(Factor factor, Dataset data) {
        CombinedFields.require(factor, data);
        return new Parser(Operators.CATALOG, data.allFields()).parse(factor.formula());
    }

    /** The formula of a factor, if the dataset has all operators, fields and groupings that it names. */
    static Optional<Expr> find(Factor factor, Dataset data) {
        try {
            return Optional.of(of(factor, data))
                    .filter(formula -> Requirements.lacked(formula, data).isEmpty());
        } catch (UserException _) {
            return Optional.empty();
        }
    }
}
