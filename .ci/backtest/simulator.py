"""A long-only run over the best by a score on A-shares, written from the rules alone: part 07 of the specification, docs/backtest.md.

Nothing here comes from Lode. One day after the other, one order after the other, in plain numbers; money and limits in decimals
where they are rounded.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

import numpy as np
import pandas as pd

CENT, TICK, LOT = Decimal("0.01"), 0.01, 100
ROUNDING = 1e-9  # what the arithmetic of doubles may lose
BARS = ["open", "high", "low", "close", "volume", "amount"]


@dataclass
class Market:
    """Days by instruments; missing is NaN. `exact` says that `factor` is that of the day itself, not one estimated from it."""

    days: pd.DatetimeIndex
    names: list
    open: np.ndarray
    high: np.ndarray
    low: np.ndarray
    close: np.ndarray
    vwap: np.ndarray
    volume: np.ndarray
    traded: np.ndarray
    st: np.ndarray
    pool: np.ndarray
    factor: np.ndarray
    exact: bool
    last: np.ndarray  # of each instrument, its last day with a row

    def __post_init__(self):
        self.last_close = forward(self.close)
        known = ~np.isnan(self.close)
        self.first = np.where(known.any(axis=0), known.argmax(axis=0), len(known))


def forward(values):
    return pd.DataFrame(values).ffill().to_numpy()


def grids(rows, columns, days, names):
    """Each column of tidy rows as days by instruments."""
    place = days.get_indexer(rows["date"]), pd.Index(names).get_indexer(rows["instrument"])

    def grid(values):
        result = np.full((len(days), len(names)), np.nan)
        result[place] = values
        return result

    return {column: grid(rows[column]) for column in columns}


def last_rows(rows, days, names):
    """The last day of each instrument that has a row."""
    there = ~np.isnan(grids(rows.assign(row=1.0), ["row"], days, names)["row"])
    return np.where(there, np.arange(len(days))[:, None], -1).max(axis=0)


def kept_between_actions(factor):
    """A factor known on every day; what only rounding moves stays."""
    factor = forward(factor)
    for t in range(1, len(factor)):
        with np.errstate(invalid="ignore"):
            still = np.abs(factor[t] / factor[t - 1] - 1) < ROUNDING
        factor[t, still] = factor[t - 1, still]
    return factor


# ---- real data, from the files as they were delivered

def read_shared(folder, years):
    """The bars, members and index of the CSI 300 folders. A day without a trade knows no prices."""
    files = [folder / "cn_a_csi300_daily" / f"{year}.csv.gz" for year in years]
    bars = pd.concat([pd.read_csv(file, parse_dates=["date"], float_precision="round_trip") for file in files])
    days, names = pd.DatetimeIndex(sorted(bars["date"].unique())), sorted(bars["instrument"].unique())
    last = last_rows(bars, days, names)
    bars = bars[(bars["tradestatus"] == 1) & bars["close"].notna()]
    values = grids(bars, BARS + ["turn", "is_st"], days, names)
    traded = ~np.isnan(values["close"])
    vwap_raw = values["amount"] / np.where(values["volume"] > 0, values["volume"], np.nan)
    factor = estimated_factor(values["low"], values["high"], vwap_raw)
    return Market(
        days, names, values["open"], values["high"], values["low"], values["close"], vwap_raw * factor, values["volume"],
        traded, values["is_st"] == 1, members(folder, days, names) & traded, forward(factor), False, last), values


def members(folder, days, names):
    """Who belongs to the index on a day: those of the last date on or before it."""
    weights = pd.read_csv(folder / "cn_index_weights_csi300" / "csi300_weights.csv.gz", parse_dates=["date"])
    lists = {date: set(group["instrument"]) for date, group in weights.groupby("date")}
    dates = pd.DatetimeIndex(sorted(lists))
    latest = dates.searchsorted(days, side="right") - 1
    rows = {k: np.array([name in lists[dates[k]] for name in names]) for k in set(latest) if k >= 0}
    return np.array([rows.get(k, np.zeros(len(names), bool)) for k in latest])


def index_closes(folder, code, days):
    bars = pd.read_csv(folder / "cn_index_daily" / "index_daily.csv.gz", parse_dates=["date"])
    return bars[bars["instrument"] == code].set_index("date")["close"].reindex(days).to_numpy()


def estimated_factor(low, high, vwap_raw):
    """Adjusted over raw price: the middle of what all days since the last corporate action allow; NaN without a trade."""
    result = np.full(low.shape, np.nan)
    least, most = np.full(low.shape[1], -np.inf), np.full(low.shape[1], np.inf)
    for t in range(len(low)):
        known = ~np.isnan(low[t]) & ~np.isnan(high[t]) & ~np.isnan(vwap_raw[t])
        least_now, most_now = low[t] / vwap_raw[t], high[t] / vwap_raw[t]
        with np.errstate(invalid="ignore"):
            both_least, both_most = np.maximum(least, least_now), np.minimum(most, most_now)
            anew = both_least > both_most
        least = np.where(known, np.where(anew, least_now, both_least), least)
        most = np.where(known, np.where(anew, most_now, both_most), most)
        result[t, known] = (least[known] + most[known]) / 2
    return result


# ---- rules by date


def board(name):
    code, place = name[:3], name[-2:]
    if place == "SH" and code in ("688", "689"):
        return "star"
    if place == "SZ" and code in ("300", "301"):
        return "chinext"
    return "beijing" if place == "BJ" else "main"


def limit_share(name, st, day, age=None, listed=None):
    """By how much a price may leave the reference price, or None for no limit.

    `age` counts trading days since the day of listing, `listed`, from 1; without it the stock is an old one.
    """
    on, reform = board(name), pd.Timestamp("2020-08-24")
    free_from = {"star": "2019-07-22", "chinext": "2020-08-24", "main": "2023-04-10"}.get(on)
    if age is not None and (on == "beijing" and age <= 1 or free_from and age <= 5 and listed >= pd.Timestamp(free_from)):
        return None
    if on == "star" or on == "chinext" and day >= reform:
        return Decimal("0.20")
    if on == "beijing":
        return Decimal("0.30")
    return Decimal("0.05") if st and day < pd.Timestamp("2026-07-06") else Decimal("0.10")


def limits(reference, share, exact=True):
    """Highest and lowest price of the day; where the reference is an estimate, so are they, and not rounded."""
    price = Decimal(repr(float(reference)))
    both = [price * (1 + side * share) for side in (1, -1)]
    return tuple(float(limit.quantize(CENT, ROUND_HALF_UP) if exact else limit) for limit in both)


def ex_rights(price, cash, bonus, rights_ratio, rights_price):
    """The reference price of the day on which a stock goes ex."""
    return (price - cash + rights_price * rights_ratio) / (1 + bonus + rights_ratio)


def stamp_duty(day, side):
    if day < pd.Timestamp("2007-05-30"):
        return Decimal("0.001")
    if day < pd.Timestamp("2008-04-24"):
        return Decimal("0.003")
    if day < pd.Timestamp("2008-09-19"):
        return Decimal("0.001")
    if side == "buy":
        return Decimal(0)
    return Decimal("0.001") if day < pd.Timestamp("2023-08-28") else Decimal("0.0005")


def fees(name, side, shares, price, day):
    """Commission, stamp duty and transfer fee of an order, each in whole cents."""
    if shares <= 0:
        return 0.0, 0.0, 0.0
    value = Decimal(repr(float(shares))) * Decimal(repr(float(price)))
    commission = max(Decimal(5), value * Decimal("0.0003"))
    duty = value * stamp_duty(day, side)
    if day >= pd.Timestamp("2022-04-29"):
        transfer = value * Decimal("0.00001")
    elif day >= pd.Timestamp("2015-08-01"):
        transfer = value * Decimal("0.00002")
    elif name.endswith(".SH"):
        transfer = max(Decimal(1), Decimal(repr(float(shares))) * Decimal("0.0006"))
    else:
        transfer = Decimal(0)
    # what the arithmetic of doubles may lose must not cost a cent
    return tuple(float((fee + Decimal("1e-9")).quantize(CENT, ROUND_HALF_UP)) for fee in (commission, duty, transfer))


def whole(name, shares):
    """Shares in steps of the board: hundreds; on STAR and Beijing single ones."""
    step = 1 if board(name) in ("star", "beijing") else LOT
    return float(np.floor(shares / step + ROUNDING) * step)


def lots(name, shares):
    """The most that an order for these shares may have: nothing below 100, on STAR 200."""
    shares = whole(name, shares)
    return shares if shares >= (200 if board(name) == "star" else LOT) else 0.0


def half_up(share, count):
    return int((Decimal(repr(share)) * count).quantize(Decimal(1), ROUND_HALF_UP))


# ---- what to hold: functions of the run and the day that has closed, giving weights or None

def on(rebalance, days, t):
    """Whether day t ends a period: each `day`, or the calendar's `week` or `month`."""
    if rebalance == "day":
        return True
    period = {"week": "W", "month": "M"}[rebalance]
    now = days[t].to_period(period)
    return days[t + 1].to_period(period) != now if t + 1 < len(days) else days[t] == now.end_time.normalize()


