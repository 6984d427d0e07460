package lode.bench;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.expr.Parser;
import lode.measure.RankIc;
import lode.ops.Operators;
import lode.panel.Period;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
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

/** What the RankIC of one factor over the workload takes, on one thread, and what a plain one takes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RankIcBenchmark {

    /** Values all different, spread over orders of magnitude, and mostly tied. */
    @Param({"returns", "volume", "div(open, returns)", "ts_rank(volume, 20)"})
    public String formula;

    /** The workload W, and W-wide. */
    @Param({"300", "5000"})
    public int instruments;

    private Workload workload;
    private RankIc rankIc;
    private double[] factor;
    private Period days;

    /** Computes the factor. */
    @Setup
    public void prepare() {
        workload = Workload.of(instruments);
        rankIc = RankIc.of(workload.label(), workload.pool());
        days = new Period(0, Workload.DAYS);
        var engine = new Engine(workload.data(), workload.pool(), Conventions.LODE, 1, 1L << 30);
        var parser = new Parser(Operators.CATALOG, workload.data().fields());
        factor = engine.values(List.of(parser.parse(formula)), days).getFirst();
    }

    /** Ours. */
    @Benchmark
    public double ours() {
        return rankIc.daily(factor, days).mean();
    }

    /** Both sides of each day are sorted by their values, ties share their mean rank, and Pearson does the rest. */
    @Benchmark
    public double plain() {
        int width = workload.pool().axes().width();
        double[] label = workload.label().values();
        double sum = 0;
        for (int t = 0; t < Workload.DAYS; t++) {
            int row = t * width;
            int[] pairs = IntStream.range(row, row + width)
                    .filter(cell -> !Double.isNaN(factor[cell]) && !Double.isNaN(label[cell]))
                    .toArray();
            double ic = pairs.length < RankIc.FEWEST_PAIRS
                    ? Double.NaN
                    : new PearsonsCorrelation().correlation(ranks(factor, pairs), ranks(label, pairs));
            sum += Double.isNaN(ic) ? 0 : ic;
        }
        return sum / Workload.DAYS;
    }

    private static double[] ranks(double[] values, int[] cells) {
        int[] order = IntStream.range(0, cells.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> values[cells[k]]))
                .mapToInt(k -> k)
                .toArray();
        double[] ranks = new double[cells.length];
        int end;
        for (int k = 0; k < order.length; k = end) {
            end = k + 1;
            while (end < order.length && values[cells[order[end]]] == values[cells[order[k]]]) {
                end++;
            }
            for (int j = k; j < end; j++) {
                ranks[order[j]] = (k + end + 1) / 2.0;
            }
        }
        return ranks;
    }
}
