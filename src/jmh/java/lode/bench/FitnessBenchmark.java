package lode.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.measure.Fitness;
import lode.measure.KnownFactors;
import lode.measure.Measure;
import lode.measure.RankIc;
import lode.measure.TrainingGround;
import lode.ops.Operators;
import lode.panel.Axes;
import lode.panel.Groups;
import lode.panel.Panel;
import lode.panel.Period;
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

/** What each fitness takes on top of the RankIC: thirty industries, two styles, ten known factors, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class FitnessBenchmark {

    private static final int INDUSTRIES = 30;
    private static final List<String> KNOWN = List.of(
            "open / close",
            "high / low",
            "ts_mean(returns, 5)",
            "ts_mean(returns, 20)",
            "ts_std(returns, 20)",
            "ts_corr(close, volume, 10)",
            "volume / ts_mean(volume, 20)",
            "vwap / close",
            "ts_rank(volume, 20)",
            "ts_max(high, 20) / close");

    /** The plain RankIC, which each of the others is compared with. */
    @Param({
        "rank-ic",
        "rank-icir",
        "ic",
        "quantile-spread",
        "monotonicity",
        "worst-year",
        "long-only",
        "neutral-rank-ic",
        "marginal-rank-ic",
        "turnover",
        "registry-correlation"
    })
    public String fitness;

    private RankIc rankIc;
    private double[] factor;
    private Period days;
    private Measure measure;
    private RankIc.Daily daily;

    /** Computes the factor and all that it is compared with. */
    @Setup
    public void prepare() {
        Workload workload = Workload.of(300);
        rankIc = RankIc.of(workload.label(), workload.pool());
        days = new Period(0, Workload.DAYS - workload.label().spec().reach());
        var parser = new Parser(Operators.CATALOG, workload.data().fields());
        var engine = new Engine(workload.data(), workload.pool(), Conventions.LODE, 1, 1L << 30);
        Axes axes = workload.data().axes();
        factor = engine.values(parser.parse("ts_corr(vwap, volume, 10)")).values();
        double[] codes = new double[axes.cells()];
        for (int cell = 0; cell < codes.length; cell++) {
            codes[cell] = cell % axes.width() % INDUSTRIES;
        }
        Groups industry = Groups.of(
                "industry",
                Stream.iterate(0, code -> code + 1)
                        .limit(INDUSTRIES)
                        .map(Object::toString)
                        .toList(),
                Panel.wrap(axes, codes));
        List<Panel> styles = Stream.of("log(total_turnover)", "ts_std(returns, 20)")
                .map(parser::parse)
                .map(engine::values)
                .toList();
        KnownFactors known = KnownFactors.none(workload.label(), workload.pool(), days);
        for (Expr formula : KNOWN.stream().map(parser::parse).toList()) {
            known = known.with(engine.values(formula).values());
        }
        TrainingGround ground = TrainingGround.of(workload.label(), workload.pool(), days, RankIc.FEWEST_PAIRS)
                .neutralTo(Optional.of(industry), styles)
                .knowing(known);
        measure = Fitness.named(fitness).on(ground);
        daily = rankIc.daily(factor, days);
    }

    /** The figure, where the daily rank correlations are known. */
    @Benchmark
    public double figure() {
        return measure.of(factor, daily);
    }

    /** The daily rank correlations. */
    @Benchmark
    public double dailyRankIc() {
        return rankIc.daily(factor, days).mean();
    }
}
