package lode.report.arena;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lode.report.Figures;
import lode.report.Text;
import lode.report.page.Axis;
import lode.report.page.Block;
import lode.report.page.Block.Chart;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Block.Line;
import lode.report.page.Block.Matrix;
import lode.report.page.Block.Shape;
import lode.report.page.Colour.Named;
import lode.report.page.Columns;
import lode.report.page.Unit;
import lode.search.arena.Band;
import lode.search.arena.Entrants;
import lode.search.arena.Measure;
import lode.search.arena.SignTest;
import lode.search.arena.Summary;

/** What an arena says of one dataset. */
final class ArenaBlocks {

    private static final String STANDARD = "lode";
    private static final String BEST_VALIDATION = "best_validation_rank_ic";
    private static final String TEN_VALIDATION = "top10_validation_rank_ic";
    private static final Text VALIDATION = new Text("Validation", "验证");
    private static final Text TEST = new Text("Test", "测试");

    private static final Map<String, Text> NAMES = Map.of(
            BEST_VALIDATION,
            new Text("best formula, validation", "最优公式，验证"),
            "best_test_rank_ic",
            new Text("best formula, test", "最优公式，测试"),
            TEN_VALIDATION,
            new Text("mean of ten, validation", "前十等权，验证"),
            "top10_test_rank_ic",
            new Text("mean of ten, test", "前十等权，测试"),
            "planted_top10",
            new Text("planted found, among ten", "找回的植入因子，前十"),
            "planted_top20",
            new Text("planted found, among twenty", "找回的植入因子，前二十"));

    private final Summary summary;
    private final String data;
    private final List<String> entrants;

    ArenaBlocks(Summary summary, String data) {
        this.summary = summary;
        this.data = data;
        this.entrants = summary.entrants(data);
    }

    /** How the standard search does against plain GP. */
    List<Text> inWords() {
        return Stream.of(BEST_VALIDATION, TEN_VALIDATION)
                .flatMap(name -> test(STANDARD, Measure.named(name)).map(test -> sentence(name, test)).stream())
                .toList();
    }

    private static Text sentence(String measure, SignTest test) {
        boolean best = measure.equals(BEST_VALIDATION);
        int seeds = test.wins() + test.losses() + test.ties();
        String p = Figures.of(test.p(), 3);
        return new Text(
                "By %s, %s is ahead of %s on validation days with %d of %d seeds (sign test, p = %s)."
                        .formatted(
                                best ? "its best formula" : "the mean of its ten",
                                STANDARD,
                                Entrants.BASELINE,
                                test.wins(),
                                seeds,
                                p),
                "按%s，%s 在验证期领先 %s：%d / %d 个种子（符号检验，p = %s）。"
                        .formatted(best ? "最优公式" : "前十等权", STANDARD, Entrants.BASELINE, test.wins(), seeds, p));
    }

    List<Block> all() {
        List<Block> blocks = new ArrayList<>(List.of(
                means("best", new Text("RankIC of the best formula", "最优公式的 RankIC")),
                means("top10", new Text("RankIC of the mean of ten", "前十等权的 RankIC")),
                searches("best", BEST_VALIDATION),
                searches("ten", TEN_VALIDATION),
                bands("figures", new Text("RankIC over seeds", "各种子的 RankIC"), false, Unit.FOUR)));
        List<Block> found = new FoundBlocks(summary, data).all();
        if (!found.isEmpty()) {
            blocks.add(bands("planted", new Text("Planted factors over seeds", "各种子找回的植入因子"), true, Unit.ONE));
            blocks.addAll(found);
        }
        return blocks;
    }

    private Chart means(String of, Text title) {
        return Chart.of(
                Head.half(
                        of + "-means",
                        title,
                        new Text(
                                "Means over seeds, in the direction of training. No search has seen these days. But whoever picks a search"
                                        + " by some days has used them: pick by validation, and test remains for one look.",
                                "各种子的均值，方向由训练期确定。搜索未使用这些日期；但按某段日期挑选搜索方式，就用掉了那段日期：按验证期挑选，测试期只看一次。")),
                new Axis(Axis.Kind.NAMES, new Text("Search", "搜索"), entrants),
                Unit.FOUR,
                bars(VALIDATION, Named.BLUE, of + "_validation_rank_ic"),
                bars(TEST, Named.ORANGE, of + "_test_rank_ic"));
    }

