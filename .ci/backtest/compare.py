"""Runs `lode backtest` and the simulator of this folder side by side, and compares every order and every day.

    compare.py LODE [SHARED]

LODE is the launcher. The market is the real one whose files are in the folder SHARED, or else the built-in one, which Lode exports;
and in any case a small invented one. Prints what differs, and a closing line.
"""

import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pandas as pd

import figures
import simulator
import small
from faults import Faults
from simulator import Rules, Run, best

LODE, SHARED = sys.argv[1], Path(sys.argv[2]) if len(sys.argv) > 2 else None
TOLERANCE = 1e-9
LENGTH = 250  # days of a run after its first
REASONS = {"": "", "suspended": "suspended", "no price": "no price", "at the upper limit": "limit up",
           "at the lower limit": "limit down", "first day of listing": "first day", "not enough cash": "cash",
           "more than the allowed share of the volume": "participation", "delisted": "delisted"}
NEEDED = {"action", "blocked", "cash, in part", "delisted", "kept", "limit down", "limit up", "no price",
          "participation, in part", "suspended"}
FEES = ["commission", "stamp_duty", "transfer_fee"]

passed, failed = 0, 0


def check(what, difference):
    """Counts one comparison; `difference` says what is wrong, or is empty."""
    global passed, failed
    if difference:
        failed += 1
        print(f"failed: {what}: {difference}")
    else:
        passed += 1


def apart(lode, here, unit=0.0, place=str):
    """How Lode's numbers and these differ by more than the tolerance, in words. No number counts as less than the unit."""
    lode, here = np.atleast_1d(np.asarray(lode, float)), np.atleast_1d(np.asarray(here, float))
    if lode.shape != here.shape:
        return f"{lode.shape} and {here.shape} values"
    off = np.abs(lode - here) > TOLERANCE * np.maximum(unit, np.abs(here))
    off |= np.isnan(lode) != np.isnan(here)
    if not off.any():
        return ""
    at = np.flatnonzero(off)[0]
    return f"{off.sum()} of {off.size} differ, the first at {place(at)}: {lode[at]!r} by Lode, {here[at]!r} here"


def lode(*arguments):
    """Runs Lode, which must succeed."""
    command = [LODE, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"failed: {' '.join(command)}\n{done.stdout}{done.stderr}0 passed, 1 failed, 0 skipped")


def table(folder, name, **options):
    return pd.read_csv(folder / f"{name}.csv", comment="#", float_precision="round_trip", **options)


# ---- the markets: pools of one market, scores by formula, closes of the index

@dataclass
class Ground:
    data: str
    pools: dict
    scores: dict
    index: np.ndarray
    cases: list
    actions: pd.DataFrame = None


@dataclass
class Case:
    """One run; the first day is a Friday unless the day says otherwise."""

    start: str
    rebalance: str
    fill: str
    capital: float
    pool: str = "hs300"
    formula: str = "neg(returns(close, 20))"
    share: float = 0.2
    buffer: float = 0.1
    weights: str = "equal"
    actions: bool = False

    def __str__(self):
        return f"{self.pool} from {self.start}, each {self.rebalance}, {self.fill}, {self.capital:g}"


def real(folder):
    """The market of the files themselves."""
    market, values = simulator.read_shared(folder, range(2007, 2021))
    return Ground("cn", {"hs300": market, "all": replace(market, pool=market.traded)},
                  scores(market.close, values["turn"] / 100), simulator.index_closes(folder, "000300.SH", market.days), [
        Case("2007-12-21", "day", "open", 3e5),
        Case("2014-12-19", "day", "open", 5e9),
        Case("2007-12-21", "day", "vwap", 5e9),
        Case("2014-12-19", "day", "vwap", 3e5),
        Case("2007-12-21", "week", "open", 5e9),
        Case("2014-12-17", "week", "open", 3e5),  # a Wednesday
        Case("2007-12-21", "week", "vwap", 3e5),
        Case("2019-07-19", "week", "vwap", 5e9, pool="all"),  # four are delisted
        Case("2019-07-19", "day", "close", 2e7, "all", "neg(turnover_rate)", 0.05, 0.0, "score")])


