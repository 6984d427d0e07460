package lode.report.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import lode.measure.IcKind;
import lode.report.Text;
import lode.report.page.Block.Column;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Block.Radar;
import lode.report.page.Unit;
import lode.report.validation.RobustRow.Group;
import lode.robust.Agreement;
import lode.robust.Robustness;

/** What becomes of a factor when something is altered, and in parts of the data. */
final class RobustBlocks {

    /** Spokes are no longer than this: who does twice as well in a year does well. */
    private static final double MOST = 1.5;

    private final List<RobustRow> rows;

    RobustBlocks(IcKind kind, TestedFactor factor, Robustness robustness) {
        this.rows = RobustRow.of(kind, factor.validation(), robustness);
    }

    /** The weakest of each kind. */
    Radar radar() {
        List<Radar.Spoke> spokes = new ArrayList<>();
        add(spokes, new Text("Same data, told otherwise", "数据等价变换"), Group.DATA, RobustBlocks::agreement);
        rows.stream()
                .filter(row -> row.group() == Group.FORMULA || row.group() == Group.VALUES)
                .filter(row -> Double.isFinite(row.kept()))
                .forEach(row -> spokes.add(new Radar.Spoke(row.name(), row.kept())));
        add(spokes, new Text("Half that trades most", "成交额较大的一半"), Group.LARGER_HALF, RobustRow::kept);
        add(spokes, new Text("Weakest year", "最弱年份"), Group.YEAR, RobustRow::kept);
        add(spokes, new Text("Weakest third by size", "最弱市值组"), Group.SIZE, RobustRow::kept);
        add(spokes, new Text("Weakest industry", "最弱行业"), Group.INDUSTRY, RobustRow::kept);
        return new Radar(
                Head.half(
                        "robust-radar",
                        new Text("Robustness", "稳健性"),
                        new Text(
                                "Share of the mean coefficient that is left when something is altered, and in the weakest part; 1, the"
                                        + " dashed line, is the factor as it is. Of data that mean the same: how far ranks stay, where"
                                        + " they stay least. Of the half that trades most: BRAIN's ratio, 0.75 or more. Drawn from 0 to"
                                        + " 1.5; the numbers below are whole.",
                                "改动后及最弱子样本中保留的 IC 均值比例；虚线 1 为原始因子。数据等价变换：排名一致度的最小值。成交额较大的一半：BRAIN"
                                        + " 子股票池比率，宜不低于 0.75。图中截断于 0 至 1.5，数据表为原值。")),
                MOST,
                Unit.TWO,
                new Text("Factor", "因子"),
                new Text("As it is", "原始"),
                spokes);
    }

    private void add(List<Radar.Spoke> spokes, Text name, Group group, ToDoubleFunction<RobustRow> value) {
        rows.stream()
                .filter(row -> row.group() == group)
                .mapToDouble(value)
                .filter(Double::isFinite)
                .min()
                .ifPresent(least -> spokes.add(new Radar.Spoke(name, least)));
    }

    private static double agreement(RobustRow row) {
        return row.agreement().map(Agreement::mean).orElse(Double.NaN);
    }

    /** All alterations and parts. */
    Grid table() {
        return new Grid(
                Head.wide(
                        "robust-table",
                        new Text("Robustness in numbers", "稳健性明细"),
                        new Text(
                                "Agreement: mean over days of the correlation of the ranks before and after, times the share of values"
                                        + " that neither came nor went. Left: the coefficient over that of the factor as it is; of the"
                                        + " half that trades most BRAIN's ratio.",
                                "一致度：改动前后排名相关系数乘以未增减取值的比例，按日平均。保留：IC 与原始因子之比；成交额较大的一半为 BRAIN 子股票池比率。")),
                List.of(
                        new Column(new Text("What", "项目"), Unit.TEXT),
                        new Column(new Text("Agreement", "一致度"), Unit.FOUR),
                        new Column(new Text("Worst day", "最差一日"), Unit.FOUR),
                        new Column(new Text("Days changed", "变动天数"), Unit.COUNT),
                        new Column(new Text("First", "首日"), Unit.TEXT),
                        new Column(new Text("Mean IC", "IC 均值"), Unit.FOUR),
                        new Column(new Text("Left", "保留"), Unit.TWO)),
                rows.stream().map(RobustBlocks::cells).toList());
    }

    private static List<Object> cells(RobustRow row) {
        return List.of(
                row.name(),
                agreement(row),
                row.agreement().map(Agreement::worst).orElse(Double.NaN),
                row.agreement().map(agreement -> (double) agreement.changed()).orElse(Double.NaN),
                row.agreement().flatMap(RobustRow::firstDay).orElse("–"),
                row.ic(),
                row.kept());
    }
}
