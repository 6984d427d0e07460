package lode.report.combination;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import lode.combine.Combination;
import lode.measure.IcStats;
import lode.measure.Scorecard;
import lode.report.Cumulative;
import lode.report.Text;
import lode.report.page.Axis;
import lode.report.page.Block;
import lode.report.page.Block.Chart;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Block.Line;
import lode.report.page.Block.Matrix;
import lode.report.page.Block.Shape;
import lode.report.page.Colour.Between;
import lode.report.page.Colour.Named;
import lode.report.page.Columns;
import lode.report.page.Unit;

/** The parts of the page that set methods side by side. */
final class MethodBlocks {

    private static final Text IN_SAMPLE = new Text("In sample", "样本内");
    private static final Text OUT_OF_SAMPLE = new Text("Out of sample", "样本外");

    private static final Columns<Combination> IN_AND_OUT = new Columns<Combination>()
            .column(IN_SAMPLE, Unit.FOUR, Combination::inSample)
            .column(OUT_OF_SAMPLE, Unit.FOUR, Combination::outOfSample);

    private static final Columns<IcStats> STATS = new Columns<IcStats>()
            .column(new Text("ICIR out of sample", "样本外 ICIR"), Unit.TWO, IcStats::ir)
            .column(new Text("t (NW)", "t 值（NW）"), Unit.TWO, IcStats::t);

    private static final Columns<Scorecard> SCORES = new Columns<Scorecard>()
            .column(
                    new Text("Training", "训练"),
                    Unit.FOUR,
                    card -> card.training().mean())
            .column(
                    new Text("Validation", "验证"),
                    Unit.FOUR,
                    card -> card.validation().mean())
            .column(new Text("Test", "测试"), Unit.FOUR, card -> card.test().mean())
            .column(
                    new Text("t of test", "测试 t 值"),
                    Unit.TWO,
                    card -> card.test().t())
            .column(new Text("Coverage", "覆盖率"), Unit.PERCENT, Scorecard::coverage)
            .column(new Text("Rank autocorrelation", "排名自相关"), Unit.TWO, Scorecard::rankAutocorrelation)
            .column(new Text("Long less short, a year", "多空年化"), Unit.PERCENT, Scorecard::longShort);

    private final CombinationReport report;

    MethodBlocks(CombinationReport report) {
        this.report = report;
    }

    List<Block> all() {
        return List.of(table(), gap(), cumulated(), months());
    }

    private List<String> methods() {
        return report.made().stream().map(CombinationReport.Made::method).toList();
    }

    private Grid table() {
        return new Columns<CombinationReport.Made>()
                .column(new Text("Method", "方法"), Unit.TEXT, CombinationReport.Made::method)
                .columns(IN_AND_OUT, CombinationReport.Made::combination)
                .column(new Text("Gap", "差距"), Unit.FOUR, CombinationReport.Made::gap)
                .columns(STATS, made -> made.outOfSample(report.material()))
                .columns(SCORES, CombinationReport.Made::scorecard)
                .of(
                        Head.wide(
                                "methods",
                                new Text("Methods side by side", "方法对比"),
                                new Text(
                                        "In sample: mean rank correlation on the days a fit learned from. Out of sample: on the days it was used"
                                                + " on, all later. The gap is what was learned that was not there. Training, validation and test"
                                                + " are parts of the days out of sample.",
                                        "样本内：每次学习所用日期的平均 RankIC；样本外：此后实际使用日期的平均 RankIC；两者之差即过拟合程度。"
                                                + "训练、验证与测试为样本外日期的分段。")),
                        report.made());
    }

    private Chart gap() {
        return Chart.of(
                Head.wide(
                        "gap",
                        new Text("In sample and out of sample", "样本内与样本外"),
                        new Text("Mean rank correlation of each method, as in the table.", "各方法的平均 RankIC，与上表相同。")),
                new Axis(Axis.Kind.NAMES, new Text("Method", "方法"), methods()),
                Unit.FOUR,
                bars(IN_SAMPLE, Named.GREY, Combination::inSample),
                bars(OUT_OF_SAMPLE, Named.BLUE, Combination::outOfSample));
    }

    private Line bars(Text name, Named colour, ToDoubleFunction<Combination> of) {
        return new Line(
                name,
                Shape.BARS,
                colour,
                report.made().stream()
                        .map(CombinationReport.Made::combination)
                        .mapToDouble(of)
                        .toArray());
    }

    private Chart cumulated() {
        SortedMap<LocalDate, double[]> daily = report.daily();
        List<String> methods = methods();
        List<Line> lines = new ArrayList<>();
        for (int m = 0; m < methods.size(); m++) {
            int method = m;
            lines.add(new Line(
                    Text.of(methods.get(m)),
                    Shape.LINE,
                    methods.size() == 1 ? Named.BLUE : Between.of(m, methods.size()),
                    Cumulative.sums(daily.values().stream()
                            .mapToDouble(row -> row[method])
                            .toArray())));
        }
        return new Chart(
                Head.wide(
                        "cumulated",
                        new Text("Rank correlations out of sample, added up", "样本外累计 RankIC"),
                        new Text(
                                "The sum of the daily rank correlations since a method first learned. A straight line is a steady factor.",
                                "自首次学习以来每日 RankIC 的累计值。直线表示稳定。")),
                Axis.of(List.copyOf(daily.keySet())),
                Unit.TWO,
                lines);
    }

    private Matrix months() {
        SortedMap<YearMonth, List<double[]>> months = new TreeMap<>();
        report.daily()
                .forEach((day, row) -> months.computeIfAbsent(YearMonth.from(day), _ -> new ArrayList<>())
                        .add(row));
        double[][] cells = IntStream.range(0, report.made().size())
                .mapToObj(method -> months.values().stream()
                        .mapToDouble(days -> mean(days, method))
                        .toArray())
                .toArray(double[][]::new);
        return new Matrix(
                Head.wide(
                        "months",
                        new Text("Out of sample by month and method", "月度样本外 RankIC"),
                        new Text(
                                "Mean rank correlation of each month. Orange is positive, blue negative.",
                                "每月平均 RankIC。橙色为正，蓝色为负。")),
                methods(),
                months.keySet().stream().map(YearMonth::toString).toList(),
                0,
                Unit.FOUR,
                cells);
    }

    private static double mean(List<double[]> days, int method) {
        return days.stream()
                .mapToDouble(row -> row[method])
                .filter(ic -> !Double.isNaN(ic))
                .average()
                .orElse(Double.NaN);
    }
}