def built_in(folder):
    """The built-in market as Lode exports it; who trades last on a day is delisted after it."""
    names = ["open", "high", "low", "close", "vwap", "volume", "close_raw", "st", "turnover_rate", "hs300_close"]
    rows, members = exported(folder, names, "all"), exported(folder, ["close"], "hs300")
    days, instruments = pd.DatetimeIndex(sorted(rows["date"].unique())), sorted(rows["instrument"].unique())
    values = simulator.grids(rows, names, days, instruments)
    market = simulator.Market(
        days, instruments, *(values[name] for name in ["open", "high", "low", "close", "vwap", "volume"]),
        ~np.isnan(values["close"]), values["st"] == 1, ~np.isnan(values["close"]),
        simulator.kept_between_actions(values["close"] / values["close_raw"]), True,
        simulator.last_rows(rows, days, instruments))
    pool = ~np.isnan(simulator.grids(members, ["close"], days, instruments)["close"])
    return Ground("synthetic", {"hs300": replace(market, pool=pool), "all": market},
                  scores(market.close, values["turnover_rate"]), np.nanmax(values["hs300_close"], axis=1), [
        Case("2017-01-06", "day", "open", 3e5),
        Case("2019-01-04", "day", "open", 5e9),
        Case("2017-01-06", "day", "vwap", 5e9),
        Case("2019-01-04", "day", "vwap", 3e5),
        Case("2017-01-06", "week", "open", 5e9),
        Case("2019-01-02", "week", "open", 3e5),  # a Wednesday
        Case("2021-01-08", "week", "vwap", 5e9, pool="all"),
        Case("2021-01-08", "day", "close", 2e7, "all", "neg(turnover_rate)", 0.05, 0.0, "score")])


def exported(folder, formulas, pool):
    file, values = folder / "formulas.txt", folder / f"{pool}.csv"
    file.write_text("".join(f"{formula}\t{formula}\n" for formula in formulas))
    lode("score", "--data", "synthetic", "--pool", pool, "--formulas", file, "--out", folder / f"scores-{pool}.csv", "--values",
         values)
    return pd.read_csv(values, comment="#", parse_dates=["date"], float_precision="round_trip")


def scores(close, turnover_rate):
    """By formulas that leave no room for rounding: a rank never hangs on the last digit of a sum."""
    close = pd.DataFrame(close)
    return {f"neg(returns(close, {k}))": -(close / close.shift(k) - 1).to_numpy() for k in (5, 20)} | {
        "neg(turnover_rate)": -turnover_rate}


def invented():
    """The small market, every board and every kind of day."""
    market = small.market(small.bars())
    return Ground("small", {"all": market}, scores(market.close, np.full(market.close.shape, np.nan)), None, [
        Case("2023-05-12", rebalance, fill, capital, "all", "neg(returns(close, 5))", 0.5, weights=weights, actions=actions)
        for rebalance, fill, capital, weights, actions in [
            ("day", "open", 1e5, "equal", False), ("day", "open", 1e9, "score", False), ("day", "vwap", 1e6, "equal", False),
            ("day", "close", 1e7, "equal", False), ("week", "open", 1e6, "score", True), ("day", "open", 1e6, "equal", True),
            ("month", "close", 1e6, "equal", False)]], small.actions())


# ---- one run on both sides

def last_day(ground, case):
    days = ground.pools[case.pool].days
    return min(len(days) - 1, days.searchsorted(pd.Timestamp(case.start)) + LENGTH)


