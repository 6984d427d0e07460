package lode.report.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lode.report.Cumulative;
import lode.report.Language;
import lode.report.Text;
import lode.report.page.Axis;
import lode.report.page.Block.Chart;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Block.Line;
import lode.report.page.Block.Shape;
import lode.report.page.Colour;
import lode.report.page.Columns;
import lode.report.page.Page;
import lode.report.page.Unit;
import lode.report.page.Warnings;
import lode.search.walk.Figures;
import lode.search.walk.Track;

/** A cross-validation as a page: its paths, and every combination. */
record CrossPage(CrossReport report) {

    Page page(Language language) {
        return new Page(
                new Text("Combinatorial purged cross-validation", "组合净化交叉验证"),
                language,
                report.note(),
                warnings(),
                Page.Setting.all(report.settings(), SettingNames::of),
                Optional.empty(),
                new Text("Choice", "选择"),
                List.of(new Page.Subject(
                        "Paths",
                        Optional.empty(),
                        List.of(new Text(
                                "Every block of days is tested by choices that were made without it.",
                                "每个时间块均由未使用该块的选择结果检验。")),
                        List.of(),
                        List.of(pathTable(), cumulated(), combinations()))));
    }

    private List<Text> warnings() {
        List<Text> warnings = new ArrayList<>();
        warnings.add(new Text(
                "The formulas were bred on the run's training days, which are among these: what is tested is the choice among"
                        + " them, and the level of the figures is too good.",
                "候选公式是在本次运行的训练期上培育的，而训练期属于被检验的日期：此处检验的是候选中的选择，数值水平偏乐观。"));
        warnings.addAll(Warnings.of(
                report.data().origin().synthetic(),
                report.data().pool(report.plan().pool()).pointInTime()));
        return warnings;
    }

    private Grid pathTable() {
        List<Figures> paths = report.figures();
        return new Columns<Integer>()
                .column(new Text("Path", "路径"), Unit.TEXT, k -> Integer.toString(k + 1))
                .column(Text.of("RankIC"), Unit.FOUR, k -> paths.get(k).rankIc().mean())
                .column(
                        new Text("ICIR", "ICIR"),
                        Unit.TWO,
                        k -> paths.get(k).rankIc().ir())
                .column(
                        new Text("t (NW)", "t 值（NW）"),
                        Unit.TWO,
                        k -> paths.get(k).rankIc().t())
                .column(
                        new Text("Long less short, a year", "多空年化"),
                        Unit.PERCENT,
                        k -> paths.get(k).annual())
                .column(
                        new Text("Sharpe ratio", "夏普比率"),
                        Unit.TWO,
                        k -> paths.get(k).sharpe())
                .of(
                        Head.wide(
                                "paths",
                                new Text("Paths", "路径"),
                                new Text(
                                        "Each path covers all days out of sample; in each, a block is tested by another combination.",
                                        "每条路径覆盖全部日期的样本外结果；同一时间块在不同路径中由不同组合检验。")),
                        IntStream.range(0, paths.size()).boxed().toList());
    }

    private Chart cumulated() {
        List<Track> paths = report.paths();
        List<Line> lines = new ArrayList<>();
        for (int k = 0; k < paths.size(); k++) {
            lines.add(new Line(
                    new Text("Path " + (k + 1), "路径 " + (k + 1)),
                    Shape.LINE,
                    paths.size() == 1 ? Colour.Named.BLUE : Colour.Between.of(k, paths.size()),
                    Cumulative.sums(paths.get(k).rankIcs())));
        }
        return new Chart(
                Head.wide(
                        "cumulated",
                        new Text("RankIC out of sample, added up", "样本外累计 RankIC"),
                        new Text("The sum of the daily rank correlations of each path.", "各路径每日 RankIC 的累计值。")),
                Axis.of(report.dates()),
                Unit.TWO,
                lines);
    }

    private Grid combinations() {
        return new Columns<CrossReport.Row>()
                .column(new Text("Tested days", "检验日期"), Unit.TEXT, row -> report.tested(row.combination()))
                .column(
                        new Text("Chosen", "选择数"),
                        Unit.COUNT,
                        row -> row.combination().picks().size())
                .column(
                        new Text("Promised RankIC of the best", "最优公式预期 RankIC"),
                        Unit.FOUR,
                        row -> row.combination().promised())
                .column(Text.of("RankIC"), Unit.FOUR, row -> row.kept().rankIc().mean())
                .column(
                        new Text("Sharpe ratio", "夏普比率"),
                        Unit.TWO,
                        row -> row.kept().sharpe())
                .of(
                        Head.wide(
                                "combinations",
                                new Text("Combinations", "组合"),
                                new Text(
                                        "What was chosen on all other days, and how it did together on the tested ones. Promised is the best"
                                                + " one's RankIC on the days that chose it.",
                                        "在其余日期上选择的公式及其等权合成在检验日期的表现。预期值为最优公式在选择日期上的 RankIC。")),
                        report.rows());
    }
}
