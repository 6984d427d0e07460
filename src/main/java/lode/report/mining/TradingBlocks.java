package lode.report.mining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lode.report.Cumulative;
import lode.report.Text;
import lode.report.page.Axis;
import lode.report.page.Block.Chart;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Block.Line;
import lode.report.page.Block.Shape;
import lode.report.page.Colour.Named;
import lode.report.page.Columns;
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

    /** From the close of the first day on, which is the first decision. */
    private static double[] cumulative(double[] returns) {
        return Cumulative.returns(Arrays.copyOfRange(returns, 1, returns.length));
    }

    /** The figures of both periods. */
    Grid figures() {
        return new Columns<SurvivorBacktest.Span>()
                .column(new Text("Period", "时期"), Unit.TEXT, SurvivorBacktest.Span::name)
                .column(new Text("Days", "日期"), Unit.TEXT, span -> span.from() + " – " + span.to())
                .column(
                        new Text("A year", "年化收益"),
                        Unit.PERCENT,
                        span -> span.performance().returns().annual())
                .column(new Text("Excess", "超额"), Unit.PERCENT, SurvivorBacktest.Span::excess)
                .column(
                        new Text("Sharpe", "夏普"),
                        Unit.TWO,
                        span -> span.performance().returns().sharpe())
                .column(
                        new Text("Drawdown", "最大回撤"),
                        Unit.PERCENT,
                        span -> span.performance().returns().drawdown())
                .column(new Text("Turnover", "换手"), Unit.PERCENT, SurvivorBacktest.Span::turnover)
                .column(new Text("Costs", "成本"), Unit.PERCENT, SurvivorBacktest.Span::costs)
                .of(
                        Head.wide(
                                "traded-figures",
                                new Text("Traded: validation and test", "交易回测：验证与测试"),
                                new Text(
                                        "Returns, excess over the benchmark, turnover and costs are of a year.",
                                        "收益、相对基准超额、换手与成本均为年化。")),
                        backtest.spans());
    }
}
