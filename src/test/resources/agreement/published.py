"""Recomputes WorldQuant's 101 alphas, qlib's Alpha158 and GTJA's 191 with pandas and numpy, from the text of their definitions.

    published.py LODE

LODE is the launcher. The definitions, in the language of their publication, are in `published`; where print is wrong or says
too little, the definition there is the reading that the library names. They are read and computed here, cell by cell, without
Lode: what is proved is that each line of a library means what was published. The market is a small one made for it, with ticks,
ties, suspensions, a late listing and an instrument without an industry.

Ranks and comparisons of computed values that are equal but for rounding depend on who rounds. A cell that differs is excused if it
changes when the last digits of the parts are drawn at random, and no more than a few cells of a formula may need that.
"""

import os
import re
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

import numpy as np
import pandas as pd

RESOURCES = Path(__file__).resolve().parent.parent
FACTORS = RESOURCES.parent.parent / "main/resources/factors"
LIBRARIES = ["worldquant101", "alpha158", "alpha191"]
DAYS, COMPARED, INSTRUMENTS, GROUPS, SEED = 460, 60, 40, 4, 1
RELATIVE, OF_COLUMN = 1e-9, 1e-12
# How far parts are moved to find cells that hang on rounding, how often, and the share of a formula's cells that may be excused.
WIGGLE, PROBES, EXCUSED = 1e-14, 20, 0.1
# An instrument whose price and volume turn every day: alpha 96 of the 101 has no value where ranks within 4 days stay the same.
ZIGZAG = 4

warnings.filterwarnings("ignore")


# ---- reading: a term is a number, a name, or a tuple of an operator and its terms

TOKEN = re.compile(r"\s*(\$?[A-Za-z_][\w.]*|\d+\.?\d*|\.\d+|\|\||&&|[<>=]=|[-+*/^(),?:<>=])")
LEVELS = [["||"], ["&&"], ["<", "<=", ">", ">=", "=", "=="], ["+", "-"], ["*", "/"]]


def read(text):
    """The term that a text says."""
    tokens, at = [], 0
    while at < len(text.rstrip()):
        found = TOKEN.match(text, at)
        if not found:
            raise ValueError(f"unexpected '{text[at:]}'")
        tokens.append(found[1])
        at = found.end()
    term = choice(tokens)
    if tokens:
        raise ValueError(f"unexpected '{tokens[0]}' in {text}")
    return term


def accept(tokens, *wanted):
    return tokens.pop(0) if tokens and tokens[0] in wanted else None


def expect(tokens, wanted):
    if not accept(tokens, wanted):
        raise ValueError(f"expected '{wanted}', found '{' '.join(tokens[:3])}'")


def choice(tokens):
    condition = level(tokens, 0)
    if not accept(tokens, "?"):
        return condition
    yes = choice(tokens)
    expect(tokens, ":")
    return "?", condition, yes, choice(tokens)


def level(tokens, depth):
    if depth == len(LEVELS):
        return signed(tokens)
    left = level(tokens, depth + 1)
    while sign := accept(tokens, *LEVELS[depth]):
        left = ("==" if sign == "=" else sign, left, level(tokens, depth + 1))
    return left


def signed(tokens):
    if not accept(tokens, "-"):
        return power(tokens)
    inner = signed(tokens)
    return -inner if isinstance(inner, float) else ("neg", inner)


def power(tokens):
    base = primary(tokens)
    return ("^", base, signed(tokens)) if accept(tokens, "^") else base


def primary(tokens):
    if accept(tokens, "("):
        inner = choice(tokens)
        expect(tokens, ")")
        return inner
    first = tokens.pop(0)
    if re.match(r"[\d.]", first):
        return float(first)
    name = first.upper()
    if not accept(tokens, "("):
        return name
    args = [] if accept(tokens, ")") else [choice(tokens)]
    while args and not accept(tokens, ")"):
        expect(tokens, ",")
        args.append(choice(tokens))
    return (name, *args)


# ---- computing, plainly

