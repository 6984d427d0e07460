package lode.report.strategy;

import java.util.List;
import lode.backtest.Costs;
import lode.backtest.TradingFigures;
import lode.backtest.performance.ExcessFigures;
import lode.backtest.performance.ReturnFigures;
import lode.report.page.Unit;

/** All figures of a strategy, each said once for tables and pages. */
final class StrategyFigures {

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

    static final List<Figure<ReturnFigures>> OWN = List.of(
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

    static final Figure<ExcessFigures> BENCHMARK = Figure.of(
            "benchmark_return",
            Unit.PERCENT,
            "Benchmark return",
            "基准收益",
            "Compounded return of the index on the days on which it is known.",
            "指数在有数据各日的复利收益。",
            excess -> excess.index().total());

    static final Figure<ExcessFigures> BENCHMARK_VOLATILITY = Figure.of(
            "benchmark_volatility",
            Unit.PERCENT,
            "Benchmark volatility",
            "基准波动率",
            "Standard deviation of the index's daily returns, annualised.",
            "指数日收益标准差，年化。",
            excess -> excess.index().volatility());

    static final Figure<ExcessFigures> EXCESS = Figure.of(
            "excess_return",
            Unit.PERCENT,
            "Excess return",
            "超额收益",
            "(1 + total) / (1 + total of the benchmark) - 1.",
            "（1 + 策略收益）/（1 + 基准收益）− 1。",
            ExcessFigures::geometric);

    static final Figure<ExcessFigures> EXCESS_ANNUAL = Figure.of(
            "excess_annual_return",
            Unit.PERCENT,
            "Excess return, a year",
            "年化超额收益",
            "The excess of a year that compounds to the excess return.",
            "与超额收益等价的年复利收益。",
            ExcessFigures::annual);

    static final Figure<ExcessFigures> ALPHA = Figure.of(
            "alpha",
            Unit.FOUR,
            "Alpha",
            "阿尔法",
            "Annual return that beta does not explain.",
            "年化收益中贝塔未能解释的部分。",
            ExcessFigures::alpha);

    static final Figure<ExcessFigures> BETA = Figure.of(
            "beta",
            Unit.TWO,
            "Beta",
            "贝塔",
            "How much of the benchmark's moves the strategy makes.",
            "策略对基准波动的敏感度。",
            ExcessFigures::beta);

    static final Figure<ExcessFigures> INFORMATION = Figure.of(
            "information_ratio",
            Unit.TWO,
            "Information ratio",
            "信息比率",
            "RQ: of the return that beta does not explain, per its deviation. JQ: annual return less the benchmark's, per"
                    + " tracking error.",
            "RQ：贝塔未解释收益除以其波动率；JQ：年化收益之差除以跟踪误差。",
            ExcessFigures::informationRatio);

    static final Figure<ExcessFigures> EXCESS_SHARPE = Figure.of(
            "excess_sharpe",
            Unit.TWO,
            "Excess Sharpe ratio",
            "超额收益夏普比率",
            "RQ: mean daily difference to the benchmark per its deviation, annualised. JQ: annual excess above the riskless"
                    + " return per excess volatility.",
            "RQ：日收益差均值除以其标准差，年化；JQ：年化超额减无风险收益，除以超额波动率。",
            ExcessFigures::excessSharpe);

    static final Figure<ExcessFigures> EXCESS_DRAWDOWN = Figure.of(
            "excess_max_drawdown",
            Unit.PERCENT,
            "Largest excess drawdown",
            "超额收益最大回撤",
            "Largest loss from a peak of the NAV over that of the benchmark. Dates below are its peak and trough.",
            "策略净值与基准净值之比自高点的最大跌幅；下方若有日期，为高点与低点。",
            ExcessFigures::excessDrawdown);

    static final Figure<ExcessFigures> MEAN_EXCESS = Figure.of(
            "mean_daily_excess",
            Unit.FINE_PERCENT,
            "Mean daily excess",
            "日均超额收益",
            "Mean of (1 + return) / (1 + return of the benchmark) - 1.",
            "（1 + 日收益）/（1 + 基准日收益）− 1 的均值。",
            ExcessFigures::meanDailyExcess);

    static final Figure<ExcessFigures> DAYS_ABOVE = Figure.of(
            "win_rate_excess_days",
            Unit.PERCENT,
            "Days above the benchmark",
            "日胜率",
            "Share of days with a return above the benchmark's.",
            "日收益高于基准的天数占比。",
            ExcessFigures::winRate);

    static final List<Figure<ExcessFigures>> AGAINST = List.of(
            BENCHMARK,
            Figure.of(
                    "benchmark_annual_return",
                    Unit.PERCENT,
                    "Benchmark, a year",
                    "基准年化收益",
                    "The return of a year that compounds to that of the benchmark.",
                    "与基准总收益等价的年复利收益。",
                    excess -> excess.index().annual()),
            BENCHMARK_VOLATILITY,
            EXCESS,
            EXCESS_ANNUAL,
            Figure.of(
                    "excess_return_arithmetic",
                    Unit.PERCENT,
                    "Difference of total returns",
                    "算术超额收益",
                    "Total return less that of the benchmark.",
                    "策略收益减基准收益。",
                    ExcessFigures::arithmetic),
            BETA,
            ALPHA,
            Figure.of(
                    "alpha_of_days",
                    Unit.FOUR,
                    "Alpha of days",
                    "日均阿尔法",
                    "Mean of what beta does not explain of a day, times the days of a year, as older reports have it.",
                    "每日贝塔未解释收益的均值乘以年交易日数（旧版口径）。",
                    ExcessFigures::alphaOfDays),
            Figure.of(
                    "tracking_error",
                    Unit.PERCENT,
                    "Tracking error",
                    "跟踪误差",
                    "Standard deviation of daily differences to the benchmark, annualised.",
                    "日收益差的标准差，年化。",
                    ExcessFigures::trackingError),
            INFORMATION,
            Figure.of(
                    "excess_volatility",
                    Unit.PERCENT,
                    "Excess volatility",
                    "超额波动率",
                    "Standard deviation of daily excesses, annualised.",
                    "日超额收益标准差，年化。",
                    ExcessFigures::excessVolatility),
            EXCESS_SHARPE,
            EXCESS_DRAWDOWN,
            MEAN_EXCESS,
            DAYS_ABOVE,
            Figure.of(
                    "days_compared",
                    Unit.COUNT,
                    "Days compared",
                    "可比天数",
                    "Days on which the return of the benchmark is known.",
                    "基准收益已知的天数。",
                    excess -> excess.own().days()));

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

    static final List<Figure<TradingFigures>> TRADING = List.of(
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

    private StrategyFigures() {}
}
