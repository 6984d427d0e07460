"""Computes the golden vectors of the profiles pandas and qlib; made with pandas 1.5.3.

Run: python3 golden.py pandas qlib
The lines replace those of these profiles in golden.txt. The other profiles are worked out by hand there.
"""

import sys

import numpy as np
import pandas as pd

nan, inf = np.nan, np.inf
CLOSE = [1, 2, 4, nan, 3, 5, 5]
VOLUME = [2, 1, 3, 6, 5, nan, 0]
LATER = [nan, nan, 1, 2, 4, nan, 3, 5, 5]
LATE = [nan, nan, 4, 1, 4, 2, 3]
STEADY = [1, 1.00001, 1.00002, 1.00001, 1, 1.5, 2]
RISING = [1, 2, 3, 4, 5, 6, 8]
DAY = [3, nan, 1, 3, inf, -inf, 7]


def corr(x, y, d):
    """qlib Corr: missing where a side hardly moves."""
    result = x.rolling(d, min_periods=1).corr(y)
    still = [np.isclose(side.rolling(d, min_periods=1).std(), 0, atol=2e-05) for side in (x, y)]
    result[still[0] | still[1]] = nan
    return result


def wma(window):
    """qlib WMA: a mean over the days of what already is a weighted mean."""
    weights = np.arange(len(window)) + 1
    return np.nanmean(weights / weights.sum() * window)


TIME = {
    "pandas": [
        ("ts_std(close, 3)", lambda x, y: x.rolling(3).std()),
        ("ts_zscore(close, 3)", lambda x, y: (x - x.rolling(3).mean()) / x.rolling(3).std()),
        ("ts_skew(close, 3)", lambda x, y: x.rolling(3).skew()),
        ("ts_cov(close, volume, 2)", lambda x, y: x.rolling(2).cov(y)),
        ("ts_corr(close, volume, 3)", lambda x, y: x.rolling(3).corr(y)),
        ("ts_rank(close, 3)", lambda x, y: x.rolling(3).rank(pct=True)),
        ("ts_argmax(close, 3)", lambda x, y: x.rolling(3).apply(np.argmax, raw=True)),
        ("ts_argmin(close, 3)", lambda x, y: x.rolling(3).apply(np.argmin, raw=True)),
        ("ema(close, 3)", lambda x, y: x.ewm(span=3, min_periods=3).mean()),
    ],
    "qlib": [
        ("ts_std(close, 3)", lambda x, y: x.rolling(3, min_periods=1).std()),
        ("ts_skew(close, 3)", lambda x, y: x.rolling(3, min_periods=1).skew()),
        ("ts_cov(close, volume, 3)", lambda x, y: x.rolling(3, min_periods=1).cov(y)),
        ("ts_corr(close, volume, 3)", lambda x, y: corr(x, y, 3)),
        ("ts_rank(close, 3)", lambda x, y: x.rolling(3, min_periods=1).rank(pct=True)),
        ("ema(close, 3)", lambda x, y: x.ewm(span=3, min_periods=1).mean()),
    ],
}
# A window with a gap has the place of the gap in qlib, whatever the values: no gaps here after the first value.
PLACES = [
    ("ts_argmax(close, 3)", lambda x, y: x.rolling(3, min_periods=1).apply(lambda w: w.argmax() + 1, raw=True)),
    ("ts_argmin(close, 3)", lambda x, y: x.rolling(3, min_periods=1).apply(lambda w: w.argmin() + 1, raw=True)),
]


def text(values):
    words = ["." if v != v else repr(float(v)).removesuffix(".0") for v in values]
    return " ".join(words)


def line(profile, along, formula, close, volume, result):
    cells = [profile, along, formula, text(close), text(volume), text(result)]
    print(" | ".join(cells).replace("|  |", "| |"))


def listed(function, close):
    """qlib knows nothing of an instrument before its first day."""
    known = pd.Series(close).dropna()
    return function(known, None).reindex(range(len(close)))


for profile in sys.argv[1:]:
    for formula, function in TIME[profile]:
        for close, volume in [(CLOSE, VOLUME), (STEADY, RISING)]:
            two = "volume" in formula
            if two or close is CLOSE:
                result = function(pd.Series(close), pd.Series(volume))
                line(profile, "days", formula, close, volume if two else [], result)
    if profile == "qlib":
        for formula, function in PLACES:
            line(profile, "days", formula, LATE, [], listed(function, LATE))
        # The days before an instrument's first are days without a value to Lode, and weigh.
        weighted = pd.Series(LATER).rolling(3, min_periods=1).apply(wma, raw=True)
        line(profile, "days", "decay_linear(close, 3)", LATER, [], weighted)
    day = pd.Series(DAY)
    line(profile, "stocks", "cs_rank(close)", DAY, [], day.rank(pct=True))
    line(profile, "stocks", "group_rank(close, industry)", DAY, [], day.groupby(day.index % 2).rank(pct=True))
