"""What is wrong with the input of a backtest: Lode says so in one sentence and leaves with 2, or follows a rule and says which."""

import subprocess

import numpy as np
import pandas as pd

import small

START, END = "2023-05-15", "2023-12-29"
CAPITAL = 1_000_000


class Faults:
    """Runs Lode on the small market, with a column `signal` that knows nothing on some days and an index that ends early."""

    def __init__(self, launcher, folder, check):
        self.launcher, self.folder, self.check = launcher, folder, check
        self.runs = 0

    def prepare(self):
        rows = small.bars()
        unknown = rows["date"].isin(small.DAYS[40:60])
        rows["signal"] = np.where(unknown, np.nan, rows["close"].fillna(1) * 7 % 3)
        rows.to_csv(self.folder / "faulty.csv", index=False)
        pd.DataFrame({"date": small.DAYS[:60], "instrument": "INDEX", "close": np.linspace(100, 120, 60)}).to_csv(
            self.folder / "short-index.csv", index=False)
        done = self.lode("data", "import", "faulty", "--source", "tidy", self.folder / "faulty.csv", "--source",
                         "index-bars:short", self.folder / "short-index.csv")
        if done.returncode:
            raise SystemExit(f"failed: the market for faults is not imported\n{done.stderr}0 passed, 1 failed, 0 skipped")

    def lode(self, *arguments):
        return subprocess.run([self.launcher, *map(str, arguments)], capture_output=True, text=True)

    def backtest(self, *options):
        given = () if "--capital" in options else ("--capital", CAPITAL)
        self.runs += 1
        out = self.folder / f"fault-{self.runs}"
        done = self.lode("backtest", "--data", "faulty", "--pool", "all", *given, "--from", START, "--to", END, "--out", out,
                         *options)
        return done, out

    # what is said

    def refused(self, what, needed, *options):
        """The run must end with code 2, one line that has the needed words, and no results."""
        done, out = self.backtest(*options)
        said = [line for line in done.stderr.splitlines() if not line.startswith("faulty: ")]
        wrong = ""
        if done.returncode != 2:
            wrong = f"exit code {done.returncode}, not 2"
        elif len(said) != 1 or any(word not in said[0] for word in needed) or "Exception" in said[0]:
            wrong = f"it says {said}, which must be one sentence with {needed}"
        elif out.exists():
            wrong = "it leaves results"
        self.check(f"fault: {what}", wrong)

    def follows(self, what, needed, rule, *options):
        """The run must succeed, print the needed words, and its tables must obey the rule."""
        done, out = self.backtest(*options)
        if done.returncode:
            self.check(f"fault: {what}", f"exit code {done.returncode}: {done.stderr}")
            return
        missing = [word for word in needed if word not in done.stdout]
        self.check(f"fault: {what}", f"it does not say {missing}" if missing else
                   rule(self.table(out, "nav"), self.table(out, "trades")))

    def table(self, out, name):
        return pd.read_csv(out / f"{name}.csv", comment="#", parse_dates=["date"], float_precision="round_trip")

    def weights(self, *lines, head="date,instrument,weight"):
        self.runs += 1
        file = self.folder / f"weights-{self.runs}.csv"
        file.write_text("".join(f"{line}\n" for line in (head, *lines)))
        return "--strategy", file

    # the faults

    def all(self):
        self.prepare()
        chosen = ("--factor", "neg(returns(close, 5))", "--strategy", "top-fifth", "--set", "quantile=0.5")
        self.refused("no capital", ["capital", "more than 0"], *chosen, "--capital", 0)
        self.refused("less than no capital", ["capital", "more than 0"], *chosen, "--capital", -5)
        self.refused("weights of 1.3", ["2023-05-16", "1.3"],
                     *self.weights("2023-05-16,600000.SH,0.65", "2023-05-16,600001.SH,0.65"))
        self.refused("unsorted weights", ["line 3", "2023-05-16", "2023-05-17"],
                     *self.weights("2023-05-17,600000.SH,0.5", "2023-05-16,600001.SH,0.5"))
        self.refused("a weight twice", ["line 3", "600000.SH", "2023-05-16"],
                     *self.weights("2023-05-16,600000.SH,0.5", "2023-05-16,600000.SH,0.2"))
        self.refused("a weight of nobody", ["line 2", "699999.SH"], *self.weights("2023-05-16,699999.SH,0.5"))
        self.refused("a weight on a Sunday", ["line 2", "2023-05-14"], *self.weights("2023-05-14,600000.SH,0.5"))
        self.refused("a weight below 0", ["line 2", "-0.5"], *self.weights("2023-05-16,600000.SH,-0.5"))
        self.refused("a weight that is no number", ["line 2", "abc"], *self.weights("2023-05-16,600000.SH,abc"))
        self.refused("weights without their column", ["line 1", "weight"],
                     *self.weights("2023-05-16,600000.SH", head="date,instrument"))
        self.refused("no weights", ["no rows"], *self.weights())
        self.refused("no such file", ["nowhere.csv"], "--strategy", self.folder / "nowhere.csv")
        self.refused("an unknown index", ["nobody", "short"], *chosen, "--benchmark", "nobody")
        self.refused("weights outside of the run", ["2023-05-15", "2023-12-29"], *self.weights("2023-05-02,600000.SH,0.5"))
        self.refused("a factor without any value", ["no name has a score"], "--factor", "div(close, 0)", "--strategy", "top-fifth")
        self.follows("a weight of somebody delisted", [], still_told,
                     *self.weights("2023-11-15,600000.SH,0.5", "2023-11-15,600005.SH,0.3"))
        self.follows("an index that ends early", ["short", "is not known on 115 of 164 days"], short_index, *chosen,
                     "--benchmark", "short")
        self.follows("a factor without values on 20 days", ["on 20 days of rebalancing no name has a score"], nothing_known,
                     "--factor", "signal", "--strategy", "top-fifth", "--set", "quantile=0.5")
        self.follows("a delisting while held", [], paid_out, *self.weights("2023-05-16,600005.SH,0.5"))
        self.follows("no opening price", [], no_price, *self.weights("2023-06-14,000001.SZ,0.5"))
        self.follows("a split and dividends", ["total return"], value_follows, *self.weights(
            "2023-05-16,600000.SH,0.3", "2023-05-16,600001.SH,0.3", "2023-05-16,000001.SZ,0.3"), "--market", "frictionless")


