package lode.report.validation;

import java.util.ArrayList;
import java.util.List;
import lode.measure.SlopeTable;
import lode.measure.Validation;
import lode.measure.WeightedReturn;
import lode.report.Text;
import lode.report.page.Axis;
import lode.report.page.Block.Amount;
import lode.report.page.Block.Chart;
import lode.report.page.Block.Column;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Block.Line;
import lode.report.page.Block.Shape;
import lode.report.page.Colour.Named;
import lode.report.page.Unit;

/** What the factor itself earns: held in proportion to its values, and by regression. */
final class FactorReturnBlocks {

    private final Validation one;
    private final Axis dates;

    FactorReturnBlocks(Validation one, Axis dates) {
        this.one = one;
        this.dates = dates;
    }

    Chart weighted() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                new Text("By value", "按因子值"),
                Shape.LINE,
                Named.BLUE,
                one.weighted().cumulative()));
        one.neutral()
                .ifPresent(neutral -> lines.add(new Line(
                        new Text("Within industries", "行业内"), Shape.LINE, Named.ORANGE, neutral.cumulative())));
        return new Chart(
                Head.wide(
                        "weighted",
                        new Text("Factor-weighted return", "因子加权收益"),
                        new Text(
                                "Compounded return of holding everything in proportion to its value less the mean, long and short"
                                        + " together 1. It is no difference of groups.",
                                "按因子值减均值加权、多空合计为 1 的组合累计收益，并非首末组之差。")),
                dates,
                Unit.PERCENT,
                lines);
    }

    Grid weightedTable() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(weightedRow(new Text("By value", "按因子值"), one.weighted()));
        one.neutral().ifPresent(neutral -> rows.add(weightedRow(new Text("Within industries", "行业内"), neutral)));
        return new Grid(
                Head.wide(
                        "weighted-table",
                        new Text("Factor-weighted return in numbers", "因子加权收益统计"),
                        new Text(
                                "Beta and alpha are those of a regression on the return of all, equally weighted.",
                                "Beta 与 Alpha 来自对全体等权收益的回归。")),
                List.of(
                        new Column(new Text("Weights", "加权方式"), Unit.TEXT),
                        new Column(new Text("Compounded", "累计收益"), Unit.PERCENT),
                        new Column(new Text("A year", "年化收益"), Unit.PERCENT),
                        new Column(new Text("Volatility", "年化波动"), Unit.PERCENT),
                        new Column(new Text("Largest drawdown", "最大回撤"), Unit.PERCENT),
                        new Column(new Text("Beta", "Beta 系数"), Unit.TWO),
                        new Column(new Text("Alpha a year", "年化 Alpha"), Unit.PERCENT)),
                rows);
    }

    private static List<Object> weightedRow(Text name, WeightedReturn one) {
        return List.of(name, one.total(), one.annual(), one.volatility(), one.drawdown(), one.beta(), one.alpha());
    }

    Chart slopes() {
        return Chart.of(
                Head.half(
                        "slopes",
                        new Text("Return of the factor by regression", "回归因子收益"),
                        new Text(
                                "Sum of the slopes of returns on the factor, with the controls of the settings.",
                                "收益对因子（含设定的控制变量）逐期回归的斜率累加。")),
                dates,
                Unit.PERCENT,
                new Line(
                        new Text("Sum of slopes", "斜率累计"),
                        Shape.LINE,
                        Named.BLUE,
                        one.slopes().cumulative()));
    }

    Grid slopeTable() {
        SlopeTable slopes = one.slopes();
        List<List<Object>> rows = List.of(
                List.of(new Text("Mean slope", "斜率均值"), new Amount(slopes.mean(), Unit.FINE_PERCENT)),
                List.of(new Text("t", "t 值"), new Amount(slopes.t(), Unit.TWO)),
                List.of(new Text("t (Newey-West)", "t 值（Newey-West）"), new Amount(slopes.neweyWestT(), Unit.TWO)),
                List.of(new Text("Mean size of t", "|t| 均值"), new Amount(slopes.meanAbsoluteT(), Unit.TWO)),
                List.of(new Text("Dates with |t| > 2", "|t| > 2 占比"), new Amount(slopes.aboveTwo(), Unit.PERCENT)),
                List.of(new Text("Positive slopes", "正斜率占比"), new Amount(slopes.positive(), Unit.PERCENT)),
                List.of(new Text("Dates", "期数"), new Amount(slopes.periods(), Unit.COUNT)));
        return new Grid(
                Head.half(
                        "slope-table",
                        new Text("Regression", "回归统计"),
                        new Text("What the slopes of all dates say together.", "各期回归斜率的汇总。")),
                List.of(
                        new Column(new Text("Statistic", "统计量"), Unit.TEXT),
                        new Column(new Text("Value", "数值"), Unit.TWO)),
                rows);
    }
}
