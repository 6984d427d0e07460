package lode.cli;

import java.nio.file.Path;
import lode.data.DataHome;

/** Where this user's data are. */
final class Homes {

    private Homes() {}

    /** The folder where Lode is installed, with {@code experiments} and {@code functionsets}; told by the launcher. */
    static Path program() {
        return Path.of(System.getProperty("lode.home", "."));
    }

    /** The home that the environment names. */
    static DataHome data() {
        return DataHome.fromEnvironment(System.getenv(), Path.of(System.getProperty("user.home")));
    }
}
