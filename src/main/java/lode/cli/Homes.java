package lode.cli;

import java.nio.file.Path;
import java.util.function.Function;
import lode.data.DataHome;
import lode.registry.Registry;

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

    /** Opens this user's registry, and closes it when the work is done. */
    static <T> T inRegistry(Function<Registry, T> work) {
        try (Registry registry = Registry.open(data().root().resolve("registry.sqlite"))) {
            return work.apply(registry);
        }
    }
}
