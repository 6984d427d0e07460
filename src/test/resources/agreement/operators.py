"""Recomputes every operator that pandas, numpy, scipy or bottleneck have, in their own words, and compares the values.

    operators.py LODE

LODE is the launcher. The words are those of the catalog (`lode operators --csv`): what is proved is that each is Python that
runs, and that under the profile `pandas` the operator means exactly that. They are tried on a small market made for it: prices
and volumes, signed numbers with runs of missing days, and whole numbers with ties, zeros and constant windows.
"""

import re
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
import scipy.stats as stats

try:
    import bottleneck as bn
except ImportError:
    bn = None

LODE = sys.argv[1]
DAYS, INSTRUMENTS, GROUPS, SEED = 130, 40, 5, 1
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
    return {name: table(values) for name, values in fields.items()}


def with_gaps(random, values):
    """Some days missing here and there, and one long run for every second instrument."""
    values[random.random(values.shape) < 0.004] = np.nan
    for i in range(0, INSTRUMENTS, 2):
        first = random.integers(0, DAYS - 12)
        values[first:first + 12, i] = np.nan
    values[:7, 1] = np.nan
    values[30:60, 3] = values[30, 3]
    return values


def groups(names):
    """The group of each instrument; the last ones have none."""
    return pd.Series([f"G{i % GROUPS}" if i < INSTRUMENTS - 2 else None for i in range(INSTRUMENTS)], names)


# ---- what Lode says

def lode(*arguments):
    run = subprocess.run([LODE, *map(str, arguments)], capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"lode {' '.join(map(str, arguments))}\n{run.stderr}")


def imported(fields, group, folder):
    bars, sectors = folder / "bars.csv", folder / "sectors.csv"
    pd.concat({name: table.stack() for name, table in fields.items()}, axis=1).reset_index().to_csv(bars, index=False)
    stays = group.dropna().rename("sector").rename_axis("instrument").reset_index()
    stays.assign(entry_date="2020-01-01", remove_date="").to_csv(sectors, index=False)
    lode("data", "import", "agreement", "--source", "tidy", bars, "--source", "industry", sectors)


def catalog(folder):
    file = folder / "operators.csv"
    lode("operators", "--csv", file)
    return pd.read_csv(file, comment="#", keep_default_na=False)


def values(formulas, folder):
    """The values of formulas under a profile, one table per formula."""
    result = {}
    for profile in ["pandas", "lode"]:
        file, csv = folder / "formulas.txt", folder / f"{profile}.csv"
        texts = sorted(text for text, said in formulas if said == profile)
        file.write_text("".join(f"f{k}\t{text}\n" for k, text in enumerate(texts)))
        lode("score", "--data", "agreement", "--pool", "all", "--profile", profile, "--formulas", file,
             "--out", folder / "scores.csv", "--values", csv)
        table = pd.read_csv(csv, comment="#", float_precision="round_trip", parse_dates=["date"])
        for k, text in enumerate(texts):
            result[text, profile] = table.pivot(index="date", columns="instrument", values=f"f{k}")
    return result


# ---- calls: a formula, and the same in other words

# Settings that say more than those of the catalog's example.
SETTINGS = {
    "clip": ["-0.5", "1"], "power": ["3"], "cs_scale_down": ["0.25"], "cs_winsorize_sigma": ["1.5"], "cs_truncate": ["0.03"],
    "cs_winsorize_mad": ["1.5"], "cs_winsorize_pct": ["0.1"], "ts_quantile": ["", "0.3"], "ts_moment": ["", "3"],
    "ts_autocorr": ["", "2"],
}
# Series that make an operator ill-conditioned, undefined or something else in pandas, and why.
NOT_ON = {}


def calls(entry):
    """Calls of an operator: Lode's formula and the words of its template."""
    names = re.findall(r"\w+", entry.signature)[1:]
    example = entry.example[entry.example.index("(") + 1:-1].split(", ")
    for series, days in SETS:
        if series[0] in NOT_ON.get(entry.operator, ()):
            continue
        count = sum(argument in ("close", "volume", "high", "low") for argument in example)
        chosen = [example[count + k] if k < len(example) - count else "" for k in range(len(example) - count)]
        chosen = [said or usual for said, usual in zip(SETTINGS.get(entry.operator, [""] * 9) + [""] * 9, chosen)]
        chosen = [str(days) if name == "d" else value for name, value in zip(names[count:], chosen)]
        arguments = series[:count] + chosen
        places = dict(zip(names, arguments))
        yield (f"{entry.operator}({', '.join(arguments)})",
               re.sub(r"{(\w+)}", lambda place: places[place[1]], entry.template))


# ---- comparison

def difference(ours, theirs):
    """How two tables differ: missing in other cells, or apart by more than the tolerance; nothing if they agree."""
    if not isinstance(theirs, pd.DataFrame):
        theirs = pd.DataFrame(theirs, ours.index, ours.columns)
    a, b = ours.to_numpy(float), theirs.reindex_like(ours).to_numpy(float)
    size = np.nanmax(np.where(np.isfinite(b), np.abs(b), 0), axis=0)
    agree = (np.isnan(a) & np.isnan(b)) | (a == b) | (np.abs(a - b) <= RELATIVE * np.abs(b) + OF_COLUMN * size)
    if agree.all():
        return None
    t, i = np.argwhere(~agree)[0]
    worst = np.nanmax(np.abs(a - b) / np.maximum(np.abs(b), size * 1e-3 + 1e-300))
    return (f"Lode has {a[t, i]!r}, it is {b[t, i]!r} on {ours.index[t]:%F} for {ours.columns[i]}; "
            f"{(~agree).sum()} cells differ, {np.isnan(a).sum()} and {np.isnan(b).sum()} are missing, {worst:.0e} apart")


def main():
    fields = market()
    group = groups(fields["close"].columns)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        imported(fields, group, folder)
        entries = catalog(folder)
        said = entries[entries.dialect == "pandas"]
        told = [(entry, formula, words) for entry in said.itertuples() for formula, words in calls(entry)]
        ours = values({(formula, "pandas") for _, formula, _ in told} | {("close", "lode")}, folder)
    names = {**fields, "np": np, "pd": pd, "stats": stats, "bn": bn, "industry": group}
    passed = failed = 0
    for entry, formula, words in told:
        try:
            wrong = difference(ours[formula, "pandas"], eval(words, dict(names)))
        except Exception as e:  # what is written is no Python: as wrong as another value
            wrong = f"{type(e).__name__}: {e}"
        if wrong:
            failed += 1
            print(f"{formula}\n  {words}\n  {wrong}")
        else:
            passed += 1
    print(f"{passed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
