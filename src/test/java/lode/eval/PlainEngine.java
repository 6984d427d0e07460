package lode.eval;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.expr.Operator;
import lode.expr.Reach;
import lode.ops.PlainOperators;
import lode.panel.Dataset;
import lode.panel.Days;
import lode.panel.Pool;

/** Computes formulas cell by cell, as plainly as it can be said: what {@link Engine} is held against. */
final class PlainEngine {

    /** What ranks as it is told, infinities included; other orders leave them out. */
    private static final Set<String> RANKS = Set.of("cs_rank", "group_rank");

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

    /** The values of a formula as they are scored. */
    double[] finished(Expr formula) {
        return asScored(values(formula));
    }

    /** Values without infinite ones, where these have no rank. */
    double[] asScored(double[] values) {
        return conventions.infinitiesRank() ? values : finite(values);
    }

    /** The call applied to given values of its series. */
    double[] apply(Expr.Call call, double[]... series) {
        double[][] codes = call.settings().groupings().stream().map(this::codes).toArray(double[][]::new);
        double[][] in = Arrays.copyOf(series, call.op().inputs());
        System.arraycopy(codes, 0, in, series.length, codes.length);
        for (int k = 0; k < series.length; k++) {
            double[] seen = seesInfinities(call.op()) ? series[k] : finite(series[k]);
            in[k] = call.op().reach().acrossInstruments() ? ofPool(seen) : seen;
        }
        if (call.op().seesPool()) {
            in[in.length - 1] = ofPool(new double[data.axes().cells()]);
        }
        boolean removed = conventions.suspension() == Conventions.Suspension.REMOVED;
        return removed && isAlongTime(call.op())
                ? applyToTraded(call, in)
                : compute(call, data.axes().all(), in);
    }

    private double[] compute(Expr.Call call, Days days, double[]... in) {
        return PlainOperators.compute(call.op(), call.settings(), conventions, days, in);
    }

    /** Instrument by instrument, on the days that it was not suspended. */
    private double[] applyToTraded(Expr.Call call, double[]... in) {
        int width = data.axes().width();
        double[] out = new double[data.axes().cells()];
        Arrays.fill(out, Double.NaN);
        for (int i = 0; i < width; i++) {
            int[] cells = IntStream.iterate(i, cell -> cell < out.length, cell -> cell + width)
                    .filter(cell -> !isSuspended(cell))
                    .toArray();
            double[][] traded = Arrays.stream(in)
                    .map(x -> Arrays.stream(cells).mapToDouble(cell -> x[cell]).toArray())
                    .toArray(double[][]::new);
            double[] values = compute(call, new Days(0, cells.length, 1), traded);
            for (int k = 0; k < cells.length; k++) {
                out[cells[k]] = values[k];
            }
        }
        return out;
    }

    private boolean isSuspended(int cell) {
        if (data.findField("suspended").isPresent()) {
            return data.field("suspended").values()[cell] == 1;
        }
        double[] close = data.field("close").values();
        boolean listed = IntStream.iterate(
                        cell,
                        before -> before >= 0,
                        before -> before - data.axes().width())
                .anyMatch(before -> !Double.isNaN(close[before]));
        return listed && Double.isNaN(close[cell]);
    }

    private static boolean isAlongTime(Operator op) {
        return op.reach().scope() == Reach.Scope.WINDOW || op.reach().scope() == Reach.Scope.HISTORY;
    }

    private boolean seesInfinities(Operator op) {
        return PlainOperators.keepsInfinities(op) || conventions.infinitiesRank() && RANKS.contains(op.name());
    }

    private static double[] finite(double[] values) {
        return Arrays.stream(values)
                .map(v -> Double.isInfinite(v) ? Double.NaN : v)
                .toArray();
    }

    private double[] ofPool(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(cell -> pool.contains(cell) ? values[cell] : Double.NaN)
                .toArray();
    }

    private double[] codes(Expr grouping) {
        return grouping instanceof Expr.Field(var name)
                ? data.grouping(name).codes().values()
                : values(grouping);
    }

    /** The sizes of the values of a series that a call may read for a cell. */
    DoubleStream sizesRead(double[] values, int cell, Expr.Call call) {
        int width = data.axes().width();
        int day = cell / width;
        boolean removed = conventions.suspension() == Conventions.Suspension.REMOVED;
        int first = removed ? 0 : Math.max(0, day - call.op().reach().lookback(call.settings()));
        IntStream read = call.op().reach().acrossInstruments()
                ? IntStream.range(first * width, (day + 1) * width)
                : IntStream.rangeClosed(first, day).map(t -> t * width + cell % width);
        return read.mapToDouble(c -> Math.abs(values[c])).filter(Double::isFinite);
    }
}
