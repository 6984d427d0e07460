"""Counts how many planted factors are among the survivors of a search on the built-in market.

    recovered.py LODE RUN

LODE is the launcher, RUN the folder of the search. A planted factor is found if a survivor's ranks correlate with its ranks
by more than 0.8, in absolute value, on average over the days.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import pandas as pd

LODE, RUN = sys.argv[1], Path(sys.argv[2])
PLANTED = {
    "A": "neg(ts_corr(close, volume, 10))",
    "B": "div(ts_mean(volume, 20), volume)",
    "C": "ts_mean(div(vwap, close), 5)",
    "D": "neg(ts_skew(returns, 20))",
    "E": "ts_mean(div(open, lag(close, 1)), 20)",
}
survivors = pd.read_csv(next(RUN.glob("factor_*.csv")), comment="#").set_index("name").formula

with tempfile.TemporaryDirectory() as temp:
    formulas, values = Path(temp) / "formulas.txt", Path(temp) / "values.csv"
    formulas.write_text("".join(f"{k}\t{v}\n" for k, v in [*PLANTED.items(), *survivors.items()]))
    subprocess.run([LODE, "score", "--data", "synthetic", "--pool", "hs300", "--from", "2017-01-02", "--to", "2018-12-31",
                    "--formulas", formulas, "--out", Path(temp) / "scores.csv", "--values", values],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    table = pd.read_csv(values, comment="#").drop(columns="instrument")

daily = table.groupby("date").corr(method="spearman")
mean = daily.groupby(level=1, sort=False).mean().loc[list(PLANTED), list(survivors.index)]
found = 0
for name, formula in PLANTED.items():
    nearest = mean.loc[name].abs().idxmax()
    by = abs(mean.loc[name, nearest])
    found += by > 0.8
    print(f"{'found' if by > 0.8 else 'not found'}: {formula}, by {nearest} = {survivors[nearest]} with {by:.2f}")
print(f"{found} of {len(PLANTED)} planted factors are among {len(survivors)} survivors")
sys.exit(int(found < 2))
