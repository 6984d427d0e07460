package lode.eval;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.ops.PlainOperators;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Pool;

/** Computes formulas cell by cell, as plainly as it can be said: what {@link Engine} is held against. */
final class PlainEngine {

    private final Dataset data;
    private final Pool pool;
    private final Conventions conventions;
    private final Map<Expr, double[]> known = new HashMap<>();

    PlainEngine(Dataset data, Pool pool, Conventions conventions) {
        this.data = data;
        this.pool = pool;
        this.conventions = conventions;
    }

    /** The values of a formula on all days. */
    double[] values(Expr formula) {
        double[] values = known.get(formula);
        if (values == null) {
            values = computed(formula);
            known.put(formula, values);
        }
        return values;
    }

    private double[] computed(Expr formula) {
        return switch (formula) {
            case Expr.Field(var name) -> data.field(name).values();
            case Expr.Literal(var value) -> {
                double[] everywhere = new double[data.axes().cells()];
                Arrays.fill(everywhere, value);
                yield everywhere;
            }
            case Expr.Call call ->
                apply(call, call.args().stream().map(this::values).toArray(double[][]::new));
        };
    }

    /** The call applied to given values of its series. */
    double[] apply(Expr.Call call, double[]... series) {
        Axes axes = data.axes();
        double[][] codes = call.settings().groupings().stream().map(this::codes).toArray(double[][]::new);
        double[][] in = Arrays.copyOf(series, series.length + codes.length);
        System.arraycopy(codes, 0, in, series.length, codes.length);
        if (call.op().reach().acrossInstruments()) {
            for (int k = 0; k < series.length; k++) {
                double[] all = series[k];
                in[k] = IntStream.range(0, axes.cells())
                        .mapToDouble(cell -> pool.contains(cell) ? all[cell] : Double.NaN)
                        .toArray();
            }
        }
        return PlainOperators.compute(call.op(), call.settings(), conventions, axes.all(), in);
    }

    private double[] codes(Expr grouping) {
        return grouping instanceof Expr.Field(var name)
                ? data.groups(name).codes().values()
                : values(grouping);
    }

    /** The sizes of the values of a series that a call may read for a cell. */
    DoubleStream sizesRead(double[] values, int cell, Expr.Call call) {
        int width = data.axes().width();
        int day = cell / width;
        int first = Math.max(0, day - call.op().reach().lookback(call.settings()));
        IntStream read = call.op().reach().acrossInstruments()
                ? IntStream.range(first * width, (day + 1) * width)
                : IntStream.rangeClosed(first, day).map(t -> t * width + cell % width);
        return read.mapToDouble(c -> Math.abs(values[c])).filter(size -> !Double.isNaN(size));
    }
}
