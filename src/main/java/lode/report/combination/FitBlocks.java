package lode.report.combination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import lode.combine.Fit;
import lode.combine.Weights;
import lode.measure.IcStats;
import lode.report.Text;
import lode.report.page.Axis;
import lode.report.page.Block;
import lode.report.page.Block.Chart;
import lode.report.page.Block.Fact;
import lode.report.page.Block.Facts;
import lode.report.page.Block.Head;
import lode.report.page.Block.Line;
import lode.report.page.Block.Matrix;
import lode.report.page.Block.Shape;
import lode.report.page.Colour.Between;
import lode.report.page.Colour.Named;
import lode.report.page.Unit;

/** The parts of the page on one method: its figures, each fit in and out of sample, and what it made of each factor. */
final class FitBlocks {

    /** So many factors have a line. */
    private static final int LINES = 8;

    private final CombinationReport report;
    private final CombinationReport.Made made;
    private final List<Fit> fits;
    private final List<LocalDate> days;

    FitBlocks(CombinationReport report, CombinationReport.Made made) {
        this.report = report;
        this.made = made;
        this.fits = made.combination().fits();
        this.days = report.material().axes().days();
    }

    List<Block> all() {
        List<Block> blocks = new ArrayList<>(List.of(facts(), fits()));
        if (fits.stream().allMatch(fit -> fit.model() instanceof Weights)) {
            blocks.add(weights());
            blocks.add(yearly());
        }
        made.explanation()
                .ifPresent(explanation -> blocks.addAll(
                        new ShapBlocks(made.method(), report.material().names(), explanation, days).all()));
        return blocks;
    }

    private String id(String part) {
        return made.method() + "-" + part;
    }

    private Facts facts() {
        IcStats stats = made.outOfSample(report.material());
        Text rank = new Text("Mean daily rank correlation.", "每日 RankIC 均值。");
        double in = made.combination().inSample();
        double out = made.combination().outOfSample();
        return new Facts(
                Head.wide(
                        id("facts"),
                        new Text("Figures", "主要指标"),
                        new Text("All of days on which the fits were used.", "均为实际使用日期（样本外）的结果。")),
                List.of(
                        Fact.of(new Text("In sample", "样本内 RankIC"), rank, in, Unit.FOUR),
                        Fact.of(new Text("Out of sample", "样本外 RankIC"), rank, out, Unit.FOUR),
                        Fact.of(
                                new Text("Gap", "差距"),
                                new Text("What was learned and was not there.", "样本内减样本外。"),
                                made.gap(),
                                Unit.FOUR),
                        Fact.of(
                                Text.of("ICIR"),
                                new Text("Mean over standard deviation, of days.", "日 RankIC 均值除以标准差。"),
                                stats.ir(),
                                Unit.TWO),
                        Fact.of(
                                new Text("t", "t 值"),
                                new Text("Of the mean, by Newey and West.", "均值的 Newey-West t 值。"),
                                stats.t(),
                                Unit.TWO),
                        Fact.of(
                                new Text("Test days", "测试期 RankIC"),
                                rank,
                                made.scorecard().test().mean(),
                                Unit.FOUR)));
    }

    private Axis axis() {
        return Axis.of(fits.stream().map(fit -> days.get(fit.day())).toList());
    }

    private Chart fits() {
        double[] in = fits.stream().mapToDouble(Fit::inSample).toArray();
        double[] out = fits.stream()
                .mapToDouble(fit -> IcStats.of(fit.outOfSample(), 0, fit.outOfSample().length, 1)
                        .mean())
                .toArray();
        return Chart.of(
                Head.wide(
                        id("fits"),
                        new Text("Each fit in and out of sample", "每次学习的样本内外表现"),
                        new Text(
                                "By the day on whose close it was learned. Labels it learned from were complete by then.",
                                "横轴为学习日；所用收益在该日收盘前均已实现。")),
                axis(),
                Unit.FOUR,
                new Line(new Text("In sample", "样本内"), Shape.DASHES, Named.INK, in),
                new Line(new Text("Out of sample", "样本外"), Shape.BARS, Named.BLUE, out));
    }

    private double[] weightsOf(int factor) {
        return fits.stream()
                .mapToDouble(fit -> fit.model() instanceof Weights weights ? weights.values()[factor] : Double.NaN)
                .toArray();
    }

    /** The factors whose weights are largest, in size and on average. */
    private List<Integer> largest() {
        return IntStream.range(0, report.material().count())
                .boxed()
                .sorted(Comparator.comparingDouble(factor -> -IntStream.range(0, fits.size())
                        .mapToDouble(k -> Math.abs(weightsOf(factor)[k]))
                        .sum()))
                .toList();
    }

    private Chart weights() {
        List<Integer> shown = largest().stream().limit(LINES).toList();
        List<Line> lines = new ArrayList<>();
        for (int k = 0; k < shown.size(); k++) {
            lines.add(new Line(
                    Text.of(report.material().names().get(shown.get(k))),
                    Shape.LINE,
                    Between.of(k, shown.size()),
                    weightsOf(shown.get(k))));
        }
        return new Chart(
                Head.wide(
                        id("weights"),
                        new Text("Weights over time", "权重变化"),
                        new Text(
                                "Sizes of all weights add up to 1. The factors with the largest ones; weights.csv has all.",
                                "全部权重绝对值之和为 1。图中为权重最大的因子，全部见 weights.csv。")),
                axis(),
                Unit.TWO,
                lines);
    }

    private Matrix yearly() {
        List<Integer> years = fits.stream()
                .map(fit -> days.get(fit.day()).getYear())
                .distinct()
                .toList();
        List<Integer> order = largest();
        double[][] cells = order.stream()
                .map(factor -> years.stream()
                        .mapToDouble(year -> IntStream.range(0, fits.size())
                                .filter(k -> days.get(fits.get(k).day()).getYear() == year)
                                .mapToDouble(k -> weightsOf(factor)[k])
                                .average()
                                .orElse(Double.NaN))
                        .toArray())
                .toArray(double[][]::new);
        return new Matrix(
                Head.wide(
                        id("years"),
                        new Text("Mean weights by year", "年度平均权重"),
                        new Text("Orange is positive, blue negative.", "橙色为正，蓝色为负。")),
                order.stream().map(report.material().names()::get).toList(),
                years.stream().map(Object::toString).toList(),
                0,
                Unit.TWO,
                cells);
    }
}
