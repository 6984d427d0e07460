package lode.robust;

import java.util.List;
import java.util.function.ToDoubleFunction;
import lode.eval.Engine;
import lode.eval.Scorer;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.measure.RankedFactor;
import lode.panel.Dataset;
import lode.panel.Period;
import lode.panel.Pool;

/**
 * Where factors are asked.
 *
 * @param data        the market as it is
 * @param pool        the name of the pool: what operators across instruments see, and whose ranks are compared
 * @param days        on which ranks are compared; nothing after them is read
 * @param conventions what is understood by operators
 * @param rankIc      the mean RankIC of values on all days up to the last, day-major; it keeps none of them
 * @param compute     how
 */
public record Market(
        Dataset data,
        String pool,
        Period days,
        Conventions conventions,
        ToDoubleFunction<double[]> rankIc,
        Compute compute) {

    /**
     * How formulas are computed.
     *
     * @param threads how many compute
     * @param memory  bytes for intermediate values
     */
    public record Compute(int threads, long memory) {}

    /** Computes formulas on other data, up to a day. */
    <R> List<R> evaluate(Dataset other, List<Expr> formulas, int end, Scorer<R> scorer) {
        return new Engine(other, other.pool(pool), conventions, compute.threads(), compute.memory())
                .evaluate(formulas, end, scorer);
    }

    /** The pool. */
    Pool members() {
        return data.pool(pool);
    }

    /** The ranks of values on the days, over some of the pool. */
    RankedFactor ranks(double[] values, Pool some) {
        return RankedFactor.of(values, some, days);
    }
}