    private Line bars(Text name, Named colour, String measure) {
        double[] means = entrants.stream()
                .mapToDouble(entrant ->
                        summary.band(data, entrant, Measure.named(measure)).mean())
                .toArray();
        return new Line(name, Shape.BARS, colour, means);
    }

    private Matrix searches(String id, String measure) {
        List<Long> seeds = summary.of(data).stream()
                .map(bout -> bout.key().seed())
                .distinct()
                .sorted()
                .toList();
        double[][] cells = entrants.stream()
                .map(entrant -> seeds.stream()
                        .mapToDouble(seed -> summary.of(data, entrant).stream()
                                .filter(bout -> bout.key().seed() == seed)
                                .mapToDouble(Measure.named(measure).of())
                                .findFirst()
                                .orElse(Double.NaN))
                        .toArray())
                .toArray(double[][]::new);
        Text name = name(measure);
        return new Matrix(
                Head.half(
                        id + "-searches",
                        new Text("Every search: " + name.english(), "每次搜索：" + name.chinese()),
                        new Text(
                                "RankIC of each search, a column a seed. Seeds vary the search and not the market: they say how much luck"
                                        + " is in a search, and nothing about other markets or other years.",
                                "每次搜索的 RankIC，每列一个种子。种子改变搜索而不改变市场：反映搜索中的运气，不说明其他市场或年份。")),
                entrants,
                seeds.stream().map(Object::toString).toList(),
                0,
                Unit.FOUR,
                cells);
    }

    /**
     * How a figure of an entrant lies over its seeds.
     *
     * @param test against plain GP
     */
    private record Row(String entrant, Measure measure, Band band, Optional<SignTest> test) {

        double tested(Function<SignTest, Number> of) {
            return test.map(of).map(Number::doubleValue).orElse(Double.NaN);
        }
    }

    private Grid bands(String id, Text title, boolean planted, Unit unit) {
        return new Columns<Row>()
                .column(new Text("Search", "搜索"), Unit.TEXT, Row::entrant)
                .column(
                        new Text("Figure", "指标"),
                        Unit.TEXT,
                        row -> name(row.measure().name()))
                .column(new Text("Seeds", "种子数"), Unit.COUNT, row -> row.band().runs())
                .column(new Text("Mean", "均值"), unit, row -> row.band().mean())
                .column(new Text("Deviation", "标准差"), unit, row -> row.band().std())
                .column(new Text("Least", "最小"), unit, row -> row.band().min())
                .column(new Text("Median", "中位数"), unit, row -> row.band().median())
                .column(new Text("Greatest", "最大"), unit, row -> row.band().max())
                .column(new Text("Won", "胜"), Unit.COUNT, row -> row.tested(SignTest::wins))
                .column(new Text("Lost", "负"), Unit.COUNT, row -> row.tested(SignTest::losses))
                .column(new Text("Equal", "平"), Unit.COUNT, row -> row.tested(SignTest::ties))
                .column(new Text("p", "p 值"), Unit.PROBABILITY, row -> row.tested(SignTest::p))
                .of(
                        Head.wide(
                                id,
                                title,
                                new Text(
                                        "Mean, standard deviation and range over seeds; seeds won and lost against "
                                                + Entrants.BASELINE
                                                + " on the same figure, and the p of the sign test. A sign test of few seeds finds"
                                                + " only large differences; and of many comparisons the best one flatters.",
                                        "各种子的均值、标准差与范围；同一指标上对 " + Entrants.BASELINE
                                                + " 的胜负种子数及符号检验的 p 值。种子少时符号检验只能发现大的差异；比较很多时，最好的一个会显得过好。")),
                        rows(planted));
    }

    private List<Row> rows(boolean planted) {
        return summary.measures(data).stream()
                .filter(measure -> measure.planted() == planted)
                .flatMap(measure -> entrants.stream()
                        .map(entrant -> new Row(
                                entrant, measure, summary.band(data, entrant, measure), test(entrant, measure))))
                .toList();
    }

    private Optional<SignTest> test(String entrant, Measure measure) {
        return summary.againstBaseline(data, entrant, measure);
    }

    private static Text name(String measure) {
        return NAMES.getOrDefault(measure, Text.of(measure));
    }
}
