package lode.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import lode.eval.Engine;
import lode.expr.Expr;
import lode.measure.RankIc;
import lode.panel.Period;

/**
 * All distinct formulas tried so far, in the order of their first appearance, and what they are worth.
 *
 * <p>Every formula counts as a trial, but only what ranks differently is ranked: formulas share the {@linkplain Findings
 * findings} about their {@link Canonical} form.
 */
final class Trials {

    private final SearchPlan plan;
    private final Findings findings;
    private final SequencedMap<Expr, Tried> tried = new LinkedHashMap<>();
    private final SequencedMap<Expr, Score> reached = new LinkedHashMap<>();
    private Lookups lookups = Lookups.NONE;
    private News news = News.none();

    /** The number of a trial, from 1, and what stands for its formula. */
    private record Tried(int number, Canonical canonical) {}

    /**
     * Trials of which none was made yet.
     *
     * @param yardstick measures what the plan aims at
     * @param known     what is known already, by the text of canonical formulas
     */
    Trials(
            Engine engine,
            RankIc rankIc,
            Period training,
            SearchPlan plan,
            Yardstick yardstick,
            Map<String, Finding> known) {
        this.plan = plan;
        this.findings = new Findings(engine, rankIc, training, plan, yardstick, known);
    }

    /**
     * Finds which candidates are worth what they need to be, and scores those that are.
     *
     * @param candidates of one generation; a formula that occurs twice needs the lesser of the two
     */
    void score(List<Candidate> candidates) {
        List<Candidate> fresh = new ArrayList<>();
        SequencedMap<Expr, Findings.Need> needed = needed(candidates, fresh);
        lookups = lookups.plus(candidates.size(), findings.findOut(needed, news));
        for (Candidate candidate : fresh) {
            Findings.Need need = Objects.requireNonNull(needed.get(canonical(candidate.formula())));
            news.trials().add(trial(candidate, need.worth()));
        }
        for (Candidate candidate : candidates) {
            Expr formula = candidate.formula();
            double worth = worth(formula);
            if (worth > Double.NEGATIVE_INFINITY
                    && worth >= candidate.needed()
                    && reached.put(formula, score(formula)) == null) {
                news.reached().add(number(formula));
            }
        }
    }

