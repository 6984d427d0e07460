package lode.report.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lode.measure.IcDecay;
import lode.measure.IcKind;
import lode.measure.IcSeries;
import lode.measure.IcTable;
import lode.measure.IndustryIc;
import lode.measure.MonthIc;
import lode.measure.Validation;
import lode.report.Text;
import lode.report.page.Axis;
import lode.report.page.Block.Amount;
import lode.report.page.Block.Chart;
import lode.report.page.Block.Column;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Block.Line;
import lode.report.page.Block.Matrix;
import lode.report.page.Block.Shape;
import lode.report.page.Colour.Named;
import lode.report.page.Unit;

/** How the factor goes with the return that follows it: the coefficients of dates, horizons, industries and months. */
final class IcBlocks {

    private final IcKind kind;
    private final Validation one;
    private final Axis dates;

    IcBlocks(IcKind kind, Validation one, Axis dates) {
        this.kind = kind;
        this.one = one;
        this.dates = dates;
    }

    Grid statistics() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(statistic("Mean", "均值", Unit.FOUR, IcTable::mean));
        rows.add(statistic("Standard deviation", "标准差", Unit.FOUR, IcTable::std));
        rows.add(statistic("IR", "IR", Unit.TWO, IcTable::ir));
        rows.add(statistic("Positive dates", "正值期数", Unit.COUNT, IcTable::positive));
        rows.add(statistic("Negative dates", "负值期数", Unit.COUNT, IcTable::negative));
        rows.add(statistic("Significant at 1 %", "1% 显著占比", Unit.PERCENT, IcTable::significance));
        rows.add(statistic("Significant and positive", "正显著占比", Unit.PERCENT, IcTable::significantlyPositive));
        rows.add(statistic("Significant and negative", "负显著占比", Unit.PERCENT, IcTable::significantlyNegative));
        rows.add(statistic("t", "t 值", Unit.TWO, IcTable::t));
        rows.add(statistic("p of t", "p 值", Unit.PROBABILITY, IcTable::p));
        rows.add(statistic("Skewness", "偏度", Unit.TWO, IcTable::skew));
        rows.add(statistic("Excess kurtosis", "超额峰度", Unit.TWO, IcTable::kurtosis));
        rows.add(statistic("t (Newey-West)", "t 值（Newey-West）", Unit.TWO, IcTable::neweyWestT));
        rows.add(statistic("Its lags", "Newey-West 滞后阶数", Unit.COUNT, IcTable::lags));
        rows.add(statistic("Dates", "期数", Unit.COUNT, IcTable::periods));
        return new Grid(
                Head.half(
                        "ic-statistics",
                        new Text("IC statistics", "IC 统计"),
                        new Text(
                                "Pearson's (NormalIC) and Spearman's (RankIC) correlation of the factor with the return that follows,"
                                        + " over dates. A date is significant if p < 1 %, two-sided. Skewness and kurtosis are biased.",
                                "因子与后续收益的皮尔逊（NormalIC）和斯皮尔曼（RankIC）相关系数的统计。显著指双侧 p < 1%；偏度、峰度为有偏估计。")),
                Stream.concat(
                                Stream.of(new Column(new Text("Statistic", "统计量"), Unit.TEXT)),
                                kinds().map(each -> new Column(Text.of(each.toString()), Unit.FOUR)))
                        .toList(),
                rows);
    }

    private List<Object> statistic(String english, String chinese, Unit unit, ToDoubleFunction<IcTable> statistic) {
        return Stream.concat(
                        Stream.<Object>of(new Text(english, chinese)),
                        kinds().map(each ->
                                new Amount(statistic.applyAsDouble(one.ic(each).table()), unit)))
                .toList();
    }

    /** The usual two kinds, and that of the test if it is another. */
    private Stream<IcKind> kinds() {
        return Stream.of(IcKind.NORMAL, IcKind.RANK, kind).distinct();
    }

    Chart series() {
        IcSeries series = one.ic(kind);
        return Chart.of(
                Head.wide(
                        "ic-series",
                        new Text(kind + " by date", kind + " 序列"),
                        new Text(
                                "The coefficient of each date and the mean of the last " + IcSeries.ROLLING + ".",
                                "每期 IC 及最近 " + IcSeries.ROLLING + " 期滚动均值。")),
                dates,
                Unit.FOUR,
                new Line(Text.of(kind.toString()), Shape.BARS, Named.BLUE, series.ics()),
                new Line(
                        new Text("Mean of " + IcSeries.ROLLING, IcSeries.ROLLING + " 期均值"),
                        Shape.LINE,
                        Named.ORANGE,
                        series.rolling()));
    }

    Chart histogram() {
        Histogram histogram = Histogram.of(one.ic(kind).ics());
        return Chart.of(
                Head.half(
                        "ic-histogram",
                        new Text("Distribution of " + kind, kind + " 分布"),
                        new Text("How many dates have a coefficient near each value.", "各取值区间内的期数，横轴为区间中点。")),
                new Axis(Axis.Kind.NUMBERS, Text.of(kind.toString()), histogram.labels()),
                Unit.COUNT,
                new Line(new Text("Dates", "期数"), Shape.BARS, Named.BLUE, histogram.counts()));
    }

    Chart decay() {
        return Chart.of(
                Head.half(
                        "ic-decay",
                        new Text("Decay of " + kind, kind + " 衰减"),
                        new Text(
                                "Cumulative: mean coefficient with the return over 1, 2, … periods from the date on."
                                        + " Lagged: with the return of one period, the first, the second, … after it.",
                                "累计：与未来 1、2、… 期累计收益的 IC 均值。滞后：与未来第 1、2、… 期单期收益的 IC 均值。")),
                Axis.upTo(IcDecay.PERIODS, new Text("Periods", "期数")),
                Unit.FOUR,
                new Line(
                        new Text("Cumulative", "累计"),
                        Shape.BARS,
                        Named.BLUE,
                        one.decay().cumulative()),
                new Line(
                        new Text("Lagged", "滞后"),
                        Shape.LINE,
                        Named.ORANGE,
                        one.decay().lagged()));
    }

    Chart industries() {
        List<IndustryIc> rows = one.industries().stream()
                .filter(row -> Double.isFinite(row.mean()))
                .sorted(Comparator.comparingDouble(IndustryIc::mean).reversed())
                .toList();
        return Chart.of(
                Head.wide(
                        "ic-industries",
                        new Text(kind + " by industry", "分行业 " + kind),
                        new Text(
                                "Mean coefficient within each industry, over dates with at least "
                                        + IndustryIc.FEWEST_MEMBERS + " members; others are left out.",
                                "各行业内 IC 均值，仅含成员不少于 " + IndustryIc.FEWEST_MEMBERS + " 只的日期。")),
                new Axis(
                        Axis.Kind.NAMES,
                        new Text("Industry", "行业"),
                        rows.stream().map(IndustryIc::industry).toList()),
                Unit.FOUR,
                new Line(
                        Text.of(kind.toString()),
                        Shape.BARS,
                        Named.BLUE,
                        rows.stream().mapToDouble(IndustryIc::mean).toArray()));
    }

    Matrix months() {
        return Matrix.ofMonths(
                Head.wide(
                        "ic-months",
                        new Text(kind + " by month", "月度 " + kind),
                        new Text(
                                "Mean coefficient of the dates of each month. Orange is positive, blue negative.",
                                "每月各期 IC 均值。橙色为正，蓝色为负。")),
                Unit.FOUR,
                one.months().stream().collect(Collectors.toMap(MonthIc::month, MonthIc::mean)));
    }
}
