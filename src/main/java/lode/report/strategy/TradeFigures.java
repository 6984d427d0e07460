package lode.report.strategy;

import java.util.List;
import lode.backtest.Costs;
import lode.backtest.TradingFigures;
import lode.report.page.Unit;

/** The figures of how a strategy traded, and what it paid, each said once for tables and pages. */
final class TradeFigures {

    static final Figure<TradingFigures> WIN_RATE = Figure.of(
            "win_rate_trades",
            Unit.PERCENT,
            "Win rate",
            "胜率",
            "Share of closed trades that earned money among those that earned or lost any, first in first out, after fees.",
            "平仓交易中盈利笔数占盈亏笔数之比，先进先出，已扣费用。",
            TradingFigures::winRate);

    static final Figure<TradingFigures> PROFIT_LOSS = Figure.of(
            "profit_loss_trades",
            Unit.TWO,
            "Profit over loss",
            "盈亏比",
            "What closed trades earned over what others lost.",
            "平仓交易的总盈利除以总亏损。",
            TradingFigures::profitLoss);

    static final Figure<TradingFigures> TURNOVER = Figure.of(
            "turnover_per_year",
            Unit.TWO,
            "Turnover a year",
            "年换手率",
            "Value of trades over the mean value of what was held, halved: how often the portfolio is exchanged in a year.",
            "成交额除以平均持仓市值再除以二，即每年换仓次数。",
            TradingFigures::turnoverPerYear);

    static final List<Figure<TradingFigures>> ALL = List.of(
            Figure.of("orders", Unit.COUNT, "Orders", "订单数", "Orders sent.", "已发出的订单数。", TradingFigures::orders),
            Figure.of(
                    "closed_trades",
                    Unit.COUNT,
                    "Closed trades",
                    "平仓次数",
                    "Fills that closed a holding or a part of it.",
                    "了结全部或部分持仓的成交次数。",
                    TradingFigures::closed),
            Figure.of(
                    "winning_trades",
                    Unit.COUNT,
                    "Closed with a profit",
                    "盈利次数",
                    "Closed trades that earned money.",
                    "盈利的平仓次数。",
                    TradingFigures::wins),
            Figure.of(
                    "losing_trades",
                    Unit.COUNT,
                    "Closed with a loss",
                    "亏损次数",
                    "Closed trades that lost money.",
                    "亏损的平仓次数。",
                    TradingFigures::losses),
            WIN_RATE,
            PROFIT_LOSS,
            Figure.of(
                    "turnover",
                    Unit.TWO,
                    "Turnover",
                    "总换手率",
                    "Value of all trades over the mean value of what was held, halved.",
                    "总成交额除以平均持仓市值再除以二。",
                    TradingFigures::turnover),
            TURNOVER,
            Figure.of(
                    "cut_by_participation",
                    Unit.PERCENT,
                    "Cut off by volume",
                    "受成交量限制",
                    "Share of the value of orders that was more than one may trade of a day's volume.",
                    "因超过当日成交量参与上限而未成交的订单金额占比。",
                    TradingFigures::cut));

    static final Figure<Costs> COSTS = Figure.of(
            "total_costs",
            Unit.CASH,
            "Costs",
            "总成本",
            "All fees, taxes and slippage, in money.",
            "全部佣金、税费与滑点金额。",
            Costs::total);

    private TradeFigures() {}
}
