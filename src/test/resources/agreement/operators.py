"""Recomputes every operator that pandas, numpy, scipy or bottleneck have, in their own words, and compares the values.

    operators.py LODE

LODE is the launcher. The words are those of the catalog (`lode operators --csv`): what is proved is that each is Python that
runs, and that under the profile `pandas` the operator means exactly that. They are tried on a small market made for it: prices
and volumes, signed numbers with runs of missing days, and whole numbers with ties, zeros and constant windows.
"""

import os
import re
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd
import scipy.stats as stats

try:
    import bottleneck as bn
except ImportError:
    bn = None

LODE = sys.argv[1]
DAYS, INSTRUMENTS, GROUPS, SEED = 130, 30, 4, 1
# Relative to the value, plus the second times the largest value of the instrument.
RELATIVE, OF_COLUMN = 1e-9, 1e-12

PRICES, SIGNED, TIED = ["close", "volume", "high", "low"], ["north", "east", "south", "west"], ["red", "blue", "green", "white"]
SETS = [(PRICES, 10), (SIGNED, 20), (TIED, 5)]

warnings.filterwarnings("ignore")


# ---- a market made for it

def market():
    random = np.random.default_rng(SEED)
    dates = pd.bdate_range("2020-01-01", periods=DAYS, name="date")
    names = pd.Index([f"I{i:03d}" for i in range(INSTRUMENTS)], name="instrument")

    def table(values):
        return pd.DataFrame(values, dates, names)

    def normal():
        return random.standard_normal((DAYS, INSTRUMENTS))

    def whole(low, high):
        return random.integers(low, high, (DAYS, INSTRUMENTS)).astype(float)

    close = 20 * np.exp(np.cumsum(0.02 * normal(), axis=0))
    fields = {
        "close": close, "open": close * 1.001, "high": close * (1.002 + 0.01 * random.random(close.shape)),
        "low": close * (0.998 - 0.01 * random.random(close.shape)), "volume": whole(100_000, 9_000_000),
    }
    fields |= {name: with_gaps(random, normal()) for name in SIGNED}
    fields |= {name: with_gaps(random, whole(low, high)) for name, low, high in zip(TIED, (-1, 0, -1, 0), (4, 3, 2, 5))}
    fields["heavy"] = with_gaps(random, whole(0, 9))
    return {name: table(values) for name, values in fields.items()}


def with_gaps(random, values):
    """Some days missing here and there, a long run for every second instrument, and a constant stretch for one."""
    values[random.random(values.shape) < 0.004] = np.nan
    for i in range(0, INSTRUMENTS, 2):
        first = random.integers(0, DAYS - 12)
        values[first:first + 12, i] = np.nan
    values[:7, 1] = np.nan
    values[30:60, 3] = np.round(values[30, 3])
    return values


def groups(names):
    """The group of each instrument; the last ones have none."""
    return pd.Series([f"G{i % GROUPS}" if i < INSTRUMENTS - 2 else None for i in range(INSTRUMENTS)], names)


# ---- what Lode says

class Lode:
    """The launcher, with a home of its own in a folder."""

    def __init__(self, folder):
        self.folder = folder

    def run(self, *arguments):
        home = os.environ | {"LODE_HOME": str(self.folder)}
        done = subprocess.run([LODE, *map(str, arguments)], env=home, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"lode {' '.join(map(str, arguments))}\n{done.stderr}")

    def import_market(self, fields, group):
        bars, sectors = self.folder / "bars.csv", self.folder / "sectors.csv"
        pd.concat({name: table.stack() for name, table in fields.items()}, axis=1).reset_index().to_csv(bars, index=False)
        stays = group.dropna().rename("sector").reset_index()
        stays.assign(entry_date="2020-01-01", remove_date="").to_csv(sectors, index=False)
        self.run("data", "import", "agreement", "--source", "tidy", bars, "--source", "industry", sectors)

    def catalog(self):
        file = self.folder / "operators.csv"
        self.run("operators", "--csv", file)
        return pd.read_csv(file, comment="#", keep_default_na=False)

    def values(self, formulas, profile):
        """The values of formulas under a profile, one table per formula."""
        file, csv = self.folder / "formulas.txt", self.folder / "values.csv"
        file.write_text("".join(f"f{k}\t{formula}\n" for k, formula in enumerate(formulas)))
        self.run("score", "--data", "agreement", "--pool", "all", "--profile", profile, "--formulas", file,
                 "--out", self.folder / "scores.csv", "--values", csv)
        table = pd.read_csv(csv, comment="#", float_precision="round_trip", parse_dates=["date"])
        return {text: table.pivot(index="date", columns="instrument", values=f"f{k}") for k, text in enumerate(formulas)}


