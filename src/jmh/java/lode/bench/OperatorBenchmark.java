package lode.bench;

import java.util.concurrent.TimeUnit;
import lode.expr.Choice;
import lode.expr.Conventions;
import lode.expr.Coverage;
import lode.expr.Kernel;
import lode.expr.Operator;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.ops.Operators;
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
        double[] close = workload.data().field("close").values();
        double[] second =
                grouped(op) ? groups() : workload.data().field("volume").values();
        in = op.arity() == 2 || grouped(op) ? new double[][] {close, second} : new double[][] {close};
        kernel = op.kernel(new Choice(settings(op), Conventions.LODE.with(coverage)));
    }

    private Settings settings(Operator op) {
        if (grouped(op)) {
            return Settings.ofGrouping("industry");
        }
        return op.settings().isEmpty() ? Settings.NONE : Settings.ofDays(d);
    }

    private static boolean grouped(Operator op) {
        return op.settings().stream().anyMatch(setting -> setting.kind() == Setting.Kind.GROUPING);
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
