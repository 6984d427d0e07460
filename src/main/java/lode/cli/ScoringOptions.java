package lode.cli;

import java.time.LocalDate;
import java.util.Optional;
import lode.expr.Conventions;
import lode.panel.Axes;
import lode.panel.LabelSpec;
import lode.panel.Period;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Against what formulas are scored, and what their operators mean. */
final class ScoringOptions {

    @Option(
            names = "--pool",
            paramLabel = "NAME",
            defaultValue = "hs300",
            description = "Who counts: a pool of the dataset, or 'all'. Default: ${DEFAULT-VALUE}.")
    private String pool = "";

    @Option(
            names = "--label",
            paramLabel = "PRICE:LAG:HORIZON",
            defaultValue = "close:1:5",
            description = "Return to foresee. Default: ${DEFAULT-VALUE}, from the close of t+1 to the close of t+6.")
    private String label = "";

    @Option(names = "--from", paramLabel = "DATE", description = "First day scored.")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", description = "Last day scored.")
    private Optional<LocalDate> to = Optional.empty();

    @Mixin
    private ConventionOptions conventions;

    /** The name of the pool. */
    String pool() {
        return pool;
    }

    /** The return to foresee. */
    LabelSpec label() {
        return LabelSpec.parse(label);
    }

    /** The days scored. */
    Period period(Axes axes) {
        return axes.period(from, to);
    }

    /** What is understood by the operators. */
    Conventions conventions() {
        return conventions.conventions();
    }
}
