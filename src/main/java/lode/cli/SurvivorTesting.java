package lode.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import lode.backtest.Backtest;
import lode.backtest.BacktestResult;
import lode.backtest.CorporateActions;
import lode.backtest.Market;
import lode.backtest.StrategyRunner;
import lode.backtest.StrategySettings;
import lode.backtest.performance.Convention;
import lode.eval.Engine;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.UserException;
import lode.report.MiningReport;
import lode.report.Text;
import lode.report.mining.SurvivorBacktest;
import lode.report.mining.SurvivorTests;
import lode.report.validation.ValidationReport;
import lode.search.MiningResult;
import lode.search.SearchPlan;

/**
 * Tests and trades the survivors of a search on the days after training.
 *
 * @param data    on which was searched
 * @param threads that compute
 * @param memory  bytes that intermediate values may take
 */
record SurvivorTesting(Dataset data, int threads, long memory) {

    private static final String STRATEGY = "top-fifth";

    /**
     * The tests of the survivors, of which there is one at least.
     *
     * @throws UserException if a period has too few days
     */
    SurvivorTests of(SearchPlan plan, MiningResult result) {
        Period period = new Period(
                result.split().validation().first(), result.split().test().end());
        List<NamedFactor> factors = IntStream.range(0, result.survivors().size())
                .mapToObj(k -> named(k, result))
                .toList();
        ValidationReport validation = new FactorTesting(
                        data,
                        choices(plan, period),
                        new Parser(Operators.CATALOG, data.allFields())::parse,
                        threads,
                        memory)
                .test(factors, () -> {});
        StrategySettings settings =
                StrategySettings.of(StrategyFiles.read(STRATEGY)).with(Map.of("rebalance", rhythm(plan)));
        Text strategy = strategy(plan, settings);
        try {
            return new SurvivorTests(validation, strategy, traded(plan, result, settings, factors, period), List.of());
        } catch (UserException e) {
            return new SurvivorTests(
                    validation, strategy, List.of(), List.of("The survivors were not traded: " + e.getMessage()));
        }
    }

    private static NamedFactor named(int place, MiningResult result) {
        var survivor = result.survivors().get(place);
        return new NamedFactor(
                MiningReport.name(place),
                survivor.formula(),
                survivor.scorecard().direction());
    }

    /** As often as the label looks ahead. */
    private static String rhythm(SearchPlan plan) {
        return plan.label().horizon() + "days";
    }

    private TestChoices choices(SearchPlan plan, Period period) {
        Map<TestSetting, String> texts = new EnumMap<>(TestSetting.class);
        Arrays.stream(TestSetting.values()).forEach(setting -> texts.put(setting, setting.usual()));
        List<LocalDate> days = data.axes().days();
        texts.put(TestSetting.POOL, plan.pool());
        texts.put(TestSetting.FROM, days.get(period.first()).toString());
        texts.put(TestSetting.TO, days.get(period.end() - 1).toString());
        texts.put(TestSetting.REBALANCE, rhythm(plan));
        texts.put(TestSetting.ROBUST, "no");
        texts.put(TestSetting.PROFILE, plan.conventions().name());
        texts.put(
                TestSetting.WINDOW_COVERAGE,
                plan.conventions().coverage().toString().toLowerCase(Locale.ROOT));
        return new TestChoices(new TestTexts(texts));
    }

    private Text strategy(SearchPlan plan, StrategySettings settings) {
        int days = plan.label().horizon();
        return new Text(
                "The best fifth by the factor in its direction, in equal weights, renewed every %d days, by the rules and costs of %s"
                        .formatted(days, settings.market()),
                "按因子方向买入前 20%%，等权，每 %d 日调仓，按 %s 规则与费用".formatted(days, settings.market()));
    }

    /** Each is traded as soon as its values are computed, on the thread that did: they are not kept. */
    private List<SurvivorBacktest> traded(
            SearchPlan plan, MiningResult result, StrategySettings settings, List<NamedFactor> factors, Period period) {
        Pool pool = data.pool(plan.pool());
        var backtest = new Backtest(data, Market.read(settings.market()), CorporateActions.NONE);
        var engine = new Engine(data, pool, plan.conventions(), threads, memory);
        LocalDate testFrom = data.axes().days().get(result.split().test().first());
        List<Expr> formulas = factors.stream().map(NamedFactor::formula).toList();
        Optional<Panel> sizes = Ingredients.sizes(data);
        List<Supplier<SurvivorBacktest>> traded =
                engine.evaluate(formulas, data.axes().length(), (formula, values, _) -> {
                    NamedFactor factor = factors.get(formulas.indexOf(formula));
                    Panel scores = Ingredients.oriented(Panel.wrap(data.axes(), values), factor.direction() >= 0);
                    var runner = new StrategyRunner(data, backtest, pool, Optional.of(scores), sizes, period);
                    return attempt(() -> traded(factor, runner.run(settings), testFrom));
                });
        return traded.stream().map(Supplier::get).toList();
    }

    private SurvivorBacktest traded(NamedFactor factor, BacktestResult run, LocalDate testFrom) {
        return SurvivorBacktest.of(
                factor.name(), run, testFrom, FigureOptions.usualComparisons(data, run), Convention.JQ.usual());
    }

    /** Tries now and tells later: of several that fail it is the first in order that is told, whichever thread failed first. */
    private static <T> Supplier<T> attempt(Supplier<T> task) {
        try {
            T done = task.get();
            return () -> done;
        } catch (UserException e) {
            return () -> {
                throw e;
            };
        }
    }
}
