package lode.report.strategy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lode.backtest.CapacityPoint;
import lode.report.Text;
import lode.report.page.Axis;
import lode.report.page.Block;
import lode.report.page.Block.Chart;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Block.Line;
import lode.report.page.Block.Shape;
import lode.report.page.Colour;
import lode.report.page.Columns;
import lode.report.page.Unit;

/** What the strategy earns with other capital. */
final class CapacityBlocks {

    private final List<CapacityPoint> points;

    CapacityBlocks(List<CapacityPoint> points) {
        this.points = points;
    }

    List<Block> all() {
        return points.isEmpty() ? List.of() : List.of(curve(), table());
    }

    private Chart curve() {
        double[] capitals = points.stream()
                .mapToDouble(CapacityPoint::capital)
                .sorted()
                .distinct()
                .toArray();
        double[] limits = points.stream()
                .mapToDouble(CapacityPoint::participation)
                .sorted()
                .distinct()
                .toArray();
        List<Line> lines = new ArrayList<>();
        for (int k = 0; k < limits.length; k++) {
            lines.add(line(limits[k], capitals, Colour.Between.of(k, limits.length)));
        }
        return new Chart(
                Head.half(
                        "capacity",
                        new Text("Capacity", "容量曲线"),
                        new Text(
                                "Annual return of the same strategy with other capital, by the share of a day's volume that one may trade.",
                                "同一策略在不同初始资金下的年化收益，按成交量参与上限分线。")),
                new Axis(
                        Axis.Kind.NUMBERS,
                        new Text("Capital", "初始资金"),
                        Arrays.stream(capitals).mapToObj(CapacityBlocks::money).toList()),
                Unit.PERCENT,
                lines);
    }

    private Line line(double limit, double[] capitals, Colour colour) {
        double[] returns = new double[capitals.length];
        Arrays.fill(returns, Double.NaN);
        for (CapacityPoint point : points) {
            if (point.participation() == limit) {
                returns[Arrays.binarySearch(capitals, point.capital())] =
                        point.performance().returns().annual();
            }
        }
        String percent = percent(limit);
        return new Line(new Text(percent + " of the volume", "成交量的 " + percent), Shape.LINE, colour, returns);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.4g", 100 * share).replaceAll("\\.?0+$", "") + " %";
    }

    private static String money(double capital) {
        return String.format(Locale.ROOT, "%,.0f", capital);
    }

    private Grid table() {
        return new Columns<CapacityPoint>()
                .column(new Text("Capital", "初始资金"), Unit.TEXT, point -> money(point.capital()))
                .column(new Text("Of volume", "参与上限"), Unit.PERCENT, CapacityPoint::participation)
                .column(
                        new Text("A year", "年化收益"),
                        Unit.PERCENT,
                        point -> point.performance().returns().annual())
                .column(
                        new Text("Sharpe", "夏普"),
                        Unit.TWO,
                        point -> point.performance().returns().sharpe())
                .column(
                        new Text("Drawdown", "回撤"),
                        Unit.PERCENT,
                        point -> point.performance().returns().drawdown())
                .column(new Text("Cut off", "受限"), Unit.PERCENT, CapacityPoint::cut)
                .column(new Text("Invested", "仓位"), Unit.PERCENT, CapacityPoint::invested)
                .of(
                        Head.half(
                                "capacity-table",
                                new Text("Capacity in numbers", "容量明细"),
                                new Text(
                                        "Cut off is the share of the value of orders above the allowed share of the volume; invested is a mean.",
                                        "受限为超过参与上限而未成交的订单金额占比；仓位为均值。")),
                        points);
    }
}
