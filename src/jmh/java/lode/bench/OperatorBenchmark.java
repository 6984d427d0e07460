package lode.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lode.expr.Choice;
import lode.expr.Conventions;
import lode.expr.Coverage;
import lode.expr.Expr;
import lode.expr.Kernel;
import lode.expr.Operator;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.Days;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What each operator takes per cell of the workload, on one thread; d says nothing where there is no window. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(OperatorBenchmark.INSTRUMENTS * Workload.DAYS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OperatorBenchmark {

    static final int INSTRUMENTS = 300;

    private static final List<String> SERIES = List.of("close", "volume", "open", "high");

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
        "group_rank",
        "cs_winsorize_sigma",
        "cs_winsorize_mad",
        "cs_gaussian_rank",
        "cs_top",
        "cs_vector_neut",
        "cs_regress_resid",
        "cs_regress_resid3",
        "cs_fill_mean",
        "group_mean",
        "group_std",
        "group_median",
        "group_fill",
        "group_regress_resid",
        "bucket",
        "cartesian"
    })
    public String operator;

    /** Days of the window or lag. */
    @Param({"5", "20", "60"})
    public int d;

    /** How much of a window must be known. */
    @Param("FULL")
    public Coverage coverage;

    private Kernel kernel;
    private double[][] in;
    private double[] out;
    private Days days;

    /** Prepares the kernel and its inputs. */
    @Setup
    public void prepare() {
        Workload workload = Workload.of(INSTRUMENTS);
        Operator op = Operators.CATALOG.find(operator).orElseThrow();
        days = workload.data().axes().all();
        out = new double[days.lastCell()];
        in = inputs(op, workload.data());
        kernel = op.kernel(new Choice(settings(op), Conventions.LODE.with(coverage)));
    }

    private Settings settings(Operator op) {
        List<Integer> windows = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        List<Expr> groupings = new ArrayList<>();
        for (Setting setting : op.settings()) {
            switch (setting.kind()) {
                case DAYS -> windows.add(d);
                case NUMBER, COUNT -> numbers.add(usual(setting));
                case GROUPING -> groupings.add(new Expr.Field("industry"));
            }
        }
        return new Settings(windows, numbers, groupings);
    }

    private static double usual(Setting setting) {
        return Double.isNaN(setting.defaultValue()) ? Math.max(1, setting.least()) : setting.defaultValue();
    }

    /** The series, then groupings, then a pool of everyone. */
    private double[][] inputs(Operator op, Dataset data) {
        double[][] inputs = new double[op.inputs()][];
        for (int k = 0; k < inputs.length; k++) {
            inputs[k] = k < op.arity() ? data.field(SERIES.get(k)).values() : groups();
        }
        if (op.seesPool()) {
            inputs[inputs.length - 1] = new double[days.lastCell()];
        }
        return inputs;
    }

    /** As many groups as there are industries at CITIC. */
    private double[] groups() {
        double[] codes = new double[days.lastCell()];
        for (int c = 0; c < codes.length; c++) {
            codes[c] = c % INSTRUMENTS % 29;
        }
        return codes;
    }

    /** All days of all instruments. */
    @Benchmark
    public double[] cell() {
        kernel.compute(out, days, in);
        return out;
    }
}
