package lode.cli;

import java.io.Console;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The screen, if somebody is looking at one. */
final class Terminal {

    private Terminal() {}

    /** How many columns it has; empty if the output goes to a file or another program. */
    static OptionalInt width() {
        boolean seen = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return seen ? OptionalInt.of(new UsageMessageSpec().autoWidth(true).width()) : OptionalInt.empty();
    }
}
