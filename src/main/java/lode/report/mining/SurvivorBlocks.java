package lode.report.mining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lode.measure.Scorecard;
import lode.report.MiningReport;
import lode.report.Text;
import lode.report.page.Block.Column;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Unit;
import lode.search.MiningResult;
import lode.search.Survivor;
import lode.search.SurvivorLuck;

/** The survivors side by side: what they foretold, what of it may be luck, and what trading them would have brought. */
record SurvivorBlocks(MiningResult result, SurvivorTests tests) {

    private static final Column NAME = new Column(new Text("Factor", "因子"), Unit.TEXT);

    /** RankIC by period, and luck. */
    Grid survivors() {
        List<Column> columns = List.of(
                NAME,
                new Column(new Text("Training", "训练"), Unit.FOUR),
                new Column(new Text("Validation", "验证"), Unit.FOUR),
                new Column(new Text("Test", "测试"), Unit.FOUR),
                new Column(new Text("Test t", "测试 t 值"), Unit.TWO),
                new Column(new Text("p over all trials", "校正 p 值"), Unit.PROBABILITY),
                new Column(new Text("Sharpe, haircut", "折减夏普"), Unit.TWO),
                new Column(new Text("Size", "规模"), Unit.COUNT),
                new Column(new Text("Formula", "公式"), Unit.TEXT));
        List<List<Object>> rows = IntStream.range(0, result.survivors().size())
                .mapToObj(this::survivor)
                .toList();
        return new Grid(
                Head.wide(
                        "survivors",
                        new Text("Survivors", "存活因子"),
                        new Text(
                                "Mean RankIC by period, with the sign of the formula. The p-value is that of training and"
                                        + " validation, corrected over everything that was tried; the Sharpe ratio, of a year on"
                                        + " paper, is what Harvey and Liu leave of it.",
                                "各期 RankIC 均值，符号按公式原样。p 值基于训练与验证期，并按全部试验校正；年化夏普为 Harvey-Liu 折减后的值。")),
                columns,
                rows);
    }

    private List<Object> survivor(int place) {
        Survivor survivor = result.survivors().get(place);
        SurvivorLuck luck = result.luck().survivors().get(place);
        Scorecard card = survivor.scorecard();
        return List.of(
                MiningReport.name(place),
                card.training().mean(),
                card.validation().mean(),
                card.test().mean(),
                card.test().t(),
                luck.adjusted(),
                luck.haircut(),
                survivor.formula().size(),
                survivor.formula().toString());
    }

    /** What trading each would have brought, in validation and in test. */
    Grid backtests() {
        List<Column> columns = new ArrayList<>(List.of(NAME));
        for (Text period : List.of(SurvivorBacktest.VALIDATION, SurvivorBacktest.TEST)) {
            columns.add(of(period, new Text("a year", "年化"), Unit.PERCENT));
            columns.add(of(period, new Text("excess", "超额"), Unit.PERCENT));
            columns.add(of(period, new Text("Sharpe", "夏普"), Unit.TWO));
            columns.add(of(period, new Text("drawdown", "回撤"), Unit.PERCENT));
            columns.add(of(period, new Text("costs", "成本"), Unit.PERCENT));
        }
        List<List<Object>> rows =
                tests.backtests().stream().map(SurvivorBlocks::traded).toList();
        return new Grid(
                Head.wide(
                        "backtests",
                        new Text("Traded, after costs", "交易回测（扣费后）"),
                        new Text(
                                tests.strategy().english()
                                        + ". Each was traded from the first day of validation on; returns, excess and"
                                        + " costs are of a year.",
                                tests.strategy().chinese() + "。自验证期首日起交易；收益、超额与成本均为年化。")),
                columns,
                rows);
    }

    private static Column of(Text period, Text figure, Unit unit) {
        return new Column(
                new Text(period.english() + ": " + figure.english(), period.chinese() + "：" + figure.chinese()), unit);
    }

    private static List<Object> traded(SurvivorBacktest backtest) {
        List<Object> row = new ArrayList<>(List.of(backtest.name()));
        for (SurvivorBacktest.Span span : backtest.spans()) {
            row.addAll(List.of(
                    span.performance().returns().annual(),
                    span.excess(),
                    span.performance().returns().sharpe(),
                    span.performance().returns().drawdown(),
                    span.costs()));
        }
        return row;
    }
}
