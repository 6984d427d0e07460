package lode.report.walk;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lode.report.Cumulative;
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
import lode.report.page.Colour.Named;
import lode.report.page.Unit;
import lode.search.walk.Figures;
import lode.search.walk.Held;
import lode.search.walk.Walked;

/**
 * The one series out of sample of a walk's page.
 *
 * @param report of the walk
 * @param held   how survivors were held
 */
record SeriesBlocks(WalkReport report, Held held) {

    List<Block> all() {
        return List.of(facts(), rankIcs(), spreads(), months());
    }

    private Facts facts() {
        Walked walked = report.walked();
        Figures kept = walked.kept(held);
        return new Facts(
                Head.wide(
                        "facts",
                        new Text("Out of sample", "样本外"),
                        new Text("Over the test days of all windows in a row.", "所有窗口测试期首尾相接的结果。")),
                List.of(
                        Fact.of(
                                new Text("Promised RankIC", "预期 RankIC"),
                                new Text("In training, in the mean of the windows.", "各窗口训练期的平均值。"),
                                walked.promised(held),
                                Unit.FOUR),
                        Fact.of(
                                        Text.of("RankIC"),
                                        new Text("Mean of the daily rank correlations.", "每日 RankIC 的平均值。"),
                                        kept.rankIc().mean(),
                                        Unit.FOUR)
                                .with("%,d days".formatted(kept.rankIc().days())),
                        Fact.of(
                                new Text("ICIR", "ICIR"),
                                new Text("Mean over standard deviation, a day.", "日均值除以标准差。"),
                                kept.rankIc().ir(),
                                Unit.TWO),
                        Fact.of(
                                        new Text("t (NW)", "t 值（NW）"),
                                        new Text(
                                                "Mean over its standard error by Newey and West, with the two-sided p-value.",
                                                "均值除以 Newey-West 标准误，附双侧 p 值。"),
                                        kept.rankIc().t(),
                                        Unit.TWO)
                                .with("p %.4f".formatted(kept.p())),
                        Fact.of(
                                new Text("Long less short, a year", "多空年化"),
                                new Text("Highest less lowest fifth, on paper, before costs.", "最高组减最低组，理论收益，未计费用。"),
                                kept.annual(),
                                Unit.PERCENT),
                        Fact.of(
                                        new Text("Sharpe ratio", "夏普比率"),
                                        new Text(
                                                "Of that, from returns that do not overlap; below it how sure it is to be above 0.",
                                                "由不重叠收益计算；下方为其大于 0 的概率。"),
                                        kept.sharpe(),
                                        Unit.TWO)
                                .with("%.1f %%".formatted(100 * kept.certainty())),
                        Fact.of(
                                        new Text("Windows above 0", "RankIC 为正的窗口"),
                                        new Text("Windows whose RankIC is above 0.", "测试期 RankIC 大于 0 的窗口数。"),
                                        walked.windowsAbove(held),
                                        Unit.COUNT)
                                .with("of " + walked.outcomes().size()),
                        Fact.of(
                                new Text("Trials", "试验次数"),
                                new Text(
                                        "Distinct formulas, counted in each window that tried them.",
                                        "不同公式的数量，每个窗口分别计数。"),
                                walked.trials(),
                                Unit.COUNT)));
    }

    private Chart rankIcs() {
        return Chart.of(
                Head.wide(
                        "rank-ic",
                        new Text("RankIC, added up", "累计 RankIC"),
                        new Text(
                                "The sum of the daily rank correlations. A straight line is steady.",
                                "每日 RankIC 的累计值。直线表示稳定。")),
                Axis.of(report.dates()),
                Unit.TWO,
                new Line(
                        new Text("Out of sample", "样本外"),
                        Shape.LINE,
                        Named.BLUE,
                        Cumulative.sums(report.walked().track(held).rankIcs())));
    }

    private Chart spreads() {
        return Chart.of(
                Head.wide(
                        "spread",
                        new Text("Highest less lowest fifth, added up", "多空累计收益"),
                        new Text(
                                "A share of the money is put in each day and kept for the label's horizon; on paper, before costs.",
                                "每日投入等份资金并持有至标签期末；理论收益，未计费用。")),
                Axis.of(report.dates()),
                Unit.PERCENT,
                new Line(new Text("Out of sample", "样本外"), Shape.AREA, Named.BLUE, report.cumulated(held)));
    }

    private Matrix months() {
        double[] daily = report.walked().track(held).rankIcs();
        Map<YearMonth, Double> means = IntStream.range(0, daily.length)
                .filter(k -> !Double.isNaN(daily[k]))
                .boxed()
                .collect(Collectors.groupingBy(
                        k -> YearMonth.from(report.dates().get(k)),
                        LinkedHashMap::new,
                        Collectors.averagingDouble(k -> daily[k])));
        return Matrix.ofMonths(
                Head.wide(
                        "months",
                        new Text("RankIC by month", "月度 RankIC"),
                        new Text("Mean of each month. Orange is positive, blue negative.", "每月平均值。橙色为正，蓝色为负。")),
                Unit.FOUR,
                means);
    }
}