def short_index(nav, _):
    known = nav["benchmark_return"].notna()
    return "" if list(nav["date"][known]) == list(small.DAYS[11:60]) else "benchmark_return is known on other days"


def nothing_known(_, trades):
    return "" if not trades["date"].isin(small.DAYS[41:61]).any() else "it trades after days without a score"


def paid_out(nav, trades):
    """Cash at the last close, and no value afterwards."""
    bars = small.bars()
    price = bars[(bars["instrument"] == "600005.SH") & bars["close_raw"].notna()]["close_raw"].iloc[-1]
    last = trades.iloc[-1]
    told = (last["date"], last["instrument"], last["price"], last["refusal"])
    wanted = (small.DAYS[110], "600005.SH", price, "delisted")
    if told != wanted:
        return f"the last order is {told}, not {wanted}"
    after = nav[nav["date"] >= small.DAYS[110]]
    return "" if (after["nav"] == after["cash"]).all() else "something is left"


def still_told(_, trades):
    told = trades[trades["instrument"] == "600005.SH"][["side", "filled", "refusal"]].to_numpy().tolist()
    return "" if told == [["buy", 0, "delisted"]] else f"the orders of 600005.SH are {told}"


def no_price(nav, trades):
    told = list(trades[["date", "filled", "refusal"]].itertuples(index=False, name=None))
    wanted = [(small.DAYS[33], 0, "no price")]
    return "" if told == wanted and (nav["nav"] == CAPITAL).all() else f"the orders are {told}, not {wanted}"


def value_follows(nav, trades):
    """Bought once, NAV is cash and adjusted closes from then on, whatever is split or paid."""
    bars = small.bars()
    close = bars.pivot(index="date", columns="instrument", values="close").ffill()
    raw = bars.pivot(index="date", columns="instrument", values="close_raw").ffill()
    bought = trades["date"].iloc[0]
    if len(trades) != 3 or (trades["date"] != bought).any():
        return f"{len(trades)} orders, not 3 on one day"
    factor = (close / raw).loc[bought]
    shares = trades.set_index("instrument")["filled"] / factor[trades["instrument"]]
    held = (close[shares.index] * shares).sum(axis=1)
    expected = nav["cash"].iloc[-1] + held.loc[bought:]
    told = nav.set_index("date")["nav"].loc[bought:]
    apart = ((told - expected).abs() / expected).max()
    return "" if apart < 1e-9 else f"NAV differs from adjusted closes by {apart:.3g}"
