package lode.explain;

import lode.eval.Engine;
import lode.expr.Conventions;
import lode.measure.RankIc;
import lode.panel.Dataset;
import lode.panel.LabelSpec;
import lode.panel.Period;
import lode.panel.Pool;

/**
 * On what a factor is explained.
 *
 * @param data        the dataset
 * @param pool        who counts
 * @param label       the return to foresee
 * @param conventions what is understood by the operators
 * @param days        of which figures are told; values of days before them are read where formulas look back
 * @param training    the first of these days, which choose the direction of a factor that declares none
 * @param threads     how many compute
 * @param memory      bytes that intermediate values may take
 */
public record Ground(
        Dataset data,
        Pool pool,
        LabelSpec label,
        Conventions conventions,
        Period days,
        Period training,
        int threads,
        long memory) {

    /** Rank correlations with the label. */
    RankIc rankIc() {
        return RankIc.of(data.label(label), pool, conventions.fewestPairs());
    }

    /** An engine on these data. */
    Engine engine() {
        return engine(data);
    }

    /** An engine on the same data with more fields. */
    Engine engine(Dataset more) {
        return new Engine(more, pool, conventions, threads, memory);
    }

    /** How many instruments the data have. */
    int width() {
        return data.axes().width();
    }
}
