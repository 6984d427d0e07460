"""Recomputes random formulas with pandas and numpy and compares them with what Lode computed.

    agreement.py LODE DATA COUNT SEED [SHARED]

LODE is the launcher, DATA a dataset of its own, COUNT the number of formulas. With SHARED, the folder of the market data
that the dataset `cn` was imported from, prices, members and industries are read from there and not asked of Lode.

Nothing here knows how Lode computes: windows are cut out and reduced one by one, ranks are pandas' own.
"""

import random
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd

LODE, DATA, COUNT, SEED = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
SHARED = Path(sys.argv[5]) if len(sys.argv) > 5 else None
# All history counts: an ema remembers what came before years of suspension.
FIELDS = ["open", "high", "low", "close", "volume", "total_turnover", "vwap", "turnover_rate", "returns"]
HISTORY, FROM, TO, AFTER = {
    "cn": ("2007-01-04", "2015-01-05", "2015-06-30", "2015-08-31"),
    "synthetic": ("2016-01-04", "2018-06-01", "2018-11-30", "2019-01-31"),
}[DATA]
VALUE_TOLERANCE, IC_TOLERANCE = 1e-9, 1e-12
# Formulas such as one over a skewness near zero magnify the last digit of their parts. One that turns a relative change of
# WIGGLE in each part into one near the tolerance says nothing about who computed it: it is counted apart, and another takes
# its place.
WIGGLE, SPARE = 1e-15, 1.3
NOISE = None


# ---- what Lode says

def lode(formulas, folder, *options):
    file, scores, values = folder / "formulas.txt", folder / "scores.csv", folder / "values.csv"
    file.write_text("".join(f"{name}\t{formula}\n" for name, formula in formulas))
    subprocess.run([LODE, "score", "--data", DATA, "--formulas", file, "--out", scores, "--values", values, *options],
                   check=True, stdout=subprocess.DEVNULL)
    exact = {"comment": "#", "float_precision": "round_trip"}
    return pd.read_csv(scores, index_col="id", **exact), pd.read_csv(values, parse_dates=["date"], **exact)


def wide(table, column):
    return table.pivot(index="date", columns="instrument", values=column)


def fields_of_lode(folder):
    _, table = lode([(f, f) for f in FIELDS], folder, "--pool", "all", "--from", HISTORY, "--to", AFTER)
    return {f: wide(table, f) for f in FIELDS}


# ---- what the source says

def read_shared(fields):
    years = range(int(HISTORY[:4]), int(AFTER[:4]) + 1)
    rows = pd.concat(pd.read_csv(SHARED / f"cn_a_csi300_daily/{y}.csv.gz", parse_dates=["date"]) for y in years)
    rows = rows[(rows.date >= HISTORY) & (rows.date <= AFTER)]
    dates, names = fields["close"].index, fields["close"].columns
    traded = rows[rows.tradestatus == 1]
    for ours, theirs in [("open", "open"), ("high", "high"), ("low", "low"), ("close", "close"),
                         ("volume", "volume"), ("total_turnover", "amount")]:
        source = traded.pivot(index="date", columns="instrument", values=theirs).reindex(index=dates, columns=names)
        assert np.array_equal(source.to_numpy(float), fields[ours].to_numpy(float), equal_nan=True), ours
        fields[ours] = source.astype(float)
    weights = pd.read_csv(SHARED / "cn_index_weights_csi300/csi300_weights.csv.gz", parse_dates=["date"])
    members = weights.assign(one=1).pivot(index="date", columns="instrument", values="one").fillna(0)
    members = members.reindex(members.index.union(dates)).ffill().reindex(index=dates, columns=names) == 1
    history = pd.read_csv(SHARED / "cn_a_industry/wind_sector_history.csv.gz", parse_dates=["entry_date", "remove_date"])
    sectors = sorted(history.sector.unique())
    group = pd.DataFrame(np.nan, index=dates, columns=names)
    for row in history[history.instrument.isin(names)].sort_values("entry_date").itertuples():
        until = row.remove_date if pd.notna(row.remove_date) else dates[-1]
        group.loc[(dates >= row.entry_date) & (dates <= until), row.instrument] = sectors.index(row.sector)
    return members & fields["close"].notna(), group


