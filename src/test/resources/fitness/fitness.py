"""The figures of lode.measure.Fitness on an invented market, by pandas, numpy and scipy.

Run: python3 fitness.py > fitness.txt
The market is FitnessMarket.java's, in whole numbers, so that both have the same bits.
"""

import numpy as np
import pandas as pd
from scipy import stats

DAYS, WIDTH, TRAINING = 470, 40, 440
LAG, HORIZON, COST, FEWEST = 1, 3, 0.00164, 10


def table(cell):
    return pd.DataFrame([[cell(t, i) for i in range(WIDTH)] for t in range(DAYS)],
                        index=pd.date_range("2024-01-01", periods=DAYS))


def mixed(t, i, seed):
    x = (t * 7919 + i * 104729 + seed * 1299709 + t * i * 31) % 1000003
    return (x * x + seed * 7) % 10007


close = table(lambda t, i: 1 + mixed(t, i, 1) / 100000)
pool = table(lambda t, i: (i + t) % 13 != 0)
future = close.shift(-LAG - HORIZON) / close.shift(-LAG) - 1
noise = table(lambda t, i: mixed(t, i, 2) // 50)
lagging = noise - (future.rank(axis=1) * 2).fillna(0) * table(lambda t, i: 1 if t % 3 == 0 else 0)
factor = lagging.where(table(lambda t, i: (3 * i + 5 * t) % 11 != 0))
style = table(lambda t, i: (mixed(t, i, 3) + 20 * (noise.iat[t, i]))).where(table(lambda t, i: (i + 2 * t) % 29 != 0))
other = table(lambda t, i: 2 * style.iat[t, i] + mixed(t, i, 6))
industry = table(lambda t, i: i % 7 if i < 38 else 7).where(table(lambda t, i: i != 5))
known = [lagging + table(lambda t, i: mixed(t, i, 4) // 60),
         table(lambda t, i: mixed(t, i, 5)).where(table(lambda t, i: (i + 3 * t) % 17 != 0))]


def rows(*tables):
    """The training days: members of the pool with a label, and their values."""
    for t in range(TRAINING - LAG - HORIZON):
        frame = pd.concat([future.iloc[t].rename("r")] + [x.iloc[t].rename(k) for k, x in enumerate(tables)], axis=1)
        yield t, frame[pool.iloc[t] & frame["r"].notna()]


def rank_ics(f):
    out = {}
    for t, frame in rows(f):
        frame = frame.dropna()
        if len(frame) >= FEWEST:
            out[future.index[t]] = stats.spearmanr(frame[0], frame["r"])[0]
    return pd.Series(out).dropna()


def groups(x, q):
    """qcut from the lowest value of a day, 0 to q - 1; by the order of the instruments where edges collide."""
    edges = np.quantile(x, np.linspace(0, 1, q + 1))
    if len(set(edges)) == q + 1:
        return pd.qcut(x, q, labels=False)
    return pd.qcut(x.rank(method="first"), q, labels=False)


def group_means(f, q):
    means = []
    for t, frame in rows(f):
        frame = frame.dropna()
        if len(frame) >= FEWEST:
            means.append(frame["r"].groupby(groups(frame[0], q)).mean() - frame["r"].mean())
    return pd.DataFrame(means).mean()


def top_fifth(f):
    excess, traded, parts = [], [], {}
    for t, frame in rows(f):
        frame = frame.dropna()
        top = frame[groups(frame[0], 5) == 4]
        excess.append(top["r"].mean() - frame["r"].mean())
        weights = pd.Series(1 / len(top), index=top.index)
        if t % HORIZON in parts:
            traded.append(weights.sub(parts[t % HORIZON], fill_value=0).abs().sum() / 2)
        parts[t % HORIZON] = weights
    return np.mean(excess), np.mean(traded)


def neutral(f, by_industry, styles):
    ics = []
    for t, frame in rows(f, industry, *styles):
        frame = frame.dropna() if by_industry else frame.drop(columns=1).dropna()
        ranks = frame[0].rank()
        if by_industry:
            codes = frame[1].where(frame.groupby(1)[1].transform("size") >= 3, 99)
            design = pd.get_dummies(codes)
        else:
            design = pd.DataFrame({"one": 1.0}, index=frame.index)
        for k in range(len(styles)):
            design[f"style{k}"] = frame[2 + k]
        solution = np.linalg.lstsq(design.to_numpy(float), ranks.to_numpy(), rcond=None)[0]
        residual = (ranks - design.to_numpy(float) @ solution).round(6)
        ics.append(stats.spearmanr(residual, frame["r"])[0])
    return np.mean(ics)


def marginal(f, others):
    ics = []
    for t, frame in rows(f, *others):
        known_here = frame[0].notna()
        centred = frame[list(range(1 + len(others)))].rank()
        centred = (centred - centred.mean()).fillna(0)
        design = centred[list(range(1, 1 + len(others)))].to_numpy()
        solution = np.linalg.lstsq(design, centred[0].to_numpy(), rcond=None)[0]
        residual = pd.Series(centred[0].to_numpy() - design @ solution, index=frame.index).round(6)
        ics.append(stats.spearmanr(residual[known_here], frame["r"][known_here])[0])
    return np.mean(ics)


def likeness(f, others):
    out = []
    for other in others:
        daily = []
        for t in range(0, TRAINING - LAG - HORIZON, 5):
            x = f.iloc[t].where(pool.iloc[t]).rank()
            y = other.iloc[t].where(pool.iloc[t]).rank()
            daily.append(x.corr(y))
        out.append(abs(np.mean(daily)))
    return max(out)


def show(name, value):
    print(name, repr(float(value)))


print("# Computed by fitness.py with pandas", pd.__version__ + ", scipy", __import__("scipy").__version__)
ics = rank_ics(factor)
show("rank-ic", abs(ics.mean()))
show("rank-icir", abs(ics.mean()) / ics.std())
direction = np.sign(ics.mean())
pearson = [frame.dropna()[0].corr(frame.dropna()["r"]) for _, frame in rows(factor)]
show("ic", direction * np.mean(pearson))
f = direction * factor
fifths = group_means(f, 5)
show("quantile-spread", (fifths[4] - fifths[0]) / HORIZON * 252)
show("monotonicity", stats.spearmanr(range(10), group_means(f, 10))[0])
years = ics.groupby(ics.index.year)
show("worst-year", (direction * years.mean())[years.size() >= 60].min())
excess, traded = top_fifth(f)
show("long-only", (excess - COST * traded) / HORIZON * 252)
show("neutral-rank-ic", direction * neutral(factor, True, [style, other]))
show("marginal-rank-ic", direction * marginal(factor, known))
show("turnover", traded)
show("registry-correlation", likeness(factor, known))
show("neutral-to-industry", direction * neutral(factor, True, []))
show("neutral-to-styles", direction * neutral(factor, False, [style, other]))
