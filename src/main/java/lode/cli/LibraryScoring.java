package lode.cli;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.factor.LibraryFactor;
import lode.measure.IcStats;
import lode.measure.RankIc;
import lode.measure.Split;
import lode.panel.Dataset;
import lode.panel.LabelSpec;
import lode.panel.Period;
import lode.registry.Conditions;

/**
 * Against what the factors of libraries are scored.
 *
 * @param pool  the name of the pool
 * @param split the days, purged of those whose label reaches into the next period
 * @param test  whether the test days are looked at
 */
record LibraryScoring(Dataset data, String pool, LabelSpec label, Conventions conventions, Split split, boolean test) {

    /** A factor, and the name of its library. */
    record Entry(String library, LibraryFactor factor) {}

    /** Computes all of them as one plan, no further than the last day that is looked at; the best in validation first. */
    List<ScoredFactor> of(List<Entry> entries, int threads, long memory) {
        var members = data.pool(pool);
        Period days = days();
        RankIc rankIc = RankIc.of(data.label(label), members, conventions.fewestPairs());
        List<Expr> formulas =
                entries.stream().map(entry -> entry.factor().formula()).toList();
        List<RankIc.Daily> daily = new Engine(data, members, conventions, threads, memory)
                .evaluate(formulas, days.end(), (_, values, _) -> rankIc.daily(values, days));
        List<ScoredFactor> scored = new ArrayList<>();
        for (int k = 0; k < entries.size(); k++) {
            scored.add(scored(entries.get(k), daily.get(k)));
        }
        scored.sort(comparingDouble(one -> -one.validation().mean())); // NaN last
        return scored;
    }

    /** The days that are looked at. */
    Period days() {
        return test
                ? split.whole()
                : new Period(split.training().first(), split.validation().end());
    }

    /** The scores of some factors as a look at the test period. */
    TestLook look(List<Entry> entries) {
        List<Expr> formulas =
                entries.stream().map(entry -> entry.factor().formula()).toList();
        Conditions tested = Conditions.of(data, pool, label, conventions, split);
        return TestLook.of(data, tested, "library score", formulas, days());
    }

    /** One line that says what a table was made from. */
    String note() {
        return data.note(pool, label, days()) + conventions.note() + "; windows " + conventions.coverage()
                + "; figures in the factor's direction; validation "
                + split.validation().on(data.axes());
    }

    private ScoredFactor scored(Entry entry, RankIc.Daily daily) {
        return ScoredFactor.of(
                entry.library(),
                entry.factor(),
                stats(daily, split.training()),
                stats(daily, split.validation()),
                test ? Optional.of(stats(daily, split.test())) : Optional.empty(),
                daily.coverage());
    }

    private IcStats stats(RankIc.Daily daily, Period part) {
        int first = days().first();
        return IcStats.of(daily.ics(), part.first() - first, part.end() - first, label.horizon());
    }
}