class Market:
    """Prices, volumes, an index and industries, and what the languages call them."""

    def __init__(self):
        random = np.random.default_rng(SEED)
        self.dates = pd.bdate_range("2020-01-01", periods=DAYS, name="date")
        self.names = pd.Index([f"I{i:03d}" for i in range(INSTRUMENTS)], name="instrument")
        normal = lambda: random.standard_normal((DAYS, INSTRUMENTS))
        traded = random.random((DAYS, INSTRUMENTS)) > 0.002
        for i in range(5, INSTRUMENTS, 7):
            first = random.integers(0, DAYS - 12)
            traded[first:first + 12, i] = False
        traded[:150, 3], traded[:, ZIGZAG] = False, True

        def table(values):
            return pd.DataFrame(values, self.dates, self.names)

        def price(values):
            return table(np.where(traded, np.round(values, 2), np.nan))

        path = 20 * np.exp(np.cumsum(0.02 * normal(), axis=0))
        turn = (-1.0) ** np.arange(DAYS)
        path[:, ZIGZAG] = 20 + turn * (2 + 0.1 * random.random(DAYS))
        start = path * np.exp(0.01 * normal())
        top, bottom = np.maximum(path, start), np.minimum(path, start)
        self.open, self.close = price(start), price(path)
        self.high, self.low = price(top * (1 + 0.01 * random.random(path.shape))), price(bottom * (1 - 0.01 * random.random(path.shape)))
        shares = random.lognormal(13, 0.5, path.shape)
        shares[:, ZIGZAG] = 500_000 + 600 * np.arange(DAYS) * turn
        self.volume = table(np.where(traded, shares.round(), np.nan))
        self.vwap = table(np.where(traded, (top + 2 * bottom) / 3 + 0.001 * normal(), np.nan))
        self.amount = self.volume * self.vwap
        self.index = table(np.repeat(1000 * np.exp(np.cumsum(0.01 * random.standard_normal((DAYS, 1)), axis=0)), INSTRUMENTS, axis=1))
        self.returns = finite(self.close / self.close.ffill().shift(1) - 1).where(self.close.notna())
        self.pool = self.close.notna()
        self.group = pd.Series([f"G{i % GROUPS}" if i < INSTRUMENTS - 1 else None for i in range(INSTRUMENTS)], self.names)
        self.known, self.noise = {}, None

    def fields(self):
        return {"open": self.open, "high": self.high, "low": self.low, "close": self.close, "volume": self.volume,
                "amount": self.amount, "vwap": self.vwap, "hs300_close": self.index.where(self.pool)}

    def value(self, name):
        plain = name.lstrip("$").lower()
        if plain in DEFINED:
            return self.compute(read(DEFINED[plain]))
        if plain.startswith("adv"):
            return mean(self.amount, int(plain[3:]))
        if plain == "banchmarkindexclose":
            return self.index.where(self.pool)
        return self.returns if plain == "ret" else getattr(self, plain)

    def compute(self, term):
        """The value of a term: a table, or one number."""
        if isinstance(term, float):
            return term
        if term not in self.known:
            self.known[term] = self.value(term) if isinstance(term, str) else self.applied(*term)
        return self.known[term]

    def applied(self, head, *args):
        if head == "INDNEUTRALIZE":
            return self.wiggled(head, self.neutral(self.compute(args[0])))
        if head in CROSS and len(args) == 1:
            return self.wiggled(head, finite(CROSS[head](self.compute(args[0]).where(self.pool))))
        values = [self.compute(arg) for arg in args]
        result = SIGNS[head](*values) if head in SIGNS else FUNCTIONS[head](*values)
        return self.wiggled(head, finite(result)) if isinstance(result, pd.DataFrame) else result

    def wiggled(self, head, x):
        """The values; with the last digits at random, unless they were only chosen, while rounding is probed."""
        if self.noise is None or head in CHOOSING:
            return x
        size = np.abs(x) + (1 if head in AROUND_ZERO else 0)
        return x + WIGGLE * size * self.noise.standard_normal(x.shape)

    def factor(self, term):
        """The values of a term on the days that are compared."""
        return self.compute(term).where(self.pool).iloc[-COMPARED:]

    def undecided(self, term):
        """Where the values of a term hang on rounding."""
        exact, known = self.factor(term), self.known
        changed = np.zeros(exact.shape, bool)
        for seed in range(PROBES):
            self.known, self.noise = {}, np.random.default_rng(seed)
            changed |= ~close_by(self.factor(term), exact)
        self.known, self.noise = known, None
        return changed

    def neutral(self, x):
        seen = x.where(self.pool & self.group.notna())
        return seen - seen.T.groupby(self.group).transform("mean").T


# What the definitions of the 191 use without spelling it out each time.
DEFINED = {
    "dtm": "OPEN<=DELAY(OPEN,1)?0:MAX((HIGH-OPEN),(OPEN-DELAY(OPEN,1)))",
    "dbm": "OPEN>=DELAY(OPEN,1)?0:MAX((OPEN-LOW),(OPEN-DELAY(OPEN,1)))",
    "tr": "MAX(MAX(HIGH-LOW,ABS(HIGH-DELAY(CLOSE,1))),ABS(LOW-DELAY(CLOSE,1)))",
    "hd": "HIGH-DELAY(HIGH,1)",
    "ld": "DELAY(LOW,1)-LOW",
}