    /** What canonical formulas need to be worth for the first of their formulas to be worth what it needs. */
    private SequencedMap<Expr, Findings.Need> needed(List<Candidate> candidates, List<Candidate> fresh) {
        SequencedMap<Expr, Findings.Need> needed = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            if (!tried(candidate.formula())) {
                begin(candidate.formula());
                fresh.add(candidate);
            }
            Tried trial = of(candidate.formula());
            needed.merge(
                    trial.canonical().formula(),
                    new Findings.Need(candidate.needed(), trial.number()),
                    Findings.Need::or);
        }
        return needed;
    }

    private void begin(Expr formula) {
        Canonical canonical = plan.aim().readsValues()
                ? Canonical.ofValues(formula, plan.conventions())
                : Canonical.of(formula, plan.conventions());
        tried.put(formula, new Tried(tried.size() + 1, canonical));
    }

    private Trial trial(Candidate candidate, double needed) {
        Tried trial = of(candidate.formula());
        Expr canonical = trial.canonical().formula();
        Standing standing = findings.shown(canonical, needed);
        return Trial.of(
                trial.number(),
                candidate,
                candidate.origin().parents().stream()
                        .filter(this::tried)
                        .map(this::number)
                        .toList(),
                trial.canonical().turned() ? standing.turned() : standing,
                !plan.aim().isRankIcAlone(),
                findings.of(canonical).values().high());
    }

    /** The number of a formula that was tried, from 1. */
    int number(Expr formula) {
        return of(formula).number();
    }

    private Tried of(Expr formula) {
        return Objects.requireNonNull(tried.get(formula));
    }

    private Expr canonical(Expr formula) {
        return of(formula).canonical().formula();
    }

    private Finding finding(Expr formula) {
        return findings.of(canonical(formula));
    }

    /** What became known since this was last called. */
    News takeNews() {
        News taken = news;
        news = News.none();
        return taken;
    }

    /**
     * Takes over what was known after a generation; that of those before it was taken over already.
     *
     * @param formulas all that were tried up to then, in order
     * @param found    by the number of a trial
     * @param settled  numbers of trials
     * @param finished numbers of trials
     * @param reaching numbers of trials
     */
    void restore(
            List<Expr> formulas,
            Map<Integer, Finding> found,
            List<Integer> settled,
            List<Integer> finished,
            List<Integer> reaching) {
        formulas.subList(tried.size(), formulas.size()).forEach(this::begin);
        found.forEach((number, finding) -> findings.restore(canonical(formulas.get(number - 1)), finding));
        settled.forEach(number -> findings.restoreSettled(canonical(formulas.get(number - 1))));
        finished.forEach(number -> findings.restoreFinished(canonical(formulas.get(number - 1)), number));
        reaching.forEach(number -> reached.put(formulas.get(number - 1), score(formulas.get(number - 1))));
    }

    /** All that is known now, by the text of canonical formulas. */
    Map<String, Finding> known() {
        return findings.all();
    }

    /**
     * The score of a formula.
     *
     * @throws IllegalArgumentException if it has none
     */
    Score score(Expr formula) {
        Score score = reached.get(formula);
        if (score != null) {
            return score;
        }
        if (tried(formula) && finding(formula).standing() instanceof Standing.Exact(var exact)) {
            return of(formula).canonical().turned() ? exact.turned() : exact;
        }
        throw new IllegalArgumentException("not scored: " + formula);
    }

    /** What a formula is worth before the price of its length; -infinity if it is known too rarely, or was left early. */
    double worth(Expr formula) {
        return tried(formula) && finding(formula).standing() instanceof Standing.Exact
                ? score(formula).worth(plan.aim(), plan.leastCoverage())
                : Double.NEGATIVE_INFINITY;
    }

    /** Whether a formula was tried. */
    boolean tried(Expr formula) {
        return tried.containsKey(formula);
    }

    /** Whether two formulas have the same values on the training days, to the last bit. */
    boolean sameValues(Expr formula, Expr other) {
        return findings.sameValues(formula, other);
    }

    /** How many formulas were asked for so far, and how many computed. */
    Lookups lookups() {
        return lookups;
    }

    /** The mean rank correlation of a formula in each part of the training days, in its own direction. */
    double[] cases(Expr formula) {
        return finding(formula).standing() instanceof Standing.Exact(var exact)
                ? (exact.rankIc() < 0 ? exact.turned() : exact).cases()
                : Cases.NONE.clone();
    }

    /** How good a formula that reached the bar is at an objective, as it is measured. */
    double figure(Expr formula, Objective objective) {
        return switch (objective) {
            case Objective.Size _ -> formula.size();
            case Objective.Figure(var fitness) ->
                score(formula).figures()[plan.aim().figures().indexOf(fitness)];
        };
    }

    /** How good a formula that reached the bar is at some objectives, the more the better; what is unknown is worst. */
    double[] goals(Expr formula, List<Objective> objectives) {
        return objectives.stream()
                .mapToDouble(objective -> {
                    double figure = figure(formula, objective);
                    double goal = objective.wantsMore() ? figure : -figure;
                    return Double.isFinite(goal) ? goal : -Double.MAX_VALUE;
                })
                .toArray();
    }

    /** The formulas of some numbers, in their order. */
    List<Expr> formulas(List<Integer> numbers) {
        List<Expr> all = List.copyOf(tried.keySet());
        return numbers.stream().map(number -> all.get(number - 1)).toList();
    }

    /** Some of the trials, to tell luck by. */
    LuckSample sample() {
        return findings.sample();
    }

    /** How many distinct formulas were tried. */
    int distinct() {
        return tried.size();
    }

    /** How many of them have the same ranks as another that was tried. */
    int merged() {
        return tried.size() - findings.different();
    }

    /** How many series of values the formulas have, of which all were tried. */
    int different(List<Expr> formulas) {
        return (int) formulas.stream()
                .map(formula -> finding(formula).values())
                .distinct()
                .count();
    }

    /**
     * All formulas that reached a bar and are worth their length, fittest first; the one found earlier first among equals.
     *
     * @param price of their length
     */
    List<Expr> fittest(double price) {
        return fittest(reached.keySet().stream(), price);
    }

    /** The same, among the first so many that were tried. */
    List<Expr> fittest(double price, int first) {
        return fittest(tried.keySet().stream().limit(first).filter(reached::containsKey), price);
    }

    private List<Expr> fittest(Stream<Expr> formulas, double price) {
        return formulas.filter(formula -> fitness(formula, price) > 0)
                .sorted(Comparator.<Expr>comparingDouble(formula -> fitness(formula, price))
                        .reversed())
                .toList();
    }

    private double fitness(Expr formula, double price) {
        return worth(formula) - price * formula.size();
    }
}