def best(scores, rebalance="day", share=0.2, buffer=0.0, by_rank=False):
    """Weights for the best by a score, equal or falling with the place; who is held already stays a little longer."""

    def weights(run, t):
        m = run.market
        if not on(rebalance, m.days, t):
            return None
        choice = np.flatnonzero(m.pool[t] & m.traded[t] & np.isfinite(scores[t]))
        if not len(choice):
            return None
        ranked = sorted(choice, key=lambda i: (-scores[t, i], i))
        wanted = max(1, half_up(share, len(ranked)))
        stays = half_up(float(Decimal(repr(share)) + Decimal(repr(buffer))), len(ranked))
        kept = [i for i in ranked[:stays] if run.shares[i] > 0][:wanted]
        chosen = kept + [i for i in ranked if i not in set(kept)][:wanted - len(kept)]
        if set(kept) - set(ranked[:wanted]):
            run.count("kept")
        result = np.zeros(len(m.names))
        chosen = sorted(chosen, key=ranked.index)
        parts = np.arange(len(chosen), 0, -1.0) if by_rank else np.ones(len(chosen))
        result[chosen] = parts / parts.sum()
        return result

    return weights


def listed(table):
    """Weights of a table of date, instrument and weight."""

    def weights(run, t):
        rows = table[table["date"] == run.market.days[t]]
        if not len(rows):
            return None
        result = np.zeros(len(run.market.names))
        for name, weight in zip(rows["instrument"], rows["weight"]):
            result[run.market.names.index(name)] = weight
        return result

    return weights


