package lode.report.validation;

import java.util.ArrayList;
import java.util.List;
import lode.measure.Capacity;
import lode.measure.GroupTest;
import lode.measure.IcKind;
import lode.measure.IcTable;
import lode.measure.Validation;
import lode.report.Text;
import lode.report.page.Block.Fact;
import lode.report.page.Block.Facts;
import lode.report.page.Block.Head;
import lode.report.page.Unit;

/** The test in a dozen numbers. */
final class FactorFigures {

    private final IcKind kind;
    private final Validation one;

    FactorFigures(IcKind kind, Validation one) {
        this.kind = kind;
        this.one = one;
    }

    Facts facts() {
        IcTable ic = one.ic(kind).table();
        GroupTest groups = one.groups();
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of(
                        new Text("Mean " + kind, kind + " 均值"),
                        new Text(
                                "Mean correlation of the factor with the return that follows, with the sign of the formula as written.",
                                "因子与后续收益的相关系数均值，符号按公式原样。"),
                        ic.mean(),
                        Unit.FOUR),
                Fact.of(
                        Text.of("IR"),
                        new Text(
                                "Mean over standard deviation of the coefficients, not annualised.", "IC 均值除以标准差，未年化。"),
                        ic.ir(),
                        Unit.TWO),
                Fact.of(
                        new Text("t (Newey-West)", "t 值（Newey-West）"),
                        new Text(
                                "Mean over its standard error, allowing for dates that depend on each other: the t to trust.",
                                "考虑自相关后的 t 值，比普通 t 值更可信。"),
                        ic.neweyWestT(),
                        Unit.TWO),
                Fact.of(
                        new Text("Dates with positive IC", "IC 为正占比"),
                        new Text("Share of dates whose coefficient is above 0.", "IC 大于 0 的期数占比。"),
                        (double) ic.positive() / ic.periods(),
                        Unit.PERCENT),
                Fact.of(
                        new Text("Group 1 less last, compounded", "首末组差累计"),
                        new Text(
                                "Return of group 1 less that of the last group, compounded over the test, before costs.",
                                "第 1 组减末组的收益，逐期复利，未扣成本。"),
                        groups.totalTopMinusBottom(),
                        Unit.PERCENT),
                Fact.of(
                        new Text("Monotonicity", "单调性"),
                        new Text(
                                "Rank correlation of the groups and their mean returns: 1 if each group earns more than the next.",
                                "组序与组均收益的秩相关：1 表示逐组递减。"),
                        groups.monotonicity(),
                        Unit.TWO),
                Fact.of(
                        new Text("Factor-weighted, a year", "因子加权年化收益"),
                        new Text(
                                "Annual return of holding everything by its factor value; no difference of groups.",
                                "按因子值加权多空组合的年化收益，并非首末组之差。"),
                        one.weighted().annual(),
                        Unit.PERCENT),
                Fact.of(
                        new Text("Its largest drawdown", "因子加权最大回撤"),
                        new Text("Largest loss of the factor-weighted return from a peak.", "因子加权收益自高点的最大跌幅。"),
                        one.weighted().drawdown(),
                        Unit.PERCENT),
                Fact.of(
                        new Text("Turnover of group 1", "第 1 组换手率"),
                        new Text("Share of group 1 that is new at a renewal, on average.", "每次调仓第 1 组中新进成分占比的均值。"),
                        groups.groups().getFirst().meanTurnover(),
                        Unit.PERCENT),
                Fact.of(
                        new Text("Coverage", "覆盖率"),
                        new Text("Mean share of the universe that has a value.", "股票池中有因子值的占比均值。"),
                        one.coverage().mean(),
                        Unit.PERCENT),
                Fact.of(
                        new Text("Half-life of ranks", "排名半衰期"),
                        new Text(
                                "Dates after which the correlation of ranks with themselves is one half; – if it takes longer than 20.",
                                "因子排名自相关降至一半所需期数；– 表示超过 20 期。"),
                        one.stability().halfLife(),
                        Unit.ONE)));
        one.capacity()
                .map(Capacity::byTrading)
                .ifPresent(money -> facts.add(Fact.of(
                        new Text("Capacity of group 1", "第 1 组容量"),
                        new Text(
                                "Yuan that can be bought in a day at the share of trading of the settings, if held in proportion to trading.",
                                "按设定的成交参与率、依成交额比例持有时，一日可买入的金额（元）。"),
                        money,
                        Unit.MONEY)));
        return new Facts(
                Head.wide(
                        "figures",
                        new Text("Key figures", "关键指标"),
                        new Text(
                                "The test in a dozen numbers. Each has its explanation behind its question mark.",
                                "检验结果概览，各指标的含义见问号。")),
                facts);
    }
}