# ---- the operators, plainly

def finite(x):
    return x.where(np.isfinite(x))


def windows(x, d):
    padded = np.vstack([np.full((d - 1, x.shape[1]), np.nan), x.to_numpy()])
    return np.lib.stride_tricks.sliding_window_view(padded, d, axis=0)


def rolled(function):
    def apply(x, d):
        result = np.full(x.shape, np.nan)
        view = windows(x, d)
        for first in range(0, x.shape[1], 64):
            part = slice(first, first + 64)
            with np.errstate(all="ignore"):
                result[:, part] = function(np.ascontiguousarray(view[:, part]))
        return finite(pd.DataFrame(result, x.index, x.columns))
    return apply


def paired(function):
    def apply(x, y, d):
        result = np.full(x.shape, np.nan)
        left, right = windows(x, d), windows(y, d)
        for first in range(0, x.shape[1], 64):
            part = slice(first, first + 64)
            a, b = np.ascontiguousarray(left[:, part]), np.ascontiguousarray(right[:, part])
            both = np.isnan(a) | np.isnan(b)
            with np.errstate(all="ignore"):
                result[:, part] = function(np.where(both, np.nan, a), np.where(both, np.nan, b))
        return finite(pd.DataFrame(result, x.index, x.columns))
    return apply


def centred(w):
    return w - w.mean(axis=-1, keepdims=True)


def constant(w):
    return (w == w[..., :1]).all(axis=-1)


def std(w):
    return np.where(constant(w), 0.0, np.sqrt((centred(w) ** 2).sum(axis=-1) / (w.shape[-1] - 1)))


def scale(w):
    low, high = w.min(axis=-1), w.max(axis=-1)
    return np.where(constant(w), np.nan, (w[..., -1] - low) / (high - low))


def skew(w):
    c = centred(w)
    return np.where(constant(w), np.nan, (c ** 3).mean(axis=-1) / (c ** 2).mean(axis=-1) ** 1.5)


def cov(a, b):
    return (centred(a) * centred(b)).sum(axis=-1) / (a.shape[-1] - 1)


def beta(a, b):
    slope = (centred(a) * centred(b)).sum(axis=-1) / (centred(b) ** 2).sum(axis=-1)
    return np.where(constant(b), np.nan, slope)


def corr(a, b):
    ca, cb = centred(a), centred(b)
    r = (ca * cb).sum(axis=-1) / np.sqrt((ca ** 2).sum(axis=-1) * (cb ** 2).sum(axis=-1))
    return np.where(constant(a) | constant(b), np.nan, r)


def ts_rank(w):
    last = w[..., -1:]
    known = ~np.isnan(w).any(axis=-1)
    rank = (w < last).sum(axis=-1) + ((w == last).sum(axis=-1) + 1) / 2
    return np.where(known, rank / w.shape[-1], np.nan)


def since(extreme):
    def bars(w):
        known = ~np.isnan(w).any(axis=-1)
        return np.where(known, extreme(np.where(np.isnan(w), 0, w)[..., ::-1], axis=-1).astype(float), np.nan)
    return bars


def slope(w):
    days = np.arange(w.shape[-1]) - (w.shape[-1] - 1) / 2
    return (centred(w) * days).sum(axis=-1) / (days ** 2).sum()


def decay(w):
    weights = np.arange(1.0, w.shape[-1] + 1)
    return (w * weights).sum(axis=-1) / weights.sum()


def zscore(w):
    return np.where(constant(w), np.nan, (w[..., -1] - w.mean(axis=-1)) / std(w))


def ema(x, d):
    smooth = x.ewm(span=d, adjust=False, ignore_na=True, min_periods=d).mean()
    return smooth.where(x.notna())


def cross(function):
    return lambda x: finite(function(x.where(POOL)))


def grouped(function):
    def apply(x):
        seen = x.where(POOL & GROUP.notna())
        stacked = pd.DataFrame({"x": seen.stack(), "g": GROUP.where(seen.notna()).stack()})
        by = stacked.groupby([stacked.index.get_level_values(0), "g"]).x
        return finite(function(stacked.x, by).unstack().reindex(index=x.index, columns=x.columns))
    return apply


