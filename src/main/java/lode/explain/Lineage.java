package lode.explain;

import java.util.List;
import java.util.Optional;

/** How a factor came about, as far as it is known. */
public sealed interface Lineage {

    /**
     * From the formula that was first, by the formula that was changed each time, to the factor.
     *
     * @param run   the search
     * @param steps oldest first, at least one
     */
    record Line(String run, List<Step> steps) implements Lineage {

        /** Copies the steps. */
        public Line {
            steps = List.copyOf(steps);
        }

        /** The step that made the largest gain; empty if none made any. */
        public Optional<Step> gain() {
            return steps.stream()
                    .filter(step -> step.gain() > 0)
                    .reduce((best, step) -> step.gain() > best.gain() ? step : best);
        }
    }

    /**
     * Nobody knows.
     *
     * @param reason why
     */
    record Unknown(Words reason) implements Lineage {}

    /**
     * A formula on the way.
     *
     * @param trial      its number in the search
     * @param generation that tried it first
     * @param way        how it was made of the one before, such as {@code crossover+point}
     * @param formula    the formula
     * @param rankIc     in training, as it is written; an estimate if it is not exact
     * @param exact      whether all training days were seen
     * @param gain       how much larger its size is than that of the one before; NaN for the first
     */
    record Step(int trial, int generation, String way, String formula, double rankIc, boolean exact, double gain) {}
}
