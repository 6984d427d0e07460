package lode.cli;

import java.io.Console;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The screen, if somebody is looking at one. */
final class Terminal {

    private Terminal() {}

    /** How many columns it has, by COLUMNS or by what it says itself; empty if the output goes to a file or another program. */
    static OptionalInt width() {
        boolean seen = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return seen ? OptionalInt.of(told().orElseGet(Terminal::measured)) : OptionalInt.empty();
    }

    /** The width that the user set. */
    private static OptionalInt told() {
        return Stream.ofNullable(System.getenv("COLUMNS"))
                .filter(columns -> columns.matches("[1-9][0-9]{1,3}"))
                .mapToInt(Integer::parseInt)
                .findFirst();
    }

    private static int measured() {
        return new UsageMessageSpec().autoWidth(true).width();
    }
}
