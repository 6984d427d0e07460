"""Recomputes the shipped micro, industry, liquidity and indicator factors with pandas, from their definitions.

    library.py LODE

LODE is the launcher. The factors are those that `lode library show` names, on the built-in market with its suspensions, late
listings and delistings. Nothing here reads a formula of Lode: the definitions are those of the studies, the books and the charting
terminals, written once more.
"""

import io
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd

LODE = sys.argv[1]
LIBRARIES = ["micro", "industry", "rlsf", "dlcf", "indicators"]
HISTORY, FROM, TO = "2016-01-04", "2017-11-01", "2018-06-29"
# Relative to the value, plus the second times the largest value of the instrument.
RELATIVE, OF_COLUMN = 1e-9, 1e-11


# ---- what Lode says

def lode(formulas, folder, first):
    file, scores, values = folder / "formulas.txt", folder / "scores.csv", folder / "values.csv"
    file.write_text("".join(f"{name}\t{formula}\n" for name, formula in formulas.items()))
    subprocess.run([LODE, "score", "--data", "synthetic", "--pool", "all", "--from", first, "--to", TO, "--formulas", file, "--out", scores,
                    "--values", values], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    table = pd.read_csv(values, parse_dates=["date"], comment="#", float_precision="round_trip")
    return {name: table.pivot(index="date", columns="instrument", values=name) for name in formulas}


def formulas(library):
    shown = subprocess.run([LODE, "library", "show", library, "--tsv"], check=True, capture_output=True, text=True).stdout
    table = pd.read_csv(io.StringIO(shown), sep="\t", quoting=3)
    return dict(zip(table.name, table.formula))


# ---- the words of the definitions

def ratio(a, b):
    return a.div(b).where(b != 0) if isinstance(b, pd.DataFrame) else a / b


def if_(condition, then, otherwise, *known):
    """then or otherwise, where all that the condition reads is known."""
    chosen = pd.DataFrame(np.where(condition, then, otherwise), condition.index, condition.columns)
    for x in known:
        chosen = chosen.where(x.notna())
    return chosen


def larger(a, b):
    return if_(a > b, a, b, a, b)


def smaller(a, b):
    return if_(a < b, a, b, a, b)


def ref(x, n):
    return x.shift(n)


def ma(x, n):
    return x.rolling(n).mean()


def sum_(x, n):
    return x.rolling(n).sum()


def std(x, n):
    return x.rolling(n).std()


def hhv(x, n):
    return x.rolling(n).max()


def llv(x, n):
    return x.rolling(n).min()


def smoothed(x, alpha, least=1):
    return x.ewm(alpha=alpha, adjust=False, ignore_na=True, min_periods=least).mean().where(x.notna())


def sma(x, n, m=1):
    return smoothed(x, m / n, n)


def ema(x, n):
    return smoothed(x, 2 / (n + 1), n)


def change(x, n=1):
    return x - ref(x, n)


def growth(x, n=1):
    return ratio(x, ref(x, n)) - 1


def windowed(x, n, function):
    """A function of the windows of each instrument, oldest first; missing where one of n days is."""
    result = np.full(x.shape, np.nan)
    for i, name in enumerate(x.columns):
        view = np.lib.stride_tricks.sliding_window_view(x[name].to_numpy(), n)
        whole = ~np.isnan(view).any(axis=1)
        if whole.any():
            result[n - 1:, i][whole] = function(view[whole])
    return pd.DataFrame(result, x.index, x.columns)


def avedev(x, n):
    return windowed(x, n, lambda w: np.abs(w - w.mean(axis=1, keepdims=True)).mean(axis=1))


def seen(x, n):
    """Missing until n values were seen, and where there is none."""
    return x.notna().cumsum().ge(n) & x.notna()


def since_listed(x):
    return x.fillna(0).cumsum().where(C.notna().cumsum() > 0)


# ---- the factors

def micro():
    f = {f"momentum_{n}d": growth(C, n) for n in (5, 10, 20, 60, 90)}
    f |= {f"volatility_{n}d": std(growth(C), n) * np.sqrt(252) for n in (20, 60, 90)}
    f |= {f"avg_volume_{n}d": ma(V, n) for n in (20, 60, 90)}
    f |= {f"log_volume_{n}d": np.log(ma(V, n)) for n in (20, 60, 90)}
    f["volume_shock"] = ratio(ma(V, 20), ma(V, 60)) - 1
    gains, losses = change(C).clip(lower=0), -change(C).clip(upper=0)
    gain, loss = smoothed(gains, 1 / 14), smoothed(losses, 1 / 14)
    rsi = (100 - 100 / (1 + gain / loss)).where(gain + loss > 0)
    f["rsi_14d"] = rsi.where(seen(C, 14))
    dif = smoothed(C, 2 / 13) - smoothed(C, 2 / 27)
    f["macd"] = (dif - smoothed(dif, 2 / 10)).where(seen(C, 35))
    f["macd_cn"] = 2 * f["macd"]
    f["macd_relative"] = f["macd"] / C
    return f


def industry():
    f = {"Mom_diff": smoothed(change(growth(C, 20)), 0.3)}
    f["Mom_term"] = growth(C, 40) - growth(C, 10)
    f["AVol"], f["VVol"] = -std(M, 10), -std(V, 10)
    power = if_(H > C, np.minimum((C - L) / (H - C).where(H > C), 20), 20, H, C, L)
    f["LSAmount"] = -sum_(if_(H > L, power, 1, H, L), 20)
    share = if_(H > L, ((C - L) - (H - C)) / (H - L).where(H > L), 0, H, L, C)
    f["LSChange"] = ema(V * share, 40) - ema(V * share, 10)
    f["LSChange_amount"] = ema(M * share, 40) - ema(M * share, 10)
    traded = C.notna()
    standard = [x.where(traded).sub(x.where(traded).mean(axis=1), axis=0).div(x.where(traded).std(axis=1), axis=0)
                for x in (f["AVol"], f["VVol"])]
    f["Vol"] = standard[0] + standard[1]
    d = ratio(C, ma(C, 20)) - 1
    f["Mom_diff_dev"] = ema(change(d, 5), 20)
    return f


def rlsf():
    median = TURN.rolling(252).median()
    mad = windowed(TURN, 252, lambda w: np.median(np.abs(w - np.median(w, axis=1, keepdims=True)), axis=1))
    at = ratio(TURN - median, mad).clip(-3, 3)
    amplitude = (H - L) / C
    recovery = (C - ref(C, 3)).abs() / (ref(amplitude, 3) + 1e-6)
    floored = if_(at.abs() >= 0.1, at, np.where(at >= 0, 0.1, -0.1), at)
    busy = ratio(TURN, median)
    shock = change(ref(C, 3))
    undone = if_(shock == 0, 1, ((ref(C, 3) - C) / shock.where(shock != 0)).clip(0, 1), shock, C, ref(C, 3))
    weights = 0.94 ** np.arange(60)[::-1]

    def factor(lqi):
        return -windowed(lqi, 60, lambda w: w @ weights / weights.sum())
    return {"RLSF_literal": factor(ref(amplitude / floored, 3) * recovery),
            "RLSF_unfloored": factor(ref(ratio(amplitude, at + 1e-6), 3) * recovery),
            "RLSF_robust": factor(ref(ratio(amplitude, busy), 3) * recovery),
            "RLSF_retrace": factor(ref(ratio(amplitude, busy), 3) * (1 - undone))}


def dlcf():
    typical, momentum = (H + L + C) / 3, 100 * growth(C, 20)

    def text(wap):
        lci = ratio(wap - C, H - L) * V
        return -(lci - ref(ma(lci, 30), 1)) / ref(std(lci, 30), 1) * momentum
    lci = ratio(typical - H, H - L) * V
    return {"DLCF_text": text(typical), "DLCF_vwap": text(VWAP),
            "DLCF_code": ema(-(lci - ma(lci, 30)) / windowed(lci, 30, lambda w: w.std(axis=1)) * momentum, 12)}


def indicators():
    f = {}
    before, typical = ref(C, 1), (H + L + C) / 3
    up, down = change(C).clip(lower=0), -change(C).clip(upper=0)
    for n in (6, 12, 14, 24):
        gain, loss = sma(up, n), sma(down, n)
        f[f"rsi_{n}"] = (100 - 100 / (1 + gain / loss)).where(gain + loss > 0)

    dif = ema(C, 12) - ema(C, 26)
    dea = ema(dif, 9)
    f |= {"macd_dif": dif, "macd_dea": dea, "macd": dif - dea, "macd_cn": 2 * (dif - dea)}
    f |= {f"{name}_relative": f[name] / C for name in ("macd_dif", "macd_dea", "macd")}
    f["ppo"] = 100 * dif / ema(C, 26)

    range_ = larger(larger(H - L, (H - before).abs()), (before - L).abs())
    f |= {"atr_14": sma(range_, 14), "atr_mean_14": ma(range_, 14), "natr_14": 100 * sma(range_, 14) / C}

    def place(n):
        return 100 * ratio(C - llv(L, n), hhv(H, n) - llv(L, n))
    f["kdj_rsv"] = place(9)
    f["kdj_k"] = sma(place(9), 3)
    f["kdj_d"] = sma(f["kdj_k"], 3)
    f["kdj_j"] = 3 * f["kdj_k"] - 2 * f["kdj_d"]
    f |= {f"wr_{n}": 100 - place(n) for n in (6, 10, 14)}

    middle, deviation = ma(C, 20), windowed(C, 20, lambda w: w.std(axis=1))
    upper, lower = middle + 2 * deviation, middle - 2 * deviation
    f |= {"boll_middle": middle, "boll_upper": upper, "boll_lower": lower, "boll_upper_relative": upper / C - 1,
          "boll_lower_relative": lower / C - 1, "boll_percent_b": ratio(C - lower, upper - lower), "boll_width": (upper - lower) / middle}

    f |= {f"cci_{n}": ratio(typical - ma(typical, n), 0.015 * avedev(typical, n)) for n in (14, 20)}
    flow, direction = typical * V, np.sign(change(typical))
    inflow, outflow = sum_((flow * (direction > 0)).where(direction.notna()), 14), sum_((flow * (direction < 0)).where(direction.notna()), 14)
    f["mfi_14"] = (100 - 100 / (1 + inflow / outflow)).where(inflow + outflow > 0)
    sign = np.sign(change(C))
    f["obv"] = since_listed(sign * V)
    f["obv_20"] = ratio(sum_(sign * V, 20), sum_(V, 20))
    parts = [sum_((V * (sign == way)).where(sign.notna()), 26) for way in (1, -1, 0)]
    f["vr_26"] = 100 * ratio(2 * parts[0] + parts[2], 2 * parts[1] + parts[2])
    f["psy_12"] = 100 * sum_((sign > 0).astype(float).where(sign.notna()), 12) / 12
    f |= {f"roc_{n}": 100 * growth(C, n) for n in (6, 12, 20)}
    f["mtm_12"] = change(C, 12)
    f |= {f"bias_{n}": 100 * (C - ma(C, n)) / ma(C, n) for n in (6, 12, 24)}
    f |= {"dma_10_50": ma(C, 10) - ma(C, 50), "dma_10_50_relative": (ma(C, 10) - ma(C, 50)) / ma(C, 50)}
    f |= {"dpo_20": C - ref(ma(C, 20), 11), "dpo_20_relative": (C - ref(ma(C, 20), 11)) / ref(ma(C, 20), 11)}

    rise, fall = change(H), -change(L)
    plus = if_((rise > fall) & (rise > 0), rise, 0, rise, fall)
    minus = if_((fall > rise) & (fall > 0), fall, 0, rise, fall)
    f["dmi_plus_14"], f["dmi_minus_14"] = (100 * ratio(sma(x, 14), sma(range_, 14)) for x in (plus, minus))
    f["dmi_dx_14"] = 100 * ratio((f["dmi_plus_14"] - f["dmi_minus_14"]).abs(), f["dmi_plus_14"] + f["dmi_minus_14"])
    f["adx_14"] = sma(f["dmi_dx_14"], 14)
    f["adxr_14"] = (f["adx_14"] + ref(f["adx_14"], 14)) / 2

    f["trix_12"] = 100 * growth(ema(ema(ema(C, 12), 12), 12))
    f["trix_signal_12"] = f["trix_12"] - ma(f["trix_12"], 20)
    f["emv_14"] = ma(change((H + L) / 2) * (H - L) / V, 14)
    f["emv_14_relative"] = f["emv_14"] * ma(V, 14) / C ** 2
    body = ((C - O) / (H - L).where(H > L)).where(H != L, 0).where(H.notna())
    share = ((2 * C - L - H) / (H - L).where(H > L)).where(H != L, 0).where(H.notna())
    f |= {"wvad_24": sum_(body * V, 24), "wvad_24_relative": sum_(body * V, 24) / sum_(V, 24)}
    f["cmf_20"] = sum_(share * V, 20) / sum_(V, 20)
    accumulated = since_listed(share * V)
    f["chaikin"] = ema(accumulated, 3) - ema(accumulated, 10)
    f["chaikin_relative"] = f["chaikin"] / ma(V, 10)
    f["ar_26"] = 100 * ratio(sum_(H - O, 26), sum_(O - L, 26))
    f["br_26"] = 100 * ratio(sum_((H - before).clip(lower=0), 26), sum_((before - L).clip(lower=0), 26))
    centre = ref(H + L, 1) / 2
    f["cr_26"] = 100 * ratio(sum_((H - centre).clip(lower=0), 26), sum_((centre - L).clip(lower=0), 26))
    spread = ema(H - L, 9)
    f["mass_25"] = sum_(ratio(spread, ema(spread, 9)), 25)
    f["aroon_up_25"] = windowed(H, 26, lambda w: 100 * (25 - np.argmax(w[:, ::-1], axis=1)) / 25)
    f["aroon_down_25"] = windowed(L, 26, lambda w: 100 * (25 - np.argmin(w[:, ::-1], axis=1)) / 25)
    f["aroon_25"] = f["aroon_up_25"] - f["aroon_down_25"]
    f["vhf_28"] = ratio(hhv(C, 28) - llv(C, 28), sum_(change(C).abs(), 28))
    f["cmo_14"] = 100 * ratio(sum_(up, 14) - sum_(down, 14), sum_(up, 14) + sum_(down, 14))
    f |= {"force_13": ema(change(C) * V, 13), "force_13_relative": ema(change(C) * V, 13) / ema(C * V, 13)}
    f["ulcer_14"] = np.sqrt(ma((100 * (C - hhv(C, 14)) / hhv(C, 14)) ** 2, 14))
    f["vosc"] = 100 * (ma(V, 12) - ma(V, 26)) / ma(V, 26)
    f["pvt_20"] = sum_(growth(C) * V, 20) / sum_(V, 20)
    low, high = smaller(L, before), larger(H, before)
    averages = {n: ratio(sum_(C - low, n), sum_(high - low, n)) for n in (7, 14, 28)}
    f["uos"] = 100 * (4 * averages[7] + 2 * averages[14] + averages[28]) / 7
    return f


# ---- the comparison

def apart(expected, ours):
    """How many times the tolerance two values are apart at most; infinite where one is missing and the other is not."""
    expected = expected.where(np.isfinite(expected)).where(C.notna())[FROM:]
    ours = ours.reindex_like(expected)
    a, b = expected.to_numpy(float), ours.to_numpy(float)
    if (np.isnan(a) != np.isnan(b)).any():
        return np.inf, int((np.isnan(a) != np.isnan(b)).sum())
    with np.errstate(all="ignore"):
        allowed = RELATIVE * np.abs(b) + OF_COLUMN * np.nanmax(np.abs(b), axis=0, initial=0)
        return np.nanmax(np.where(a == b, 0, np.abs(a - b) / allowed), initial=0), int((~np.isnan(a)).sum())


with tempfile.TemporaryDirectory() as temp:
    folder = Path(temp)
    os.environ.setdefault("LODE_HOME", str(folder / "home"))
    fields = lode({f: f for f in ("open", "high", "low", "close", "volume", "total_turnover", "vwap", "turnover_rate")}, folder, HISTORY)
    O, H, L, C, V, M, VWAP, TURN = fields.values()
    passed, failed = 0, 0
    for library in LIBRARIES:
        named = formulas(library)
        ours, expected = lode(named, folder, FROM), globals()[library]()
        for name in sorted(named.keys() | expected.keys()):
            if name not in expected or name not in named:
                failed += 1
                print(f"{library} {name} is only {'here' if name in expected else 'in Lode'}")
                continue
            worst, count = apart(expected[name], ours[name])
            good = worst <= 1 and count > 100
            passed, failed = passed + good, failed + (not good)
            if not good:
                print(f"{library} {name} differs by {worst:.1e} tolerances, {count} values")

print(f"{passed} passed, {failed} failed, 0 skipped")
sys.exit(int(failed > 0))
