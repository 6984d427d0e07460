"""Recomputes combined factors with pandas and scikit-learn and compares them with `lode combine`.

    combine.py LODE DATA

LODE is the launcher, DATA a dataset of its own: `cn` or `synthetic`. Values of the factors and the prices are those that Lode
exports; preparation, coefficients, weights and combined values are computed anew here. Of trees the contributions by SHAP
must add up to the combined values, up to the scale of the day. Prints what differs by more than the tolerance, and a closing
line.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.covariance import LedoitWolf
from sklearn.linear_model import LinearRegression, Ridge

LODE, DATA = Path(sys.argv[1]).resolve(), sys.argv[2]
TOLERANCE, SHAP_TOLERANCE = 1e-9, 1e-5
FACTORS = [  # none of which has values that are equal but for rounding
    "ts_mean(returns, 20)",
    "ts_std(returns, 20)",
    "ts_corr(close, volume, 10)",
    "ts_skew(returns, 20)",
    "ts_std(returns, 60)",
    "ts_corr(returns, volume, 20)",
]
METHODS = ["equal", "ic", "icir", "max-icir", "linear", "ridge", "fama-macbeth", "dynamic"]
LAG, HORIZON, FEWEST = 1, 5, 10
REACH = LAG + HORIZON
WINDOW, TRAIN, EMBARGO, RIDGE = 24, 250, 5, 0.1
TOP, LEAST_IC, LEAST_ICIR = 3, 0.02, 0.2
POOL = {"cn": "all", "synthetic": "all"}[DATA]

passed, failed = 0, 0


def check(what, ours, theirs, tolerance=TOLERANCE):
    """Counts one comparison of arrays: of Lode, and of this script."""
    global passed, failed
    ours, theirs = np.asarray(ours, float), np.asarray(theirs, float)
    if ours.shape != theirs.shape:
        difference = f"{ours.shape} and {theirs.shape} values"
    elif not np.array_equal(np.isnan(ours), np.isnan(theirs)):
        difference = f"{(np.isnan(ours) != np.isnan(theirs)).sum()} are missing on one side only"
    elif np.isnan(ours).all():
        difference = "nothing to compare"
    else:
        apart = np.nanmax(np.abs(ours - theirs) / np.maximum(1, np.abs(theirs)))
        difference = "" if apart <= tolerance else f"differ by {apart:.3g}"
    if difference:
        failed += 1
        print(f"failed: {what}: {difference}")
    else:
        passed += 1


def run(folder, *args):
    ended = subprocess.run([LODE, *args], cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if ended.returncode != 0:
        sys.exit(f"lode {args[0]} failed: {ended.stdout}")


def wide(table, column):
    return table.pivot(index="date", columns="instrument", values=column)


# ---- what Lode says

work = tempfile.TemporaryDirectory()
folder = Path(work.name)
(folder / "formulas.txt").write_text("\n".join(["close", *FACTORS]))
run(folder, "score", "--data", DATA, "--pool", POOL, "--formulas", "formulas.txt", "--label", f"close:{LAG}:{HORIZON}",
    "--out", "scores.csv", "--values", "values.csv")
run(folder, "combine", "--data", DATA, "--pool", POOL, "--label", f"close:{LAG}:{HORIZON}", "--factors", ", ".join(FACTORS),
    "--method", ",".join([*METHODS, "forest", "boosting"]), "--window", str(WINDOW), "--train", str(TRAIN), "--embargo",
    str(EMBARGO), "--ridge", str(RIDGE), "--top", str(TOP), "--relearn", "6month-starts", "--trees", "20", "--out", "mix")
exact = dict(comment="#", float_precision="round_trip", parse_dates=["date"])
table = pd.read_csv(folder / "values.csv", **exact)
close = wide(table, "1")
raw = [wide(table, str(k + 2)).reindex_like(close).replace([np.inf, -np.inf], np.nan) for k in range(len(FACTORS))]
days = close.index
results = folder / "results" / "mix"


def exported(method):
    file = folder / f"{method}.csv"
    run(folder, "factor", "export", f"mix.{method}", "--data", DATA, "--pool", POOL, "--values", file.name)
    return wide(pd.read_csv(file, **exact), "value").reindex_like(close)


# ---- the same anew

def by_day(table, numbers):
    return table.sub(numbers, axis=0)


def zscore(table):
    return by_day(table, table.mean(axis=1)).div(table.std(axis=1), axis=0)


def prepare(table):
    median = table.median(axis=1)
    reach = 3 * 1.4826 * by_day(table, median).abs().median(axis=1)
    reach = reach.where(reach > 0, np.inf)
    return zscore(table.clip(median - reach, median + reach, axis=0))


def coefficients(factor):
    both = factor.notna() & label.notna()
    x, y = factor.where(both).rank(axis=1), label.where(both).rank(axis=1)
    return x.corrwith(y, axis=1).where(both.sum(axis=1) >= FEWEST)


factors = [prepare(table) for table in raw]
label = close.shift(-REACH) / close.shift(-LAG) - 1
ics = pd.concat([coefficients(factor) for factor in factors], axis=1).to_numpy()
cube = np.stack([factor.to_numpy() for factor in factors], axis=2)  # days x instruments x factors
returns = label.to_numpy()
member = close.notna().to_numpy()


def learned_from(today, count, embargo):
    last = today - REACH - embargo
    there = 0 if last < 0 else last // HORIZON + 1
    used = min(count, there)
    return np.array([], int) if 2 * used < count else last - HORIZON * np.arange(used)[::-1]


def by_coefficients(method, today):
    dates = learned_from(today, WINDOW, 0)
    weights = np.zeros(len(factors))
    if len(dates) == 0:
        return weights
    series = ics[dates]
    used = np.flatnonzero(2 * (~np.isnan(series)).sum(axis=0) >= WINDOW)
    if len(used) == 0:
        return weights
    series = series[:, used]
    complete = series[~np.isnan(series).any(axis=1)]
    if method == "equal":
        known = pd.DataFrame(ics[: today - REACH + 1, used])
        found = np.where(known.mean() < 0, -1, 1)
    elif method == "ic":
        found = np.nanmean(series, axis=0)
    elif method == "icir":
        found = np.nanmean(series, axis=0) / np.nanstd(series, axis=0, ddof=1)
    else:
        found = np.linalg.solve(LedoitWolf().fit(complete).covariance_, complete.mean(axis=0))
    weights[used] = found / np.abs(found).sum()
    return weights


def regressed(model, dates, candidates):
    """Slopes of returns on factors, both less their means of the day; factors without values for half of the returns have 0."""
    slopes = np.zeros(len(factors))
    there = member[dates] & ~np.isnan(returns[dates])
    known = (~np.isnan(cube[dates]) & there[:, :, None]).sum(axis=(0, 1))
    used = np.intersect1d(candidates, np.flatnonzero((known > 0) & (known >= (there.sum() + 1) // 2)))
    rows, targets = [], []
    for day, who in zip(dates, there):
        x, y = cube[day][who][:, used], returns[day][who]
        enough = 2 * (~np.isnan(x)).sum(axis=1) >= len(used)
        x, y = np.nan_to_num(x[enough]), y[enough]
        if len(x) == 0:
            continue
        rows.append(x - x.mean(axis=0))
        targets.append(y - y.mean())
    if len(used) == 0 or not rows:
        return slopes
    x, y = np.concatenate(rows), np.concatenate(targets)
    slopes[used] = model(len(x)).fit(x, y).coef_
    return slopes


def least_squares(rows):
    return LinearRegression(fit_intercept=False)


def ridge(rows):
    return Ridge(alpha=RIDGE * rows, fit_intercept=False, solver="cholesky")


def chosen(today):
    """The factors with the largest ICIR in size, of those whose recent coefficients are large and steady."""
    series = ics[learned_from(today, WINDOW, 0)]
    known = np.flatnonzero(2 * (~np.isnan(series)).sum(axis=0) >= WINDOW)
    means = np.nanmean(series, axis=0)
    ratios = means / np.nanstd(series, axis=0, ddof=1)
    ranked = sorted(known, key=lambda factor: -abs(ratios[factor]))
    passing = [factor for factor in ranked if abs(ratios[factor]) >= LEAST_ICIR and abs(means[factor]) >= LEAST_IC]
    return np.array(passing[:TOP] or ranked[:1])


def by_regression(method, today):
    """Weights whose sizes add up to 1."""
    everyone = np.arange(len(factors))
    if method == "fama-macbeth":
        dates = learned_from(today, WINDOW, EMBARGO)
        slopes = sum((regressed(ridge, np.array([day]), everyone) for day in dates), np.zeros(len(factors)))
    else:
        dates = learned_from(today, max(2, TRAIN // HORIZON), EMBARGO)
        if len(dates) == 0:
            return np.zeros(len(factors))
        slopes = regressed(ridge if method == "ridge" else least_squares, dates,
                           chosen(today) if method == "dynamic" else everyone)
    size = np.abs(slopes).sum()
    return slopes / size if size > 0 else slopes


def combined(method):
    months = days.to_period("M")
    refits = np.flatnonzero(months[1:] != months[:-1]) + 1
    learn = by_regression if method in ("linear", "ridge", "fama-macbeth", "dynamic") else by_coefficients
    values, weights = np.full(member.shape, np.nan), {}
    for today, end in zip(refits, [*refits[1:], len(days)]):
        found = learn(method, today)
        if not found.any():
            continue
        weights[days[today]] = found
        block = cube[today:end]
        size = (~np.isnan(block) * np.abs(found)).sum(axis=2)
        enough = (2 * size >= np.abs(found).sum()) & (size > 0) & member[today:end]
        values[today:end] = np.where(enough, (np.nan_to_num(block) * found).sum(axis=2), np.nan)
    return zscore(pd.DataFrame(values, index=days, columns=close.columns)), weights


said = pd.read_csv(results / "weights.csv", **exact)
for method in METHODS:
    values, weights = combined(method)
    check(f"weights of {method}", said[said.method == method].set_index("date").drop(columns="method"),
          np.array(list(weights.values())))
    check(f"values of {method}", exported(method), values)

# ---- what contributions add up to

rows = pd.read_csv(results / "shap-rows.csv", **exact)
for method in ["forest", "boosting"]:
    values = exported(method).stack().rename("value")
    sums = rows[rows.method == method].groupby(["date", "instrument"]).contribution.sum()
    both = pd.concat([sums, values], axis=1, join="inner")
    apart = []
    for _, day in both.groupby("date"):
        if len(day) > 2 and day.contribution.std() > 1e-6:
            slope, constant = np.polyfit(day.contribution, day.value, 1)
            apart.append((day.value - slope * day.contribution - constant).abs().max())
    check(f"contributions of {method}", [len(both) / len(sums), len(apart) > 10, max(apart) <= 1e-3], [1, 1, 1])
    check(f"largest error of {method}", pd.read_csv(results / "methods.csv", comment="#").set_index("method")
          .largest_shap_error[method], 0, SHAP_TOLERANCE)

print(f"{len(METHODS)} methods on {len(FACTORS)} factors of {DATA}, {len(days)} days, and contributions of trees")
print(f"{passed} passed, {failed} failed, 0 skipped")
sys.exit(failed > 0)
