"""Compares p-values, corrections and Newey-West errors of Lode with those of statsmodels and scipy.

Usage: luck.py LODE JAVA CLASSPATH
"""
import csv
import pathlib
import subprocess
import sys
import tempfile

import numpy as np
import scipy.stats
import statsmodels.api as sm
from statsmodels.stats.multitest import multipletests

lode, java, classpath = sys.argv[1:]
here = pathlib.Path(__file__).parent
passed = failed = 0


def check(what, got, wanted, tolerance=1e-9):
    global passed, failed
    if np.allclose(got, wanted, rtol=tolerance, atol=1e-300):
        passed += 1
    else:
        failed += 1
        print(f"{what}: Lode says {got}, Python {wanted}")


def lags(n, horizon):
    return max(horizon - 1, int(4 * (n / 100) ** (2 / 9)))


random = np.random.default_rng(8)
questions = []
answers = []
for horizon in (1, 5, 20):
    for n in (60, 243, 1458):
        noise = random.standard_normal(n + horizon)
        series = np.convolve(noise, np.ones(horizon), "valid")[:n] * 0.05 + 0.01
        ols = sm.OLS(series, np.ones(n)).fit(
            cov_type="HAC", cov_kwds={"maxlags": lags(n, horizon), "use_correction": False})
        questions.append(("t", horizon, series))
        answers.append([ols.tvalues[0], ols.bse[0]])
        questions.append(("moments", 0, series))
        answers.append([
            series.mean() / series.std(ddof=1), scipy.stats.skew(series), scipy.stats.kurtosis(series, fisher=False)])
METHODS = {
    "BONFERRONI": "bonferroni", "HOLM": "holm", "BENJAMINI_HOCHBERG": "fdr_bh", "BENJAMINI_YEKUTIELI": "fdr_by"}
for ours, theirs in METHODS.items():
    for n in (1, 7, 200):
        p = random.uniform(size=n) ** 4
        questions.append((ours, n, p))
        answers.append(multipletests(p, method=theirs)[1])
        # of more tests, whose p-values are not at hand
        questions.append((ours, 5 * n, p / 50))
        answers.append(multipletests(np.concatenate([p / 50, np.ones(4 * n)]), method=theirs)[1][:n])

lines = "".join(f"{what} {number} {' '.join(map(repr, map(float, values)))}\n" for what, number, values in questions)
told = subprocess.run(
    [java, "-cp", classpath, here / "Luck.java"], input=lines, capture_output=True, text=True, check=True).stdout
for question, wanted, line in zip(questions, answers, told.splitlines(), strict=True):
    check(f"{question[0]} {question[1]} of {len(question[2])}", np.array(line.split(), float), wanted)

with tempfile.TemporaryDirectory() as folder:
    run = pathlib.Path(folder) / "run"
    subprocess.run(
        [lode, "mine", "--data", "synthetic", "--experiment", "quick", "--population", "60", "--generations", "3",
         "--out", run], check=True, capture_output=True, text=True)
    with open(run / "luck.csv") as file:
        note = file.readline()
        rows = list(csv.DictReader(file))
    trials = int(note.split("; trials ")[1].split(",")[0])
    earlier = int(note.split(", earlier ")[1].split(",")[0])
    t = np.array([float(row["newey_west_t"]) for row in rows])
    p = np.array([float(row["p"]) for row in rows])
    adjusted = np.array([float(row["benjamini_yekutieli_p"]) for row in rows])
    check("there are survivors", len(rows) > 0, True)
    check("p of survivors", p, 2 * scipy.stats.norm.sf(np.abs(t)), 1e-6)
    others = np.ones(trials + earlier - len(p))
    check("corrected p of survivors", adjusted, multipletests(np.concatenate([p, others]), method="fdr_by")[1][:len(p)])
    check("who holds", [row["holds"] == "true" for row in rows], adjusted < 0.05)

print(f"{passed} passed, {failed} failed, 0 skipped")
sys.exit(failed > 0)
