package lode.search.arena;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.measure.EqualWeight;
import lode.measure.RankIc;
import lode.measure.RankedFactor;
import lode.measure.Split;
import lode.panel.Dataset;
import lode.panel.Period;
import lode.panel.Pool;
import lode.search.Exploration.Chosen;
import lode.search.SearchPlan;

/**
 * Measures what searches chose in training, on the days after: all by the same rule.
 *
 * <p>Nothing is chosen here. Test days decide nothing, but whoever reads the table has looked at them.
 */
public final class Judge {

    /** A planted formula is found where ranks correlate more than this. */
    public static final double FOUND = 0.7;

    /** How many formulas are averaged. */
    public static final int TEN = 10;

    /** How many formulas are to be chosen. */
    public static final int TWENTY = 20;

    private final Dataset data;
    private final Pool pool;
    private final RankIc rankIc;
    private final Split split;
    private final Period seen;
    private final int threads;
    private final long memory;
    private final List<Planted> planted;

    private record Planted(String formula, RankedFactor ranks) {}

    /**
     * A judge.
     *
     * @param data    the market
     * @param plan    whose pool, label and periods are those of all searches
     * @param planted formulas to be found, under {@linkplain Conventions#LODE our conventions}; may be empty
     * @param threads how many threads compute; changes nothing but the time
     * @param memory  bytes that intermediate values may take; changes nothing but the time
     */
    public Judge(Dataset data, SearchPlan plan, List<Expr> planted, int threads, long memory) {
        this.data = data;
        this.pool = data.pool(plan.pool());
        this.rankIc = RankIc.of(data.label(plan.label()), pool);
        this.split = plan.split().purged(plan.label().reach());
        this.seen = new Period(split.training().first(), split.validation().end());
        this.threads = threads;
        this.memory = memory;
        this.planted = engine(Conventions.LODE)
                .evaluate(
                        planted,
                        seen.end(),
                        (formula, values, _) -> new Planted(formula.toString(), RankedFactor.of(values, pool, seen)));
    }

    /** The days that searches are measured on, purged. */
    public Split split() {
        return split;
    }

    /**
     * Measures what a search chose.
     *
     * @param chosen      the fittest formulas that are unlike each other, best first
     * @param conventions what is understood by their operators
     */
    public Bout.Verdict verdict(List<Chosen> chosen, Conventions conventions) {
        var equalWeight = new EqualWeight(pool, split.whole());
        List<Expr> formulas = chosen.stream().map(Chosen::formula).toList();
        List<Measured> measured = engine(conventions)
                .evaluate(
                        formulas,
                        split.test().end(),
                        (formula, values, _) -> measured(values, formulas.indexOf(formula), chosen, equalWeight));
        int ten = Math.min(TEN, measured.size());
        Bout.Looks topTen = ten == 0
                ? Bout.Looks.NONE
                : looks(
                        equalWeight.mean(measured.subList(0, ten).stream()
                                .map(Measured::standardised)
                                .toList()),
                        1);
        return new Bout.Verdict(
                chosen.stream().findFirst().map(first -> first.formula().toString()),
                chosen.stream().findFirst().map(first -> first.formula().size()).orElse(0),
                measured.stream().findFirst().map(Measured::looks).orElse(Bout.Looks.NONE),
                ten,
                topTen,
                recovery(measured));
    }

    /** What is kept of a formula's values; no standardised ranks beyond the tenth. */
    private record Measured(Bout.Looks looks, RankedFactor ranks, double[] standardised) {}

    private Measured measured(double[] values, int place, List<Chosen> chosen, EqualWeight equalWeight) {
        int direction = chosen.get(place).direction();
        return new Measured(
                looks(values, direction),
                RankedFactor.of(values, pool, seen),
                place < TEN ? equalWeight.standardised(values, direction) : new double[0]);
    }

    private Bout.Looks looks(double[] values, int direction) {
        return new Bout.Looks(
                direction * rankIc.daily(values, split.training()).mean(),
                direction * rankIc.daily(values, split.validation()).mean(),
                direction * rankIc.daily(values, split.test()).mean());
    }

    private Optional<Bout.Recovery> recovery(List<Measured> measured) {
        return planted.isEmpty()
                ? Optional.empty()
                : Optional.of(new Bout.Recovery(planted.size(), found(measured, TEN), found(measured, TWENTY)));
    }

    private List<String> found(List<Measured> measured, int first) {
        return planted.stream()
                .filter(formula -> IntStream.range(0, Math.min(first, measured.size()))
                        .anyMatch(k -> Math.abs(measured.get(k).ranks().correlation(formula.ranks())) > FOUND))
                .map(Planted::formula)
                .toList();
    }

    private Engine engine(Conventions conventions) {
        return new Engine(data, pool, conventions, threads, memory);
    }
}
