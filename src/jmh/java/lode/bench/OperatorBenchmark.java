package lode.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import lode.expr.Choice;
import lode.expr.Conventions;
import lode.expr.Coverage;
import lode.expr.Expr;
import lode.expr.Kernel;
import lode.expr.Operator;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.ops.Operators;
import lode.ops.PlainOperators;
import lode.panel.Days;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What each operator takes for the workload, on one thread, and what its plain definition takes for the last few days of
 * it; d says nothing where there is no window.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OperatorBenchmark {

    /** The plain definition computes so many days: it takes a thousand times as long. */
    static final int PLAIN_DAYS = 3;

    private static final int GROUPS = 29;

    /** The operator. */
    @Param({
        "add",
        "div",
        "sign",
        "log",
        "exp",
        "sqrt",
        "sigmoid",
        "lag",
        "delta",
        "returns",
        "ts_sum",
        "ts_mean",
        "ts_std",
        "ts_zscore",
        "ts_skew",
        "ts_max",
        "ts_argmax",
        "ts_rank",
        "ts_median",
        "ts_corr",
        "ts_cov",
        "decay_linear",
        "ema",
        "cs_rank",
        "cs_zscore",
        "cs_scale",
        "cs_demean",
        "group_demean",
        "group_zscore",
        "group_rank"
    })
    public String operator;

    /** Days of the window or lag. */
    @Param({"5", "20", "60"})
    public int d;

    /** How much of a window must be known. */
    @Param("FULL")
    public Coverage coverage;

    /** How many instruments. */
    @Param("300")
    public int instruments;

    private Operator op;
    private Choice choice;
    private Kernel kernel;
    private double[][] in;
    private double[] out;
    private Days days;

    /** Prepares the kernel and its inputs: close, volume and high, and as many groups as CITIC has industries. */
    @Setup
    public void prepare() {
        Workload workload = Workload.of(instruments);
        op = Operators.CATALOG.find(operator).orElseThrow();
        choice = new Choice(settings(op, d), Conventions.LODE.with(coverage));
        days = workload.data().axes().all();
        out = new double[days.lastCell()];
        List<double[]> inputs = new ArrayList<>();
        for (String field : List.of("close", "volume", "high").subList(0, op.arity())) {
            inputs.add(workload.data().field(field).values());
        }
        choice.settings().groupings().forEach(_ -> inputs.add(groups()));
        in = inputs.toArray(double[][]::new);
        kernel = op.kernel(choice);
    }

    /** The window, and for other settings what is usual. */
    private static Settings settings(Operator op, int d) {
        List<Integer> windows = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        List<Expr> groupings = new ArrayList<>();
        for (Setting setting : op.settings()) {
            switch (setting.kind()) {
                case DAYS ->
                    windows.add(windows.isEmpty() ? Math.max(d, (int) setting.least()) : (int) setting.least());
                case NUMBER, COUNT -> numbers.add(usual(setting));
                case GROUPING -> groupings.add(new Expr.Field("industry"));
            }
        }
        return new Settings(windows, numbers, groupings);
    }

    private static double usual(Setting setting) {
        return DoubleStream.of(setting.defaultValue(), 0.5, 2, 5, setting.least())
                .filter(setting::allows)
                .findFirst()
                .orElseThrow();
    }

    private double[] groups() {
        double[] codes = new double[days.lastCell()];
        for (int c = 0; c < codes.length; c++) {
            codes[c] = c % instruments % GROUPS;
        }
        return codes;
    }

    /** All days of all instruments. */
    @Benchmark
    public double[] ours() {
        kernel.compute(out, days, in);
        return out;
    }

    /** The last days only, cell by cell. */
    @Benchmark
    public double[] plain() {
        var last = new Days(Workload.DAYS - PLAIN_DAYS, Workload.DAYS, instruments);
        return PlainOperators.compute(op, choice.settings(), choice.conventions(), last, in);
    }
}