# ---- calls: a formula, and the same in other words

# Settings that say more than those of the catalog's example.
SETTINGS = {
    "clip": {"lower": "-0.5", "upper": "1"}, "power": {"a": "3"}, "ts_quantile": {"q": "0.3"}, "ts_moment": {"k": "3"},
    "ts_autocorr": {"lag": "2"}, "cs_scale_down": {"c": "0.25"}, "cs_one_side": {"side": "1"}, "cs_truncate": {"p": "0.03"},
    "cs_winsorize_sigma": {"k": "1.5"}, "cs_winsorize_mad": {"k": "1.5"}, "cs_winsorize_pct": {"p": "0.1"},
}
# Series on which an operator and its words say different things, or whose digits the words lose, and why.
NOT_ON = {
    "ts_kurt": ([PRICES], "pandas keeps running sums of fourth powers"),
    "ts_partial_corr": ([PRICES], "pandas keeps running sums of products, of volumes here"),
    "ts_max_drawdown": ([SIGNED, TIED], "a fall from 0 or below is no share"),
    "cs_regress_resid2": ([PRICES], "high is nearly the close"),
    "cs_regress_resid3": ([PRICES], "high and low are nearly the close"),
}
# Cells that are compared, where that is not all, and why.
ONLY_WHERE = {
    "ts_skew": ("{x}.rolling({d}).std() > 0", "pandas 1.5 gives 0 to a constant, older ones nothing"),
    "ts_kurt": ("{x}.rolling({d}).std() > 0", "pandas 1.5 gives -3 to a constant, older ones nothing"),
    "ts_ir": ("{x}.rolling({d}).std() > 0", "windows of Lode give nothing where a division by 0 would be infinite"),
    "ts_cv": ("{x}.rolling({d}).mean().abs() > 1e-12", "the same"),
    "group_share": ("{x}.T.groupby({g}).transform('sum').T.abs() > 1e-12", "the same"),
    "ts_resid_std": ("~({x}.rolling({d}).corr({y}) ** 2 > 1 - 1e-9)", "a rest within rounding is 0"),
    "ts_partial_corr": ("~(({x}.rolling({d}).corr({z}) ** 2 > 1 - 1e-9) | ({y}.rolling({d}).corr({z}) ** 2 > 1 - 1e-9))",
                        "a rest within rounding has no correlation"),
}


# What bottleneck has, as Lode means it without a profile. Its deviation of a constant is a rest of rounding: the variance
# stands for it.
BOTTLENECK = {
    "ts_sum": "bn.move_sum({x}.values, {d}, axis=0)",
    "ts_mean": "bn.move_mean({x}.values, {d}, axis=0)",
    "ts_var": "bn.move_var({x}.values, {d}, axis=0, ddof=1)",
    "ts_max": "bn.move_max({x}.values, {d}, axis=0)",
    "ts_min": "bn.move_min({x}.values, {d}, axis=0)",
    "ts_argmax": "bn.move_argmax({x}.values, {d}, axis=0)",
    "ts_argmin": "bn.move_argmin({x}.values, {d}, axis=0)",
    "ts_median": "bn.move_median({x}.values, {d}, axis=0)",
    "ts_rank": "((bn.move_rank({x}.values, {d}, axis=0) + 1) / 2 * ({d} - 1) + 1) / {d}",
    "ts_backfill": "bn.push({x}.values, {d} - 1, axis=0)",
    "cs_rank": "bn.nanrankdata({x}.values, axis=1) / {x}.count(axis=1).values[:, None]",
}


class Call(NamedTuple):
    """A formula of Lode, the same in other words, and those for the cells that are compared, if not all are."""

    formula: str
    profile: str
    words: str
    where: str


