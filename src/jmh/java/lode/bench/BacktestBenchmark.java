package lode.bench;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lode.backtest.Backtest;
import lode.backtest.BacktestResult;
import lode.backtest.CorporateActions;
import lode.backtest.Market;
import lode.backtest.StrategyRunner;
import lode.backtest.StrategySettings;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.expr.Parser;
import lode.ops.Operators;
import lode.panel.Dataset;
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

/** What a long-only backtest of 736 instruments over 3,319 days takes, renewed every day, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class BacktestBenchmark {

    /** The members of an index, and everyone. */
    @Param({"hs300", "all"})
    public String pool;

    private Dataset data;
    private Panel scores;
    private Backtest backtest;
    private StrategySettings settings;

    /** Makes the market and the scores. */
    @Setup
    public void prepare() {
        data = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(736, 3319));
        scores = new Engine(data, data.pool(pool), Conventions.LODE, 1, 1L << 30)
                .values(new Parser(Operators.CATALOG, data.fields()).parse("neg(returns(close, 20))"));
        backtest = new Backtest(data, Market.read("cn-a"), CorporateActions.NONE);
        settings = StrategySettings.of(Map.of("quantile", "0.2", "buffer", "0.1"));
    }

    /** One run, with ledger and positions. */
    @Benchmark
    public BacktestResult run() {
        return new StrategyRunner(
                        data,
                        backtest,
                        data.pool(pool),
                        Optional.of(scores),
                        Optional.empty(),
                        new Period(0, data.axes().length()))
                .run(settings);
    }

    /** The same choices by a loop that knows no rules and keeps no ledger. */
    @Benchmark
    public double[] plain() {
        return new PlainBacktest(data, data.pool(pool), scores.values()).nav();
    }

    /** The quotes that runs share: factors, carried closes. */
    @Benchmark
    public Backtest prepared() {
        return new Backtest(data, Market.read("cn-a"), CorporateActions.NONE);
    }
}