def standardised(x):
    scale = x.std(axis=1).where(x.nunique(axis=1) > 1)
    return x.sub(x.mean(axis=1), axis=0).div(scale, axis=0)


UNARY = {
    "neg": lambda x: -x, "inv": lambda x: finite(1 / x), "abs": np.abs, "sign": np.sign,
    "square": lambda x: finite(x * x), "log": lambda x: finite(np.log(x.where(x > 0))),
    "sqrt": lambda x: np.sqrt(x.where(x >= 0)), "tanh": np.tanh,
    "signed_sqrt": lambda x: np.sign(x) * np.sqrt(np.abs(x)),
    "cs_rank": cross(lambda x: x.rank(axis=1, pct=True)), "cs_demean": cross(lambda x: x.sub(x.mean(axis=1), axis=0)),
    "cs_zscore": cross(standardised),
    "cs_scale": cross(lambda x: x.div(x.abs().sum(axis=1).where(lambda s: s > 0), axis=0)),
}
GROUPED = {
    "group_demean": grouped(lambda x, by: x - by.transform("mean")),
    "group_rank": grouped(lambda x, by: by.rank(pct=True)),
}
BINARY = {
    "add": lambda x, y: finite(x + y), "sub": lambda x, y: finite(x - y), "mul": lambda x, y: finite(x * y),
    "div": lambda x, y: finite(x / y), "max": np.maximum, "min": np.minimum,
    "fmax": np.fmax, "fmin": np.fmin,
}
WINDOW = {
    "lag": lambda x, d: x.shift(d), "delta": lambda x, d: finite(x - x.shift(d)),
    "returns": lambda x, d: finite(x / x.shift(d) - 1),
    "ts_mean": rolled(lambda w: w.mean(axis=-1)), "ts_sum": rolled(lambda w: w.sum(axis=-1)), "ts_std": rolled(std),
    "ts_max": lambda x, d: x.rolling(d).max(), "ts_min": lambda x, d: x.rolling(d).min(),
    "ts_median": lambda x, d: x.rolling(d).median(),
    "ts_argmax": rolled(since(np.argmax)), "ts_argmin": rolled(since(np.argmin)), "ts_rank": rolled(ts_rank),
    "ts_range": rolled(lambda w: w.max(axis=-1) - w.min(axis=-1)), "ts_scale": rolled(scale), "ts_slope": rolled(slope),
    "ts_avedev": rolled(lambda w: np.abs(centred(w)).mean(axis=-1)), "ts_var": rolled(lambda w: std(w) ** 2),
    "ts_skew": rolled(skew), "ts_zscore": rolled(zscore), "decay_linear": rolled(decay), "ema": ema,
}
PAIR = {"ts_corr": paired(corr), "ts_cov": paired(cov), "ts_beta": paired(beta)}


# ---- random formulas: text and what it should be

def part(value):
    """The values of a part of a formula; with the last digit at random while conditioning is probed."""
    x = value()
    return x if NOISE is None else x * (1 + WIGGLE * NOISE.standard_normal(x.shape))


def draw(rng, depth):
    if depth == 0 or rng.random() < 0.15:
        name = rng.choice(FIELDS)
        return name, lambda: FIELD[name]
    kinds = [(UNARY, 4), (BINARY, 8), (WINDOW, 10), (PAIR, 3)] + ([(GROUPED, 1)] if GROUP is not None else [])
    kind = rng.choices([k for k, _ in kinds], [w for _, w in kinds])[0]
    op = rng.choice(sorted(kind))
    d = rng.choice([5, 10, 20] if op == "ema" else [5, 10, 20, 60])
    x, fx = draw(rng, depth - 1)
    if kind is UNARY:
        return f"{op}({x})", lambda: UNARY[op](part(fx))
    if kind is GROUPED:
        return f"{op}({x}, industry)", lambda: GROUPED[op](part(fx))
    if kind is WINDOW:
        return f"{op}({x}, {d})", lambda: WINDOW[op](part(fx), d)
    y, fy = draw(rng, depth - 1)
    if kind is BINARY:
        return f"{op}({x}, {y})", lambda: BINARY[op](part(fx), part(fy))
    return f"{op}({x}, {y}, {d})", lambda: PAIR[op](part(fx), part(fy), d)


