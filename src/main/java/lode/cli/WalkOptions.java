package lode.cli;

import lode.search.walk.WalkRule;
import picocli.CommandLine.Option;

/** How days are cut into windows. */
final class WalkOptions {

    @Option(
            names = "--train",
            paramLabel = "LENGTH",
            defaultValue = "5y",
            description = "How long each search learns: 5y, 60m, or 1250d for trading days. Default: ${DEFAULT-VALUE}.")
    private String train = "";

    @Option(
            names = "--test",
            paramLabel = "LENGTH",
            defaultValue = "1y",
            description = "How long what it found is applied; the next window is as much later. Default:"
                    + " ${DEFAULT-VALUE}.")
    private String test = "";

    @Option(
            names = "--validation",
            paramLabel = "SHARE",
            defaultValue = "0.25",
            description = "Share of the days to train, their last ones, that only check. Default: ${DEFAULT-VALUE}.")
    private double validation;

    @Option(names = "--anchored", description = "Learn from the first day on in every window, rather than roll along.")
    private boolean anchored;

    /** The rule they make. */
    WalkRule rule() {
        return new WalkRule(train, test, validation, anchored);
    }
}
