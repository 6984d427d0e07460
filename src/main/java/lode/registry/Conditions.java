package lode.registry;

import lode.expr.Conventions;
import lode.measure.Split;
import lode.panel.Dataset;
import lode.panel.LabelSpec;
import lode.panel.Origin;

/**
 * What decides a factor's scorecard besides its formula: the same conditions give the same numbers.
 *
 * @param data       the dataset; its hash counts, not its name
 * @param pool       who counted
 * @param pointInTime whether the members of a day were those known on it
 * @param label      the returns that were to be foreseen
 * @param conventions what was understood by the operators
 * @param training   days that chose the factor
 * @param validation days that checked it
 * @param test       days looked at once, at the end
 */
public record Conditions(
        Origin data,
        String pool,
        boolean pointInTime,
        LabelSpec label,
        Conventions conventions,
        Span training,
        Span validation,
        Span test) {

    /**
     * The conditions of a search on a dataset.
     *
     * @param split the days that were used, purged
     */
    public static Conditions of(Dataset data, String pool, LabelSpec label, Conventions conventions, Split split) {
        return new Conditions(
                data.origin(),
                pool,
                data.pool(pool).pointInTime(),
                label,
                conventions,
                Span.of(split.training(), data.axes()),
                Span.of(split.validation(), data.axes()),
                Span.of(split.test(), data.axes()));
    }
}
