package lode.report.explanation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lode.explain.Card;
import lode.explain.Lineage;
import lode.explain.NameShare;
import lode.explain.YearShare;
import lode.report.Text;
import lode.report.page.Block;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Block.Matrix;
import lode.report.page.Columns;
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
        return new Columns<YearShare>()
                .column(new Text("Year", "年份"), Unit.TEXT, one -> Integer.toString(one.year()))
                .column(new Text("Days", "天数"), Unit.COUNT, one -> one.ic().days())
                .column(Text.of("RankIC"), Unit.FOUR, one -> one.ic().mean())
                .column(new Text("t (NW)", "t 值（NW）"), Unit.TWO, one -> one.ic().t())
                .column(new Text("Of all", "占比"), Unit.PERCENT, YearShare::share)
                .of(
                        Head.half(
                                "years",
                                new Text("By year", "分年度"),
                                new Text(
                                        "In the factor's direction, with the part of the sum of all days that falls into the year.",
                                        "按因子方向；末列为该年占全部日 RankIC 之和的比例。")),
                        card.years());
    }

    Grid names() {
        List<NameShare> all = card.names();
        int last = Math.max(NAMES, all.size() - NAMES);
        return new Columns<NameShare>()
                .column(new Text("Instrument", "股票"), Unit.TEXT, NameShare::instrument)
                .column(new Text("Days", "天数"), Unit.COUNT, NameShare::days)
                .column(new Text("Of the RankIC", "占 RankIC"), Unit.PERCENT, one -> one.contribution() / card.rankIc())
                .of(
                        Head.half(
                                "names",
                                new Text("Names that make most and least", "贡献最大与最小的股票"),
                                new Text(
                                        "The parts of all instruments add up to the mean RankIC. A table beside this page has them all.",
                                        "所有股票的贡献之和等于 RankIC 均值；完整列表见同目录表格。")),
                        Stream.concat(all.stream().limit(NAMES), all.stream().skip(last))
                                .toList());
    }

    /** Empty where it is unknown. */
    Optional<Block> lineage() {
        return card.lineage() instanceof Lineage.Line line ? Optional.of(lineage(line)) : Optional.empty();
    }

    private static Grid lineage(Lineage.Line line) {
        return new Columns<Lineage.Step>()
                .column(new Text("Generation", "代"), Unit.COUNT, Lineage.Step::generation)
                .column(new Text("Trial", "试验"), Unit.COUNT, Lineage.Step::trial)
                .column(new Text("Way", "方式"), Unit.TEXT, Lineage.Step::way)
                .column(Text.of("RankIC"), Unit.FOUR, Lineage.Step::rankIc)
                .column(new Text("Gain", "提升"), Unit.FOUR, Lineage.Step::gain)
                .column(
                        Text.of(""),
                        Unit.TEXT,
                        step -> line.gain().filter(step::equals).isPresent() ? "←" : "")
                .column(new Text("Formula", "公式"), Unit.TEXT, Lineage.Step::formula)
                .of(
                        Head.wide(
                                "lineage",
                                new Text("Lineage in run " + line.run(), "谱系：运行 " + line.run()),
                                new Text(
                                        "From the first formula to the factor, by the parent that was changed each time, with the RankIC in training"
                                                + " as written. An arrow marks the step that made the largest gain.",
                                        "自最初公式起，逐步列出每次被改动的父代及训练期 RankIC；箭头标出提升最大的一步。")),
                        line.steps());
    }
}
