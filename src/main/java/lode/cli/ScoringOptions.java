package lode.cli;

import java.time.LocalDate;
import java.util.Optional;
import lode.expr.Conventions;
import lode.expr.Coverage;
import lode.panel.Axes;
import lode.panel.LabelSpec;
import lode.panel.Period;
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

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "lode",
            description = "What operators mean: lode, pandas, qlib, rqfactor, worldquant or gplearn."
                    + " Default: ${DEFAULT-VALUE}.")
    private String profile = "";

    @Option(
            names = "--window-coverage",
            paramLabel = "RULE",
            description =
                    "How much of a window must be known: full, half or any. Default: the profile's, full for lode.")
    private Optional<Coverage> windowCoverage = Optional.empty();

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
        Conventions named = Conventions.named(profile);
        return windowCoverage.map(named::with).orElse(named);
    }
}
