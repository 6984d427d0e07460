package lode.report.walk;

import java.util.List;
import java.util.function.ToDoubleFunction;
import lode.report.Text;
import lode.report.page.Axis;
import lode.report.page.Block.Chart;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Block.Line;
import lode.report.page.Block.Shape;
import lode.report.page.Colour.Named;
import lode.report.page.Columns;
import lode.report.page.Unit;
import lode.search.walk.Figures;
import lode.search.walk.Held;
import lode.search.walk.Outcome;
import lode.search.walk.Walked;

/** The parts of a walk's page that set windows side by side. */
final class WindowBlocks {

    private static final Head WINDOWS = Head.wide(
            "windows",
            new Text("Windows", "窗口"),
            new Text(
                    "Each window is searched on its own: training days choose formulas, validation days check them, and"
                            + " the test days that follow show what they are worth. All rank correlations are of the mean of"
                            + " the survivors; the luck level is what the best of as many trials reaches in training by luck.",
                    "每个窗口独立搜索：训练期选择公式，验证期复核，随后的测试期检验其价值。RankIC 均为存活因子等权合成的结果；" + "运气水平为同等试验次数下仅凭运气在训练期可达到的最优 RankIC。"));

    private WindowBlocks() {}

    /** A window, and what all and the best of its survivors kept. */
    private record Row(Outcome outcome, Figures all, Figures best) {}

    /** Each window in a row. */
    static Grid table(WalkReport report) {
        Walked walked = report.walked();
        return new Columns<Row>()
                .column(
                        new Text("Test days", "测试期"),
                        Unit.TEXT,
                        row -> row.outcome().split().test().on(report.data().axes()))
                .column(
                        new Text("Trials", "试验次数"),
                        Unit.COUNT,
                        row -> row.outcome().luck().trials())
                .column(
                        new Text("Survivors", "存活因子"),
                        Unit.COUNT,
                        row -> row.outcome().picks().size())
                .column(
                        new Text("More than luck", "显著因子"),
                        Unit.COUNT,
                        row -> row.outcome().luck().holding())
                .column(
                        new Text("Luck level", "运气水平"),
                        Unit.FOUR,
                        row -> row.outcome().luck().luckRankIc())
                .column(new Text("Training", "训练"), Unit.FOUR, row -> walked.promised(Held.ALL, row.outcome()))
                .column(new Text("Validation", "验证"), Unit.FOUR, row -> walked.checked(Held.ALL, row.outcome()))
                .column(
                        new Text("Test", "测试"),
                        Unit.FOUR,
                        row -> row.all().rankIc().mean())
                .column(
                        new Text("t (NW)", "t 值（NW）"),
                        Unit.TWO,
                        row -> row.all().rankIc().t())
                .column(
                        new Text("Long less short, a year", "多空年化"),
                        Unit.PERCENT,
                        row -> row.all().annual())
                .column(
                        new Text("Test of the best", "最优因子测试"),
                        Unit.FOUR,
                        row -> row.best().rankIc().mean())
                .of(
                        WINDOWS,
                        walked.outcomes().stream()
                                .map(one -> new Row(one, walked.kept(Held.ALL, one), walked.kept(Held.BEST, one)))
                                .toList());
    }

    /** What was promised and kept, as bars. */
    static Chart bars(WalkReport report) {
        Walked walked = report.walked();
        List<String> names = walked.outcomes().stream()
                .map(outcome -> outcome.split().test().on(report.data().axes()))
                .toList();
        return Chart.of(
                Head.wide(
                        "promise",
                        new Text("Promised and kept", "预期与实现"),
                        new Text(
                                "Mean rank correlation of the survivors together, in training, in validation and on the test days.",
                                "存活因子等权合成在训练、验证与测试期的平均 RankIC。")),
                new Axis(Axis.Kind.NAMES, new Text("Test days", "测试期"), names),
                Unit.FOUR,
                line("Training", "训练", Named.GREY, walked, outcome -> walked.promised(Held.ALL, outcome)),
                line("Validation", "验证", Named.ORANGE, walked, outcome -> walked.checked(Held.ALL, outcome)),
                line(
                        "Test",
                        "测试",
                        Named.BLUE,
                        walked,
                        outcome -> walked.kept(Held.ALL, outcome).rankIc().mean()));
    }

    private static Line line(
            String english, String chinese, Named colour, Walked walked, ToDoubleFunction<Outcome> figure) {
        return new Line(
                new Text(english, chinese),
                Shape.BARS,
                colour,
                walked.outcomes().stream().mapToDouble(figure).toArray());
    }
}
