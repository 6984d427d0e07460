package lode.cli;

import java.nio.file.Path;
import lode.data.DataHome;

/** Where this user's data are. */
final class Homes {

    private Homes() {}

    /** The home that the environment names. */
    static DataHome data() {
        return DataHome.fromEnvironment(System.getenv(), Path.of(System.getProperty("user.home")));
    }
}