# Functions that give back one of their operands, or count; correlations, whose rounding is of the size of their operands.
CHOOSING = {"DELAY", "REF", "TS_MAX", "TSMAX", "TS_MIN", "TSMIN", "MAX", "MIN", "GREATER", "LESS", "?", "<", "<=", ">", ">=", "==",
            "||", "&&", "SIGN", "RANK", "TS_RANK", "TSRANK", "COUNT", "FILTER", "SEQUENCE"}
AROUND_ZERO = {"CORRELATION", "CORR", "COVARIANCE", "COVIANCE"}


def finite(x):
    return x.where(np.isfinite(x))


def compared(function):
    """1 or 0; missing where a side is."""
    def apply(a, b):
        known = (a if isinstance(a, pd.DataFrame) else b).notna() & (b if isinstance(b, pd.DataFrame) else a).notna()
        return function(a, b).astype(float).where(known)
    return apply


def chosen(condition, yes, no):
    known = condition.notna()
    frame = lambda x: x if isinstance(x, pd.DataFrame) else pd.DataFrame(x, condition.index, condition.columns)
    return frame(yes).where(condition != 0, frame(no)).where(known)


def raised(x, y):
    """A power; numpy says that a missing value to the power 0, and 1 to a missing power, are 1."""
    return (x ** y) if isinstance(x, float) else (x ** y).where(x.notna() & (pd.notna(y) if isinstance(y, float) else y.notna()))


SIGNS = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "neg": lambda a: -a,
    "<": compared(lambda a, b: a < b), "<=": compared(lambda a, b: a <= b), ">": compared(lambda a, b: a > b),
    ">=": compared(lambda a, b: a >= b), "==": compared(lambda a, b: a == b),
    "||": compared(lambda a, b: (a != 0) | (b != 0)), "&&": compared(lambda a, b: (a != 0) & (b != 0)),
    "?": chosen, "^": raised,
}
CROSS = {
    "RANK": lambda x: x.rank(axis=1, pct=True),
    "SCALE": lambda x: x.div(x.abs().sum(axis=1).where(lambda total: total > 0), axis=0),
}


def windows(x, d):
    padded = np.vstack([np.full((int(d) - 1, x.shape[1]), np.nan), x.to_numpy()])
    return np.ascontiguousarray(np.lib.stride_tricks.sliding_window_view(padded, int(d), axis=0))


def rolled(function):
    """A function of windows without gaps."""
    def apply(x, d, *rest):
        view = windows(x, d)
        whole = ~np.isnan(view).any(axis=-1)
        return pd.DataFrame(np.where(whole, function(np.where(whole[..., None], view, 0.0), *rest), np.nan), x.index, x.columns)
    return apply


def paired(function):
    """A function of two windows that both know all days."""
    def apply(x, y, d):
        a, b = windows(x, d), windows(y, d)
        whole = ~(np.isnan(a) | np.isnan(b)).any(axis=-1)
        fill = lambda w: np.where(whole[..., None], w, 0.0)
        return pd.DataFrame(np.where(whole, function(fill(a), fill(b)), np.nan), x.index, x.columns)
    return apply


def centred(w):
    return np.where(constant(w)[..., None], 0.0, w - w.mean(axis=-1, keepdims=True))


def constant(w):
    return (w == w[..., :1]).all(axis=-1)


def correlation(a, b):
    if a.shape[-1] == 2:
        moves = move(a) * move(b)
        return moves / np.abs(moves)
    a, b = centred(a), centred(b)
    return (a * b).sum(axis=-1) / np.sqrt((a * a).sum(axis=-1) * (b * b).sum(axis=-1))


def move(w):
    """From one day to the next; none but for rounding is none."""
    moved = w[..., 1] - w[..., 0]
    return np.where(np.abs(moved) < 1e-12 * np.abs(w[..., 0]), 0, moved)


def line(w):
    """Slope over time, and what it leaves of the last day."""
    days = np.arange(w.shape[-1]) - (w.shape[-1] - 1) / 2
    slope = (centred(w) * days).sum(axis=-1) / (days ** 2).sum()
    return slope, centred(w)[..., -1] - slope * days[-1]


def time_rank(w):
    last = w[..., -1:]
    return ((w < last).sum(axis=-1) + ((w == last).sum(axis=-1) + 1) / 2) / w.shape[-1]


