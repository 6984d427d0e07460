package lode.report.strategy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.backtest.BacktestResult;
import lode.backtest.Contribution;
import lode.backtest.Exposure;
import lode.report.Text;
import lode.report.page.Axis;
import lode.report.page.Block.Chart;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Block.Line;
import lode.report.page.Block.Matrix;
import lode.report.page.Block.Shape;
import lode.report.page.Colour.Named;
import lode.report.page.Columns;
import lode.report.page.Unit;

/** What was held, and which names earned or lost the most. */
final class HoldingBlocks {

    /** How many of the best and of the worst names are shown. */
    private static final int MOST = 10;

    private final StrategyReport report;
    private final BacktestResult result;
    private final Axis dates;
    private final Exposure exposure;

    HoldingBlocks(StrategyReport report, Axis dates) {
        this.report = report;
        this.result = report.result();
        this.dates = dates;
        this.exposure = Exposure.of(result);
    }

    Chart invested() {
        boolean both = result.positions().stream().anyMatch(position -> position.weight() < 0);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(new Text("Invested", "仓位"), Shape.AREA, Named.BLUE, exposure.net()));
        if (both) {
            lines.add(new Line(new Text("Both legs", "多空合计"), Shape.LINE, Named.ORANGE, exposure.gross()));
        }
        return new Chart(
                Head.half(
                        "invested",
                        new Text("Invested share", "仓位"),
                        new Text(
                                "Value of the positions over the NAV, at each close; a short leg counts negative, and in both legs by"
                                        + " its size.",
                                "每日收盘持仓市值占净值之比；空头计为负，合计按绝对值。")),
                dates,
                Unit.PERCENT,
                lines);
    }

    Chart names() {
        return Chart.of(
                Head.half(
                        "names",
                        new Text("Names held", "持仓只数"),
                        new Text("Instruments held at each close.", "每日收盘持有的证券数。")),
                dates,
                Unit.COUNT,
                new Line(new Text("Names", "只数"), Shape.LINE, Named.BLUE, exposure.names()));
    }

    /** The weight of each industry at the end of each month. */
    Matrix industries() {
        List<Integer> ends = ends(result.days());
        List<Integer> rows = IntStream.range(0, result.industries().size())
                .filter(k -> ends.stream().anyMatch(t -> result.industryWeights()[t][k] != 0))
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -meanWeight(k, ends)))
                .toList();
        return new Matrix(
                Head.wide(
                        "industries",
                        new Text("Weight of industries", "行业权重"),
                        new Text(
                                "Value over NAV at the last close of a month, the largest on average on top. exposure.csv has every day.",
                                "月末各行业市值占净值之比，均值最大者在上；每日数值见 exposure.csv。")),
                rows.stream().map(result.industries()::get).toList(),
                ends.stream()
                        .map(t -> YearMonth.from(result.days().get(t)).toString())
                        .toList(),
                0,
                Unit.PERCENT,
                rows.stream()
                        .map(k -> ends.stream()
                                .mapToDouble(t -> result.industryWeights()[t][k])
                                .toArray())
                        .toArray(double[][]::new));
    }

    private double meanWeight(int industry, List<Integer> days) {
        return days.stream()
                .mapToDouble(t -> result.industryWeights()[t][industry])
                .average()
                .orElse(0);
    }

    private static List<Integer> ends(List<LocalDate> days) {
        return IntStream.range(0, days.size())
                .filter(t ->
                        t + 1 == days.size() || !YearMonth.from(days.get(t)).equals(YearMonth.from(days.get(t + 1))))
                .boxed()
                .toList();
    }

    Chart topNames() {
        List<Contribution> shown = extremes();
        return Chart.of(
                Head.half(
                        "top-names",
                        new Text("Names that earned and lost the most", "贡献最大与最小的证券"),
                        new Text(
                                "Profit of each name over the capital, after fees; with the rest in attribution.csv they add up to the total return.",
                                "各证券盈亏占初始资金之比，已扣费用；全部证券与其余项（见 attribution.csv）之和为总收益。")),
                new Axis(
                        Axis.Kind.NAMES,
                        new Text("Name", "证券"),
                        shown.stream().map(Contribution::instrument).toList()),
                Unit.FINE_PERCENT,
                new Line(
                        new Text("Contribution", "贡献"),
                        Shape.BARS,
                        Named.BLUE,
                        shown.stream().mapToDouble(Contribution::ofCapital).toArray()));
    }

    private List<Contribution> extremes() {
        List<Contribution> all = report.attribution().contributions();
        return all.size() <= 2 * MOST
                ? all
                : Stream.concat(all.subList(0, MOST).stream(), all.subList(all.size() - MOST, all.size()).stream())
                        .toList();
    }

    Grid attribution() {
        return new Columns<Contribution>()
                .column(new Text("Name", "证券"), Unit.TEXT, Contribution::instrument)
                .column(new Text("Profit", "盈亏"), Unit.CASH, Contribution::profit)
                .column(new Text("Of capital", "占初始资金"), Unit.FINE_PERCENT, Contribution::ofCapital)
                .column(new Text("Days held", "持有天数"), Unit.COUNT, Contribution::days)
                .column(new Text("Mean weight", "平均权重"), Unit.PERCENT, Contribution::meanWeight)
                .column(new Text("Fills", "成交次数"), Unit.COUNT, Contribution::fills)
                .column(new Text("Fees", "费用"), Unit.CASH, Contribution::fees)
                .of(
                        Head.half(
                                "attribution",
                                new Text("Attribution to names", "个券归因"),
                                new Text(
                                        "The " + MOST + " names that earned the most and the " + MOST
                                                + " that lost the most; attribution.csv has all.",
                                        "盈利最多与亏损最多各 " + MOST + " 只，全部见 attribution.csv。")),
                        extremes());
    }
}
