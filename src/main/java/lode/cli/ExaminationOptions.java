package lode.cli;

import lode.expr.Conventions;
import lode.measure.Split;
import lode.panel.Axes;
import lode.panel.LabelSpec;
import picocli.CommandLine.Mixin;

/** Against what formulas are scored, on days that are cut into training, validation and test. */
final class ExaminationOptions {

    @Mixin
    private ScoringOptions scoring;

    @Mixin
    private SplitOptions days;

    /** The name of the pool. */
    String pool() {
        return scoring.pool();
    }

    /** The return to foresee. */
    LabelSpec label() {
        return scoring.label();
    }

    /** What is understood by the operators. */
    Conventions conventions() {
        return scoring.conventions();
    }

    /**
     * The days scored, cut, without those whose label reaches into the next period.
     *
     * @throws lode.panel.UserException if no day is left to train or to validate on
     */
    Split split(Axes axes) {
        return days.split(axes, scoring.period(axes), label());
    }
}
