package lode.report.validation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import lode.measure.GroupTest;
import lode.measure.Validation;
import lode.report.Text;
import lode.report.page.Axis;
import lode.report.page.Block.Chart;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Block.Line;
import lode.report.page.Block.Room;
import lode.report.page.Block.Shape;
import lode.report.page.Colour;
import lode.report.page.Colour.Named;
import lode.report.page.Columns;
import lode.report.page.Unit;

/** What groups by the factor earn, and how they change. */
final class GroupBlocks {

    private final Validation one;
    private final Axis dates;

    GroupBlocks(Validation one, Axis dates) {
        this.one = one;
        this.dates = dates;
    }

    private List<Line> lines(Function<GroupTest.Group, double[]> values) {
        List<GroupTest.Group> groups = one.groups().groups();
        return groups.stream()
                .map(group -> new Line(
                        new Text("Group " + group.number(), "第 " + group.number() + " 组"),
                        Shape.LINE,
                        Colour.Between.of(group.number() - 1, groups.size()),
                        values.apply(group)))
                .toList();
    }

    Chart returns() {
        GroupTest groups = one.groups();
        Stream<Line> others = Stream.concat(
                groups.benchmark().length == 0
                        ? Stream.of()
                        : Stream.of(new Line(new Text("Benchmark", "基准"), Shape.DASHES, Named.INK, groups.benchmark())),
                Stream.of(
                        new Line(new Text("All, equal weights", "全体等权"), Shape.DASHES, Named.GREY, groups.universe())));
        return new Chart(
                Head.wide(
                        "group-returns",
                        new Text("Cumulative return of the groups", "分组累计收益"),
                        new Text(
                                "Compounded return of each quantile group, group 1 being the one to hold, against the benchmark."
                                        + " Before costs; the benchmark is a price index without dividends.",
                                "各分位组的复利累计收益，第 1 组为做多组。未扣成本；基准为不含分红的价格指数。")),
                dates,
                Unit.PERCENT,
                Stream.concat(lines(GroupTest.Group::cumulative).stream(), others)
                        .toList());
    }

    Chart topMinusBottom() {
        return Chart.of(
                Head.wide(
                        "top-minus-bottom",
                        new Text("Group 1 less the last", "首末组差"),
                        new Text(
                                "Return of group 1 less that of the last group, compounded. Before costs.",
                                "第 1 组减末组的收益，逐期复利，未扣成本。")),
                dates,
                Unit.PERCENT,
                new Line(
                        new Text("Group 1 less the last", "首末组差"),
                        Shape.LINE,
                        Named.BLUE,
                        one.groups().cumulativeTopMinusBottom()));
    }

    Chart drawdown() {
        return Chart.of(
                new Head(
                        "top-minus-bottom-drawdown",
                        Room.LOW,
                        new Text("Drawdown of group 1 less the last", "首末组差回撤"),
                        new Text("Loss from the highest point so far.", "自历史高点的跌幅。")),
                dates,
                Unit.PERCENT,
                new Line(
                        new Text("Drawdown", "回撤"),
                        Shape.AREA,
                        Named.ORANGE,
                        one.groups().drawdownTopMinusBottom()));
    }

    Chart means() {
        List<GroupTest.Group> groups = one.groups().groups();
        return Chart.of(
                Head.half(
                        "group-means",
                        new Text("Mean return of the groups", "分组平均收益"),
                        new Text(
                                "Mean return from one renewal to the next. A useful factor falls, or rises, from group to group.",
                                "每个调仓期的平均收益。有效因子应逐组单调。")),
                Axis.upTo(groups.size(), new Text("Group", "组")),
                Unit.FINE_PERCENT,
                new Line(
                        new Text("Mean return a period", "每期平均收益"),
                        Shape.BARS,
                        Named.BLUE,
                        groups.stream().mapToDouble(GroupTest.Group::mean).toArray()));
    }

    Chart turnover() {
        List<Line> lines = lines(GroupTest.Group::turnover);
        return Chart.of(
                Head.half(
                        "turnover",
                        new Text("Turnover of the first and the last group", "首末组换手率"),
                        new Text(
                                "Share of the group that was not in it one period before. All groups: group_turnover.csv.",
                                "组内上一期不在该组的成分占比。全部分组见 group_turnover.csv。")),
                dates,
                Unit.PERCENT,
                lines.getFirst(),
                lines.getLast());
    }

    Grid table() {
        return new Columns<GroupTest.Group>()
                .column(new Text("Group", "组"), Unit.COUNT, GroupTest.Group::number)
                .column(new Text("Mean return", "平均收益"), Unit.FINE_PERCENT, GroupTest.Group::mean)
                .column(new Text("Standard error", "标准误"), Unit.FINE_PERCENT, GroupTest.Group::error)
                .column(new Text("A year", "年化收益"), Unit.PERCENT, GroupTest.Group::annual)
                .column(new Text("Compounded", "累计收益"), Unit.PERCENT, GroupTest.Group::total)
                .column(new Text("Largest drawdown", "最大回撤"), Unit.PERCENT, GroupTest.Group::drawdown)
                .column(new Text("Turnover", "换手率"), Unit.PERCENT, GroupTest.Group::meanTurnover)
                .column(new Text("Instruments", "平均只数"), Unit.ONE, GroupTest.Group::meanSize)
                .of(
                        Head.wide(
                                "groups",
                                new Text("Groups", "分组统计"),
                                new Text(
                                        "Mean return is that of a period, with its standard error over all instruments and dates.",
                                        "平均收益按调仓期计，标准误基于全部样本。")),
                        one.groups().groups());
    }
}