mean = rolled(lambda w: w.mean(axis=-1))
total = rolled(lambda w: w.sum(axis=-1))
deviation = rolled(lambda w: np.sqrt((centred(w) ** 2).sum(axis=-1) / (w.shape[-1] - 1)))
highest, lowest = rolled(lambda w: w.max(axis=-1)), rolled(lambda w: w.min(axis=-1))
since_highest = rolled(lambda w: w[..., ::-1].argmax(axis=-1).astype(float))
since_lowest = rolled(lambda w: w[..., ::-1].argmin(axis=-1).astype(float))
corr = paired(correlation)
cov = paired(lambda a, b: (centred(a) * centred(b)).sum(axis=-1) / (a.shape[-1] - 1))
ranked = rolled(time_rank)
slope = rolled(lambda w: line(w)[0])


def weighted(weights):
    return rolled(lambda w: (w * weights(w.shape[-1])).sum(axis=-1) / weights(w.shape[-1]).sum())


def smooth(x, n, m):
    return x.ewm(alpha=m / n, adjust=False, ignore_na=True, min_periods=int(n)).mean().where(x.notna())


def extreme(of_two, of_days):
    """MAX(A, B), or MAX(A, n) if the second is a number of days."""
    def apply(a, b):
        if isinstance(b, float) and b >= 1:
            return of_days(a, np.floor(b))
        known = (a.notna() if isinstance(a, pd.DataFrame) else True) & (b.notna() if isinstance(b, pd.DataFrame) else True)
        return of_two(a, b).where(known)
    return apply


def regressed(x, y, d=None):
    """REGBETA of a series on the days of a sequence, or of the days that a filter keeps on those of another series."""
    if isinstance(y, float):
        return slope(x, y)
    (a, keep), (b, _) = x, y
    result = np.full(a.shape, np.nan)
    left, right, kept = windows(a, d), windows(b, d), windows(keep, d)
    for t, i in np.argwhere(~(np.isnan(left) | np.isnan(right) | np.isnan(kept)).any(axis=-1)):
        days = kept[t, i] != 0
        result[t, i] = np.polyfit(right[t, i, days], left[t, i, days], 1)[0]
    return pd.DataFrame(result, a.index, a.columns)


def days(function):
    """Windows are whole days: 3.92795 are 3."""
    return lambda *args: function(*args[:-1], np.floor(args[-1]))


def place(since):
    """qlib counts places from the oldest day, from 1."""
    return lambda x, d: d - since(x, d)


FUNCTIONS = {
    "ABS": np.abs, "SIGN": np.sign, "LOG": lambda x: np.log(x.where(x > 0)),
    "SIGNEDPOWER": lambda x, y: np.sign(x) * raised(np.abs(x), y),
    "DELAY": days(lambda x, d: x.shift(int(d))), "DELTA": days(lambda x, d: x - x.shift(int(d))),
    "SUM": days(total), "MEAN": mean, "TS_MEAN": mean, "STD": deviation, "STDDEV": deviation,
    "TS_MAX": days(highest), "TSMAX": highest, "TS_MIN": days(lowest), "TSMIN": lowest,
    "MAX": extreme(np.maximum, highest), "MIN": extreme(np.minimum, lowest),
    "PRODUCT": days(rolled(lambda w: w.prod(axis=-1))), "PROD": rolled(lambda w: w.prod(axis=-1)),
    "TS_RANK": days(ranked), "TSRANK": ranked, "RANK": ranked,
    "TS_ARGMAX": days(since_highest), "TS_ARGMIN": days(since_lowest), "HIGHDAY": since_highest, "LOWDAY": since_lowest,
    "CORRELATION": days(corr), "CORR": corr, "COVARIANCE": cov, "COVIANCE": cov,
    "DECAY_LINEAR": days(weighted(lambda d: np.arange(1.0, d + 1))), "DECAYLINEAR": weighted(lambda d: np.arange(1.0, d + 1)),
    "WMA": weighted(lambda d: 0.9 ** np.arange(d)[::-1]), "SMA": smooth,
    "COUNT": lambda c, d: total((c != 0).astype(float).where(c.notna()), d),
    "SUMIF": lambda x, d, c: total(chosen(c, x, 0.0), d), "SUMAC": total,
    "FILTER": lambda x, c: (x, c), "REGBETA": regressed, "SEQUENCE": lambda d: d,
    # qlib
    "REF": lambda x, d: x.shift(int(d)), "GREATER": extreme(np.maximum, None), "LESS": extreme(np.minimum, None),
    "SLOPE": slope, "RESI": rolled(lambda w: line(w)[1]),
    "RSQUARE": rolled(lambda w: correlation(w, np.broadcast_to(np.arange(float(w.shape[-1])), w.shape)) ** 2),
    "QUANTILE": rolled(lambda w, q: np.quantile(w, q, axis=-1)),
    "IDXMAX": place(since_highest), "IDXMIN": place(since_lowest),
}


