package lode.report.strategy;

import java.util.List;
import lode.backtest.performance.ReturnFigures;
import lode.report.page.Unit;

/** The figures of a strategy by itself, each said once for tables and pages. */
final class OwnFigures {

    static final Figure<ReturnFigures> TOTAL = Figure.of(
            "total_return",
            Unit.PERCENT,
            "Total return",
            "策略收益",
            "Compounded return of all days, after all costs.",
            "全部交易日的复利收益，已扣全部成本。",
            ReturnFigures::total);

    static final Figure<ReturnFigures> ANNUAL = Figure.of(
            "annual_return",
            Unit.PERCENT,
            "Annual return",
            "年化收益",
            "The return of a year that compounds to the total.",
            "与总收益等价的年复利收益。",
            ReturnFigures::annual);

    static final Figure<ReturnFigures> VOLATILITY = Figure.of(
            "volatility",
            Unit.PERCENT,
            "Volatility",
            "策略波动率",
            "Standard deviation of daily returns, annualised.",
            "日收益标准差，年化。",
            ReturnFigures::volatility);

    static final Figure<ReturnFigures> SHARPE = Figure.of(
            "sharpe",
            Unit.TWO,
            "Sharpe ratio",
            "夏普比率",
            "Return above the riskless one per volatility: from daily means in RQ, from annual returns in JQ.",
            "超出无风险收益的部分除以波动率：RQ 用日均值，JQ 用年化收益。",
            ReturnFigures::sharpe);

    static final Figure<ReturnFigures> SORTINO = Figure.of(
            "sortino",
            Unit.TWO,
            "Sortino ratio",
            "索提诺比率",
            "As the Sharpe ratio, per downside deviation.",
            "同夏普比率，分母为下行波动率。",
            ReturnFigures::sortino);

    static final Figure<ReturnFigures> DRAWDOWN = Figure.of(
            "max_drawdown",
            Unit.PERCENT,
            "Largest drawdown",
            "最大回撤",
            "Largest loss from a peak of the NAV; the start counts as one. Dates below are its peak and trough.",
            "净值自高点的最大跌幅，含起点；下方若有日期，为高点与低点。",
            ReturnFigures::drawdown);

    static final List<Figure<ReturnFigures>> ALL = List.of(
            TOTAL,
            ANNUAL,
            VOLATILITY,
            SHARPE,
            SORTINO,
            Figure.of(
                    "downside_deviation",
                    Unit.PERCENT,
                    "Downside deviation",
                    "下行波动率",
                    "Deviation of the days below the mean (RQ) or below the mean of the days so far (JQ), annualised.",
                    "低于均值（RQ）或低于截至当日均值（JQ）的日收益偏离，年化。",
                    ReturnFigures::downside),
            DRAWDOWN,
            Figure.of(
                    "calmar",
                    Unit.TWO,
                    "Calmar ratio",
                    "卡玛比率",
                    "Annual return over the largest drawdown.",
                    "年化收益除以最大回撤。",
                    ReturnFigures::calmar),
            Figure.of(
                    "ulcer_index",
                    Unit.TWO,
                    "Ulcer index",
                    "溃疡指数",
                    "Root of the mean square of all drawdowns, in per cent.",
                    "全部回撤（百分数）的均方根。",
                    ReturnFigures::ulcer),
            Figure.of(
                    "value_at_risk_95",
                    Unit.PERCENT,
                    "Value at risk, 95 %",
                    "在险价值（95%）",
                    "Loss of a day that one in twenty is worse than, if logarithms of returns are normal.",
                    "假设对数收益正态，二十日一遇的单日损失。",
                    ReturnFigures::valueAtRisk),
            Figure.of(
                    "win_rate_days",
                    Unit.PERCENT,
                    "Days with a gain",
                    "日胜率（盈利）",
                    "Share of days with a return above 0.",
                    "日收益大于 0 的天数占比。",
                    ReturnFigures::winRate),
            Figure.of(
                    "profit_loss_days",
                    Unit.TWO,
                    "Gain over loss of a day",
                    "日盈亏比",
                    "Mean gain of the days with a gain over mean loss of the days with a loss.",
                    "盈利日平均收益除以亏损日平均亏损。",
                    ReturnFigures::profitLoss));

    private OwnFigures() {}
}
