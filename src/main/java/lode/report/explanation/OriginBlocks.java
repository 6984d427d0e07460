package lode.report.explanation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lode.explain.Card;
import lode.explain.Lineage;
import lode.explain.NameShare;
import lode.report.Text;
import lode.report.page.Block;
import lode.report.page.Block.Column;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Block.Matrix;
import lode.report.page.Unit;

/** Where in time and in which names the rank correlation comes from, and how the formula came about. */
final class OriginBlocks {

    private static final int NAMES = 5;

    private final Card card;

    OriginBlocks(Card card) {
        this.card = card;
    }

    Matrix months() {
        return Matrix.ofMonths(
                Head.wide(
                        "months",
                        new Text("RankIC by month", "分月 RankIC"),
                        new Text("Mean of each month in the factor's direction.", "按因子方向的月均值。")),
                Unit.FOUR,
                card.months());
    }

    Grid years() {
        return new Grid(
                Head.half(
                        "years",
                        new Text("By year", "分年度"),
                        new Text(
                                "In the factor's direction, with the part of the sum of all days that falls into the year.",
                                "按因子方向；末列为该年占全部日 RankIC 之和的比例。")),
                List.of(
                        new Column(new Text("Year", "年份"), Unit.TEXT),
                        new Column(new Text("Days", "天数"), Unit.COUNT),
                        new Column(Text.of("RankIC"), Unit.FOUR),
                        new Column(new Text("t (NW)", "t 值（NW）"), Unit.TWO),
                        new Column(new Text("Of all", "占比"), Unit.PERCENT)),
                card.years().stream()
                        .map(one -> List.<Object>of(
                                Integer.toString(one.year()),
                                one.ic().days(),
                                one.ic().mean(),
                                one.ic().t(),
                                one.share()))
                        .toList());
    }

    Grid names() {
        List<NameShare> all = card.names();
        int last = Math.max(NAMES, all.size() - NAMES);
        return new Grid(
                Head.half(
                        "names",
                        new Text("Names that make most and least", "贡献最大与最小的股票"),
                        new Text(
                                "The parts of all instruments add up to the mean RankIC. A table beside this page has them all.",
                                "所有股票的贡献之和等于 RankIC 均值；完整列表见同目录表格。")),
                List.of(
                        new Column(new Text("Instrument", "股票"), Unit.TEXT),
                        new Column(new Text("Days", "天数"), Unit.COUNT),
                        new Column(new Text("Of the RankIC", "占 RankIC"), Unit.PERCENT)),
                Stream.concat(all.stream().limit(NAMES), all.stream().skip(last))
                        .map(one -> List.<Object>of(one.instrument(), one.days(), one.contribution() / card.rankIc()))
                        .toList());
    }

    /** Empty where it is unknown. */
    Optional<Block> lineage() {
        return card.lineage() instanceof Lineage.Line line ? Optional.of(lineage(line)) : Optional.empty();
    }

    private static Grid lineage(Lineage.Line line) {
        return new Grid(
                Head.wide(
                        "lineage",
                        new Text("Lineage in run " + line.run(), "谱系：运行 " + line.run()),
                        new Text(
                                "From the first formula to the factor, by the parent that was changed each time, with the RankIC in training"
                                        + " as written. An arrow marks the step that made the largest gain.",
                                "自最初公式起，逐步列出每次被改动的父代及训练期 RankIC；箭头标出提升最大的一步。")),
                List.of(
                        new Column(new Text("Generation", "代"), Unit.COUNT),
                        new Column(new Text("Trial", "试验"), Unit.COUNT),
                        new Column(new Text("Way", "方式"), Unit.TEXT),
                        new Column(Text.of("RankIC"), Unit.FOUR),
                        new Column(new Text("Gain", "提升"), Unit.FOUR),
                        new Column(Text.of(""), Unit.TEXT),
                        new Column(new Text("Formula", "公式"), Unit.TEXT)),
                line.steps().stream()
                        .map(step -> List.<Object>of(
                                step.generation(),
                                step.trial(),
                                step.way(),
                                step.rankIc(),
                                step.gain(),
                                line.gain().filter(step::equals).isPresent() ? "←" : "",
                                step.formula()))
                        .toList());
    }
}
