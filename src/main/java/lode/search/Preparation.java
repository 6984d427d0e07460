package lode.search;

import java.util.Map;
import java.util.Optional;
import lode.eval.Engine;
import lode.expr.Catalog;
import lode.measure.RankIc;
import lode.measure.Split;
import lode.measure.TrainingGround;
import lode.panel.Dataset;
import lode.panel.Label;
import lode.panel.Pool;
import lode.panel.UserException;

/**
 * What a search works with, made of its plan and the data.
 *
 * @param split     the days, purged
 * @param grounding computes what formulas are measured on
 * @param trials    of which none was made yet
 * @param evolution that has not begun
 */
record Preparation(
        SearchPlan plan,
        Engine engine,
        Pool pool,
        Label label,
        RankIc rankIc,
        Split split,
        Vocabulary vocabulary,
        Grounding grounding,
        Trials trials,
        Evolution evolution) {

    /**
     * Prepares a search.
     *
     * @param known what is known already, by the text of canonical formulas
     * @throws UserException if the data lack what the plan names, or its label reaches over a whole period
     */
    static Preparation of(
            SearchPlan plan, Dataset data, Catalog catalog, int threads, long memory, Map<String, Finding> known) {
        return of(plan, data, catalog, threads, memory, known, Optional.empty());
    }

    /** The same, where the labels may be noise. */
    static Preparation of(
            SearchPlan plan,
            Dataset data,
            Catalog catalog,
            int threads,
            long memory,
            Map<String, Finding> known,
            Optional<NullLabels> noise) {
        Pool pool = data.pool(plan.pool());
        Split split = purged(plan);
        Label real = data.label(plan.label());
        Label label = noise.map(labels -> labels.of(real, pool, split)).orElse(real);
        Vocabulary vocabulary = Vocabulary.of(plan, catalog, data);
        var engine = new Engine(data, pool, plan.conventions(), threads, memory);
        RankIc rankIc = RankIc.of(label, pool, plan.conventions().fewestPairs());
        var grounding = new Grounding(data, catalog, engine);
        TrainingGround ground = grounding.of(plan, label, pool, split.training());
        var yardstick = new Yardstick(plan, pool, ground);
        var trials = new Trials(engine, rankIc, split.training(), plan, yardstick, known);
        var evolution = new Evolution(plan, vocabulary, trials, Outside.of(plan, vocabulary, catalog, data));
        return new Preparation(plan, engine, pool, label, rankIc, split, vocabulary, grounding, trials, evolution);
    }

    /** Writes formulas of the search shorter. */
    Simplifier simplifier() {
        return new Simplifier(plan.conventions(), vocabulary::find);
    }

    /** The periods of a plan, without the days whose label reaches into the next. */
    static Split purged(SearchPlan plan) {
        Split split = plan.split().purged(plan.label().reach());
        if (split.training().days() == 0 || split.validation().days() == 0) {
            throw new UserException(
                    "Label " + plan.label() + " reaches " + plan.label().reach()
                            + " days ahead, and leaves no day to train or to validate on: choose a shorter one, or more days");
        }
        return split;
    }
}
