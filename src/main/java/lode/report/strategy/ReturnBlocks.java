package lode.report.strategy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lode.backtest.performance.Calendar;
import lode.backtest.performance.Comparison;
import lode.backtest.performance.Drawdown;
import lode.backtest.performance.ExcessFigures;
import lode.report.Text;
import lode.report.page.Axis;
import lode.report.page.Block.Chart;
import lode.report.page.Block.Column;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Block.Line;
import lode.report.page.Block.Matrix;
import lode.report.page.Block.Room;
import lode.report.page.Block.Shape;
import lode.report.page.Colour.Named;
import lode.report.page.Unit;

/** What the strategy earned, through time. */
final class ReturnBlocks {

    static final Text STRATEGY = new Text("Strategy", "策略");
    static final Text EXCESS = new Text("Excess", "超额");

    private final StrategyReport report;
    private final Axis dates;
    private final Curves curves;

    ReturnBlocks(StrategyReport report, Axis dates) {
        this.report = report;
        this.dates = dates;
        this.curves = new Curves(report);
    }

    Chart nav() {
        List<Line> lines = new ArrayList<>(List.of(new Line(STRATEGY, Shape.LINE, Named.BLUE, curves.own())));
        for (int k = 0; k < report.comparisons().size(); k++) {
            Comparison comparison = report.comparisons().get(k);
            lines.add(new Line(
                    Text.of(comparison.name()),
                    Shape.DASHES,
                    k == 0 ? Named.INK : Named.GREY,
                    curves.index(comparison)));
        }
        report.comparisons().stream()
                .limit(1)
                .forEach(first -> lines.add(new Line(EXCESS, Shape.LINE, Named.ORANGE, curves.excess(first))));
        return new Chart(
                Head.wide(
                        "nav",
                        new Text("Cumulative return", "累计收益"),
                        new Text(
                                "Return since the first day, after all costs. The excess is the level of the strategy over that of the"
                                        + " benchmark, less 1.",
                                "自首日起的累计收益，已扣全部成本。超额为策略净值除以基准净值减 1。")),
                dates,
                Unit.PERCENT,
                lines);
    }

    Chart drawdown() {
        List<Line> lines = new ArrayList<>(List.of(new Line(
                STRATEGY,
                Shape.AREA,
                Named.BLUE,
                Drawdown.losses(report.result().nav()))));
        report.comparisons().stream()
                .limit(1)
                .forEach(first -> lines.add(
                        new Line(EXCESS, Shape.LINE, Named.ORANGE, Drawdown.losses(plusOne(curves.excess(first))))));
        return new Chart(
                new Head(
                        "drawdown",
                        Room.LOW,
                        new Text("Drawdown", "回撤"),
                        new Text("Loss from the highest point so far.", "相对此前最高点的跌幅。")),
                dates,
                Unit.PERCENT,
                lines);
    }

    private static double[] plusOne(double[] cumulative) {
        double[] levels = cumulative.clone();
        for (int k = 0; k < levels.length; k++) {
            levels[k] += 1;
        }
        return levels;
    }

    Matrix months() {
        return Matrix.ofMonths(
                Head.half(
                        "months",
                        new Text("Return by month", "月度收益"),
                        new Text(
                                "Compounded return of each month. Orange is positive, blue negative.",
                                "每月复利收益。橙色为正，蓝色为负。")),
                Unit.PERCENT,
                months(report.result().dailyReturns()));
    }

    Matrix excessMonths(Comparison comparison) {
        Map<YearMonth, Double> own = months(report.result().dailyReturns());
        Map<YearMonth, Double> excess = new TreeMap<>();
        months(comparison.returns())
                .forEach((month, index) ->
                        excess.put(month, (1 + own.getOrDefault(month, Double.NaN)) / (1 + index) - 1));
        return Matrix.ofMonths(
                Head.half(
                        "excess-months",
                        new Text("Excess by month", "月度超额收益"),
                        new Text(
                                "(1 + return) / (1 + return of the benchmark) - 1 of each month. Orange is positive, blue negative.",
                                "每月（1 + 策略收益）/（1 + 基准收益）− 1。橙色为正，蓝色为负。")),
                Unit.PERCENT,
                excess);
    }

    private Map<YearMonth, Double> months(double[] returns) {
        return Calendar.months(
                report.result().days().subList(1, report.result().days().size()), returns);
    }

    Grid years() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(new Text("Year", "年份"), Unit.TEXT),
                column(StrategyFigures.TOTAL),
                column(StrategyFigures.VOLATILITY),
                column(StrategyFigures.SHARPE),
                column(StrategyFigures.DRAWDOWN)));
        if (!report.comparisons().isEmpty()) {
            columns.addAll(List.of(
                    column(StrategyFigures.BENCHMARK),
                    column(StrategyFigures.EXCESS),
                    column(StrategyFigures.INFORMATION),
                    column(StrategyFigures.EXCESS_DRAWDOWN)));
        }
        List<List<Object>> rows = new ArrayList<>();
        StrategyTables.years(report).forEach((year, figures) -> {
            List<Object> row = new ArrayList<>(List.of(
                    year.toString(),
                    figures.returns().total(),
                    figures.returns().volatility(),
                    figures.returns().sharpe(),
                    figures.returns().drawdown()));
            figures.excess().stream().limit(1).forEach(excess -> row.addAll(ofYear(excess)));
            rows.add(row);
        });
        return new Grid(
                Head.wide(
                        "years",
                        new Text("Years", "分年度表现"),
                        new Text("Each year by itself, with the convention of the key figures.", "逐年单独计算，口径同关键指标。")),
                columns,
                rows);
    }

    private static List<Object> ofYear(ExcessFigures excess) {
        return List.of(excess.index().total(), excess.geometric(), excess.informationRatio(), excess.excessDrawdown());
    }

    private static Column column(Figure<?> figure) {
        return new Column(figure.name(), figure.unit());
    }

    Grid drawdowns() {
        List<List<Object>> rows = Falls.own(report).stream()
                .<List<Object>>map(fall -> List.of(
                        fall.peak().toString(),
                        fall.depth(),
                        fall.trough().toString(),
                        fall.recovery().map(Object::toString).orElse("–"),
                        fall.down(),
                        fall.up()))
                .toList();
        return new Grid(
                Head.half(
                        "drawdowns",
                        new Text("Deepest drawdowns", "最大回撤列表"),
                        new Text(
                                "From the last day at a peak to the first at the lowest level, and to the first at the peak again."
                                        + " Days are trading days; without a recovery, up to the last day.",
                                "自高点末日至低点首日，再至收复首日；天数为交易日，未收复者计至末日。")),
                List.of(
                        new Column(new Text("Peak", "高点"), Unit.TEXT),
                        new Column(new Text("Loss", "跌幅"), Unit.PERCENT),
                        new Column(new Text("Trough", "低点"), Unit.TEXT),
                        new Column(new Text("Recovered", "收复"), Unit.TEXT),
                        new Column(new Text("Days down", "下跌天数"), Unit.COUNT),
                        new Column(new Text("Days up", "收复天数"), Unit.COUNT)),
                rows);
    }
}
