package lode.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lode.eval.Engine;
import lode.expr.Expr;
import lode.measure.RankIc;
import lode.panel.Days;
import lode.panel.Period;
import org.jspecify.annotations.Nullable;

/**
 * All distinct formulas tried so far, in the order of their first appearance, and what is known of them.
 *
 * <p>Every formula counts as a trial, but only what ranks differently is ranked: formulas share the score of their
 * {@link Canonical} form, and of whatever has the same values.
 */
final class Trials {

    private final Map<Expr, Tried> tried = new LinkedHashMap<>();
    private final Map<Expr, Finding> findings = new HashMap<>();
    private final Map<Fingerprint, Finding> byValues = new ConcurrentHashMap<>();
    private final Set<Fingerprint> settled = new HashSet<>();
    private final Set<Fingerprint> different = new HashSet<>();
    private final Map<Expr, Score> reached = new LinkedHashMap<>();
    private Lookups lookups = Lookups.NONE;
    private final Engine engine;
    private final RankIc rankIc;
    private final Period training;
    private final Race race;
    private final Yardstick yardstick;
    private final SearchPlan plan;
    private final Map<String, Finding> known;
    private News news = News.none();

    /** The number of a trial, from 1, and what stands for its formula. */
    private record Tried(int number, Canonical canonical) {}

    /** What a canonical formula needs to be worth, and the number of a trial that it stands for. */
    private record Need(double worth, int trial) {

