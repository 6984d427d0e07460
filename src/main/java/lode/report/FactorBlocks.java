package lode.report;

import static java.util.stream.IntStream.rangeClosed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import lode.measure.Capacity;
import lode.measure.GroupTest;
import lode.measure.IcDecay;
import lode.measure.IcKind;
import lode.measure.IcSeries;
import lode.measure.IcTable;
import lode.measure.IndustryIc;
import lode.measure.MonthIc;
import lode.measure.SlopeTable;
import lode.measure.Validation;
import lode.measure.WeightedReturn;
import lode.report.Block.Amount;
import lode.report.Block.Chart;
import lode.report.Block.Column;
import lode.report.Block.Fact;
import lode.report.Block.Facts;
import lode.report.Block.Grid;
import lode.report.Block.Head;
import lode.report.Block.Line;
import lode.report.Block.Matrix;
import lode.report.Block.Shape;

/** The parts of the page on one factor, in reading order. */
final class FactorBlocks {

    /** Colours of groups are told by their place among them. */
    private static final int GROUPS = 100;

    private static final Text DATE = new Text("Date", "日期");
    private static final Text PERIODS = new Text("Periods", "期数");

    private final IcKind kind;
    private final Validation one;

    FactorBlocks(IcKind kind, TestedFactor factor) {
        this.kind = kind;
        this.one = factor.validation();
    }

    List<Block> all() {
        List<Block> blocks =
                new ArrayList<>(List.of(figures(), icStatistics(), histogram(), icSeries(), decay(), stability()));
        if (!one.industries().isEmpty()) {
            blocks.add(industries());
        }
        blocks.addAll(List.of(
                months(),
                groupReturns(),
                topMinusBottom(),
                drawdown(),
                groupMeans(),
                turnover(),
                groupTable(),
                weighted(),
                weightedTable(),
                slopes(),
                slopeTable(),
                coverage(),
                years()));
        if (!one.sizes().isEmpty()) {
            blocks.add(sizes());
        }
        return List.copyOf(blocks);
    }

    private Facts figures() {
        IcTable ic = one.ic(kind).table();
        GroupTest groups = one.groups();
        List<Fact> facts = new ArrayList<>(List.of(
                fact(
                        "Mean " + kind,
                        kind + " 均值",
                        "Mean correlation of the factor with the return that follows, with the sign of the formula as written.",
                        "因子与后续收益的相关系数均值，符号按公式原样。",
                        ic.mean(),
                        Unit.FOUR),
                fact(
                        "IR",
                        "IR",
                        "Mean over standard deviation of the coefficients, not annualised.",
                        "IC 均值除以标准差，未年化。",
                        ic.ir(),
                        Unit.TWO),
                fact(
                        "t (Newey-West)",
                        "t 值（Newey-West）",
                        "Mean over its standard error, allowing for dates that depend on each other: the t to trust.",
                        "考虑自相关后的 t 值，比普通 t 值更可信。",
                        ic.neweyWestT(),
                        Unit.TWO),
                fact(
                        "Dates with positive IC",
                        "IC 为正占比",
                        "Share of dates whose coefficient is above 0.",
                        "IC 大于 0 的期数占比。",
                        (double) ic.positive() / ic.periods(),
                        Unit.PERCENT),
                fact(
                        "Group 1 less last, compounded",
                        "首末组差累计",
                        "Return of group 1 less that of the last group, compounded over the test, before costs.",
                        "第 1 组减末组的收益，逐期复利，未扣成本。",
                        last(groups.cumulativeTopMinusBottom()),
                        Unit.PERCENT),
                fact(
                        "Monotonicity",
                        "单调性",
                        "Rank correlation of the groups and their mean returns: 1 if each group earns more than the next.",
                        "组序与组均收益的秩相关：1 表示逐组递减。",
                        groups.monotonicity(),
                        Unit.TWO),
                fact(
                        "Factor-weighted, a year",
                        "因子加权年化收益",
                        "Annual return of holding everything by its factor value; no difference of groups.",
                        "按因子值加权多空组合的年化收益，并非首末组之差。",
                        one.weighted().annual(),
                        Unit.PERCENT),
                fact(
                        "Its largest drawdown",
                        "因子加权最大回撤",
                        "Largest loss of the factor-weighted return from a peak.",
                        "因子加权收益自高点的最大跌幅。",
                        one.weighted().drawdown(),
                        Unit.PERCENT),
                fact(
                        "Turnover of group 1",
                        "第 1 组换手率",
                        "Share of group 1 that is new at a renewal, on average.",
                        "每次调仓第 1 组中新进成分占比的均值。",
                        groups.groups().getFirst().meanTurnover(),
                        Unit.PERCENT),
                fact(
                        "Coverage",
                        "覆盖率",
                        "Mean share of the universe that has a value.",
                        "股票池中有因子值的占比均值。",
                        one.coverage().mean(),
                        Unit.PERCENT),
                fact(
                        "Half-life of ranks",
                        "排名半衰期",
                        "Dates after which the correlation of ranks with themselves is one half; – if it takes longer than 20.",
                        "因子排名自相关降至一半所需期数；– 表示超过 20 期。",
                        one.stability().halfLife(),
                        Unit.ONE)));
        one.capacity()
                .map(Capacity::byTrading)
                .ifPresent(money -> facts.add(fact(
                        "Capacity of group 1",
                        "第 1 组容量",
                        "Yuan that can be bought in a day at the share of trading of the settings, if held in proportion to trading.",
                        "按设定的成交参与率、依成交额比例持有时，一日可买入的金额（元）。",
                        money,
                        Unit.MONEY)));
        return new Facts(
                head(
                        "figures",
                        "Key figures",
                        "关键指标",
                        "The test in a dozen numbers. Each has its explanation behind its question mark.",
                        "检验结果概览，各指标的含义见问号。",
                        true),
                facts);
    }

