package lode.report.strategy;

import java.util.List;
import lode.backtest.performance.ExcessFigures;
import lode.report.page.Unit;

/** The figures of a strategy against an index, each said once for tables and pages. */
final class AgainstFigures {

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

    static final List<Figure<ExcessFigures>> ALL = List.of(
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

    private AgainstFigures() {}
}
