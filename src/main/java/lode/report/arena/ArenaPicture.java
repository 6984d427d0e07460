package lode.report.arena;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import lode.report.Caption;
import lode.report.StripChart;
import lode.report.Text;
import lode.search.arena.Bout;
import lode.search.arena.Measure;
import lode.search.arena.Summary;

/** The picture of an arena: for each dataset the best formula, the mean of ten, and what was planted and found. */
final class ArenaPicture {

    private static final Text VALIDATION = new Text("validation", "验证");
    private static final Text TEST = new Text("test", "测试");

    private ArenaPicture() {}

    /**
     * The chart.
     *
     * @param names what each dataset is called
     */
    static StripChart of(Caption caption, Summary summary, Map<String, Text> names) {
        return StripChart.of(
                caption,
                summary.data().stream()
                        .map(data -> section(summary, data, names.getOrDefault(data, Text.of(data))))
                        .toList());
    }

    private static StripChart.Section section(Summary summary, String data, Text name) {
        DoubleSummaryStatistics scale = summary.of(data).stream()
                .flatMapToDouble(bout -> Measure.ALL.stream()
                        .filter(measure -> !measure.planted())
                        .mapToDouble(measure -> measure.of().applyAsDouble(bout)))
                .filter(value -> !Double.isNaN(value))
                .summaryStatistics();
        List<StripChart.Facet> facets = new ArrayList<>(List.of(
                rankIc(summary, data, new Text("RankIC of the best formula", "最优公式的 RankIC"), "best", scale),
                rankIc(summary, data, new Text("RankIC of the mean of ten", "前十等权的 RankIC"), "top10", scale)));
        summary.of(data).stream()
                .flatMap(bout -> bout.verdict().planted().stream())
                .mapToInt(Bout.Recovery::planted)
                .max()
                .ifPresent(planted -> facets.add(new StripChart.Facet(
                        new Text("Planted factors found, of " + planted, "找回的植入因子（共 " + planted + " 个）"),
                        new Text("among ten", "前十"),
                        new Text("among twenty", "前二十"),
                        0,
                        Math.max(4, planted),
                        true,
                        rows(summary, data, "planted_top10", "planted_top20"))));
        return new StripChart.Section(name, facets);
    }

    private static StripChart.Facet rankIc(
            Summary summary, String data, Text title, String of, DoubleSummaryStatistics scale) {
        List<StripChart.Row> rows = rows(summary, data, of + "_validation_rank_ic", of + "_test_rank_ic");
        return new StripChart.Facet(
                title, VALIDATION, TEST, Math.min(0, scale.getMin()), Math.max(0, scale.getMax()), false, rows);
    }

    private static List<StripChart.Row> rows(Summary summary, String data, String first, String second) {
        return summary.entrants(data).stream()
                .map(entrant -> new StripChart.Row(
                        entrant, values(summary, data, entrant, first), values(summary, data, entrant, second)))
                .toList();
    }

    private static List<Double> values(Summary summary, String data, String entrant, String measure) {
        return summary.of(data, entrant).stream()
                .map(bout -> Measure.named(measure).of().applyAsDouble(bout))
                .toList();
    }
}
