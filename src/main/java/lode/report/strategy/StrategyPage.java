package lode.report.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lode.backtest.BacktestResult;
import lode.backtest.Header;
import lode.backtest.performance.Comparison;
import lode.backtest.performance.ExcessFigures;
import lode.report.Language;
import lode.report.Text;
import lode.report.page.Axis;
import lode.report.page.Block;
import lode.report.page.Page;

/** A backtest as a page. */
final class StrategyPage {

    private StrategyPage() {}

    static Page of(StrategyReport report, Language language) {
        return new Page(
                new Text("Strategy backtest", "策略回测"),
                language,
                report.result().header().data(),
                warnings(report),
                settings(report),
                Optional.empty(),
                new Text("Strategy", "策略"),
                List.of(subject(report)));
    }

    /** The settings panel. */
    static List<Page.Setting> settings(StrategyReport report) {
        return report.settings().stream()
                .map(one -> new Page.Setting(SettingNames.of(one.key()), one.key(), one.value()))
                .toList();
    }

    /** What a reader has to know of a run before its numbers. */
    static List<Text> warnings(StrategyReport report) {
        List<Text> warnings = new ArrayList<>();
        report.result().header().notes().stream()
                .filter(StrategyPage::isLoud)
                .forEach(note -> warnings.add(Notes.of(note)));
        int days = report.result().days().size() - 1;
        for (ExcessFigures excess : report.shown().excess()) {
            if (excess.own().days() < days
                    && !excess.benchmark().equals(report.result().header().benchmark())) {
                warnings.add(new Text(
                        "%s is known on %d of %d days: what is told against it is told of these."
                                .formatted(excess.benchmark(), excess.own().days(), days),
                        "%s 仅在 %d / %d 日有数据：与其对比的指标只含这些日期。"
                                .formatted(excess.benchmark(), excess.own().days(), days)));
            }
        }
        return warnings;
    }

    private static boolean hasDividends(Comparison comparison) {
        return comparison.name().endsWith(Comparison.WITH_DIVIDENDS);
    }

    private static Text withoutDividends(String index) {
        return new Text(
                "If %s is a price index, the excess is too high by its dividends: import a total-return index as %s%s"
                        .formatted(index, index, Comparison.WITH_DIVIDENDS),
                "若 %s 为价格指数，超额收益因其分红而偏高：可将全收益指数导入为 %s%s".formatted(index, index, Comparison.WITH_DIVIDENDS));
    }

    /** Notes in capitals say that nobody could have done this. */
    private static boolean isLoud(String note) {
        return note.startsWith("NOT ");
    }

    /** When it was run, by which rules, and how orders were filled. */
    static Text circumstances(Header header) {
        return Text.of(header.from() + " – " + header.to() + " · " + header.market() + " · " + header.execution());
    }

    private static Page.Subject subject(StrategyReport report) {
        Header header = report.result().header();
        List<Text> lines = new ArrayList<>();
        lines.add(circumstances(header));
        header.notes().stream().filter(note -> !isLoud(note)).forEach(note -> lines.add(Notes.of(note)));
        if (report.comparisons().stream().noneMatch(StrategyPage::hasDividends)) {
            report.comparisons().stream().limit(1).forEach(one -> lines.add(withoutDividends(one.name())));
        }
        return new Page.Subject(header.strategy(), Optional.empty(), lines, List.of(), blocks(report));
    }

    private static List<Block> blocks(StrategyReport report) {
        BacktestResult result = report.result();
        Axis dates = Axis.of(result.days());
        var figures = new FigureBlocks(report);
        var returns = new ReturnBlocks(report, dates);
        var trading = new TradingBlocks(report, dates);
        var holdings = new HoldingBlocks(report, dates);
        List<Block> blocks = new ArrayList<>(List.of(
                figures.facts(),
                returns.nav(),
                returns.drawdown(),
                trading.profits(),
                trading.trades(),
                returns.months()));
        report.comparisons().stream().limit(1).forEach(first -> blocks.add(returns.excessMonths(first)));
        blocks.addAll(List.of(returns.years(), returns.drawdowns(), trading.trading()));
        blocks.addAll(new CapacityBlocks(report.capacity()).all());
        blocks.addAll(List.of(trading.costsOverTime(), trading.costs()));
        if (!Refusals.of(report).isEmpty()) {
            blocks.add(trading.refusals());
        }
        blocks.addAll(List.of(holdings.invested(), holdings.names()));
        if (!result.industries().isEmpty()) {
            blocks.add(holdings.industries());
        }
        if (!report.attribution().contributions().isEmpty()) {
            blocks.addAll(List.of(holdings.topNames(), holdings.attribution()));
        }
        blocks.add(figures.own());
        if (!report.comparisons().isEmpty()) {
            blocks.add(figures.against());
        }
        return blocks;
    }
}
