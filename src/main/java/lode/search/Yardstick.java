package lode.search;

import java.util.List;
import java.util.function.Function;
import lode.measure.Measure;
import lode.measure.RankIc;
import lode.measure.TrainingGround;
import lode.panel.Pool;

/** Measures what an {@link Aim} asks for of formulas whose RankIC is known on all training days. For several threads. */
final class Yardstick {

    private final int horizon;
    private final List<Measure> measures;
    private final Function<double[], Sketch> sketch;

    /** Measures what a plan asks for. */
    Yardstick(SearchPlan plan, Pool pool, TrainingGround ground) {
        horizon = plan.label().horizon();
        measures =
                plan.aim().figures().stream().map(figure -> figure.on(ground)).toList();
        sketch = plan.breeding().novelty() > 0
                ? values -> Sketch.of(values, pool, ground.training())
                : _ -> Sketch.EMPTY;
    }

    /** What is known of a formula with these values. */
    Score measure(double[] values, RankIc.Daily daily) {
        double[] figures = new double[measures.size()];
        for (int k = 0; k < figures.length; k++) {
            figures[k] = measures.get(k).of(values, daily);
        }
        return Score.of(daily, horizon, figures, sketch.apply(values));
    }
}
