"""A small invented market of every board, as tidy bars: splits, dividends, suspensions, limits, special treatment, one delisting."""

from decimal import Decimal

import numpy as np
import pandas as pd

from simulator import TICK, Market, ex_rights, grids, kept_between_actions, last_rows, limit_share, limits

DAYS = pd.bdate_range("2023-05-01", "2023-12-29")
NAMES = ["000001.SZ", "000002.SZ", "300001.SZ", "300002.SZ", "600000.SH", "600001.SH", "600002.SH", "600003.SH",
         "600004.SH", "600005.SH", "600006.SH", "688001.SH", "688002.SH"]
# day: instrument, per share its cash, bonus shares, and rights to buy at a price
ACTIONS = {30: ("600000.SH", 0.0, 1.0, 0.0, 0.0), 40: ("600001.SH", 0.5, 0.0, 0.0, 0.0), 60: ("000001.SZ", 0.3, 0.3, 0.0, 0.0),
           75: ("300001.SZ", 0.0, -0.5, 0.0, 0.0), 100: ("688001.SH", 1.0, 0.5, 0.0, 0.0), 115: ("000002.SZ", 0.1, 0.0, 0.2, 10.0),
           130: ("600000.SH", 0.2, 0.0, 0.0, 0.0)}
SUSPENDED = {"600002.SH": range(50, 65), "000002.SZ": range(90, 95), "600001.SH": range(40, 42)}
LISTED, DELISTED = {"688002.SH": 20, "600006.SH": 25}, {"600005.SH": 110}
SPECIAL = {"600004.SH": range(35, 120)}
WITHOUT_OPEN = {(33, "000001.SZ"), (44, "300002.SZ"), (101, "600000.SH"), (102, "688001.SH")}
JUMPS = {(45, "600003.SH"): 1, (46, "600003.SH"): 1, (70, "600003.SH"): -1, (71, "600003.SH"): -1, (55, "300002.SZ"): 1,
         (80, "600004.SH"): -1, (81, "600004.SH"): 1, (82, "000001.SZ"): -1, (96, "688002.SH"): 1}


def bars(seed=7, thin="600002.SH"):
    """Rows of a tidy file. Raw prices are whole ticks; adjusted ones start from the raw and rise with what is paid out."""
    draw, rows = np.random.default_rng(seed), []
    for name in NAMES:
        close, factor, actions = float(round(draw.uniform(5, 40), 2)), 1.0, {t: a for t, a in ACTIONS.items() if a[0] == name}
        for t, day in enumerate(DAYS):
            if not LISTED.get(name, 0) <= t < DELISTED.get(name, len(DAYS)):
                continue
            reference = close
            if t in actions:
                reference = ex_rights(close, *actions[t][1:])
                factor *= close / reference
                close = reference
            st = t in SPECIAL.get(name, ())
            if t in SUSPENDED.get(name, ()):
                rows.append((day, name, *[np.nan] * 5, 0, 0, np.nan, 1, int(st)))
                continue
            share = limit_share(name, st, day, *((t - LISTED[name] + 1, DAYS[LISTED[name]]) if name in LISTED else ()))
            highest, lowest = limits(round_half_up(reference), share if share is not None else Decimal("0.44"))
            moves = draw.normal(0, 0.015, 4)
            raw = [min(max(round_half_up(reference * (1 + move)), lowest), highest) for move in moves]
            jump = JUMPS.get((t, name))
            if jump:
                raw = [highest if jump > 0 else lowest] * 4
            opened, close = raw[0], raw[1]
            high, low = max(raw), min(raw)
            volume = int(draw.integers(1_000, 4_000) if name == thin else draw.integers(200_000, 2_000_000))
            mean = float(low + draw.uniform(0.2, 0.8) * (high - low))
            opened = np.nan if (t, name) in WITHOUT_OPEN else opened
            rows.append((day, name, opened * factor, high * factor, low * factor, close * factor, mean * factor, volume,
                         mean * volume, close, 0, int(st)))
    return pd.DataFrame(rows, columns=["date", "instrument", "open", "high", "low", "close", "vwap", "volume", "amount",
                                       "close_raw", "suspended", "st"])


def actions():
    """The corporate actions of the market; cash is paid four days later."""
    return pd.DataFrame([(DAYS[t], *action, DAYS[t + 4]) for t, action in ACTIONS.items()],
                        columns=["date", "instrument", "cash", "bonus", "rights_ratio", "rights_price", "pay_date"])


def round_half_up(price):
    return float(np.floor(price / TICK + 0.5) / 100)


def market(rows):
    """The same rows as the simulator wants them."""
    days, names = pd.DatetimeIndex(sorted(rows["date"].unique())), sorted(rows["instrument"].unique())
    last = last_rows(rows, days, names)
    rows = rows[rows["close"].notna() & (rows["suspended"] == 0)]
    values = grids(rows, ["open", "high", "low", "close", "vwap", "volume", "close_raw", "st"], days, names)
    traded = ~np.isnan(values["close"])
    return Market(days, names, values["open"], values["high"], values["low"], values["close"], values["vwap"], values["volume"],
                  traded, values["st"] == 1, traded, kept_between_actions(values["close"] / values["close_raw"]), True, last)
