package lode.report.mining;

import lode.backtest.performance.ReturnFigures;
import lode.report.NamedSurvivor;
import lode.report.Text;
import lode.report.mining.SurvivorBacktest.Span;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Columns;
import lode.report.page.Unit;
import lode.search.MiningResult;

/** The survivors side by side: what they foretold, what of it may be luck, and what trading them would have brought. */
record SurvivorBlocks(MiningResult result, SurvivorTests tests) {

    private static final Text NAME = new Text("Factor", "因子");

    private static final Head SURVIVORS = Head.wide(
            "survivors",
            new Text("Survivors", "存活因子"),
            new Text(
                    "Mean RankIC by period, with the sign of the formula. The p-value is that of training and"
                            + " validation, corrected over everything that was tried; the Sharpe ratio, of a year on"
                            + " paper, is what Harvey and Liu leave of it.",
                    "各期 RankIC 均值，符号按公式原样。p 值基于训练与验证期，并按全部试验校正；年化夏普为 Harvey-Liu 折减后的值。"));

    /** RankIC by period, and luck. */
    Grid survivors() {
        return new Columns<NamedSurvivor>()
                .column(NAME, Unit.TEXT, NamedSurvivor::name)
                .column(
                        new Text("Training", "训练"),
                        Unit.FOUR,
                        row -> row.scorecard().training().mean())
                .column(
                        new Text("Validation", "验证"),
                        Unit.FOUR,
                        row -> row.scorecard().validation().mean())
                .column(
                        new Text("Test", "测试"),
                        Unit.FOUR,
                        row -> row.scorecard().test().mean())
                .column(
                        new Text("Test t", "测试 t 值"),
                        Unit.TWO,
                        row -> row.scorecard().test().t())
                .column(
                        new Text("p over all trials", "校正 p 值"),
                        Unit.PROBABILITY,
                        row -> row.luck().adjusted())
                .column(
                        new Text("Sharpe, haircut", "折减夏普"),
                        Unit.TWO,
                        row -> row.luck().haircut())
                .column(
                        new Text("Size", "规模"),
                        Unit.COUNT,
                        row -> row.survivor().formula().size())
                .column(new Text("Formula", "公式"), Unit.TEXT, NamedSurvivor::formula)
                .of(SURVIVORS, NamedSurvivor.of(result));
    }

    /** What trading each would have brought, in validation and in test. */
    Grid backtests() {
        return new Columns<SurvivorBacktest>()
                .column(NAME, Unit.TEXT, SurvivorBacktest::name)
                .columns(
                        figures(SurvivorBacktest.VALIDATION),
                        backtest -> backtest.spans().getFirst())
                .columns(
                        figures(SurvivorBacktest.TEST),
                        backtest -> backtest.spans().getLast())
                .of(
                        Head.wide(
                                "backtests",
                                new Text("Traded, after costs", "交易回测（扣费后）"),
                                new Text(
                                        tests.strategy().english()
                                                + ". Each was traded from the first day of validation on; returns, excess and"
                                                + " costs are of a year.",
                                        tests.strategy().chinese() + "。自验证期首日起交易；收益、超额与成本均为年化。")),
                        tests.backtests());
    }

    private static Columns<Span> figures(Text period) {
        return new Columns<Span>()
                .column(
                        named(period, new Text("a year", "年化")),
                        Unit.PERCENT,
                        span -> returns(span).annual())
                .column(named(period, new Text("excess", "超额")), Unit.PERCENT, Span::excess)
                .column(
                        named(period, new Text("Sharpe", "夏普")),
                        Unit.TWO,
                        span -> returns(span).sharpe())
                .column(
                        named(period, new Text("drawdown", "回撤")),
                        Unit.PERCENT,
                        span -> returns(span).drawdown())
                .column(named(period, new Text("costs", "成本")), Unit.PERCENT, Span::costs);
    }

    private static ReturnFigures returns(Span span) {
        return span.performance().returns();
    }

    private static Text named(Text period, Text figure) {
        return new Text(period.english() + ": " + figure.english(), period.chinese() + "：" + figure.chinese());
    }
}