def by_lode(folder, ground, case):
    end, given = ground.pools[case.pool].days[last_day(ground, case)].date(), []
    if case.actions:
        given = ["--actions", folder.with_suffix(".csv")]
        ground.actions.to_csv(given[1], index=False)
    lode("backtest", "--data", ground.data, "--pool", case.pool, "--factor", case.formula, "--strategy", "top-fifth",
         "--set", f"rebalance={case.rebalance}", "--set", f"price={case.fill}", "--set", f"quantile={case.share}",
         "--set", f"buffer={case.buffer}", "--set", f"weights={case.weights}", "--capital", f"{case.capital:.0f}",
         "--from", case.start, "--to", end, "--out", folder, *given)
    return folder


def by_hand(ground, case):
    market = ground.pools[case.pool]
    strategy = best(ground.scores[case.formula], case.rebalance, case.share, case.buffer, case.weights == "score")
    start = market.days.searchsorted(pd.Timestamp(case.start))
    rules = Rules(case.fill, case.capital, actions=ground.actions if case.actions else None)
    return Run(market, strategy, rules, start, last_day(ground, case)).go()


def compare(label, folder, run):
    theirs, keys = run.ledger(), ["date", "instrument", "side"]
    ours = table(folder, "trades", parse_dates=["date"], keep_default_na=False, na_values={"price": [""]})
    # what is too small is no order
    ours = ours[(ours["filled"] > 0) | (ours["refusal"] != "less than a lot")]
    ours, theirs = (rows.sort_values(keys, ignore_index=True) for rows in (ours, theirs))
    at = merged_place(ours, theirs, keys)
    check(f"{label}: orders", at)
    if not at:
        def place(k):
            return " ".join(str(value) for value in theirs.loc[k, keys])
        reasons = ours["refusal"].map(lambda text: REASONS.get(text, text))
        wrong = np.flatnonzero(reasons != theirs["reason"])
        check(f"{label}: reasons", f"{len(wrong)} differ, the first at {place(wrong[0])}: '{reasons[wrong[0]]}' by Lode,"
                                   f" '{theirs['reason'][wrong[0]]}' here" if len(wrong) else "")
        for column in ["wanted", "filled", *FEES]:
            check(f"{label}: {column}", apart(ours[column], theirs[column], 0.01, place))
        done = theirs["filled"] > 0
        check(f"{label}: prices", apart(ours["price"][done], theirs["price"][done], 0, lambda k: place(theirs.index[done][k])))
    nav = table(folder, "nav", parse_dates=["date"])
    days = run.market.days[run.start:run.end + 1]
    check(f"{label}: days", "" if list(nav["date"]) == list(days) else f"{len(nav)} by Lode, {len(days)} here")
    if len(nav) == len(days):
        def day(k):
            return str(days[k].date())
        check(f"{label}: NAV", apart(nav["nav"], run.nav, 1, day))
        check(f"{label}: cash", apart(nav["cash"], run.cash_of, run.nav[0], day))
        check(f"{label}: returns", apart(nav["return"][1:], pd.Series(run.nav).pct_change()[1:], 1, lambda k: day(k + 1)))
    held = table(folder, "positions", parse_dates=["date"]).sort_values(["date", "instrument"], ignore_index=True)
    hand = pd.DataFrame(run.positions, columns=["date", "instrument", "shares", "value"])
    wrong = merged_place(held, hand, ["date", "instrument"])
    check(f"{label}: who is held", wrong)
    if not wrong:
        for column in ["shares", "value"]:
            check(f"{label}: {column} held", apart(held[column], hand[column]))