# ---- what Lode says

def lines(library):
    """The formulas of a library by name, with its parts put in."""
    parts, formulas = {}, {}
    for row in (FACTORS / f"{library}.txt").read_text().splitlines():
        whole = re.sub(r"\$(\w+)", lambda found: f"({parts[found[1]]})" if found.start() else found[0], row)
        if part := re.match(r"\$(\w+) *= *(.*)", whole):
            parts[part[1]] = part[2]
        elif row and row[0] not in "#!":
            name, formula, *_ = map(str.strip, whole.split("|"))
            formulas[name] = parts[name] = formula
    return formulas


def run(folder, *arguments):
    home = os.environ | {"LODE_HOME": str(folder)}
    done = subprocess.run([sys.argv[1], *map(str, arguments)], env=home, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"lode {' '.join(map(str, arguments))}\n{done.stderr}")


def import_market(folder, market):
    bars, sectors = folder / "bars.csv", folder / "sectors.csv"
    pd.concat({name: table.stack() for name, table in market.fields().items()}, axis=1).reset_index().to_csv(bars, index=False)
    stays = market.group.dropna().rename("sector").reset_index()
    stays.assign(entry_date="2020-01-01", remove_date="").to_csv(sectors, index=False)
    run(folder, "data", "import", "agreement", "--source", "tidy", bars, "--source", "industry", sectors)


def values(folder, formulas, market):
    file, csv = folder / "formulas.txt", folder / "values.csv"
    file.write_text("".join(f"{name}\t{formula}\n" for name, formula in formulas.items()))
    run(folder, "score", "--data", "agreement", "--pool", "all", "--formulas", file, "--out", folder / "scores.csv", "--values", csv,
        "--from", f"{market.dates[-COMPARED]:%F}")
    table = pd.read_csv(csv, comment="#", float_precision="round_trip", parse_dates=["date"])
    return {name: table.pivot(index="date", columns="instrument", values=name) for name in formulas}


# ---- comparison

def close_by(a, b):
    """Where two tables are equal within the tolerance, or both have nothing."""
    a, b = a.to_numpy(float), b.to_numpy(float)
    size = np.where(np.isnan(b), 0, np.abs(b)).max(axis=0)
    return (np.isnan(a) & np.isnan(b)) | (np.abs(a - b) <= RELATIVE * np.abs(b) + OF_COLUMN * size)


def compare(ours, term, market):
    """How the values differ from those of a term, nothing if they agree; and how many cells were excused."""
    theirs = market.factor(term)
    ours = ours.reindex_like(theirs)
    if not theirs.notna().to_numpy().any():
        return "no value anywhere, nothing is proved", 0
    differ = ~close_by(ours, theirs)
    excused = differ & market.undecided(term) if differ.any() else differ
    if excused.mean() > EXCUSED:
        return f"{excused.mean():.0%} of the cells differ and hang on rounding", 0
    wrong = np.argwhere(differ & ~excused)
    if len(wrong) == 0:
        return None, excused.sum()
    t, i = wrong[0]
    return (f"Lode has {ours.iat[t, i]!r}, it is {theirs.iat[t, i]!r} on {ours.index[t]:%F} for {ours.columns[i]}; "
            f"{len(wrong)} cells differ"), 0


def checked(library, folder, market):
    """How many lines agree, and how many do not."""
    formulas = lines(library)
    rows = (RESOURCES / f"published/{library}.txt").read_text().splitlines()
    published = dict(row.split("\t") for row in rows if not row.startswith("#"))
    ours, excused, counts = values(folder, formulas, market), 0, {"passed": 0, "failed": 0}
    for name in formulas:
        found, cells = compare(ours[name], read(published[name]), market)
        counts["failed" if found else "passed"] += 1
        excused += cells
        if found:
            print(f"{library} {name}: {found}")
    print(f"{library}: {counts['passed']} of {len(formulas)} lines are what was published; {excused} of "
          f"{len(formulas) * COMPARED * INSTRUMENTS} cells are excused, because they hang on rounding")
    return counts


def main():
    market = Market()
    with tempfile.TemporaryDirectory() as folder:
        import_market(Path(folder), market)
        counts = [checked(library, Path(folder), market) for library in LIBRARIES]
    total = {name: sum(count[name] for count in counts) for name in counts[0]}
    print(f"{total['passed']} passed, {total['failed']} failed, 0 skipped")
    return int(total["failed"] > 0)


if __name__ == "__main__":
    sys.exit(main())
