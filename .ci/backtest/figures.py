"""The figures of part 07, by pandas: of daily returns and those of a benchmark, after RiceQuant and after JoinQuant."""

import numpy as np
import pandas as pd

Z_5_PERCENT = -1.6448536269514722


def ratio(above, below):
    return above / below if below != 0 else np.nan


def drawdown(wealth):
    """Share lost since the highest wealth so far; wealth starts at 1."""
    wealth = pd.concat([pd.Series([1.0]), wealth], ignore_index=True)
    return 1 - wealth / wealth.cummax()


def common(r, b, days, rf):
    n = len(r)
    total, index = (1 + r).prod() - 1, (1 + b).prod() - 1
    annual, annual_index = (1 + total) ** (days / n) - 1, (1 + index) ** (days / n) - 1
    excess = (1 + total) / (1 + index) - 1
    beta = ratio(np.cov(r, b)[0, 1], b.var())
    lost = drawdown((1 + r).cumprod())
    trough = int(lost.to_numpy().argmax())
    gains, losses = r[r > 0].mean(), r[r < 0].mean()
    return {
        "days": n, "total": total, "benchmark": index, "annual": annual, "benchmark annual": annual_index,
        "excess": excess, "excess arithmetic": total - index, "excess annual": (1 + excess) ** (days / n) - 1,
        "beta": beta, "alpha": annual - rf - beta * (annual_index - rf),
        "volatility": r.std() * np.sqrt(days), "benchmark volatility": b.std() * np.sqrt(days),
        "max drawdown": lost.max(), "trough": trough,
        "peak": int(((1 + r).cumprod().shift(1, fill_value=1.0)[:trough]).to_numpy().argmax()) if trough else 0,
        "excess max drawdown": drawdown(((1 + r) / (1 + b)).cumprod()).max(),
        "tracking error": (r - b).std() * np.sqrt(days), "profit loss": ratio(gains, -losses)}


def rq(r, b, rf, days=252):
    """As RiceQuant's rqrisk."""
    a, active = common(r, b, days, rf), r - b
    daily = (1 + rf) ** (1 / days) - 1
    downside = np.sqrt(days * (np.minimum(r - r.mean(), 0) ** 2).sum() / (len(r) - 1))
    logs = np.log1p(r)
    lost = drawdown((1 + r).cumprod())
    return a | {
        "sharpe": np.sqrt(days) * ratio((r - daily).mean(), (r - daily).std()), "downside": downside,
        "sortino": ratio(days * (r - daily).mean(), downside),
        "information ratio": ratio(a["annual"] - a["beta"] * a["benchmark annual"], (r - a["beta"] * b).std() * np.sqrt(days)),
        "excess sharpe": np.sqrt(days) * ratio(active.mean(), active.std()),
        "win rate": (r > 0).mean(), "excess win rate": (r > b).mean(),
        "calmar": a["annual"] / a["max drawdown"] if a["max drawdown"] else np.inf,
        "value at risk": np.expm1(-(logs.mean() + logs.std(ddof=0) * Z_5_PERCENT)),
        "ulcer": np.sqrt(((100 * lost) ** 2).mean())}


def jq(r, b, rf=0.04, days=250):
    """As the page of JoinQuant."""
    a, n = common(r, b, days, rf), len(r)
    running = r.expanding().mean()
    downside = np.sqrt(days / n * ((r - running)[r < running] ** 2).sum())
    daily_excess = (1 + r) / (1 + b) - 1
    return a | {
        "sharpe": ratio(a["annual"] - rf, a["volatility"]), "downside": downside,
        "sortino": ratio(a["annual"] - rf, downside),
        "information ratio": ratio(a["annual"] - a["benchmark annual"], a["tracking error"]),
        "excess sharpe": ratio(a["excess annual"] - rf, daily_excess.std() * np.sqrt(days)),
        "daily win rate": (r > b).mean(), "mean daily excess": daily_excess.mean()}