        Need or(double less) {
            return new Need(Math.min(worth, less), trial);
        }
    }

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
        this.engine = engine;
        this.rankIc = rankIc;
        this.training = training;
        this.race = new Race(training);
        this.plan = plan;
        this.yardstick = yardstick;
        this.known = known;
    }

    /**
     * Finds which candidates are worth what they need to be, and scores those that are.
     *
     * @param candidates of one generation; a formula that occurs twice needs the lesser of the two
     */
    void score(List<Candidate> candidates) {
        List<Candidate> fresh = new ArrayList<>();
        Map<Expr, Need> needed = needed(candidates, fresh);
        needed.forEach(this::recall);
        List<Expr> open = needed.entrySet().stream()
                .filter(entry ->
                        !decided(findings.get(entry.getKey()), entry.getValue().worth()))
                .map(Map.Entry::getKey)
                .toList();
        lookups = lookups.plus(candidates.size(), open.size());
        List<Finding> found = engine.evaluateOneOfMany(
                open,
                training.end(),
                (formula, values, days) -> found(
                        values,
                        days,
                        Objects.requireNonNull(needed.get(formula)).worth()));
        for (int k = 0; k < open.size(); k++) {
            find(open.get(k), Objects.requireNonNull(needed.get(open.get(k))).trial(), found.get(k));
        }
        needed.forEach(this::merge);
        needed.forEach(this::settle);
        fresh.forEach(candidate -> news.trials().add(trial(candidate, needed)));
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
    private Map<Expr, Need> needed(List<Candidate> candidates, List<Candidate> fresh) {
        Map<Expr, Need> needed = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            if (!tried.containsKey(candidate.formula())) {
                begin(candidate.formula());
                fresh.add(candidate);
            }
            Tried trial = Objects.requireNonNull(tried.get(candidate.formula()));
            needed.merge(
                    trial.canonical().formula(),
                    new Need(candidate.needed(), trial.number()),
                    (before, other) -> before.or(other.worth()));
        }
        return needed;
    }

    private void begin(Expr formula) {
        Canonical canonical = plan.aim().readsValues()
                ? Canonical.ofValues(formula, plan.conventions())
                : Canonical.of(formula, plan.conventions());
        tried.put(formula, new Tried(tried.size() + 1, canonical));
    }

    private void find(Expr canonical, int trial, Finding finding) {
        findings.put(canonical, finding);
        news.findings().put(trial, finding);
    }

    /** Takes over what was known before the search began. */
    private void recall(Expr canonical, Need needed) {
        Finding before = known.isEmpty() ? null : known.get(canonical.toString());
        if (before != null
                && !decided(findings.get(canonical), needed.worth())
                && decided(before, stopsBelow(needed.worth()))) {
            find(canonical, needed.trial(), before);
            noteValues(before);
        }
    }

    private void noteValues(Finding finding) {
        if (finding.standing() instanceof Standing.Exact) {
            byValues.put(finding.values(), finding);
        }
    }

    private static boolean decided(@Nullable Finding finding, double needed) {
        return finding != null && finding.standing().decides(needed);
    }

    private Finding found(double[] values, Days days, double needed) {
        var fingerprint = Fingerprint.of(values, new Days(training.first(), training.end(), days.width()));
        Finding same = byValues.get(fingerprint);
        if (same != null) {
            return same;
        }
        Race.Outcome outcome =
                race.run(rankIc.walk(values, training), stopsBelow(needed), daily -> yardstick.measure(values, daily));
        var found = new Finding(fingerprint, outcome.standing(), outcome.laps());
        noteValues(found);
        return found;
    }

    private double stopsBelow(double needed) {
        return plan.racing() && plan.aim().isRankIcAlone() ? needed : Double.NEGATIVE_INFINITY;
    }

    /** Gives a formula the score of whatever has the same values: who finished first on several threads must not matter. */
    private void merge(Expr canonical, Need needed) {
        Finding finding = Objects.requireNonNull(findings.get(canonical));
        Finding exact = byValues.get(finding.values());
        different.add(finding.values());
        if (exact != null && !(finding.standing() instanceof Standing.Exact)) {
            find(canonical, needed.trial(), exact);
        }
    }

    /** Notes whose race goes to the end: that of whatever has the same values is no longer run. */
    private void settle(Expr canonical, Need needed) {
        Finding finding = Objects.requireNonNull(findings.get(canonical));
        boolean ended = finding.raced(stopsBelow(needed.worth())) instanceof Standing.Exact;
        if (ended && settled.add(finding.values())) {
            news.settled().add(needed.trial());
        }
    }

    private Trial trial(Candidate candidate, Map<Expr, Need> needed) {
        Expr formula = candidate.formula();
        Tried trial = Objects.requireNonNull(tried.get(formula));
        Expr canonical = trial.canonical().formula();
        Finding finding = Objects.requireNonNull(findings.get(canonical));
        double needs = Objects.requireNonNull(needed.get(canonical)).worth();
        Standing standing = settled.contains(finding.values()) ? finding.standing() : finding.raced(needs);
        int sign = trial.canonical().turned() ? -1 : 1;
        Origin origin = candidate.origin();
        return new Trial(
                trial.number(),
                candidate.island(),
                origin.ways().stream().map(Way::toString).collect(Collectors.joining("+")),
                origin.parents().stream()
                        .filter(tried::containsKey)
                        .map(this::number)
                        .toList(),
                origin.blocks().stream().map(Expr::toString).toList(),
                formula.toString(),
                formula.size(),
                standing instanceof Standing.Exact,
                sign
                        * switch (standing) {
                            case Standing.Exact exact -> exact.rankIc();
                            case Standing.Stopped stopped -> stopped.estimate();
                        },
                switch (standing) {
                    case Standing.Exact exact -> exact.coverage();
                    case Standing.Stopped _ -> Double.NaN;
                },
                figures(standing),
                finding.values().high());
    }

    /** The figures of the aim, where they say more than the rank correlation. */
    private List<Double> figures(Standing standing) {
        return standing instanceof Standing.Exact exact && !plan.aim().isRankIcAlone()
                ? Arrays.stream(exact.figures()).boxed().toList()
                : List.of();
    }

    /** The number of a formula that was tried, from 1. */
    int number(Expr formula) {
        return Objects.requireNonNull(tried.get(formula)).number();
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
     * @param findings by the number of a trial
     * @param settled  numbers of trials
     * @param reached  numbers of trials
     */
    void restore(List<Expr> formulas, Map<Integer, Finding> findings, List<Integer> settled, List<Integer> reached) {
        formulas.subList(tried.size(), formulas.size()).forEach(this::begin);
        findings.forEach((number, finding) -> {
            this.findings.put(canonical(formulas.get(number - 1)), finding);
            different.add(finding.values());
            noteValues(finding);
        });
        settled.forEach(
                number -> this.settled.add(finding(formulas.get(number - 1)).values()));
        reached.forEach(number -> this.reached.put(formulas.get(number - 1), exact(formulas.get(number - 1))));
    }

    private Expr canonical(Expr formula) {
        return Objects.requireNonNull(tried.get(formula)).canonical().formula();
    }

    private Finding finding(Expr formula) {
        return Objects.requireNonNull(findings.get(canonical(formula)));
    }

    /** All that is known now, by the text of canonical formulas. */
    Map<String, Finding> known() {
        Map<String, Finding> all = new HashMap<>(known);
        findings.forEach((canonical, finding) -> all.put(canonical.toString(), finding));
        return all;
    }

    /** The score of a formula that reached a bar. */
    Score score(Expr formula) {
        Score score = reached.get(formula);
        return score == null ? exact(formula) : score;
    }

    private Score exact(Expr formula) {
        Tried trial = tried.get(formula);
        if (trial != null && finding(formula).standing() instanceof Standing.Exact exact) {
            boolean turned = trial.canonical().turned();
            return new Score(
                    exact.path(),
                    turned ? -exact.rankIc() : exact.rankIc(),
                    exact.coverage(),
                    exact.figures(),
                    turned ? Cases.turned(exact.cases()) : exact.cases(),
                    exact.sketch());
        }
        throw new IllegalArgumentException("not scored: " + formula);
    }

    /** What a formula is worth before the price of its length; -infinity if it is known too rarely, or was left early. */
    double worth(Expr formula) {
        return tried.containsKey(formula) && finding(formula).standing() instanceof Standing.Exact
                ? score(formula).worth(plan.aim(), plan.leastCoverage())
                : Double.NEGATIVE_INFINITY;
    }

    /** Whether a formula was tried. */
    boolean tried(Expr formula) {
        return tried.containsKey(formula);
    }

    /** Whether two formulas have the same values on the training days, to the last bit. */
    boolean sameValues(Expr formula, Expr other) {
        var days = training;
        List<Fingerprint> values = engine.evaluateOneOfMany(
                List.of(formula, other),
                days.end(),
                (_, series, block) -> Fingerprint.ofBits(series, new Days(days.first(), days.end(), block.width())));
        return values.get(0).equals(values.get(1));
    }

    /** How many formulas were asked for so far, and how many computed. */
    Lookups lookups() {
        return lookups;
    }

    /** The mean rank correlation of a formula in each part of the training days, in its own direction. */
    double[] cases(Expr formula) {
        if (!(finding(formula).standing() instanceof Standing.Exact exact)) {
            return Cases.NONE.clone();
        }
        return exact.rankIc() < 0 ? Cases.turned(exact.cases()) : exact.cases();
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

    /** How many distinct formulas were tried. */
    int distinct() {
        return tried.size();
    }

    /** How many of them have the same ranks as another that was tried. */
    int merged() {
        return tried.size() - different.size();
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

    /** Whether the daily rank correlations of a formula move with those of one of the others more than the limit. */
    boolean movesWith(Expr formula, List<Expr> others, double limit) {
        IcPath path = score(formula).path();
        return others.stream()
                .anyMatch(other -> Math.abs(path.correlation(score(other).path())) > limit);
    }
}
