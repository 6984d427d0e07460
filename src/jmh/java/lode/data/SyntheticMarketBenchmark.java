package lode.data;

import java.util.concurrent.TimeUnit;
import lode.panel.Dataset;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** How long a user waits for the standard market: each measurement is the first one of its JVM. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(5)
public class SyntheticMarketBenchmark {

    /** Generates and hashes it. */
    @Benchmark
    public Dataset standardMarket() {
        return SyntheticMarket.generate(20240101);
    }
}
