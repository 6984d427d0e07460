package lode.report.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.backtest.performance.ExcessFigures;
import lode.backtest.performance.Performance;
import lode.backtest.performance.ReturnFigures;
import lode.report.Text;
import lode.report.page.Block.Amount;
import lode.report.page.Block.Column;
import lode.report.page.Block.Fact;
import lode.report.page.Block.Facts;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Unit;

/** The strategy in numbers: those at the head of the page, and all of them by both conventions. */
final class FigureBlocks {

    private static final Text CONVENTIONS = new Text(
            "RQ is RiceQuant's convention of 252 days a year, JQ JoinQuant's of 250; each with its riskless return.",
            "RQ 为米筐口径（每年 252 日），JQ 为聚宽口径（每年 250 日），各用其无风险收益。");

    private final StrategyReport report;

    FigureBlocks(StrategyReport report) {
        this.report = report;
    }

    Facts facts() {
        List<Fact> facts = new ArrayList<>(List.of(own(OwnFigures.TOTAL), own(OwnFigures.ANNUAL)));
        List<Fact> against = new ArrayList<>();
        if (!report.comparisons().isEmpty()) {
            ExcessFigures excess = report.shown().excess().getFirst();
            facts.addAll(List.of(
                    AgainstFigures.EXCESS.fact(excess),
                    AgainstFigures.BENCHMARK.fact(excess),
                    AgainstFigures.ALPHA.fact(excess),
                    AgainstFigures.BETA.fact(excess)));
            against.addAll(List.of(
                    AgainstFigures.MEAN_EXCESS.fact(excess),
                    AgainstFigures.EXCESS_DRAWDOWN
                            .fact(excess)
                            .with(dates(
                                    Falls.against(report, report.comparisons().getFirst()))),
                    AgainstFigures.EXCESS_SHARPE.fact(excess),
                    AgainstFigures.INFORMATION.fact(excess),
                    AgainstFigures.DAYS_ABOVE.fact(excess),
                    AgainstFigures.BENCHMARK_VOLATILITY.fact(excess)));
        }
        facts.addAll(List.of(
                own(OwnFigures.SHARPE),
                own(OwnFigures.SORTINO),
                own(OwnFigures.VOLATILITY),
                own(OwnFigures.DRAWDOWN).with(dates(Falls.own(report))),
                TradeFigures.WIN_RATE.fact(report.trading()),
                TradeFigures.PROFIT_LOSS.fact(report.trading())));
        facts.addAll(against);
        facts.addAll(List.of(TradeFigures.TURNOVER.fact(report.trading()), costs()));
        return new Facts(
                Head.wide(
                        "figures",
                        new Text("Key figures", "关键指标"),
                        new Text(
                                "By the convention " + report.shown().profile().convention()
                                        + ", riskless return as in the settings. Each has its explanation behind its question mark.",
                                "按 " + report.shown().profile().convention() + " 口径，无风险收益见设置。各指标的含义见问号。")),
                facts);
    }

    private static String dates(List<Falls.Fall> falls) {
        return falls.isEmpty() ? "" : falls.getFirst().dates();
    }

    private Fact own(Figure<ReturnFigures> figure) {
        return figure.fact(report.shown().returns());
    }

    private Fact costs() {
        return TradeFigures.COSTS.fact(report.result().totalCosts());
    }

    /** Every figure of the strategy by itself, by each convention. */
    Grid own() {
        List<Column> columns = new ArrayList<>(List.of(new Column(new Text("Figure", "指标"), Unit.TEXT)));
        report.performances().forEach(one -> columns.add(column("", one)));
        return new Grid(
                Head.half("conventions", new Text("Figures by convention", "各口径指标"), CONVENTIONS),
                columns,
                OwnFigures.ALL.stream()
                        .map(figure ->
                                row(figure, report.performances().stream().map(Performance::returns)))
                        .toList());
    }

    /** Every figure against each index, by each convention. */
    Grid against() {
        List<Column> columns = new ArrayList<>(List.of(new Column(new Text("Figure", "指标"), Unit.TEXT)));
        report.comparisons()
                .forEach(index -> report.performances().forEach(one -> columns.add(column(index.name() + " ", one))));
        return new Grid(
                Head.half("against", new Text("Against the benchmark", "相对基准指标"), CONVENTIONS),
                columns,
                AgainstFigures.ALL.stream()
                        .map(figure -> row(
                                figure,
                                IntStream.range(0, report.comparisons().size())
                                        .boxed()
                                        .flatMap(k -> report.performances().stream()
                                                .map(one -> one.excess().get(k)))))
                        .toList());
    }

    private static Column column(String index, Performance performance) {
        return new Column(Text.of(index + performance.profile().convention()), Unit.FOUR);
    }

    private static <T> List<Object> row(Figure<T> figure, Stream<T> figures) {
        return Stream.concat(
                        Stream.<Object>of(figure.name()), figures.map(one -> new Amount(figure.in(one), figure.unit())))
                .toList();
    }
}
