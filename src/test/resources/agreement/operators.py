"""Recomputes every operator that pandas, numpy or scipy have, in their own words, and compares it with what Lode computed.

    operators.py LODE DATA

The words are those of the catalog (`lode operators --csv`): what is proved is that an operator means what its entry says
pandas calls it, under the profile `pandas`.
"""

import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
import scipy.stats as stats

LODE, DATA = sys.argv[1], sys.argv[2]
FIELDS = ["close", "volume", "high", "low", "open", "vwap"]
DAYS = 130
TOLERANCE = 1e-9
GROUPING = "industry"

warnings.filterwarnings("ignore")


def lode(*arguments):
    subprocess.run([LODE, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def catalog(folder):
    file = folder / "operators.csv"
    lode("operators", "--csv", file)
    table = pd.read_csv(file, comment="#", keep_default_na=False)
    return table[table.dialect == "pandas"]


def values(formulas, folder):
    """The values of named formulas on the first days, one table per name."""
    file, csv = folder / "formulas.txt", folder / "values.csv"
    file.write_text("".join(f"{name}\t{formula}\n" for name, formula in formulas.items()))
    days = sorted(pd.read_csv(first_days(folder), comment="#").date.unique())[:DAYS]
    lode("score", "--data", DATA, "--pool", "all", "--profile", "pandas", "--formulas", file, "--out", folder / "scores.csv",
         "--values", csv, "--to", days[-1])
    table = pd.read_csv(csv, comment="#", float_precision="round_trip")
    return {name: table.pivot(index="date", columns="instrument", values=name) for name in formulas}


def first_days(folder):
    file, csv = folder / "close.txt", folder / "close.csv"
    if not csv.exists():
        file.write_text("close\tclose\n")
        lode("score", "--data", DATA, "--pool", "all", "--formulas", file, "--out", folder / "scores.csv", "--values", csv)
    return csv


def same(ours, theirs):
    """Whether two tables agree: missing in the same cells, else within a relative error."""
    theirs = pd.DataFrame(theirs).reindex(index=ours.index, columns=ours.columns).astype(float)
    a, b = ours.to_numpy(float), theirs.to_numpy(float)
    scale = np.nanmax(np.where(np.isfinite(b), np.abs(b), np.nan)) if np.isfinite(b).any() else 1.0
    agree = (np.isnan(a) & np.isnan(b)) | (a == b) | (np.abs(a - b) <= TOLERANCE * np.abs(b) + 1e-12 * scale)
    if agree.all():
        return None
    t, i = np.argwhere(~agree)[0]
    return f"{a[t, i]!r} instead of {b[t, i]!r} on {ours.index[t]} for {ours.columns[i]}; {(~agree).sum()} cells differ"


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        entries = catalog(folder)
        numbered = {f"f{k}": formula for k, formula in enumerate(entries.example)}
        ours = values({field: field for field in FIELDS} | numbered, folder)
        names = {field: ours[field] for field in FIELDS} | {"np": np, "pd": pd, "stats": stats}
        failed = passed = 0
        for (key, formula), written, difference in zip(numbered.items(), entries.written, entries.difference):
            if GROUPING in formula:
                continue
            try:
                wrong = same(ours[key], eval(written, dict(names)))
            except Exception as e:  # what is written is no Python: as wrong as another value
                wrong = f"{type(e).__name__}: {e}"
            if wrong:
                failed += 1
                print(f"{formula}\n  {written}\n  {wrong}" + (f"\n  the entry says: {difference}" if difference else ""))
            else:
                passed += 1
    print(f"{passed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
