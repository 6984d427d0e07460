package lode.report.combination;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import lode.combine.Fit;
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
                .column(
                        new Text("In sample", "样本内"),
                        Unit.FOUR,
                        made -> made.combination().inSample())
                .column(
                        new Text("Out of sample", "样本外"),
                        Unit.FOUR,
                        made -> made.combination().outOfSample())
                .column(
                        new Text("Gap", "差距"),
                        Unit.FOUR,
                        made -> made.combination().inSample()
                                - made.combination().outOfSample())
                .column(
                        new Text("ICIR out of sample", "样本外 ICIR"),
                        Unit.TWO,
                        made -> made.outOfSample(report.material()).ir())
                .column(
                        new Text("t (NW)", "t 值（NW）"),
                        Unit.TWO,
                        made -> made.outOfSample(report.material()).t())
                .column(
                        new Text("Training", "训练"),
                        Unit.FOUR,
                        made -> made.scorecard().training().mean())
                .column(
                        new Text("Validation", "验证"),
                        Unit.FOUR,
                        made -> made.scorecard().validation().mean())
                .column(
                        new Text("Test", "测试"),
                        Unit.FOUR,
                        made -> made.scorecard().test().mean())
                .column(
                        new Text("t of test", "测试 t 值"),
                        Unit.TWO,
                        made -> made.scorecard().test().t())
                .column(
                        new Text("Coverage", "覆盖率"),
                        Unit.PERCENT,
                        made -> made.scorecard().coverage())
                .column(
                        new Text("Rank autocorrelation", "排名自相关"),
                        Unit.TWO,
                        made -> made.scorecard().rankAutocorrelation())
                .column(
                        new Text("Long less short, a year", "多空年化"),
                        Unit.PERCENT,
                        made -> made.scorecard().longShort())
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
        double[] in = report.made().stream()
                .mapToDouble(made -> made.combination().inSample())
                .toArray();
        double[] out = report.made().stream()
                .mapToDouble(made -> made.combination().outOfSample())
                .toArray();
        return Chart.of(
                Head.wide(
                        "gap",
                        new Text("In sample and out of sample", "样本内与样本外"),
                        new Text("Mean rank correlation of each method, as in the table.", "各方法的平均 RankIC，与上表相同。")),
                new Axis(Axis.Kind.NAMES, new Text("Method", "方法"), methods()),
                Unit.FOUR,
                new Line(new Text("In sample", "样本内"), Shape.BARS, Named.GREY, in),
                new Line(new Text("Out of sample", "样本外"), Shape.BARS, Named.BLUE, out));
    }

    /** The days on which any combination was used, with the rank correlation of each method. */
    private SortedMap<LocalDate, double[]> daily() {
        SortedMap<LocalDate, double[]> rows = new TreeMap<>();
        List<LocalDate> days = report.material().axes().days();
        for (int m = 0; m < report.made().size(); m++) {
            for (Fit fit : report.made().get(m).combination().fits()) {
                for (int k = 0; k < fit.outOfSample().length; k++) {
                    rows.computeIfAbsent(days.get(fit.day() + k), _ -> missing())[m] = fit.outOfSample()[k];
                }
            }
        }
        return rows;
    }

    private double[] missing() {
        double[] row = new double[report.made().size()];
        Arrays.fill(row, Double.NaN);
        return row;
    }

    private Chart cumulated() {
        SortedMap<LocalDate, double[]> daily = daily();
        int count = report.made().size();
        double[][] sums = new double[count][daily.size()];
        double[] sum = new double[count];
        int k = 0;
        for (double[] row : daily.values()) {
            for (int m = 0; m < count; m++) {
                sum[m] += Double.isNaN(row[m]) ? 0 : row[m];
                sums[m][k] = sum[m];
            }
            k++;
        }
        List<Line> lines = new ArrayList<>();
        for (int m = 0; m < count; m++) {
            lines.add(new Line(
                    Text.of(methods().get(m)), Shape.LINE, count == 1 ? Named.BLUE : Between.of(m, count), sums[m]));
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
        Map<YearMonth, List<double[]>> byMonth = new TreeMap<>();
        daily().forEach((day, row) -> byMonth.computeIfAbsent(YearMonth.from(day), _ -> new ArrayList<>())
                .add(row));
        SortedSet<YearMonth> columns = new TreeSet<>(byMonth.keySet());
        double[][] cells = new double[report.made().size()][columns.size()];
        int k = 0;
        for (YearMonth month : columns) {
            List<double[]> rows = byMonth.getOrDefault(month, List.of());
            for (int m = 0; m < cells.length; m++) {
                int method = m;
                cells[m][k] = rows.stream()
                        .mapToDouble(row -> row[method])
                        .filter(ic -> !Double.isNaN(ic))
                        .average()
                        .orElse(Double.NaN);
            }
            k++;
        }
        return new Matrix(
                Head.wide(
                        "months",
                        new Text("Out of sample by month and method", "月度样本外 RankIC"),
                        new Text(
                                "Mean rank correlation of each month. Orange is positive, blue negative.",
                                "每月平均 RankIC。橙色为正，蓝色为负。")),
                methods(),
                columns.stream().map(YearMonth::toString).toList(),
                0,
                Unit.FOUR,
                cells);
    }
}
