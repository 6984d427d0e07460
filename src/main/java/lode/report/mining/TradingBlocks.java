package lode.report.mining;

import java.util.ArrayList;
import java.util.List;
import lode.report.Text;
import lode.report.page.Axis;
import lode.report.page.Block.Chart;
import lode.report.page.Block.Column;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Block.Line;
import lode.report.page.Block.Shape;
import lode.report.page.Colour.Named;
import lode.report.page.Unit;

/** What trading one survivor would have brought. */
record TradingBlocks(SurvivorBacktest backtest, Text strategy, Axis days) {

    /** The return through time, with that of the benchmark. */
    Chart nav() {
        List<Line> lines = new ArrayList<>(
                List.of(new Line(new Text("Strategy", "策略"), Shape.LINE, Named.BLUE, cumulative(backtest.returns()))));
        if (backtest.benchmark().length > 0) {
            lines.add(new Line(Text.of(backtest.index()), Shape.DASHES, Named.INK, cumulative(backtest.benchmark())));
        }
        String test = backtest.spans().getLast().from().toString();
        return new Chart(
                Head.wide(
                        "traded",
                        new Text("Traded, after costs; test from " + test, "交易回测（扣费后），测试期自 " + test + " 起"),
                        new Text(
                                strategy.english() + ". Return since the first day of validation.",
                                strategy.chinese() + "。自验证期首日起的累计收益。")),
                days,
                Unit.PERCENT,
                lines);
    }

    /** A day without a return changes nothing. */
    private static double[] cumulative(double[] returns) {
        double[] cumulative = new double[returns.length];
        double level = 1;
        for (int t = 0; t < returns.length; t++) {
            level *= Double.isNaN(returns[t]) ? 1 : 1 + returns[t];
            cumulative[t] = level - 1;
        }
        return cumulative;
    }

    /** The figures of both periods. */
    Grid figures() {
        List<List<Object>> rows = backtest.spans().stream()
                .map(span -> List.<Object>of(
                        span.name(),
                        span.from() + " – " + span.to(),
                        span.performance().returns().annual(),
                        span.excess(),
                        span.performance().returns().sharpe(),
                        span.performance().returns().drawdown(),
                        span.turnover(),
                        span.costs()))
                .toList();
        return new Grid(
                Head.wide(
                        "traded-figures",
                        new Text("Traded: validation and test", "交易回测：验证与测试"),
                        new Text(
                                "Returns, excess over the benchmark, turnover and costs are of a year.",
                                "收益、相对基准超额、换手与成本均为年化。")),
                List.of(
                        new Column(new Text("Period", "时期"), Unit.TEXT),
                        new Column(new Text("Days", "日期"), Unit.TEXT),
                        new Column(new Text("A year", "年化收益"), Unit.PERCENT),
                        new Column(new Text("Excess", "超额"), Unit.PERCENT),
                        new Column(new Text("Sharpe", "夏普"), Unit.TWO),
                        new Column(new Text("Drawdown", "最大回撤"), Unit.PERCENT),
                        new Column(new Text("Turnover", "换手"), Unit.PERCENT),
                        new Column(new Text("Costs", "成本"), Unit.PERCENT)),
                rows);
    }
}
