package lode.report.validation;

import java.util.Optional;
import lode.measure.Validation;
import lode.robust.Robustness;

/**
 * A factor that was tested.
 *
 * @param name       what it is called in tables
 * @param formula    what was computed
 * @param latex      the same as LaTeX
 * @param validation what the test tells
 * @param flat       on how many dates all its values were equal when they were to be standardised
 * @param thin       on how many dates there were too few values to neutralise
 * @param robustness what becomes of it when it is altered, if that was asked
 */
public record TestedFactor(
        String name,
        String formula,
        String latex,
        Validation validation,
        int flat,
        int thin,
        Optional<Robustness> robustness) {

    /** The same with what becomes of it when it is altered. */
    public TestedFactor with(Optional<Robustness> found) {
        return new TestedFactor(name, formula, latex, validation, flat, thin, found);
    }
}
