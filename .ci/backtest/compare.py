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
