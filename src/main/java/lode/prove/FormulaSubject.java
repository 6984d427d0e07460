package lode.prove;

import java.util.List;
import java.util.Set;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.expr.Requirements;
import lode.panel.Dataset;
import lode.panel.Period;

/**
 * Some formulas.
 *
 * @param formulas    computed together
 * @param conventions what is understood by their operators
 * @param pool        what operators across instruments see
 * @param threads     how many compute
 * @param memory      bytes for intermediate values
 */
public record FormulaSubject(List<Expr> formulas, Conventions conventions, String pool, int threads, long memory)
        implements Subject {

    /** Copies the list. */
    public FormulaSubject {
        formulas = List.copyOf(formulas);
    }

    @Override
    public List<String> parts() {
        return formulas.stream().map(Expr::toString).toList();
    }

    @Override
    public List<double[]> values(Dataset data) {
        var days = new Period(0, data.axes().length());
        return new Engine(data, data.pool(pool), conventions, threads, memory).values(formulas, days);
    }

    @Override
    public Set<String> fields() {
        return Requirements.sources(formulas);
    }
}
