package lode.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lode.eval.Engine;
import lode.expr.Catalog;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.measure.KnownFactors;
import lode.measure.TrainingGround;
import lode.panel.Dataset;
import lode.panel.Groups;
import lode.panel.Label;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;

/** Computes the styles and the known factors of an {@link Aim} on the training days, once, before the search. */
final class Grounding {

    private static final String INDUSTRY = "industry";

    private final Dataset data;
    private final Parser parser;
    private final Engine engine;

    Grounding(Dataset data, Catalog catalog, Engine engine) {
        this.data = data;
        this.parser = new Parser(catalog, data.allFields());
        this.engine = engine;
    }

    /** What the fitness of formulas is measured on. */
    TrainingGround of(SearchPlan plan, Label label, Pool pool, Period training) {
        KnownFactors known = KnownFactors.none(label, pool, training);
        for (Expr formula : known(plan)) {
            known = with(known, formula, training);
        }
        Optional<Groups> industry =
                data.groups().contains(INDUSTRY) ? Optional.of(data.groups(INDUSTRY)) : Optional.empty();
        return TrainingGround.of(label, pool, training, plan.conventions().fewestPairs())
                .neutralTo(industry, styles(plan.aim().styles(), training))
                .knowing(known)
                .at(plan.aim().cost());
    }

    /** The known factors of a plan. */
    List<Expr> known(SearchPlan plan) {
        return parsed(plan.aim().known());
    }

    private KnownFactors with(KnownFactors known, Expr formula, Period training) {
        return engine.evaluate(List.of(formula), training.end(), (_, values, _) -> known.with(values))
                .getFirst();
    }

    private List<Panel> styles(List<String> formulas, Period training) {
        return engine.evaluate(parsed(formulas), training.end(), (_, values, days) -> {
            double[] copy = Arrays.copyOf(values, data.axes().cells());
            Arrays.fill(copy, days.lastCell(), copy.length, Double.NaN);
            return Panel.wrap(data.axes(), copy);
        });
    }

    private List<Expr> parsed(List<String> formulas) {
        return formulas.stream().map(parser::parse).toList();
    }
}
