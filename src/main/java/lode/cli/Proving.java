package lode.cli;

import java.util.List;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.prove.FormulaSubject;

/**
 * How what is to be proved is computed.
 *
 * @param pool        what operators across instruments see, and who counts
 * @param conventions what is understood by the operators
 * @param threads     how many compute
 * @param memory      bytes for intermediate values
 */
record Proving(String pool, Conventions conventions, int threads, long memory) {

    /** Formulas computed so. */
    FormulaSubject formulas(List<Expr> formulas) {
        return new FormulaSubject(formulas, conventions, pool, threads, memory);
    }
}
