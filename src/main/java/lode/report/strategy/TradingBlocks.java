package lode.report.strategy;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.backtest.BacktestResult;
import lode.backtest.Costs;
import lode.backtest.Refusal;
import lode.backtest.TradingFigures;
import lode.report.Text;
import lode.report.page.Axis;
import lode.report.page.Block.Amount;
import lode.report.page.Block.Chart;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Block.Line;
import lode.report.page.Block.Room;
import lode.report.page.Block.Shape;
import lode.report.page.Colour;
import lode.report.page.Colour.Named;
import lode.report.page.Columns;
import lode.report.page.Unit;

/** What was traded, what that cost, and what could not be traded. */
final class TradingBlocks {

    private record Kind(Text name, ToDoubleFunction<Costs> cost) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(new Text("Commission", "佣金"), Costs::commission),
            new Kind(new Text("Stamp duty", "印花税"), Costs::stampDuty),
            new Kind(new Text("Transfer fee", "过户费"), Costs::transferFee),
            new Kind(new Text("Slippage", "滑点"), Costs::slippage),
            new Kind(new Text("Other", "其他"), Costs::other));

    private final StrategyReport report;
    private final BacktestResult result;
    private final Axis dates;

    TradingBlocks(StrategyReport report, Axis dates) {
        this.report = report;
        this.result = report.result();
        this.dates = dates;
    }

    Chart profits() {
        double[] profits = new double[result.days().size()];
        for (int t = 1; t < profits.length; t++) {
            profits[t] = result.nav()[t] - result.nav()[t - 1];
        }
        return Chart.of(
                low("profits", "Daily profit and loss", "每日盈亏", "Change of the NAV, in money.", "净值每日变动金额。"),
                dates,
                Unit.CASH,
                new Line(new Text("Profit", "盈亏"), Shape.BARS, Named.BLUE, profits));
    }

    Chart trades() {
        double[] sold = result.sold().clone();
        for (int t = 0; t < sold.length; t++) {
            sold[t] = 0 - sold[t];
        }
        return Chart.of(
                low(
                        "trades",
                        "Daily trades",
                        "每日成交",
                        "Money spent on purchases, and below zero money received for sales.",
                        "每日买入金额；卖出金额在零轴下方。"),
                dates,
                Unit.CASH,
                new Line(new Text("Bought", "买入"), Shape.BARS, Named.BLUE, result.bought()),
                new Line(new Text("Sold", "卖出"), Shape.BARS, Named.ORANGE, sold));
    }

    private static Head low(String id, String english, String chinese, String help, String chineseHelp) {
        return new Head(id, Room.LOW, new Text(english, chinese), new Text(help, chineseHelp));
    }

    Chart costsOverTime() {
        List<Kind> paid = KINDS.stream().filter(this::occurs).toList();
        return new Chart(
                low(
                        "costs-over-time",
                        "Costs since the start",
                        "累计成本",
                        "All that was paid so far, by kind.",
                        "截至每日的累计成本，按类别。"),
                dates,
                Unit.CASH,
                paid.isEmpty()
                        ? List.of(new Line(
                                new Text("Costs", "成本"),
                                Shape.LINE,
                                Named.BLUE,
                                new double[dates.labels().size()]))
                        : IntStream.range(0, paid.size())
                                .mapToObj(k -> new Line(
                                        paid.get(k).name(),
                                        Shape.LINE,
                                        Colour.Between.of(k, paid.size()),
                                        soFar(paid.get(k))))
                                .toList());
    }

    private boolean occurs(Kind kind) {
        return result.costs().stream().anyMatch(costs -> kind.cost().applyAsDouble(costs) != 0);
    }

    private double[] soFar(Kind kind) {
        double[] sums = new double[result.costs().size()];
        double sum = 0;
        for (int t = 0; t < sums.length; t++) {
            sum += kind.cost().applyAsDouble(result.costs().get(t));
            sums[t] = sum;
        }
        return sums;
    }

    Grid costs() {
        double traded = StrategyTables.sum(result.bought()) + StrategyTables.sum(result.sold());
        double years = (result.days().size() - 1.0) / report.shown().profile().daysPerYear();
        double nav = StrategyTables.sum(result.nav()) / result.nav().length;
        Costs total = result.totalCosts();
        return new Columns<Kind>()
                .column(new Text("Kind", "类别"), Unit.TEXT, Kind::name)
                .column(new Text("Money", "金额"), Unit.CASH, kind -> kind.cost().applyAsDouble(total))
                .column(
                        new Text("Of NAV, a year", "年化占净值"),
                        Unit.FINE_PERCENT,
                        kind -> kind.cost().applyAsDouble(total) / years / nav)
                .column(
                        new Text("Of trades", "占成交额"),
                        Unit.FINE_PERCENT,
                        kind -> kind.cost().applyAsDouble(total) / traded)
                .of(
                        Head.half(
                                "costs",
                                new Text("Costs by kind", "成本构成"),
                                new Text(
                                        "In money; a year, over the mean NAV; over the value of all trades. Slippage is the difference between"
                                                + " prices paid and quoted, and is in the prices of the ledger already.",
                                        "金额；年化占平均净值之比；占总成交额之比。滑点为成交价与报价之差，已含在成交价中。")),
                        Stream.concat(KINDS.stream(), Stream.of(new Kind(new Text("All costs", "合计"), Costs::total)))
                                .toList());
    }

    Grid trading() {
        return new Columns<Figure<TradingFigures>>()
                .column(new Text("Figure", "指标"), Unit.TEXT, Figure<TradingFigures>::name)
                .column(
                        new Text("Value", "数值"),
                        Unit.TWO,
                        figure -> new Amount(figure.in(report.trading()), figure.unit()))
                .of(
                        Head.half(
                                "trading",
                                new Text("Trading", "交易统计"),
                                new Text(
                                        "Closed trades are matched first in first out, after fees.",
                                        "平仓交易按先进先出配对，已扣费用。")),
                        TradeFigures.ALL);
    }

    Grid refusals() {
        return new Columns<Refusals.Row>()
                .column(new Text("Reason", "原因"), Unit.TEXT, row -> named(row.reason()))
                .column(new Text("Orders", "订单数"), Unit.COUNT, Refusals.Row::orders)
                .column(
                        new Text("Share", "占比"),
                        Unit.PERCENT,
                        row -> (double) row.orders() / report.trading().orders())
                .column(new Text("Filled in part", "部分成交"), Unit.COUNT, Refusals.Row::inPart)
                .of(
                        Head.half(
                                "refusals",
                                new Text("Orders not filled, by reason", "未成交订单原因"),
                                new Text(
                                        "Orders that were refused or filled in part, and their share of all orders. The ledger, trades.csv, has"
                                                + " each of them.",
                                        "被拒绝或部分成交的订单数及占比，逐笔见 trades.csv。")),
                        Refusals.of(report));
    }

    private static Text named(Refusal reason) {
        return new Text(
                reason.toString(),
                switch (reason) {
                    case NONE -> "全部成交";
                    case SUSPENDED -> "停牌";
                    case NO_PRICE -> "无价格";
                    case LIMIT_UP -> "涨停";
                    case LIMIT_DOWN -> "跌停";
                    case FIRST_DAY -> "上市首日";
                    case BOUGHT_TODAY -> "当日买入（T+1）";
                    case PARTICIPATION -> "超过成交量参与上限";
                    case BELOW_LOT -> "不足一手";
                    case NO_CASH -> "现金不足";
                    case DELISTED -> "退市";
                });
    }
}