    private static Fact fact(String english, String chinese, String help, String chineseHelp, double value, Unit unit) {
        return new Fact(new Text(english, chinese), new Text(help, chineseHelp), new Amount(value, unit));
    }

    private static Head head(String id, String english, String chinese, String help, String chineseHelp, boolean wide) {
        return new Head(id, new Text(english, chinese), new Text(help, chineseHelp), wide);
    }

    private static Column column(String english, String chinese, Unit unit) {
        return new Column(new Text(english, chinese), unit);
    }

    private static Line line(String english, String chinese, Shape shape, int colour, double[] values) {
        return new Line(new Text(english, chinese), shape, colour, values);
    }

    private static Chart overDates(Head head, Unit unit, List<Line> lines) {
        return new Chart(head, List.of(), DATE, unit, lines);
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }

    private Grid icStatistics() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(statistic("Mean", "均值", Unit.FOUR, IcTable::mean));
        rows.add(statistic("Standard deviation", "标准差", Unit.FOUR, IcTable::std));
        rows.add(statistic("IR", "IR", Unit.TWO, IcTable::ir));
        rows.add(statistic("Positive dates", "正值期数", Unit.COUNT, table -> (double) table.positive()));
        rows.add(statistic("Negative dates", "负值期数", Unit.COUNT, table -> (double) table.negative()));
        rows.add(statistic("Significant at 1 %", "1% 显著占比", Unit.PERCENT, IcTable::significance));
        rows.add(statistic("Significant and positive", "正显著占比", Unit.PERCENT, IcTable::significantlyPositive));
        rows.add(statistic("Significant and negative", "负显著占比", Unit.PERCENT, IcTable::significantlyNegative));
        rows.add(statistic("t", "t 值", Unit.TWO, IcTable::t));
        rows.add(statistic("p of t", "p 值", Unit.PROBABILITY, IcTable::p));
        rows.add(statistic("Skewness", "偏度", Unit.TWO, IcTable::skew));
        rows.add(statistic("Excess kurtosis", "超额峰度", Unit.TWO, IcTable::kurtosis));
        rows.add(statistic("t (Newey-West)", "t 值（Newey-West）", Unit.TWO, IcTable::neweyWestT));
        rows.add(statistic("Its lags", "Newey-West 滞后阶数", Unit.COUNT, table -> (double) table.lags()));
        rows.add(statistic("Dates", "期数", Unit.COUNT, table -> (double) table.periods()));
        return new Grid(
                head(
                        "ic-statistics",
                        "IC statistics",
                        "IC 统计",
                        "Pearson's (NormalIC) and Spearman's (RankIC) correlation of the factor with the return that follows,"
                                + " over dates. A date is significant if p < 1 %, two-sided. Skewness and kurtosis are biased.",
                        "因子与后续收益的皮尔逊（NormalIC）和斯皮尔曼（RankIC）相关系数的统计。显著指双侧 p < 1%；偏度、峰度为有偏估计。",
                        false),
                List.of(
                        column("Statistic", "统计量", Unit.TEXT),
                        new Column(Text.of(IcKind.NORMAL.toString()), Unit.FOUR),
                        new Column(Text.of(IcKind.RANK.toString()), Unit.FOUR)),
                rows);
    }

    private List<Object> statistic(String english, String chinese, Unit unit, Function<IcTable, Double> statistic) {
        return List.of(
                new Text(english, chinese),
                new Amount(statistic.apply(one.normal().table()), unit),
                new Amount(statistic.apply(one.rank().table()), unit));
    }

    private Chart icSeries() {
        IcSeries series = one.ic(kind);
        return overDates(
                head(
                        "ic-series",
                        kind + " by date",
                        kind + " 序列",
                        "The coefficient of each date and the mean of the last " + IcSeries.ROLLING + ".",
                        "每期 IC 及最近 " + IcSeries.ROLLING + " 期滚动均值。",
                        true),
                Unit.FOUR,
                List.of(
                        new Line(Text.of(kind.toString()), Shape.BARS, 0, series.ics()),
                        line(
                                "Mean of " + IcSeries.ROLLING,
                                IcSeries.ROLLING + " 期均值",
                                Shape.LINE,
                                1,
                                series.rolling())));
    }

    private Chart histogram() {
        Histogram histogram = Histogram.of(one.ic(kind).ics());
        return new Chart(
                head(
                        "ic-histogram",
                        "Distribution of " + kind,
                        kind + " 分布",
                        "How many dates have a coefficient near each value.",
                        "各取值区间内的期数，横轴为区间中点。",
                        false),
                histogram.labels(),
                Text.of(kind.toString()),
                Unit.COUNT,
                List.of(line("Dates", "期数", Shape.BARS, 0, histogram.counts())));
    }

    private Chart decay() {
        return new Chart(
                head(
                        "ic-decay",
                        "Decay of " + kind,
                        kind + " 衰减",
                        "Cumulative: mean coefficient with the return over 1, 2, … periods from the date on."
                                + " Lagged: with the return of one period, the first, the second, … after it.",
                        "累计：与未来 1、2、… 期累计收益的 IC 均值。滞后：与未来第 1、2、… 期单期收益的 IC 均值。",
                        false),
                numbers(IcDecay.PERIODS),
                PERIODS,
                Unit.FOUR,
                List.of(
                        line("Cumulative", "累计", Shape.BARS, 0, one.decay().cumulative()),
                        line("Lagged", "滞后", Shape.LINE, 1, one.decay().lagged())));
    }

    private static List<String> numbers(int count) {
        return rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }

    private Chart industries() {
        List<IndustryIc> rows = one.industries().stream()
                .filter(row -> Double.isFinite(row.mean()))
                .sorted(Comparator.comparingDouble(IndustryIc::mean).reversed())
                .toList();
        return new Chart(
                head(
                        "ic-industries",
                        kind + " by industry",
                        "分行业 " + kind,
                        "Mean coefficient within each industry, over dates with at least " + IndustryIc.FEWEST_MEMBERS
                                + " members; others are left out.",
                        "各行业内 IC 均值，仅含成员不少于 " + IndustryIc.FEWEST_MEMBERS + " 只的日期。",
                        true),
                rows.stream().map(IndustryIc::industry).toList(),
                new Text("Industry", "行业"),
                Unit.FOUR,
                List.of(new Line(
                        Text.of(kind.toString()),
                        Shape.BARS,
                        0,
                        rows.stream().mapToDouble(IndustryIc::mean).toArray())));
    }

    private Matrix months() {
        SequencedMap<Integer, double[]> years = new TreeMap<>();
        for (MonthIc month : one.months()) {
            years.computeIfAbsent(month.month().getYear(), _ -> unknown(12))[
                            month.month().getMonthValue() - 1] =
                    month.mean();
        }
        return new Matrix(
                head(
                        "ic-months",
                        kind + " by month",
                        "月度 " + kind,
                        "Mean coefficient of the dates of each month. Orange is positive, blue negative.",
                        "每月各期 IC 均值。橙色为正，蓝色为负。",
                        true),
                years.keySet().stream().map(Object::toString).toList(),
                numbers(12),
                0,
                Unit.FOUR,
                years.values().toArray(double[][]::new));
    }

    private static double[] unknown(int length) {
        double[] values = new double[length];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private static int colour(int group, int count) {
        return GROUPS + 100 * group / (count - 1);
    }

    private List<Line> groupLines(Function<GroupTest.Group, double[]> values) {
        List<GroupTest.Group> groups = one.groups().groups();
        return groups.stream()
                .map(group -> line(
                        "Group " + group.number(),
                        "第 " + group.number() + " 组",
                        Shape.LINE,
                        colour(group.number() - 1, groups.size()),
                        values.apply(group)))
                .toList();
    }

    private Chart groupReturns() {
        GroupTest groups = one.groups();
        Stream<Line> others = Stream.concat(
                groups.benchmark().length == 0
                        ? Stream.of()
                        : Stream.of(line("Benchmark", "基准", Shape.DASHES, 2, groups.benchmark())),
                Stream.of(line("All, equal weights", "全体等权", Shape.DASHES, 3, groups.universe())));
        return overDates(
                head(
                        "group-returns",
                        "Cumulative return of the groups",
                        "分组累计收益",
                        "Compounded return of each quantile group, group 1 being the one to hold, against the benchmark."
                                + " Before costs; the benchmark is a price index without dividends.",
                        "各分位组的复利累计收益，第 1 组为做多组。未扣成本；基准为不含分红的价格指数。",
                        true),
                Unit.PERCENT,
                Stream.concat(groupLines(GroupTest.Group::cumulative).stream(), others)
                        .toList());
    }

    private Chart groupMeans() {
        List<GroupTest.Group> groups = one.groups().groups();
        return new Chart(
                head(
                        "group-means",
                        "Mean return of the groups",
                        "分组平均收益",
                        "Mean return from one renewal to the next. A useful factor falls, or rises, from group to group.",
                        "每个调仓期的平均收益。有效因子应逐组单调。",
                        false),
                numbers(groups.size()),
                new Text("Group", "组"),
                Unit.FINE_PERCENT,
                List.of(line(
                        "Mean return a period",
                        "每期平均收益",
                        Shape.BARS,
                        0,
                        groups.stream().mapToDouble(GroupTest.Group::mean).toArray())));
    }

    private Chart topMinusBottom() {
        return overDates(
                head(
                        "top-minus-bottom",
                        "Group 1 less the last",
                        "首末组差",
                        "Return of group 1 less that of the last group, compounded. Before costs.",
                        "第 1 组减末组的收益，逐期复利，未扣成本。",
                        true),
                Unit.PERCENT,
                List.of(line(
                        "Group 1 less the last",
                        "首末组差",
                        Shape.LINE,
                        0,
                        one.groups().cumulativeTopMinusBottom())));
    }

    private Chart drawdown() {
        return overDates(
                head(
                        "top-minus-bottom-drawdown",
                        "Drawdown of group 1 less the last",
                        "首末组差回撤",
                        "Loss from the highest point so far.",
                        "自历史高点的跌幅。",
                        true),
                Unit.PERCENT,
                List.of(line(
                        "Drawdown", "回撤", Shape.AREA, 1, drawdown(one.groups().cumulativeTopMinusBottom()))));
    }

    /** The loss from the highest point so far, 0 or negative. */
    static double[] drawdown(double[] cumulative) {
        double[] losses = new double[cumulative.length];
        double peak = 1;
        for (int k = 0; k < cumulative.length; k++) {
            peak = Math.max(peak, 1 + cumulative[k]);
            losses[k] = (1 + cumulative[k]) / peak - 1;
        }
        return losses;
    }

    private Grid groupTable() {
        List<List<Object>> rows = new ArrayList<>();
        for (GroupTest.Group group : one.groups().groups()) {
            rows.add(List.of(
                    (double) group.number(),
                    group.mean(),
                    group.error(),
                    group.annual(),
                    last(group.cumulative()),
                    group.drawdown(),
                    group.meanTurnover(),
                    Arrays.stream(group.sizes()).average().orElse(Double.NaN)));
        }
        return new Grid(
                head(
                        "groups",
                        "Groups",
                        "分组统计",
                        "Mean return is that of a period, with its standard error over all instruments and dates.",
                        "平均收益按调仓期计，标准误基于全部样本。",
                        true),
                List.of(
                        column("Group", "组", Unit.COUNT),
                        column("Mean return", "平均收益", Unit.FINE_PERCENT),
                        column("Standard error", "标准误", Unit.FINE_PERCENT),
                        column("A year", "年化收益", Unit.PERCENT),
                        column("Compounded", "累计收益", Unit.PERCENT),
                        column("Largest drawdown", "最大回撤", Unit.PERCENT),
                        column("Turnover", "换手率", Unit.PERCENT),
                        column("Instruments", "平均只数", Unit.ONE)),
                rows);
    }

    private Chart turnover() {
        List<Line> lines = groupLines(GroupTest.Group::turnover);
        return overDates(
                head(
                        "turnover",
                        "Turnover of the first and the last group",
                        "首末组换手率",
                        "Share of the group that was not in it one period before. All groups: group_turnover.csv.",
                        "组内上一期不在该组的成分占比。全部分组见 group_turnover.csv。",
                        false),
                Unit.PERCENT,
                List.of(lines.getFirst(), lines.getLast()));
    }

    private Chart coverage() {
        return overDates(
                head(
                        "coverage",
                        "Coverage",
                        "覆盖率",
                        "Share of the universe that has a value. There is an alarm above if it falls: a value that vanishes"
                                + " and never returns is usually an error of the formula.",
                        "股票池中有因子值的占比。若持续下降，页首给出警示：值消失后不再恢复，通常是公式有误。",
                        true),
                Unit.PERCENT,
                List.of(line("Coverage", "覆盖率", Shape.AREA, 0, one.coverage().shares())));
    }

    private Chart weighted() {
        List<Line> lines = new ArrayList<>();
        lines.add(line("By value", "按因子值", Shape.LINE, 0, one.weighted().cumulative()));
        one.neutral()
                .ifPresent(neutral -> lines.add(line("Within industries", "行业内", Shape.LINE, 1, neutral.cumulative())));
        return overDates(
                head(
                        "weighted",
                        "Factor-weighted return",
                        "因子加权收益",
                        "Compounded return of holding everything in proportion to its value less the mean, long and short"
                                + " together 1. It is no difference of groups.",
                        "按因子值减均值加权、多空合计为 1 的组合累计收益，并非首末组之差。",
                        true),
                Unit.PERCENT,
                lines);
    }

    private Grid weightedTable() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(weightedRow(new Text("By value", "按因子值"), one.weighted()));
        one.neutral().ifPresent(neutral -> rows.add(weightedRow(new Text("Within industries", "行业内"), neutral)));
        return new Grid(
                head(
                        "weighted-table",
                        "Factor-weighted return in numbers",
                        "因子加权收益统计",
                        "Beta and alpha are those of a regression on the return of all, equally weighted.",
                        "Beta 与 Alpha 来自对全体等权收益的回归。",
                        true),
                List.of(
                        column("Weights", "加权方式", Unit.TEXT),
                        column("Compounded", "累计收益", Unit.PERCENT),
                        column("A year", "年化收益", Unit.PERCENT),
                        column("Volatility", "年化波动", Unit.PERCENT),
                        column("Largest drawdown", "最大回撤", Unit.PERCENT),
                        column("Beta", "Beta 系数", Unit.TWO),
                        column("Alpha a year", "年化 Alpha", Unit.PERCENT)),
                rows);
    }

    private static List<Object> weightedRow(Text name, WeightedReturn one) {
        return List.of(name, one.total(), one.annual(), one.volatility(), one.drawdown(), one.beta(), one.alpha());
    }

    private Chart slopes() {
        return overDates(
                head(
                        "slopes",
                        "Return of the factor by regression",
                        "回归因子收益",
                        "Sum of the slopes of returns on the factor, with the controls of the settings.",
                        "收益对因子（含设定的控制变量）逐期回归的斜率累加。",
                        false),
                Unit.PERCENT,
                List.of(line(
                        "Sum of slopes", "斜率累计", Shape.LINE, 0, one.slopes().cumulative())));
    }

    private Grid slopeTable() {
        SlopeTable slopes = one.slopes();
        List<List<Object>> rows = List.of(
                List.of(new Text("Mean slope", "斜率均值"), new Amount(slopes.mean(), Unit.FINE_PERCENT)),
                List.of(new Text("t", "t 值"), new Amount(slopes.t(), Unit.TWO)),
                List.of(new Text("t (Newey-West)", "t 值（Newey-West）"), new Amount(slopes.neweyWestT(), Unit.TWO)),
                List.of(new Text("Mean size of t", "|t| 均值"), new Amount(slopes.meanAbsoluteT(), Unit.TWO)),
                List.of(new Text("Dates with |t| > 2", "|t| > 2 占比"), new Amount(slopes.aboveTwo(), Unit.PERCENT)),
                List.of(new Text("Positive slopes", "正斜率占比"), new Amount(slopes.positive(), Unit.PERCENT)),
                List.of(new Text("Dates", "期数"), new Amount(slopes.periods(), Unit.COUNT)));
        return new Grid(
                head(
                        "slope-table",
                        "Regression",
                        "回归统计",
                        "What the slopes of all dates say together.",
                        "各期回归斜率的汇总。",
                        false),
                List.of(column("Statistic", "统计量", Unit.TEXT), column("Value", "数值", Unit.TWO)),
                rows);
    }

    private Chart stability() {
        double[] lags = one.stability().autocorrelation();
        return new Chart(
                head(
                        "stability",
                        "How long ranks last",
                        "排名自相关",
                        "Mean correlation of ranks with those some dates before.",
                        "因子排名与若干期前排名的平均相关系数。",
                        false),
                numbers(lags.length),
                PERIODS,
                Unit.FOUR,
                List.of(line("Correlation", "相关系数", Shape.BARS, 0, lags)));
    }

    private Grid years() {
        List<List<Object>> rows = one.years().stream()
                .map(row -> List.<Object>of(
                        Integer.toString(row.year()),
                        (double) row.ic().days(),
                        row.ic().mean(),
                        row.ic().std(),
                        row.ic().ir(),
                        row.ic().t(),
                        row.topMinusBottom(),
                        row.top(),
                        row.benchmark(),
                        row.coverage()))
                .toList();
        return new Grid(
                head("years", "By year", "分年度", "The same figures within each calendar year.", "各自然年内的指标。", true),
                List.of(
                        column("Year", "年份", Unit.TEXT),
                        column("Dates", "期数", Unit.COUNT),
                        new Column(new Text("Mean " + kind, kind + " 均值"), Unit.FOUR),
                        column("Std", "标准差", Unit.FOUR),
                        column("IR", "IR", Unit.TWO),
                        column("t (NW)", "t 值（NW）", Unit.TWO),
                        column("1 less last", "首末组差", Unit.PERCENT),
                        column("Group 1", "第 1 组", Unit.PERCENT),
                        column("Benchmark", "基准", Unit.PERCENT),
                        column("Coverage", "覆盖率", Unit.PERCENT)),
                rows);
    }

    private Grid sizes() {
        List<List<Object>> rows = one.sizes().stream()
                .map(row -> List.<Object>of(
                        (double) row.bucket(),
                        (double) row.ic().days(),
                        row.ic().mean(),
                        row.ic().std(),
                        row.ic().ir(),
                        row.ic().t(),
                        row.pairs()))
                .toList();
        return new Grid(
                head(
                        "sizes",
                        "By size",
                        "分市值",
                        "The factor within fifths of each date by size: 1 the smallest, 5 the largest.",
                        "每期按市值五等分后组内的 IC：1 最小，5 最大。",
                        true),
                List.of(
                        column("Fifth by size", "市值分组", Unit.COUNT),
                        column("Dates", "期数", Unit.COUNT),
                        new Column(new Text("Mean " + kind, kind + " 均值"), Unit.FOUR),
                        column("Std", "标准差", Unit.FOUR),
                        column("IR", "IR", Unit.TWO),
                        column("t (NW)", "t 值（NW）", Unit.TWO),
                        column("Instruments", "平均只数", Unit.ONE)),
                rows);
    }
}
