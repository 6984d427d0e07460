package lode.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lode.ops.Operators;
import lode.search.Miner;
import lode.search.MiningResult;
import lode.search.PlanFile;
import lode.search.SearchPlan;
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

/**
 * Candidates per second of a whole search over the workload: the shipped experiment with a population of 1,000 for ten
 * generations, from the first random formulas to the test of the survivors. Those that live on unchanged count as well.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(SearchBenchmark.POPULATION * SearchBenchmark.GENERATIONS)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class SearchBenchmark {

    static final int POPULATION = 1000;
    static final int GENERATIONS = 10;

    /** How many threads compute. */
    @Param({"1", "2"})
    public int threads;

    /** Whether candidates that cannot become parents are left early. */
    @Param({"true", "false"})
    public boolean racing;

    /** Megabytes for values that are shared; with 0, next to nothing is. */
    @Param({"1500", "0"})
    public int memory;

    private SearchPlan plan;
    private Miner miner;

    /** Reads the experiment. */
    @Setup
    public void prepare() {
        Workload workload = Workload.of(300);
        plan = new PlanFile(Path.of(""))
                .read(
                        "hs300",
                        Map.of("pool", "all", "population", POPULATION, "generations", GENERATIONS, "racing", racing))
                .plan(workload.data().axes());
        miner = new Miner(workload.data(), Operators.CATALOG, threads, (long) memory << 20);
    }

    /** The whole search. */
    @Benchmark
    public MiningResult search() {
        return miner.mine(plan, _ -> {}, () -> false);
    }
}