def formulas(rng, count):
    found = {}
    while len(found) < count:
        text, value = draw(rng, rng.choice([2, 3, 3, 4]))
        if "(" in text:
            found.setdefault(text, value)
    return list(found.items())


# ---- comparison

def rank_ic(x, label):
    pair = POOL & x.notna() & label.notna()
    a, b = x.where(pair).rank(axis=1), label.where(pair).rank(axis=1)
    a, b = a.sub(a.mean(axis=1), axis=0), b.sub(b.mean(axis=1), axis=0)
    with np.errstate(all="ignore"):
        daily = (a * b).sum(axis=1) / np.sqrt((a * a).sum(axis=1) * (b * b).sum(axis=1))
    return finite(daily.where(pair.sum(axis=1) >= 10))[FROM:TO].mean()


def difference(mine, theirs):
    """The largest difference, relative to the larger value or the usual size of the formula; infinite if one is missing."""
    if not np.array_equal(np.isnan(mine), np.isnan(theirs)):
        return np.inf
    known = ~np.isnan(mine)
    if not known.any():
        return 0.0
    size = np.maximum(np.abs(mine[known]), np.median(np.abs(mine[known])))
    return float(np.max(np.abs(mine[known] - theirs[known]) / np.where(size > 0, size, 1)))


def equal(a, b):
    return (np.isnan(a) and np.isnan(b)) or abs(a - b) <= IC_TOLERANCE


def ill_conditioned(value, expected):
    global NOISE
    NOISE = np.random.default_rng(SEED)
    try:
        return difference(in_period(expected), in_period(value())) > VALUE_TOLERANCE / 100
    finally:
        NOISE = None


def in_period(x):
    return x.where(POOL)[FROM:TO].to_numpy(float)


with tempfile.TemporaryDirectory() as temp:
    folder = Path(temp)
    FIELD = fields_of_lode(folder)
    if SHARED:
        POOL, GROUP = read_shared(FIELD)
    else:
        _, ranked = lode([("r", "cs_rank(close)")], folder, "--pool", "hs300", "--from", HISTORY, "--to", AFTER)
        POOL = wide(ranked, "r").reindex_like(FIELD["close"]).notna()
        GROUP = None
    LABEL = FIELD["close"].shift(-6) / FIELD["close"].shift(-1) - 1
    drawn = formulas(random.Random(SEED), int(COUNT * SPARE))
    scores, values = lode([(f"f{k}", text) for k, (text, _) in enumerate(drawn)], folder,
                          "--pool", "hs300", "--from", FROM, "--to", TO)

passed, failed, ill, near_ties, worst = 0, 0, 0, 0, 0.0
for k, (text, value) in enumerate(drawn):
    if passed + failed == COUNT:
        break
    expected = value()
    ours = wide(values, f"f{k}").reindex_like(expected)
    apart = difference(in_period(expected), in_period(ours))
    ic = scores.rank_ic[f"f{k}"]
    same = equal(rank_ic(expected, LABEL), ic)
    tie = not same and equal(rank_ic(ours, LABEL), ic)
    if apart <= VALUE_TOLERANCE and (same or tie):
        passed += 1
        near_ties += tie
        worst = max(worst, apart)
    elif equal(rank_ic(ours, LABEL), ic) and ill_conditioned(value, expected):
        ill += 1
    else:
        failed += 1
        print(f"differs: {text}: values by {apart:.2e}, RankIC {rank_ic(expected, LABEL)!r} here, {ic!r} in Lode")

print(f"{passed + failed} formulas on {DATA}, {FROM} to {TO}: values apart by {worst:.1e} at most; RankIC within "
      f"{IC_TOLERANCE}, {near_ties} of them on Lode's own values, because rounding tells equal values apart; "
      f"{ill} more are ill-conditioned")
failed += COUNT - passed - failed
print(f"{passed} passed, {failed} failed, 0 skipped")
sys.exit(int(failed > 0))
