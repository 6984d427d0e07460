package lode.report.explanation;

import java.util.List;
import lode.explain.Ablated;
import lode.explain.Card;
import lode.explain.Similarity;
import lode.report.Text;
import lode.report.page.Block.Fact;
import lode.report.page.Block.Facts;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Columns;
import lode.report.page.Unit;

/** What the formula is worth, what its parts add, and what it is like. */
final class PartBlocks {

    private static final int NEAREST = 10;
    private static final int FIRST = 10;

    private final Card card;

    PartBlocks(Card card) {
        this.card = card;
    }

    Facts facts() {
        return new Facts(
                Head.wide(
                        "figures",
                        new Text("Key figures", "关键指标"),
                        new Text("The factor in its direction.", "按因子方向计算。")),
                List.of(
                        Fact.of(
                                new Text("Mean RankIC", "RankIC 均值"),
                                new Text(
                                        "Mean correlation of the day's ranks with the return that follows.",
                                        "当日排名与后续收益排名的相关系数均值。"),
                                card.rankIc(),
                                Unit.FOUR),
                        Fact.of(
                                new Text("t (Newey-West)", "t 值（Newey-West）"),
                                new Text("Mean over its standard error.", "均值除以标准误。"),
                                card.direction() * card.ic().t(),
                                Unit.TWO),
                        Fact.of(
                                new Text("Coverage", "覆盖率"),
                                new Text("Share of the pool that has a value.", "股票池中有因子值的占比。"),
                                card.coverage(),
                                Unit.PERCENT),
                        Fact.of(
                                new Text("Nearest known formula", "最相近的已知公式"),
                                new Text(
                                        "Correlation of ranks with the likest formula of libraries and registry, in size.",
                                        "与因子库及登记库中最相近公式的排名相关系数（绝对值）。"),
                                card.nearest().stream()
                                        .mapToDouble(one -> Math.abs(one.correlation()))
                                        .findFirst()
                                        .orElse(Double.NaN),
                                Unit.FOUR),
                        Fact.of(
                                new Text("Names that help", "有贡献的股票"),
                                new Text(
                                        "Share of instruments that make more than nothing of the RankIC.",
                                        "对 RankIC 贡献为正的股票占比。"),
                                (double) card.helping() / card.names().size(),
                                Unit.PERCENT),
                        Fact.of(
                                new Text("First " + FIRST + " names", "前 " + FIRST + " 名的贡献"),
                                new Text(
                                        "Share of the RankIC that the instruments with the largest part make.",
                                        "贡献最大的股票占 RankIC 的比例。"),
                                card.shareOf(FIRST),
                                Unit.PERCENT)));
    }

    Grid parts() {
        return new Columns<Ablated>()
                .column(new Text("Part", "部分"), Unit.TEXT, one -> one.part().toString())
                .column(new Text("Places", "出现次数"), Unit.COUNT, Ablated::places)
                .column(new Text("RankIC without", "剔除后 RankIC"), Unit.FOUR, Ablated::without)
                .column(new Text("Loss", "损失"), Unit.FOUR, Ablated::loss)
                .column(new Text("RankIC alone", "单独 RankIC"), Unit.FOUR, Ablated::alone)
                .of(
                        Head.wide(
                                "parts",
                                new Text("Without each part", "剔除各部分"),
                                new Text(
                                        "Every instrument is given the mean of the pool on the day in place of the part, wherever it stands: what"
                                                + " it says of the market stays, what it says of an instrument goes. – means that nothing then tells"
                                                + " instruments apart. The last column is the part by itself, as it is written.",
                                        "将该部分（所有出现处）替换为股票池当日均值：保留其市场信息，去掉个股差异。– 表示替换后无法区分个股。末列为该部分单独作为因子。")),
                        card.parts());
    }

    Grid nearest() {
        return new Columns<Similarity>()
                .column(new Text("Correlation", "相关系数"), Unit.FOUR, Similarity::correlation)
                .column(new Text("Name", "名称"), Unit.TEXT, one -> one.known().name())
                .column(
                        new Text("Formula", "公式"),
                        Unit.TEXT,
                        one -> one.known().formula().toString())
                .of(
                        Head.wide(
                                "nearest",
                                new Text("Nearest known formulas", "最相近的已知公式"),
                                new Text(
                                        "Mean daily correlation of ranks with the formulas of the libraries and of the registry.",
                                        "与因子库及登记库各公式的日均排名相关系数。")),
                        card.nearest().stream().limit(NEAREST).toList());
    }
}
