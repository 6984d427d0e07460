package lode.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lode.expr.Choice;
import lode.expr.Conventions;
import lode.expr.Coverage;
import lode.expr.Kernel;
import lode.expr.Operator;
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
    private static final List<String> FIELDS = List.of("close", "volume", "high", "low", "open", "vwap");

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
        "log_return",
        "ts_kth",
        "ts_backfill",
        "last_diff",
        "days_since_change",
        "ts_count",
        "ts_count_nans",
        "ts_reversal_count",
        "ts_sum",
        "ts_mean",
        "ts_l2_norm",
        "ts_concentration",
        "ts_std",
        "ts_zscore",
        "ts_skew",
        "ts_var",
        "ts_kurt",
        "ts_moment",
        "ts_ir",
        "ts_cv",
        "ts_max",
        "ts_argmax",
        "ts_range",
        "ts_max_diff",
        "ts_min_max_diff",
        "ts_scale",
        "ts_max_drawdown",
        "ts_rank",
        "ts_median",
        "ts_quantile",
        "ts_mad",
        "ts_avedev",
        "ts_entropy",
        "ts_corr",
        "ts_cov",
        "decay_linear",
        "ema",
        "dema",
        "sma_cn",
        "decay_exp",
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

    /** How many instruments. */
    @Param("300")
    public int instruments;

    private Operator op;
    private Choice choice;
    private Kernel kernel;
    private double[][] in;
    private double[] out;
    private Days days;

    /** Prepares the kernel and its inputs: and as many groups as CITIC has industries. */
    @Setup
    public void prepare() {
        Workload workload = Workload.of(instruments);
        op = Operators.CATALOG.find(operator).orElseThrow();
        choice = new Choice(op.sample(FIELDS, d, "industry").settings(), Conventions.LODE.with(coverage));
        days = workload.data().axes().all();
        out = new double[days.lastCell()];
        List<double[]> inputs = new ArrayList<>();
        for (String field : FIELDS.subList(0, op.arity())) {
            inputs.add(workload.data().field(field).values());
        }
        choice.settings().groupings().forEach(_ -> inputs.add(groups()));
        if (op.seesPool()) {
            inputs.add(new double[days.lastCell()]);
        }
        in = inputs.toArray(double[][]::new);
        kernel = op.kernel(choice);
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
