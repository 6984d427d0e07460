package lode.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lode.eval.Engine;
import lode.expr.Expr;
import lode.measure.RankIc;
import lode.panel.Days;
import lode.panel.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is found out about canonical formulas: what has the same values is ranked once.
 *
 * <p>Who finishes first on several threads does not matter: in the end each has the score of whatever has the same values.
 */
final class Findings {

    private final Engine engine;
    private final RankIc rankIc;
    private final Period training;
    private final Race race;
    private final Yardstick yardstick;
    private final boolean aimsAtRankIc;
    private final boolean racing;
    private final Map<String, Finding> before;
    private final Map<Expr, Finding> byFormula = new HashMap<>();
    private final Map<Fingerprint, Finding> exact = new ConcurrentHashMap<>();
    private final Set<Fingerprint> settled = new HashSet<>();
    private final Set<Fingerprint> finished = new HashSet<>();
    private final LuckSample sample = new LuckSample();
    private final Set<Fingerprint> different = new HashSet<>();

    /** What a canonical formula needs to be worth, and the number of a trial that it stands for. */
    record Need(double worth, int trial) {

        /** What the lesser of two needs asks for. */
        Need or(Need other) {
            return new Need(Math.min(worth, other.worth), trial);
        }
    }

    /**
     * Nothing was found out yet.
     *
     * @param yardstick measures what the plan aims at
     * @param before    what earlier searches found out, by the text of canonical formulas
     */
    Findings(
            Engine engine,
            RankIc rankIc,
            Period training,
            SearchPlan plan,
            Yardstick yardstick,
            Map<String, Finding> before) {
        this.engine = engine;
        this.rankIc = rankIc;
        this.training = training;
        this.race = new Race(training);
        this.yardstick = yardstick;
        this.aimsAtRankIc = plan.aim().isRankIcAlone();
        this.racing = plan.racing() && aimsAtRankIc;
        this.before = before;
    }

    /**
     * Finds out which formulas are worth what they need to be, and scores those that are.
     *
     * @param needed by canonical formula
     * @param news   is told what became known
     * @return how many had to be computed
     */
    int findOut(SequencedMap<Expr, Need> needed, News news) {
        needed.forEach((formula, need) -> recall(formula, need, news));
        List<Expr> open = needed.entrySet().stream()
                .filter(entry ->
                        !decided(byFormula.get(entry.getKey()), entry.getValue().worth()))
                .map(Map.Entry::getKey)
                .toList();
        List<Finding> found = engine.evaluateOneOfMany(
                open,
                training.end(),
                (formula, values, days) -> raced(
                        values,
                        days,
                        Objects.requireNonNull(needed.get(formula)).worth()));
        for (int k = 0; k < open.size(); k++) {
            note(open.get(k), Objects.requireNonNull(needed.get(open.get(k))), found.get(k), news);
        }
        needed.forEach((formula, need) -> merge(formula, need, news));
        needed.forEach((formula, need) -> settle(formula, need, news));
        needed.forEach((formula, need) -> finish(formula, need, news));
        return open.size();
    }

    private void note(Expr formula, Need need, Finding finding, News news) {
        byFormula.put(formula, finding);
        news.findings().put(need.trial(), finding);
    }

    /** Takes over what was known before the search began. */
    private void recall(Expr formula, Need need, News news) {
        Finding known = before.isEmpty() ? null : before.get(formula.toString());
        if (known != null
                && !decided(byFormula.get(formula), need.worth())
                && decided(known, stopsBelow(need.worth()))) {
            note(formula, need, known, news);
            noteValues(known);
        }
    }

    private void noteValues(Finding finding) {
        if (finding.standing() instanceof Standing.Exact) {
            exact.put(finding.values(), finding);
        }
    }

    private static boolean decided(@Nullable Finding finding, double needed) {
        return finding != null && finding.standing().decides(needed);
    }

    private Finding raced(double[] values, Days days, double needed) {
        var fingerprint = Fingerprint.of(values, new Days(training.first(), training.end(), days.width()));
        Finding same = exact.get(fingerprint);
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
        return racing ? needed : Double.NEGATIVE_INFINITY;
    }

    /** Gives a formula the score of whatever has the same values. */
    private void merge(Expr formula, Need need, News news) {
        Finding finding = of(formula);
        Finding same = exact.get(finding.values());
        different.add(finding.values());
        if (same != null && !(finding.standing() instanceof Standing.Exact)) {
            note(formula, need, same, news);
        }
    }

    /** Notes whose race goes to the end: that of whatever has the same values is no longer run. */
    private void settle(Expr formula, Need need, News news) {
        Finding finding = of(formula);
        boolean ended = finding.raced(stopsBelow(need.worth())) instanceof Standing.Exact;
        if (ended && settled.add(finding.values())) {
            news.settled().add(need.trial());
        }
    }

    /** Notes whose race would go to the end, where there are races and where there are none. */
    private void finish(Expr formula, Need need, News news) {
        double stopsBelow = aimsAtRankIc ? need.worth() : Double.NEGATIVE_INFINITY;
        boolean ended = of(formula).raced(stopsBelow) instanceof Standing.Exact;
        if (ended && !finished.contains(of(formula).values())) {
            finish(formula, need.trial());
            news.finished().add(need.trial());
        }
    }

    private void finish(Expr formula, int trial) {
        Finding finding = of(formula);
        finished.add(finding.values());
        if (finding.standing() instanceof Standing.Exact(var score)) {
            sample.add(trial, score);
        }
    }

    /** Some of those whose race would go to the end. */
    LuckSample sample() {
        return sample;
    }

    /** What is known of a formula that was asked for. */
    Finding of(Expr formula) {
        return Objects.requireNonNull(byFormula.get(formula));
    }

    /** What the race of a formula shows that needs to be worth so much, whatever is known from elsewhere. */
    Standing shown(Expr formula, double needed) {
        Finding finding = of(formula);
        return settled.contains(finding.values()) ? finding.standing() : finding.raced(needed);
    }

    /** Whether two formulas have the same values on the training days, to the last bit. */
    boolean sameValues(Expr formula, Expr other) {
        List<Fingerprint> values = engine.evaluateOneOfMany(
                List.of(formula, other),
                training.end(),
                (_, series, days) ->
                        Fingerprint.ofBits(series, new Days(training.first(), training.end(), days.width())));
        return values.get(0).equals(values.get(1));
    }

    /** How many series of values the formulas have. */
    int different() {
        return different.size();
    }

    /** All that is known now, by the text of the formulas. */
    Map<String, Finding> all() {
        Map<String, Finding> all = new HashMap<>(before);
        byFormula.forEach((formula, finding) -> all.put(formula.toString(), finding));
        return all;
    }

    /** Takes over what was known of a formula. */
    void restore(Expr formula, Finding finding) {
        byFormula.put(formula, finding);
        different.add(finding.values());
        noteValues(finding);
    }

    /** Takes over that the race of a formula would go to the end. */
    void restoreFinished(Expr formula, int trial) {
        finish(formula, trial);
    }

    /** Takes over that the race of a formula went to the end. */
    void restoreSettled(Expr formula) {
        settled.add(of(formula).values());
    }
}
