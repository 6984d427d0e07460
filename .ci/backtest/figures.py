"""The figures of part 07, by pandas: of daily returns and those of a benchmark, after RiceQuant and after JoinQuant."""

import numpy as np
import pandas as pd

Z_5_PERCENT = -1.6448536269514722


def ratio(above, below):
    return above / below if below != 0 else np.nan


def falls(wealth):
    """Share lost since the highest wealth so far; wealth starts at 1."""
    wealth = pd.concat([pd.Series([1.0]), wealth], ignore_index=True)
    return 1 - wealth / wealth.cummax()


def own(r, days):
    """Figures that both have, of the strategy alone."""
    total, lost, logs = (1 + r).prod() - 1, falls((1 + r).cumprod()), np.log1p(r)
    annual = (1 + total) ** (days / len(r)) - 1
    return {
        "days": len(r), "total_return": total, "annual_return": annual, "volatility": r.std() * np.sqrt(days),
        "max_drawdown": lost.max(), "calmar": annual / lost.max() if lost.max() else np.inf,
        "ulcer_index": np.sqrt(((100 * lost) ** 2).mean()),
        "value_at_risk_95": np.expm1(-(logs.mean() + logs.std(ddof=0) * Z_5_PERCENT)),
        "win_rate_days": (r > 0).mean(), "profit_loss_days": ratio(r[r > 0].mean(), -r[r < 0].mean())}


def against(r, b, days, rf):
    """Figures that both have, beside a benchmark."""
    n, total, index = len(r), (1 + r).prod() - 1, (1 + b).prod() - 1
    annual, annual_index = (1 + total) ** (days / n) - 1, (1 + index) ** (days / n) - 1
    excess, beta, daily = (1 + total) / (1 + index) - 1, ratio(np.cov(r, b)[0, 1], b.var()), (1 + r) / (1 + b) - 1
    return {
        "benchmark_return": index, "benchmark_annual_return": annual_index, "benchmark_volatility": b.std() * np.sqrt(days),
        "excess_return": excess, "excess_annual_return": (1 + excess) ** (days / n) - 1,
        "excess_return_arithmetic": total - index, "beta": beta, "alpha": annual - rf - beta * (annual_index - rf),
        "alpha_of_days": (r - rf / days - beta * (b - rf / days)).mean() * days,
        "tracking_error": (r - b).std() * np.sqrt(days), "excess_volatility": daily.std() * np.sqrt(days),
        "excess_max_drawdown": falls((1 + daily).cumprod()).max(), "mean_daily_excess": daily.mean(),
        "win_rate_excess_days": (r > b).mean(), "days_compared": n}


def rq(r, b, rf=0.02, days=252):
    """As RiceQuant's rqrisk."""
    a, e = own(r, days), against(r, b, days, rf)
    safe = (1 + rf) ** (1 / days) - 1
    downside = np.sqrt(days * (np.minimum(r - r.mean(), 0) ** 2).sum() / (len(r) - 1))
    return a | e | {
        "risk_free": rf, "days_per_year": days, "downside_deviation": downside,
        "sharpe": np.sqrt(days) * ratio((r - safe).mean(), (r - safe).std()),
        "sortino": ratio(days * (r - safe).mean(), downside),
        "information_ratio": ratio(a["annual_return"] - e["beta"] * e["benchmark_annual_return"],
                                   (r - e["beta"] * b).std() * np.sqrt(days)),
        "excess_sharpe": np.sqrt(days) * ratio((r - b).mean(), (r - b).std())}


def jq(r, b, rf=0.04, days=250):
    """As the page of JoinQuant."""
    a, e = own(r, days), against(r, b, days, rf)
    running = r.expanding().mean()
    downside = np.sqrt(days / len(r) * ((r - running)[r < running] ** 2).sum())
    return a | e | {
        "risk_free": rf, "days_per_year": days, "downside_deviation": downside,
        "sharpe": ratio(a["annual_return"] - rf, a["volatility"]), "sortino": ratio(a["annual_return"] - rf, downside),
        "information_ratio": ratio(a["annual_return"] - e["benchmark_annual_return"], e["tracking_error"]),
        "excess_sharpe": ratio(e["excess_annual_return"] - rf, e["excess_volatility"])}


def published():
    """The specification's own example: returns, those of the benchmark, and figures that must come out."""
    t = np.arange(1, 61)
    r = pd.Series(0.001 + 0.012 * np.sin(1.1 * t) + 0.004 * np.cos(0.37 * t))
    b = pd.Series(0.0005 + 0.010 * np.sin(1.1 * t + 0.2))
    both = {"total_return": 0.07336306894027245, "benchmark_return": 0.043218320356924966, "beta": 1.1764323990770889,
            "max_drawdown": 0.033789909591409484}
    return r, b, both | {
        "annual_return": 0.34628164176091536, "benchmark_annual_return": 0.19447169292317446,
        "volatility": 0.14322912150937436, "alpha": 0.12102748948426406, "alpha_of_days": 0.09459537740685549,
        "sharpe": 2.009322449979588, "downside_deviation": 0.10168660838089578, "sortino": 2.830200494657357,
        "tracking_error": 0.056553958585475864, "excess_sharpe": 2.1844674128451795, "information_ratio": 2.220552333693776,
        "excess_return": 0.028895915644036707, "excess_annual_return": 0.12709380200230913,
        "excess_max_drawdown": 0.02232503212316672, "win_rate_days": 0.55, "profit_loss_days": 1.1154382350989591,
        "calmar": 10.248078374526093, "ulcer_index": 1.5416369760943889, "value_at_risk_95": 0.013611799292359936}, both | {
        "annual_return": 0.34310830767104683, "alpha": 0.12336325051250524, "sharpe": 2.124695889212659,
        "downside_deviation": 0.10335373237209737, "sortino": 2.9327272534269664, "information_ratio": 2.668604208408012,
        "mean_daily_excess": 0.00048110501138901214}
