"""Recomputes the factor test of five factors with pandas, scipy and statsmodels and compares it with `lode validate`.

    validate.py LODE DATA

LODE is the launcher, DATA a dataset of its own: `cn` or `synthetic`. Values of factors, sizes and prices are those that Lode
exports; everything that the test makes of them is computed anew here. Prints what differs by more than the tolerance, and a
closing line.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd
from scipy import stats

try:
    import statsmodels.api as sm
except ImportError:  # everything but Newey-West, regression and neutralisation is checked all the same
    sm = None

LODE, DATA = sys.argv[1], sys.argv[2]
FROM, TO = {"cn": ("2010-01-04", "2020-06-30"), "synthetic": ("2017-01-03", "2022-12-30")}[DATA]
TOLERANCE = 1e-9
FACTORS = {
    "correlation": "neg(ts_corr(close, volume, 10))",
    "reversal": "neg(returns(close, 20))",
    "turnover": "neg(ts_mean(turnover_rate, 20))",
    "volatility": "neg(ts_std(returns, 20))",
    "streak": "neg(ts_sum(sign(returns), 5))",  # many equal values
}
SHORTER = {  # each with its windows a fifth shorter
    "correlation": "neg(ts_corr(close, volume, 8))",
    "reversal": "neg(returns(close, 16))",
    "turnover": "neg(ts_mean(turnover_rate, 16))",
    "volatility": "neg(ts_std(returns, 16))",
    "streak": "neg(ts_sum(sign(returns), 4))",
}
TRADING = "ts_mean(total_turnover, 20)"
SIZE = "log(div(total_turnover, turnover_rate))"
GROUPS, EVERY, LEAST, PER_YEAR = 5, 5, 10, 252

passed, failed = 0, 0


def check(what, ours, theirs):
    """Counts one comparison of arrays: of Lode, and of this script."""
    global passed, failed
    ours, theirs = np.asarray(ours, float), np.asarray(theirs, float)
    if ours.shape != theirs.shape:
        difference = f"{ours.shape} and {theirs.shape} values"
    elif not np.array_equal(np.isnan(ours), np.isnan(theirs)):
        difference = f"{(np.isnan(ours) != np.isnan(theirs)).sum()} are missing on one side only"
    else:
        apart = np.nanmax(np.abs(ours - theirs) / np.maximum(1, np.abs(theirs)), initial=0)
        difference = "" if apart <= TOLERANCE else f"differ by {apart:.3g}"
    if difference:
        failed += 1
        print(f"failed: {what}: {difference}")
    else:
        passed += 1


# ---- what Lode says

def run(*args):
    subprocess.run([LODE, *map(str, args)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def table(folder, name):
    return pd.read_csv(folder / f"{name}.csv", comment="#", float_precision="round_trip")


def exported(folder, formulas, pool, *options, start=FROM):
    file, scores, values = folder / "formulas.txt", folder / f"scores-{pool}.csv", folder / f"values-{pool}.csv"
    file.write_text("".join(f"{name}\t{formula}\n" for name, formula in formulas.items()))
    run("score", "--data", DATA, "--pool", pool, "--from", start, "--to", TO, "--formulas", file, "--out", scores,
        "--values", values, *options)
    read = pd.read_csv(values, comment="#", parse_dates=["date"], float_precision="round_trip")
    return {name: read.pivot(index="date", columns="instrument", values=name) for name in formulas}


def validated(folder, *options):
    library = folder / "factors.txt"
    library.write_text("".join(f"{name} | {formula} | 1 | invented\n" for name, formula in FACTORS.items()))
    run("validate", "--data", DATA, "--pool", "hs300", "--from", FROM, "--to", TO, "--library", library,
        "--returns", "tradeable", "--rebalance", f"{EVERY}days", "--groups", GROUPS, *options)


# ---- the test, plainly

def spearman(x, y):
    return np.corrcoef(x.rank(), y.rank())[0, 1] if x.nunique() > 1 and y.nunique() > 1 else np.nan


def pearson(x, y):
    return np.corrcoef(x, y)[0, 1] if x.nunique() > 1 and y.nunique() > 1 else np.nan


def correlations(factor, returns, function):
    def one(date):
        both = pd.concat([factor.loc[date], returns.loc[date]], axis=1).dropna()
        return function(both.iloc[:, 0], both.iloc[:, 1]) if len(both) >= LEAST else np.nan
    return pd.Series({date: one(date) for date in factor.index})


def newey_west(series, horizon=1):
    known = series.dropna()
    lags = max(horizon - 1, int(np.floor(4 * (len(known) / 100) ** (2 / 9))))
    if sm is None:
        return np.nan, lags
    fit = sm.OLS(known.to_numpy(), np.ones(len(known))).fit(
        cov_type="HAC", cov_kwds={"maxlags": lags, "use_correction": False})
    return fit.tvalues[0], lags


def statistics(series, pairs):
    known = series.dropna()
    n = pairs[series.notna()]
    p = 2 * stats.t.sf(np.abs(known) * np.sqrt((n - 2) / (1 - known ** 2)), n - 2)
    t, p_value = stats.ttest_1samp(known, 0)
    nw, lags = newey_west(series)
    significant = p < 0.01
    return {
        "mean": known.mean(), "std": known.std(), "ir": known.mean() / known.std(),
        "positive": (known > 0).sum(), "negative": (known < 0).sum(),
        "significance": significant.mean(), "sig_positive": (significant & (known > 0)).mean(),
        "sig_negative": (significant & (known < 0)).mean(), "t_stat": t, "p_value": p_value,
        "skew": stats.skew(known), "kurtosis": stats.kurtosis(known), "newey_west_t": nw, "newey_west_lags": lags,
        "periods": len(known)}


def cut(values):
    """Groups of one date, 1 for the highest values; whether equal ones were told apart."""
    known = values.dropna()
    if len(known) < LEAST or known.nunique() == 1:
        return pd.Series(np.nan, values.index), False
    # The quantiles of ranks are those of values; rounded, so that the last digit puts no edge beside its own value.
    ranks = known.rank()
    edges = ranks.quantile(np.linspace(0, 1, GROUPS + 1)).round(9)
    tied = edges.nunique() <= GROUPS
    if tied:
        ranks = known.sort_index().rank(method="first")
        edges = ranks.quantile(np.linspace(0, 1, GROUPS + 1)).round(9)
    codes = pd.cut(ranks, edges, labels=False, include_lowest=True)
    return (GROUPS - codes).reindex(values.index), tied


def compounded(steps):
    return np.concatenate([[0], np.cumprod(1 + np.nan_to_num(steps[:-1])) - 1])


def mad(row):
    median = row.median()
    reach = 3 * 1.4826 * (row - median).abs().median()
    return row.clip(median - reach, median + reach) if reach > 0 else row


def zscore(row):
    return (row - row.mean()) / row.std()


def without_size(row, size):
    both = pd.concat([row, size], axis=1).replace([np.inf, -np.inf], np.nan).dropna()
    if len(both) < 7:
        return pd.Series(np.nan, row.index)
    fit = sm.OLS(both.iloc[:, 0].to_numpy(), sm.add_constant(both.iloc[:, 1].to_numpy())).fit()
    return pd.Series(fit.resid, both.index).reindex(row.index)


def slopes(factor, returns, size):
    def one(date):
        rows = pd.concat([factor.loc[date], returns.loc[date], size.loc[date]], axis=1)
        rows = rows.replace([np.inf, -np.inf], np.nan).dropna().to_numpy()
        if len(rows) < 7 or len(np.unique(rows[:, 0])) == 1:
            return np.nan, np.nan
        fit = sm.WLS(rows[:, 1], sm.add_constant(rows[:, 0]), weights=np.exp(rows[:, 2] / 2)).fit()
        return fit.params[1], fit.tvalues[1]
    return pd.DataFrame([one(date) for date in factor.index], factor.index, ["slope", "t"])


def compare(folder, name, factor, coverage, size, prices, label):
    returns = prices.shift(-1) / prices - 1
    dates = factor.index
    pairs = (factor.notna() & returns.notna()).sum(axis=1)

    def of(file):
        read = table(folder, file)
        return read[read.factor == name].reset_index(drop=True)

    series = of("ic_series")
    check(f"{label} {name} dates", pd.to_datetime(series.date).astype("int64"), dates.astype("int64"))
    told = table(folder, "ic_statistics")
    for kind, column, function in [("RankIC", "rank", spearman), ("NormalIC", "normal", pearson)]:
        ics = correlations(factor, returns, function)
        check(f"{label} {name} {kind} series", series[f"{column}_ic"], ics)
        check(f"{label} {name} {kind} rolling", series[f"{column}_rolling_12"], ics.rolling(12).mean())
        ours = told[told.kind == kind].set_index("statistic")[name]
        for statistic, value in statistics(ics, pairs).items():
            if not (sm is None and statistic == "newey_west_t"):
                check(f"{label} {name} {kind} {statistic}", [ours[statistic]], [value])

    decay = of("ic_decay")
    for n in (1, 2, 5, 20):
        ahead = correlations(factor, prices.shift(-n) / prices - 1, spearman).mean()
        lagged = correlations(factor, prices.shift(-n) / prices.shift(1 - n) - 1, spearman).mean()
        check(f"{label} {name} decay {n}", decay.loc[n - 1, ["cumulative", "lagged"]], [ahead, lagged])

    cuts = [cut(factor.loc[date]) for date in dates]
    groups = pd.DataFrame([one for one, _ in cuts], index=dates)
    periods, totals, turnovers, rows = of("group_periods"), of("group_returns"), of("group_turnover"), of("groups")
    check(f"{label} {name} ties", periods.ties, [tied for _, tied in cuts])
    held = {}
    for g in range(1, GROUPS + 1):
        members = groups == g
        held[g] = returns.where(members).mean(axis=1).to_numpy()
        check(f"{label} {name} group {g} returns", periods[f"group_{g}"], held[g])
        check(f"{label} {name} group {g} cumulative", totals[f"group_{g}"], compounded(held[g]))
        before = members.shift(1).fillna(False).astype(bool)
        fresh = (members & ~before).sum(axis=1) / members.sum(axis=1)
        check(f"{label} {name} group {g} turnover", turnovers[f"group_{g}"], fresh.where(before.any(axis=1)))
        every = returns.where(members).stack()
        check(f"{label} {name} group {g} table", rows.loc[g - 1, ["mean_return", "standard_error"]],
              [np.nanmean(held[g]), every.std() / np.sqrt(len(every))])
    check(f"{label} {name} top minus bottom", totals.top_minus_bottom, compounded(held[1] - held[GROUPS]))
    everyone = returns.where(groups.notna()).mean(axis=1).to_numpy()
    check(f"{label} {name} universe", totals.universe, compounded(everyone))

    both = factor.where(returns.notna())
    both = both[both.notna().sum(axis=1) >= LEAST].reindex(dates)
    weights = both.sub(both.mean(axis=1), axis=0)
    weights = weights.div(weights.abs().sum(axis=1), axis=0)
    steps = (weights * returns).sum(axis=1, min_count=1)
    steps = steps.where(weights.abs().sum(axis=1) > 0)
    check(f"{label} {name} weighted", of("factor_weighted")["return"], steps)
    basic = of("basic").iloc[0]
    check(f"{label} {name} volatility", [basic.annual_volatility], [steps.std() * np.sqrt(PER_YEAR / EVERY)])
    wealth = pd.Series(1 + compounded(steps.to_numpy()))
    check(f"{label} {name} drawdown", [basic.max_drawdown], [(1 - wealth / wealth.cummax()).max()])
    line = stats.linregress(everyone[~np.isnan(steps)], steps.dropna())
    check(f"{label} {name} market", [basic.beta, basic.annual_alpha],
          [line.slope, (1 + line.intercept) ** (PER_YEAR / EVERY) - 1])
    means = [np.nanmean(held[g]) for g in range(1, GROUPS + 1)]
    check(f"{label} {name} monotonicity", [basic.monotonicity], [stats.spearmanr(range(GROUPS, 0, -1), means)[0]])

    ranks = factor.rank(axis=1)
    lags = of("stability").autocorrelation
    for lag in (1, 5):
        check(f"{label} {name} autocorrelation {lag}", [lags[lag - 1]],
              [ranks.corrwith(ranks.shift(lag), axis=1).mean()])
    check(f"{label} {name} coverage", of("coverage").share, coverage)

    if sm is not None:
        told = slopes(factor, returns, size)
        check(f"{label} {name} slopes", of("regression_series").slope, told.slope)
        known = told.dropna()
        check(f"{label} {name} regression",
              of("regression").iloc[0][["mean", "t_stat", "newey_west_t", "mean_absolute_t", "share_above_2",
                                        "share_positive"]].astype(float),
              [known.slope.mean(), stats.ttest_1samp(known.slope, 0)[0], newey_west(told.slope)[0], known.t.abs().mean(),
               (known.t.abs() > 2).mean(), (known.slope > 0).mean()])


def agreement(one, other):
    """Mean daily correlation of ranks over the instruments that have both, times their share of those that have either."""
    def day(date):
        a, b = one.loc[date], other.loc[date]
        both = a.notna() & b.notna()
        return pearson(a.rank()[both], b.rank()[both]) * both.sum() / (a.notna() | b.notna()).sum()
    return pd.Series({date: day(date) for date in one.index if (one.loc[date].notna() | other.loc[date].notna()).any()})


def altered(folder, name, factor, shorter, later, size, trading, members, prices):
    """What `robustness.csv` says of a factor: a formula with other windows, a day later, and parts of the pool."""
    returns = prices.shift(-1) / prices - 1
    read = table(folder, "robustness")
    read = read[read.factor == name].set_index("what")
    dates = returns.index
    whole = correlations(factor["sampled"], returns, spearman)

    daily = agreement(factor["daily"], shorter["daily"])
    row = read.loc["Windows 20 % shorter"]
    ics = correlations(shorter["sampled"], returns, spearman)
    check(f"{name} shorter windows", row[["agreement", "worst_agreement", "days_changed", "mean_ic", "kept"]].astype(float),
          [daily.mean(), daily.min(), (daily < 1 - 1e-12).sum(), ics.mean(), ics.mean() / whole.mean()])
    ics = correlations(later.where(members), returns, spearman)
    check(f"{name} a day later", read.loc["A day later", ["mean_ic", "kept"]].astype(float),
          [ics.mean(), ics.mean() / whole.mean()])

    known = factor["sampled"].where(returns.notna() & size.notna())
    thirds = pd.DataFrame({
        date: pd.qcut(size.loc[date].where(known.loc[date].notna()), 3, labels=False)
        if known.loc[date].notna().sum() > 2 else np.nan for date in dates}).T
    for third, what in enumerate(["Smallest third", "Middle third", "Largest third"]):
        ics = correlations(known.where(thirds == third), returns, spearman)
        check(f"{name} {what}", [read.loc[what, "mean_ic"]], [ics.mean()])

    place = trading.where(members).rank(axis=1, ascending=False)
    half = place.le((members.sum(axis=1) + 1) // 2, axis=0)
    ics = correlations(factor["sampled"].where(half), returns, spearman)
    ratio = ics.mean() / ics.std() / (whole.mean() / whole.std()) / np.sqrt(half.sum().sum() / members.sum().sum())
    check(f"{name} half that trades most", read.loc["Half that trades most", ["mean_ic", "kept"]].astype(float),
          [ics.mean(), ratio])


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        values = exported(folder, {**FACTORS, "size": SIZE, "here": "close"}, "hs300")
        opens = exported(folder, {"open": "open"}, "all")["open"]
        days = opens.index
        dates = days[::EVERY]
        members = values["here"].reindex(dates).notna()
        instruments = sorted(set(opens.columns) | set(members.columns))
        prices = opens.shift(-1).reindex(dates).reindex(columns=instruments)
        members = members.reindex(columns=instruments, fill_value=False).astype(bool)

        def sampled(one):
            return values[one].reindex(dates).reindex(columns=instruments).where(members)

        size = sampled("size")
        validated(folder, "--robust", "yes", "--out", folder / "plain")
        shorter = exported(folder, SHORTER, "hs300")
        everywhere = exported(folder, {"trading": TRADING}, "all", "--window-coverage", "any")
        trading = everywhere["trading"].reindex(dates).reindex(columns=instruments)
        before = exported(folder, FACTORS, "all", start=(pd.Timestamp(FROM) - pd.Timedelta(days=30)).date())
        if sm is not None:
            validated(folder, "--robust", "no", "--outliers", "mad", "--standardise", "zscore", "--neutralise", "size",
                      "--out", folder / "prepared")
        for name in FACTORS:
            factor = sampled(name)
            coverage = factor.notna().sum(axis=1) / members.sum(axis=1)
            compare(folder / "plain", name, factor, coverage, size, prices, "plain")
            other = shorter[name].reindex(dates).reindex(columns=instruments).where(members)
            altered(folder / "plain", name, {"sampled": factor, "daily": values[name]},
                    {"sampled": other, "daily": shorter[name]},
                    before[name].shift(1).reindex(dates).reindex(columns=instruments), size, trading, members, prices)
            if sm is not None:
                clean = factor.apply(lambda row: zscore(mad(row)), axis=1)
                clean = pd.DataFrame({date: without_size(clean.loc[date], size.loc[date]) for date in dates}).T
                clean = clean.apply(zscore, axis=1)
                # what rounding alone tells apart is equal: only factors without ties are compared after regression
                if name != "streak":
                    compare(folder / "prepared", name, clean, coverage, size, prices, "prepared")
    print(f"{passed} passed, {failed} failed, {0 if sm is not None else 1} skipped")
    sys.exit(1 if failed else 0)


main()
