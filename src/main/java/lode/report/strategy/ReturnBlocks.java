package lode.report.strategy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lode.backtest.performance.Calendar;
import lode.backtest.performance.Comparison;
import lode.backtest.performance.Drawdown;
import lode.backtest.performance.Performance;
import lode.report.Text;
import lode.report.page.Axis;
import lode.report.page.Block.Chart;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Block.Line;
import lode.report.page.Block.Matrix;
import lode.report.page.Block.Room;
import lode.report.page.Block.Shape;
import lode.report.page.Colour.Named;
import lode.report.page.Columns;
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
        var table = new Columns<Map.Entry<Integer, Performance>>()
                .column(new Text("Year", "年份"), Unit.TEXT, year -> year.getKey().toString());
        Stream.of(OwnFigures.TOTAL, OwnFigures.VOLATILITY, OwnFigures.SHARPE, OwnFigures.DRAWDOWN)
                .forEach(figure -> figure.<Map.Entry<Integer, Performance>>of(
                                year -> year.getValue().returns())
                        .addTo(table));
        if (!report.comparisons().isEmpty()) {
            Stream.of(
                            AgainstFigures.BENCHMARK,
                            AgainstFigures.EXCESS,
                            AgainstFigures.INFORMATION,
                            AgainstFigures.EXCESS_DRAWDOWN)
                    .forEach(figure -> figure.<Map.Entry<Integer, Performance>>of(
                                    year -> year.getValue().excess().getFirst())
                            .addTo(table));
        }
        return table.of(
                Head.wide(
                        "years",
                        new Text("Years", "分年度表现"),
                        new Text("Each year by itself, with the convention of the key figures.", "逐年单独计算，口径同关键指标。")),
                List.copyOf(FigureTables.years(report).entrySet()));
    }

    Grid drawdowns() {
        return new Columns<Falls.Fall>()
                .column(new Text("Peak", "高点"), Unit.TEXT, fall -> fall.peak().toString())
                .column(new Text("Loss", "跌幅"), Unit.PERCENT, Falls.Fall::depth)
                .column(
                        new Text("Trough", "低点"),
                        Unit.TEXT,
                        fall -> fall.trough().toString())
                .column(
                        new Text("Recovered", "收复"),
                        Unit.TEXT,
                        fall -> fall.recovery().map(Object::toString).orElse("–"))
                .column(new Text("Days down", "下跌天数"), Unit.COUNT, Falls.Fall::down)
                .column(new Text("Days up", "收复天数"), Unit.COUNT, Falls.Fall::up)
                .of(
                        Head.half(
                                "drawdowns",
                                new Text("Deepest drawdowns", "最大回撤列表"),
                                new Text(
                                        "From the last day at a peak to the first at the lowest level, and to the first at the peak again."
                                                + " Days are trading days; without a recovery, up to the last day.",
                                        "自高点末日至低点首日，再至收复首日；天数为交易日，未收复者计至末日。")),
                        Falls.own(report));
    }
}
