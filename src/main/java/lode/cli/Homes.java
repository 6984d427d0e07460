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

    /** Opens the registry that the environment names, else this user's own, and closes it when the work is done. */
    static <T> T inRegistry(Function<Registry, T> work) {
        String named = System.getenv().getOrDefault("LODE_REGISTRY", "");
        try (Registry registry =
                named.isBlank() ? Registry.open(data().root().resolve("registry.sqlite")) : Registry.at(named)) {
            return work.apply(registry);
        }
    }
}
