package lode.search;

import java.util.List;
import lode.measure.Measure;
import lode.measure.RankIc;
import lode.measure.TrainingGround;

/** Measures what an {@link Aim} asks for of formulas whose RankIC is known on all training days. For several threads. */
final class Yardstick {

    private final List<Measure> measures;

    Yardstick(Aim aim, TrainingGround ground) {
        measures = aim.figures().stream().map(figure -> figure.on(ground)).toList();
    }

    /** What is known of a formula with these values. */
    Standing.Exact measure(double[] values, RankIc.Daily daily) {
        double[] figures = new double[measures.size()];
        for (int k = 0; k < figures.length; k++) {
            figures[k] = measures.get(k).of(values, daily);
        }
        return Standing.Exact.of(daily, figures);
    }
}