def calls(operators):
    """Every operator on prices, on signed and on tied numbers, in the words of pandas and in those of bottleneck."""
    for entry in operators[operators.dialect == "pandas"].itertuples():
        yield from on_all_series(entry, "pandas", entry.template)
    for entry in operators.drop_duplicates("operator").itertuples():
        if bn is not None and entry.operator in BOTTLENECK:
            yield from on_all_series(entry, "lode", BOTTLENECK[entry.operator])


def on_all_series(entry, profile, template):
    names = re.findall(r"\w+", entry.signature)[1:]
    example = entry.example[entry.example.index("(") + 1:-1].split(", ")
    count = sum(argument in PRICES for argument in example)
    for series, days in SETS:
        if series in NOT_ON.get(entry.operator, ([], ""))[0]:
            continue
        arguments = ["heavy" if name == "w" else field for name, field in zip(names[:count], series)]
        for name, usual in zip(names[count:], example[count:]):
            arguments.append(str(days) if name == "d" else SETTINGS.get(entry.operator, {}).get(name, usual))
        places = dict(zip(names, arguments))
        where = ONLY_WHERE.get(entry.operator, ("", ""))[0]
        yield Call(f"{entry.operator}({', '.join(arguments)})", profile, filled(template, places), filled(where, places))


def filled(template, places):
    return re.sub(r"{(\w+)}", lambda place: places[place[1]], template)


# ---- comparison

def difference(ours, call, names):
    """How the values of a call differ from those of its words; nothing if they agree."""
    try:
        theirs = eval(call.words, dict(names))
        if call.where:
            compared = eval(call.where, dict(names))
            ours, theirs = ours.where(compared), theirs.where(compared)
        return apart(ours, theirs)
    except Exception as e:  # what is written is no Python: as wrong as another value
        return f"{type(e).__name__}: {e}"


def apart(ours, theirs):
    """Missing in other cells, or apart by more than the tolerance."""
    theirs = theirs.reindex_like(ours) if isinstance(theirs, pd.DataFrame) else theirs
    a, b = np.asarray(ours, float), np.asarray(theirs, float)
    size = np.where(np.isfinite(b), np.abs(b), 0).max(axis=0)
    agree = (np.isnan(a) & np.isnan(b)) | (a == b) | (np.abs(a - b) <= RELATIVE * np.abs(b) + OF_COLUMN * size)
    if agree.all():
        return None
    t, i = np.argwhere(~agree)[0]
    return (f"Lode has {a[t, i]!r}, it is {b[t, i]!r} on {ours.index[t]:%F} for {ours.columns[i]}; "
            f"{(~agree).sum()} cells differ, {np.isnan(a).sum()} and {np.isnan(b).sum()} are missing")


def name_of(call):
    return call.formula[:call.formula.index("(")]


def main():
    fields = market()
    group = groups(fields["close"].columns)
    names = {**fields, "np": np, "pd": pd, "stats": stats, "bn": bn, "industry": group}
    with tempfile.TemporaryDirectory() as folder:
        lode = Lode(Path(folder))
        lode.import_market(fields, group)
        told = list(calls(lode.catalog()))
        ours = {profile: lode.values(sorted({call.formula for call in told if call.profile == profile}), profile)
                for profile in {call.profile for call in told}}
    failed, silent = 0, {name_of(call) for call in told}
    for call in told:
        found = difference(ours[call.profile][call.formula], call, names)
        if ours[call.profile][call.formula].notna().any(axis=None):
            silent.discard(name_of(call))
        if found:
            failed += 1
            print(f"{call.formula}\n  {call.words}\n  {found}")
    for name in sorted(silent):
        failed += 1
        print(f"{name}: no value anywhere, nothing is proved")
    exceptions = len(NOT_ON) + len(ONLY_WHERE)
    print(f"{len({name_of(call) for call in told})} operators on prices, signed and tied numbers; {exceptions} "
          f"exceptions, with their reasons in the script{'' if bn else '; there is no bottleneck here'}")
    print(f"{max(0, len(told) - failed)} passed, {failed} failed, {0 if bn else len(BOTTLENECK)} skipped")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
