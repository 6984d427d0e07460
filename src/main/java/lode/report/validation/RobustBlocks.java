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

    private final IcKind kind;
    private final List<RobustRow> rows;

    RobustBlocks(IcKind kind, TestedFactor factor, Robustness robustness) {
        this.kind = kind;
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

    /** What becomes of ranks and coefficient when something is altered. */
    Grid alterations() {
        return new Grid(
                Head.wide(
                        "robust-alterations",
                        new Text("What becomes of it when something is altered", "改动后的表现"),
                        new Text(
                                "Agreement: mean over days of the correlation of the ranks before and after, times the share of values"
                                        + " that neither came nor went. RankIC afterwards, and over that of the factor as it is. Of data"
                                        + " that mean the same ranks should not change; where instruments are compared, dropping some"
                                        + " of them changes a little.",
                                "一致度：改动前后排名相关系数乘以未增减取值的比例，按日平均。RankIC 为改动后均值，保留为其与原始因子之比。数据等价变换不应改变排名；"
                                        + "含截面运算的公式，剔除股票会带来微小变化。")),
                List.of(
                        new Column(new Text("Altered", "改动"), Unit.TEXT),
                        new Column(new Text("Agreement", "一致度"), Unit.FOUR),
                        new Column(new Text("Worst day", "最差一日"), Unit.FOUR),
                        new Column(new Text("Days changed", "变动天数"), Unit.COUNT),
                        new Column(new Text("First", "首日"), Unit.TEXT),
                        new Column(Text.of("RankIC"), Unit.FOUR),
                        new Column(new Text("Kept", "保留"), Unit.TWO)),
                rows.stream()
                        .flatMap(row -> row.agreement().stream().map(agreement -> cells(row, agreement)))
                        .toList());
    }

    private static List<Object> cells(RobustRow row, Agreement agreement) {
        return List.of(
                row.name(),
                agreement.mean(),
                agreement.worst(),
                agreement.changed(),
                RobustRow.firstDay(agreement).orElse("–"),
                row.ic(),
                row.kept());
    }

    /** The coefficient in parts of the data. */
    Grid parts() {
        return new Grid(
                Head.half(
                        "robust-parts",
                        new Text("In parts of the data", "子样本表现"),
                        new Text(
                                "Mean coefficient, and over that of the whole. Of the half that trades most: BRAIN's ratio, that of IR over"
                                        + " the root of the share, 0.75 or more.",
                                "IC 均值及其与全样本之比。成交额较大的一半：BRAIN 子股票池比率（IR 之比除以占比的平方根），宜不低于 0.75。")),
                List.of(
                        new Column(new Text("Part", "子样本"), Unit.TEXT),
                        new Column(new Text("Mean " + kind, kind + " 均值"), Unit.FOUR),
                        new Column(new Text("Kept", "保留"), Unit.TWO)),
                rows.stream()
                        .filter(row -> row.agreement().isEmpty())
                        .map(row -> List.<Object>of(row.name(), row.ic(), row.kept()))
                        .toList());
    }
}
