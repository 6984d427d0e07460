package lode.cli;

import java.util.Optional;
import lode.expr.Conventions;
import lode.expr.Coverage;
import picocli.CommandLine.Option;

/** What operators mean. */
final class ConventionOptions {

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

    /** What is understood by the operators. */
    Conventions conventions() {
        Conventions named = Conventions.named(profile);
        return windowCoverage.map(named::with).orElse(named);
    }
}
