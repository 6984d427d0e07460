package lode.report.mining;

import java.util.List;
import java.util.function.ToDoubleFunction;
import lode.report.Text;
import lode.report.page.Axis;
import lode.report.page.Block.Chart;
import lode.report.page.Block.Fact;
import lode.report.page.Block.Facts;
import lode.report.page.Block.Head;
import lode.report.page.Block.Line;
import lode.report.page.Block.Shape;
import lode.report.page.Colour;
import lode.report.page.Colour.Named;
import lode.report.page.Unit;
import lode.search.Generation;
import lode.search.LuckReport;
import lode.search.MiningResult;

/** How a search went, and what of it luck alone would have brought. */
record RunBlocks(MiningResult result) {

    /** The search in a few numbers. */
    Facts figures() {
        LuckReport luck = result.luck();
        return new Facts(
                Head.wide(
                        "search",
                        new Text("What was tried, and what is luck", "尝试次数与运气"),
                        new Text(
                                "Everything that was ever scored counts as a trial. The luck level is what the best of as many"
                                        + " trials without any merit would have reached.",
                                "所有被评分的公式均计入试验次数。运气水平为同样多无效试验中最优者可达到的值。")),
                List.of(
                        Fact.of(
                                new Text("Formulas tried", "尝试公式数"),
                                new Text("Distinct formulas that were scored.", "被评分的不同公式数。"),
                                luck.trials(),
                                Unit.COUNT),
                        Fact.of(
                                new Text("Independent trials", "独立试验数"),
                                new Text(
                                        "How many independent trials they are worth, as many formulas are alike; with those of"
                                                + " earlier searches on the same data and label.",
                                        "公式彼此相似，折算后的独立试验数；含此前在相同数据与标签上的搜索。"),
                                luck.effective().independent(),
                                Unit.COUNT),
                        Fact.of(
                                new Text("Luck level", "运气水平"),
                                new Text(
                                        "Size of the RankIC in training that luck alone would have reached.",
                                        "训练期仅凭运气可达到的 RankIC 绝对值。"),
                                luck.luckRankIc(),
                                Unit.FOUR),
                        Fact.of(
                                new Text("Best found", "最优结果"),
                                new Text("Largest size of a RankIC in training.", "训练期 RankIC 绝对值最大者。"),
                                luck.bestRankIc(),
                                Unit.FOUR),
                        Fact.of(
                                new Text("Survivors", "存活因子"),
                                new Text("Held in validation, and unlike those before them.", "验证期方向一致，且与靠前因子不相似。"),
                                result.survivors().size(),
                                Unit.COUNT),
                        Fact.of(
                                new Text("More than luck", "超出运气者"),
                                new Text(
                                        "Survivors whose p-value, corrected over all trials by Benjamini and Yekutieli, is below 5 %.",
                                        "按 Benjamini-Yekutieli 对全部试验校正后 p 值低于 5% 的存活因子数。"),
                                luck.holding(),
                                Unit.COUNT),
                        Fact.of(
                                new Text("Probability of overfitting", "过拟合概率"),
                                new Text(
                                        "In how many halves of the days the best of the other half is below the median: PBO by"
                                                + " combinatorially symmetric cross-validation.",
                                        "组合对称交叉验证（CSCV）下，样本内最优者在样本外低于中位数的概率（PBO）。"),
                                luck.overfitting(),
                                Unit.PERCENT)));
    }

    /** The best of each generation against luck. */
    Chart generations() {
        List<Generation> all = result.generations();
        return Chart.of(
                Head.wide(
                        "generations",
                        new Text("RankIC by generation", "各代 RankIC"),
                        new Text(
                                "Sizes. Nothing is chosen by validation; where it falls behind training, the search learns the"
                                        + " training days by heart.",
                                "取绝对值。验证期不参与选择；若其落后于训练期，说明搜索在记忆训练样本。")),
                Axis.upTo(all.size(), new Text("Generation", "代")),
                Unit.FOUR,
                line(
                        new Text("best, training", "最优，训练"),
                        Shape.LINE,
                        Named.BLUE,
                        one -> Math.abs(one.best().rankIc())),
                line(
                        new Text("the same, validation", "同一因子，验证"),
                        Shape.LINE,
                        Named.ORANGE,
                        one -> Math.signum(one.best().rankIc()) * one.best().validationRankIc()),
                line(new Text("median, training", "中位数，训练"), Shape.LINE, Named.GREY, Generation::medianRankIc),
                line(
                        new Text("luck alone", "仅凭运气"),
                        Shape.DASHES,
                        Named.INK,
                        one -> one.luck().rankIc()));
    }

    private Line line(Text name, Shape shape, Colour colour, ToDoubleFunction<Generation> figure) {
        return new Line(
                name,
                shape,
                colour,
                result.generations().stream().mapToDouble(figure).toArray());
    }
}