def compare_figures(label, folder, ground, run):
    """The figures of both conventions, from the simulator's own NAV and the files of the index."""
    days = run.market.days[run.start:run.end + 1]
    returns = pd.Series(run.nav).pct_change()[1:].reset_index(drop=True)
    index = pd.Series(ground.index[run.start:run.end + 1]).pct_change()[1:].reset_index(drop=True)
    told = table(folder, "performance").set_index("figure")
    for name, convention in [("rq", figures.rq), ("jq", figures.jq)]:
        here = convention(returns, index)
        keys = list(here)
        strange = set(told.index) ^ set(keys)
        check(f"{label}: figures", f"only on one side: {sorted(strange)}" if strange else "")
        if not strange:
            check(f"{label}: {name}", apart(told.loc[keys, name], list(here.values()), 0, lambda k: keys[k]))
    months = (1 + returns).groupby(days[1:].to_period("M")).prod() - 1
    check(f"{label}: months", apart(table(folder, "monthly")["return"], months, 1, lambda k: str(months.index[k])))
    fall, worst = figures.falls((1 + returns).cumprod()), table(folder, "drawdowns").iloc[0]
    trough = int(fall.to_numpy().argmax())
    peak = int(np.flatnonzero(fall[:trough] == 0)[-1])
    wanted = [str(days[k].date()) for k in (peak, trough)]
    check(f"{label}: drawdown", apart(worst["depth"], fall.max()) or (
        "" if list(worst[["peak", "trough"]]) == wanted else f"{list(worst[['peak', 'trough']])} by Lode, {wanted} here"))
    ledger, trading = run.ledger(), table(folder, "trading").set_index("figure")["value"]
    value = ledger["filled"] * ledger["price"].fillna(0)
    bought, sold = value[ledger["side"] == "buy"].sum(), value[ledger["side"] == "sell"].sum()
    held = pd.DataFrame(run.positions).groupby(0)[3].sum().sum() / LENGTH
    check(f"{label}: trading", apart(
        trading[["bought", "sold", *FEES, "total_costs", "turnover"]],
        [bought, sold, *ledger[FEES].sum(), ledger[FEES].sum().sum(), (bought + sold) / held / 2]))
    profit = table(folder, "attribution")["profit"].sum()
    check(f"{label}: attribution", apart(profit, run.nav[-1] - run.nav[0], run.nav[0]))


def merged_place(ours, theirs, keys):
    """Where two tables have other keys, in words."""
    both = ours[keys].merge(theirs[keys], how="outer", indicator=True)
    alone = both[both["_merge"] != "both"]
    if not len(alone) and len(ours) == len(theirs):
        return ""
    first = alone.sort_values(keys).iloc[0] if len(alone) else None
    where = "" if first is None else (
        f", the first only {'by Lode' if first['_merge'] == 'left_only' else 'here'}: {' '.join(str(v) for v in first[keys])}")
    return f"{len(ours)} by Lode, {len(theirs)} here{where}"


def compare_published():
    """These figures themselves, on the specification's example."""
    r, b, *wanted = figures.published()
    for convention, figure in zip((figures.rq, figures.jq), wanted):
        here = convention(r, b)
        for name, value in figure.items():
            check(f"published {convention.__name__} {name}", apart(value, here[name]))


def main():
    compare_published()
    with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor(2) as beside:
        folder = Path(name)
        bars = folder / "small.csv"
        small.bars().to_csv(bars, index=False)
        imports = [beside.submit(lode, "data", "import", "small", "--source", "tidy", bars)]
        if SHARED:
            imports.append(beside.submit(lode, "data", "import", "cn", "--source", "shared", SHARED))
        faults = beside.submit(Faults(LODE, folder, check).all)
        grounds = [invented(), real(SHARED) if SHARED else built_in(folder)]
        for done in imports:
            done.result()
        runs = [(ground, case, beside.submit(by_lode, folder / f"{ground.data}-{k}", ground, case))
                for ground in grounds for k, case in enumerate(ground.cases)]
        seen = {}
        for ground, case, future in runs:
            run = by_hand(ground, case)
            for what, times in run.seen.items():
                seen[what] = seen.get(what, 0) + times
            compare(str(case), future.result(), run)
            if ground.index is not None:
                compare_figures(str(case), future.result(), ground, run)
        faults.result()
        check("every rule has mattered", ", ".join(sorted(NEEDED - set(seen))))
        print("met:", ", ".join(f"{what} {times}" for what, times in sorted(seen.items())))
    print(f"{passed} passed, {failed} failed, 0 skipped")
    sys.exit(1 if failed else 0)


main()
