package lode.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    private final Map<Expr, Canonical> tried = new LinkedHashMap<>();
    private final Map<Expr, Finding> findings = new HashMap<>();
    private final Map<Fingerprint, Standing.Exact> byValues = new ConcurrentHashMap<>();
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
        Map<Expr, Double> needed = needed(candidates);
        needed.forEach(this::recall);
        List<Expr> open = needed.entrySet().stream()
                .filter(entry -> !decided(findings.get(entry.getKey()), entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        lookups = lookups.plus(candidates.size(), open.size());
        List<Finding> found = engine.evaluateOneOfMany(
                open,
                training.end(),
                (formula, values, days) -> found(values, days, needed.getOrDefault(formula, 0.0)));
        for (int k = 0; k < open.size(); k++) {
            findings.put(open.get(k), found.get(k));
        }
        needed.keySet().forEach(this::merge);
        for (Candidate candidate : candidates) {
            double worth = worth(candidate.formula());
            if (worth > Double.NEGATIVE_INFINITY && worth >= candidate.needed()) {
                reached.put(candidate.formula(), score(candidate.formula()));
            }
        }
    }

    /** What canonical formulas need to be worth for the first of their formulas to be worth what it needs. */
    private Map<Expr, Double> needed(List<Candidate> candidates) {
        Map<Expr, Double> needed = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            Expr canonical =
                    tried.computeIfAbsent(candidate.formula(), this::canonical).formula();
            needed.merge(canonical, candidate.needed(), Math::min);
        }
        return needed;
    }

    private Canonical canonical(Expr formula) {
        return plan.aim().readsValues()
                ? Canonical.ofValues(formula, plan.conventions())
                : Canonical.of(formula, plan.conventions());
    }

    /** Takes over what was known before the search began. */
    private void recall(Expr canonical, double needed) {
        Finding before = known.isEmpty() ? null : known.get(canonical.toString());
        if (before != null && !decided(findings.get(canonical), needed) && decided(before, needed)) {
            findings.put(canonical, before);
            if (before.standing() instanceof Standing.Exact exact) {
                byValues.put(before.values(), exact);
            }
        }
    }

    private static boolean decided(@Nullable Finding finding, double needed) {
        return finding != null && finding.standing().decides(needed);
    }

    private Finding found(double[] values, Days days, double needed) {
        var fingerprint = Fingerprint.of(values, new Days(training.first(), training.end(), days.width()));
        Standing.Exact same = byValues.get(fingerprint);
        if (same != null) {
            return new Finding(fingerprint, same);
        }
        boolean racing = plan.racing() && plan.aim().isRankIcAlone();
        Standing standing = race.run(
                rankIc.walk(values, training),
                racing ? needed : Double.NEGATIVE_INFINITY,
                daily -> yardstick.measure(values, daily));
        if (standing instanceof Standing.Exact exact) {
            byValues.put(fingerprint, exact);
        }
        return new Finding(fingerprint, standing);
    }

    /** Gives a formula the score of whatever has the same values: who finished first on several threads must not matter. */
    private void merge(Expr canonical) {
        Finding finding = Objects.requireNonNull(findings.get(canonical));
        Standing exact = byValues.get(finding.values());
        different.add(finding.values());
        if (exact != null) {
            findings.put(canonical, new Finding(finding.values(), exact));
        }
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
        Canonical canonical = tried.get(formula);
        if (canonical != null && standing(canonical) instanceof Standing.Exact exact) {
            boolean turned = canonical.turned();
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

    private Standing standing(Canonical canonical) {
        return Objects.requireNonNull(findings.get(canonical.formula())).standing();
    }

    /** What a formula is worth before the price of its length; -infinity if it is known too rarely, or was left early. */
    double worth(Expr formula) {
        Canonical canonical = tried.get(formula);
        return canonical != null && standing(canonical) instanceof Standing.Exact
                ? score(formula).worth(plan.aim(), plan.leastCoverage())
                : Double.NEGATIVE_INFINITY;
    }

    /** How many formulas were asked for so far, and how many computed. */
    Lookups lookups() {
        return lookups;
    }

    /** The mean rank correlation of a formula in each part of the training days, in its own direction. */
    double[] cases(Expr formula) {
        Canonical canonical = Objects.requireNonNull(tried.get(formula));
        if (!(standing(canonical) instanceof Standing.Exact exact)) {
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
                .map(formula -> Objects.requireNonNull(findings.get(
                                Objects.requireNonNull(tried.get(formula)).formula()))
                        .values())
                .distinct()
                .count();
    }

    /**
     * All formulas that reached a bar and are worth their length, fittest first; the one found earlier first among equals.
     *
     * @param price of their length
     */
    List<Expr> fittest(double price) {
        return reached.keySet().stream()
                .filter(formula -> fitness(formula, price) > 0)
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
