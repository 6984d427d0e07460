package lode.cli;

import java.nio.file.Path;
import lode.panel.UserException;
import picocli.CommandLine.Option;

/** Which account is meant. */
final class AccountOption {

    private static final String ENDING = ".sqlite";

    @Option(
            names = "--account",
            paramLabel = "NAME|FILE",
            defaultValue = "paper",
            description = "Name of the account, or its file (.sqlite). Default: ${DEFAULT-VALUE}.")
    private String name;

    /** The file it is in: a name stands for one in the data home. */
    Path file() {
        if (name.endsWith(ENDING)) {
            return Path.of(name);
        }
        if (!name.matches("[\\p{Alnum}_-][\\p{Alnum}_.-]*")) {
            throw new UserException(
                    "--account must be a name of letters, digits, '_', '-' and '.', or a file that ends with " + ENDING
                            + ", got '" + name + "'");
        }
        return Homes.data().root().resolve("accounts").resolve(name + ENDING);
    }
}
