package lode.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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

/** What the machine takes for the least that any evaluator must do with a panel: the limits to measure ours against. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MachineBenchmark {

    private static final long INSTRUMENT_BITS = 0xFFFF;

    /** How many instruments. */
    @Param({"300", "5000"})
    public int instruments;

    private double[] x;
    private double[] y;
    private double[] out;
    private long[] keys;
    private long[] day;

    /** Fills the panels. */
    @Setup
    public void prepare() {
        var random = new SplittableRandom(1);
        x = random.doubles((long) instruments * Workload.DAYS).toArray();
        y = random.doubles(x.length).toArray();
        out = new double[x.length];
        keys = new long[x.length];
        for (int c = 0; c < keys.length; c++) {
            keys[c] = random.nextLong() & ~INSTRUMENT_BITS | c % instruments;
        }
        day = new long[instruments];
    }

    /** Reads one panel and writes one. */
    @Benchmark
    public double[] copy() {
        System.arraycopy(x, 0, out, 0, x.length);
        return out;
    }

    /** Reads two panels and writes one: the limit of operators on two series that are not in the caches. */
    @Benchmark
    public double[] sum() {
        for (int c = 0; c < out.length; c++) {
            out[c] = x[c] + y[c];
        }
        return out;
    }

    /** Sorts every day by the JDK, keys and instruments in one word: what a RankIC by sorting cannot beat. */
    @Benchmark
    public long sort() {
        long sum = 0;
        for (int from = 0; from < keys.length; from += instruments) {
            System.arraycopy(keys, from, day, 0, instruments);
            Arrays.sort(day);
            sum += day[0];
        }
        return sum;
    }
}