# ---- the run

@dataclass
class Rules:
    fill: str = "open"  # or vwap, close
    capital: float = 1e6
    cash_buffer: float = 0.005
    participation: float = 0.25
    actions: pd.DataFrame = None  # those of companies; with them nothing is reinvested


class Run:
    """One run from the close of one day to the close of another."""

    def __init__(self, market, strategy, rules, start, end):
        self.market, self.strategy, self.rules = market, strategy, rules
        self.start, self.end = start, end
        self.cash, self.shares, self.due = rules.capital, np.zeros(len(market.names)), []
        self.trades, self.nav, self.cash_of, self.positions = [], [], [], []
        self.seen = {}  # how often each rule mattered

    def go(self):
        targets = None
        for t in range(self.start, self.end + 1):
            if t > self.start:
                self.before_open(t)
                if targets is not None:
                    self.execute(t, targets)
                self.after_close(t)
            self.mark(t)
            self.settle(t)
            targets = self.strategy(self, t)
        return self

    def count(self, what):
        self.seen[what] = self.seen.get(what, 0) + 1

    # the day

    def scale(self, t):
        """What divides an adjusted price of day t to give the raw one that orders of that day see."""
        return self.market.factor[t] if self.market.exact else self.market.factor[t - 1]

    def before_open(self, t):
        m = self.market
        if self.rules.actions is not None:
            self.act(t)
        elif m.exact:
            self.distribute(t)
        for i in np.flatnonzero((self.shares > 0) & (m.last < t)):
            price = m.last_close[t - 1, i] / m.factor[t - 1, i]
            self.record(t, i, "sell", self.shares[i], self.shares[i], price, (0.0, 0.0, 0.0), "delisted")
            self.cash += self.shares[i] * price
            self.shares[i] = 0

    def distribute(self, t):
        m = self.market
        held = self.shares > 0
        self.shares[held] *= (m.factor[t] / m.factor[t - 1])[held]

    def act(self, t):
        """Bonus shares at once, rounded half up; cash becomes due and is paid later."""
        m, actions = self.market, self.rules.actions
        for action in actions[actions["date"] == m.days[t]].itertuples():
            i = m.names.index(action.instrument)
            if self.shares[i] > 0:
                held = Decimal(repr(float(self.shares[i])))
                self.due.append((action.pay_date, float(held * Decimal(repr(action.cash)))))
                self.shares[i] = float((held * (1 + Decimal(repr(action.bonus)))).quantize(Decimal(1), ROUND_HALF_UP))
                self.count("action")

    def after_close(self, t):
        if self.rules.actions is None and not self.market.exact:
            self.distribute(t)

    def prices(self, t):
        """Value of one share of each instrument at the close of day t."""
        prices = self.raw(self.market.last_close[t], self.market.factor[t])
        return prices if self.rules.actions is None else self.after_actions(t, prices)

    def after_actions(self, t, prices):
        """Who has gone ex without a trade since is worth what the reference price will be."""
        m, prices = self.market, prices.copy()
        for action in self.rules.actions.itertuples():
            i, ex = m.names.index(action.instrument), m.days.searchsorted(action.date)
            if ex <= t and not m.traded[ex:t + 1, i].any():
                prices[i] = ex_rights(prices[i], action.cash, action.bonus, action.rights_ratio, action.rights_price)
        return prices

    def raw(self, adjusted, factor):
        price = adjusted / factor
        return np.floor(price / TICK + 0.5 + ROUNDING) / 100 if self.market.exact else price

    def mark(self, t):
        held = np.flatnonzero(self.shares > 0)
        self.worth = np.zeros(len(self.shares))
        self.worth[held] = self.shares[held] * self.prices(t)[held]
        self.nav.append(self.cash + sum(money for _, money in self.due) + self.worth.sum())
        for i in held:
            self.positions.append((self.market.days[t], self.market.names[i], self.shares[i], self.worth[i]))

    def settle(self, t):
        day = self.market.days[t]
        self.cash += sum(money for date, money in self.due if date <= day)
        self.due = [(date, money) for date, money in self.due if date > day]
        self.cash_of.append(self.cash)

    # the orders

    def execute(self, t, targets):
        m, rules = self.market, self.rules
        before = t - 1
        nav, budget = self.nav[-1], self.nav[-1] * (1 - rules.cash_buffer)
        blocked = ((self.shares > 0) | (targets > 0)) & ~m.traded[before]
        free = np.where(blocked, 0, targets)
        stuck = self.worth[blocked].sum() / nav
        if blocked.any() and free.sum() > 0:
            free = free * (max(0, targets.sum() - stuck) / free.sum())
            self.count("blocked")
        reference = self.raw(m.last_close[before], self.scale(t))
        sells, buys = [], []
        for i in np.flatnonzero((self.shares > 0) | (free > 0)):
            if blocked[i]:
                continue
            name, held = m.names[i], self.shares[i]
            target = whole(name, free[i] * budget / reference[i]) if free[i] > 0 else 0.0
            if target == 0 and held > 0:
                sells.append((i, held))
            elif lots(name, held - target) > 0:
                sells.append((i, lots(name, held - target)))
            elif lots(name, target - held) > 0:
                buys.append((i, lots(name, target - held)))
        for i, wanted in sells:
            self.sell(t, i, wanted, reference[i])
        self.buy(t, buys, reference)

    def price(self, t, i):
        adjusted = {"open": self.market.open, "vwap": self.market.vwap, "close": self.market.close}[self.rules.fill][t, i]
        return self.raw(adjusted, self.scale(t)[i])

    def refusal(self, t, i, side, reference):
        """Why nothing can be traded, or an empty text."""
        m = self.market
        if not m.traded[t, i] or not m.volume[t, i] > 0:
            return "suspended"
        price = self.price(t, i)
        if np.isnan(price):
            return "no price"
        if side == "buy" and t == m.first[i] > 0:
            return "first day"
        new = (t - m.first[i] + 1, m.days[m.first[i]]) if m.first[i] > 0 else ()
        share = limit_share(m.names[i], m.st[t, i], m.days[t], *new)
        if share is not None:
            highest, lowest = limits(reference, share, m.exact)
            near = TICK / 2 if m.exact else TICK
            if side == "buy" and price >= highest - near:
                return "limit up"
            if side == "sell" and price <= lowest + near:
                return "limit down"
        return ""

    def fillable(self, t, i, wanted):
        return min(wanted, lots(self.market.names[i], self.rules.participation * self.market.volume[t, i]))

    def sell(self, t, i, wanted, reference):
        why = self.refusal(t, i, "sell", reference)
        filled = 0.0 if why else self.fillable(t, i, wanted)
        if not why and filled < wanted:
            why = "participation"
        price = self.price(t, i)
        costs = fees(self.market.names[i], "sell", filled, price, self.market.days[t])
        if self.cash + filled * price - sum(costs) < 0:
            why, filled, costs = "cash", 0.0, (0.0, 0.0, 0.0)
        if filled > 0:
            self.cash += filled * price - sum(costs)
            self.shares[i] -= filled
        self.record(t, i, "sell", wanted, filled, price, costs, why)

    def buy(self, t, buys, reference):
        m, day = self.market, self.market.days[t]
        whys = [self.refusal(t, i, "buy", reference[i]) for i, _ in buys]
        most = [0.0 if why else self.fillable(t, i, wanted) for why, (i, wanted) in zip(whys, buys)]
        price = [self.price(t, i) for i, _ in buys]

        def at(part):
            filled = [lots(m.names[i], part * shares) for (i, _), shares in zip(buys, most)]
            costs = [fees(m.names[i], "buy", shares, p, day) for (i, _), shares, p in zip(buys, filled, price)]
            total = sum(shares * p + sum(fee) for shares, p, fee in zip(filled, price, costs) if shares > 0)
            return filled, costs, total

        part, step = 1.0, 1e-9
        filled, costs, total = at(part)
        while total > self.cash:
            part *= min(self.cash / total, 1 - step)
            step *= 2
            filled, costs, total = at(part)
        for (i, wanted), why, cap, shares, p, fee in zip(buys, whys, most, filled, price, costs):
            if not why:
                why = "cash" if shares < cap else "participation" if shares < wanted else ""
            if shares > 0:
                self.cash -= shares * p + sum(fee)
                self.shares[i] += shares
            self.record(t, i, "buy", wanted, shares, p, fee, why)

    def record(self, t, i, side, wanted, filled, price, costs, why):
        if why:
            self.count(why if filled in (0, wanted) else why + ", in part")
        self.trades.append((self.market.days[t], self.market.names[i], side, wanted, filled, price, *costs, why))

    def ledger(self):
        return pd.DataFrame(self.trades, columns=[
            "date", "instrument", "side", "wanted", "filled", "price", "commission", "stamp_duty", "transfer_fee", "reason"])
