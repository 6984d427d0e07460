"""Runs `lode backtest` and the simulator of this folder side by side, and compares every order and every day.

    compare.py LODE DATA SHARED

LODE is the launcher, DATA a dataset of its own: `cn`, whose files are in the folder SHARED, or `synthetic`, which Lode exports.
Prints what differs, and a closing line.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd

import figures
import simulator
from simulator import Rules, Run, best

LODE, DATA, SHARED = sys.argv[1], sys.argv[2], Path(sys.argv[3])
TOLERANCE = 1e-9
DAYS = 250

passed, failed = 0, 0


def check(what, difference):
    """Counts one comparison; `difference` says what is wrong, or is empty."""
    global passed, failed
    if difference:
        failed += 1
        print(f"failed: {what}: {difference}")
    else:
        passed += 1


def apart(ours, theirs):
    """How Lode's numbers and these differ by more than the tolerance, in words."""
    ours, theirs = np.asarray(ours, float), np.asarray(theirs, float)
    if ours.shape != theirs.shape:
        return f"{ours.shape} and {theirs.shape} values"
    missing = np.isnan(ours) != np.isnan(theirs)
    if missing.any():
        return f"{missing.sum()} are missing on one side only, the first at {np.flatnonzero(missing)[0]}"
    off = np.abs(ours - theirs) > TOLERANCE * np.maximum(1, np.abs(theirs))
    if not off.any():
        return ""
    at = np.flatnonzero(off)[0]
    return f"{off.sum()} of {off.size} differ, the first at {at}: {ours[at]!r} by Lode, {theirs[at]!r} here"


def backtest(out, *options):
    command = [LODE, "backtest", *map(str, options), "--out", str(out)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"failed: {' '.join(command)}\n{done.stdout}{done.stderr}0 passed, 1 failed, 0 skipped")


def table(folder, name):
    return pd.read_csv(folder / f"{name}.csv", comment="#", float_precision="round_trip")


# ---- both sides of one run

def exported(folder, formulas, pool):
    """What Lode says of the built-in market, by day and instrument."""
    file, values = folder / "formulas.txt", folder / f"{pool}.csv"
    file.write_text("".join(f"{name}\t{formula}\n" for name, formula in formulas.items()))
    subprocess.run([LODE, "score", "--data", DATA, "--pool", pool, "--formulas", file, "--out", folder / "scores.csv",
                    "--values", values], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return pd.read_csv(values, comment="#", parse_dates=["date"], float_precision="round_trip")


def real(folder):
    """The market of the files themselves, and the scores of two formulas."""
    market, values = simulator.read_shared(folder, range(2007, 2021))
    everyone = market.traded
    return {"hs300": market, "all": replace(market, pool=everyone)}, scores(market.close, values["turn"] / 100), \
        simulator.index_closes(folder, "000300.SH", market.days)


def scores(close, turnover_rate):
    close, turnover = pd.DataFrame(close), pd.DataFrame(turnover_rate)
    return {"neg(returns(close, 20))": -(close / close.shift(20) - 1).to_numpy(),
            "neg(ts_mean(turnover_rate, 20))": -sum(turnover.shift(k) for k in range(20)).to_numpy() / 20}


@dataclass
class Case:
    start: str
    rebalance: str
    fill: str
    capital: float
    pool: str = "hs300"
    formula: str = "neg(returns(close, 20))"
    share: float = 0.2
    buffer: float = 0.1
    by_rank: bool = False

    def __str__(self):
        return f"{self.start} {self.rebalance} {self.fill} {self.capital:g} {self.pool}"


CASES = {"cn": [
    Case("2007-12-21", "day", "open", 3e5),
    Case("2014-12-19", "day", "open", 5e9),
    Case("2007-12-21", "day", "vwap", 5e9),
    Case("2014-12-19", "day", "vwap", 3e5),
    Case("2007-12-21", "week", "open", 5e9),
    Case("2014-12-17", "week", "open", 3e5),  # a Wednesday
    Case("2007-12-21", "week", "vwap", 3e5),
    Case("2019-07-19", "week", "vwap", 5e9, pool="all"),  # three are delisted
    Case("2019-07-19", "day", "close", 2e7, pool="all", formula="neg(ts_mean(turnover_rate, 20))", share=0.05, buffer=0.0,
         by_rank=True),
]}
