package lode.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.measure.RankIc;
import lode.ops.Operators;
import lode.panel.Period;
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
 * Formulas per second over the workload, RankIC included: 100 random ones of 3 to 40 nodes, 14 on average, half of their
 * operators element-wise, nearly four in ten over windows, one in ten across instruments.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(FormulasBenchmark.FORMULAS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FormulasBenchmark {

    static final int FORMULAS = 100;

    /** How many threads compute. */
    @Param({"1", "2"})
    public int threads;

    /** How many instruments: 300 for W, 5,000 for W-wide. */
    @Param("300")
    public int instruments;

    private List<Expr> formulas;
    private Engine engine;
    private List<Engine> alone;
    private RankIc rankIc;
    private Period days;

    /** Reads the formulas. */
    @Setup
    public void prepare() {
        Workload workload = Workload.of(instruments);
        var parser = new Parser(Operators.CATALOG, workload.data().fields());
        formulas = lines().map(parser::parse).toList();
        engine = new Engine(workload.data(), workload.pool(), Conventions.LODE, threads, memory());
        alone = Stream.generate(
                        () -> new Engine(workload.data(), workload.pool(), Conventions.LODE, 1, memory() / threads))
                .limit(threads)
                .toList();
        rankIc = RankIc.of(workload.label(), workload.pool());
        days = new Period(0, Workload.DAYS);
    }

    /** A share of the heap, as a search takes it. */
    private static long memory() {
        return Runtime.getRuntime().maxMemory() / 2;
    }

    /** Each by itself, nothing shared between formulas: threads take the next one, and compute it alone. */
    @Benchmark
    public double apart() {
        var next = new AtomicInteger();
        var sum = new DoubleAdder();
        List<Thread> workers = IntStream.range(0, threads)
                .mapToObj(k -> Thread.ofPlatform().start(() -> {
                    for (int f = next.getAndIncrement(); f < FORMULAS; f = next.getAndIncrement()) {
                        sum.add(score(alone.get(k), List.of(formulas.get(f))));
                    }
                }))
                .toList();
        for (Thread worker : workers) {
            join(worker);
        }
        return sum.sum();
    }

    private static void join(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As one plan: equal parts are computed once. */
    @Benchmark
    public double together() {
        return score(engine, formulas);
    }

    private double score(Engine engine, List<Expr> batch) {
        return engine
                .evaluate(
                        batch,
                        days.end(),
                        (_, values, _) -> rankIc.daily(values, days).mean())
                .stream()
                .mapToDouble(mean -> mean)
                .sum();
    }

    private static Stream<String> lines() {
        try (InputStream in = FormulasBenchmark.class.getResourceAsStream("formulas.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
