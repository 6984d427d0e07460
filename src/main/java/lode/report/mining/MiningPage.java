package lode.report.mining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lode.measure.Split;
import lode.panel.Axes;
import lode.report.Language;
import lode.report.Looks;
import lode.report.Text;
import lode.report.page.Axis;
import lode.report.page.Block;
import lode.report.page.Page;
import lode.report.page.Warnings;
import lode.report.validation.FactorTestPage;
import lode.report.validation.ValidationReport;
import lode.search.MiningResult;
import lode.search.SearchPlan;

/** A search as a page: how it went and what it found, then the survivor that is chosen with its tests. */
final class MiningPage {

    /** Settings of the factor tests that hang on the search; the others are the usual ones. */
    private static final Set<String> TOLD =
            Set.of("data", "pool", "benchmark", "rebalance", "returns", "groups", "profile", "window-coverage");

    private final SearchPlan plan;
    private final Axes axes;
    private final MiningResult result;
    private final SurvivorTests tests;

    MiningPage(SearchPlan plan, Axes axes, MiningResult result, SurvivorTests tests) {
        this.plan = plan;
        this.axes = axes;
        this.result = result;
        this.tests = tests;
    }

    Page in(Language language) {
        ValidationReport validation = tests.validation();
        return new Page(
                new Text("Mined factors", "因子挖掘"),
                language,
                validation.note(),
                warnings(),
                settings(),
                Optional.of(new Page.Overview(new Text("Search", "搜索"), overview())),
                new Text("Factor", "因子"),
                subjects());
    }

    private List<Text> warnings() {
        List<Text> warnings = new ArrayList<>(
                Warnings.of(tests.validation().synthetic(), tests.validation().pointInTime()));
        Looks.warning(result.luck().earlier().looks()).ifPresent(warnings::add);
        return warnings;
    }

    private List<Page.Setting> settings() {
        Split split = result.split();
        List<Page.Setting> settings = new ArrayList<>(List.of(
                new Page.Setting(new Text("Label", "标签"), "label", plan.label().toString()),
                new Page.Setting(
                        new Text("Training", "训练期"),
                        "training",
                        split.training().on(axes)),
                new Page.Setting(
                        new Text("Validation", "验证期"),
                        "validation",
                        split.validation().on(axes)),
                new Page.Setting(new Text("Test", "测试期"), "test", split.test().on(axes)),
                new Page.Setting(new Text("Generations", "代数"), "generations", String.valueOf(plan.generations())),
                new Page.Setting(
                        new Text("Population", "种群规模"),
                        "population",
                        String.valueOf(plan.breeding().population())),
                new Page.Setting(new Text("Seed", "随机种子"), "seed", String.valueOf(plan.seed()))));
        tests.validation().settings().stream()
                .filter(one -> TOLD.contains(one.key()))
                .map(FactorTestPage::shown)
                .forEach(settings::add);
        return settings;
    }

    private List<Block> overview() {
        var run = new RunBlocks(result);
        var found = new SurvivorBlocks(result, tests);
        List<Block> blocks = new ArrayList<>(List.of(run.figures(), run.generations(), found.survivors()));
        if (!tests.backtests().isEmpty()) {
            blocks.add(found.backtests());
        }
        blocks.addAll(FactorTestPage.comparison(tests.validation()));
        return blocks;
    }

    private List<Page.Subject> subjects() {
        List<Page.Subject> tested = FactorTestPage.subjects(tests.validation());
        if (tests.backtests().isEmpty()) {
            return tested;
        }
        Axis days = Axis.of(tests.backtests().getFirst().days());
        return IntStream.range(0, tested.size())
                .mapToObj(k ->
                        with(tested.get(k), new TradingBlocks(tests.backtests().get(k), tests.strategy(), days)))
                .toList();
    }

    private static Page.Subject with(Page.Subject tested, TradingBlocks traded) {
        List<Block> blocks = new ArrayList<>(tested.blocks());
        blocks.addAll(1, List.of(traded.nav(), traded.figures()));
        return new Page.Subject(tested.name(), tested.formula(), tested.lines(), tested.warnings(), blocks);
    }
}
