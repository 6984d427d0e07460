package lode.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Nearest;
import lode.panel.UserException;

/**
 * The directory in which Lode keeps its datasets: {@code $LODE_HOME}, {@code ~/.lode} by default.
 *
 * <p>Several processes may read it at once.
 *
 * @param root the directory, which need not exist yet
 */
public record DataHome(Path root) {

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]*";

    /** The home in a directory. */
    public static DataHome at(Path root) {
        return new DataHome(root);
    }

    /** The home that the variable {@code LODE_HOME} names, or {@code .lode} in the user's home. */
    public static DataHome fromEnvironment(Map<String, String> environment, Path userHome) {
        String named = environment.getOrDefault("LODE_HOME", "");
        return at(named.isBlank() ? userHome.resolve(".lode") : Path.of(named));
    }

    /** Where the datasets are. */
    Path data() {
        return root.resolve("data");
    }

    /** Where what can be computed again is kept. */
    public Path cache() {
        return root.resolve("cache");
    }

    /** The stored datasets, by name. */
    public List<Manifest> list() {
        return names().stream().map(name -> Manifest.read(data().resolve(name))).toList();
    }

    private List<String> names() {
        if (!Files.isDirectory(data())) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(data())) {
            return entries.filter(DatasetStore::holds)
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> name.matches(NAME))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list " + data(), failure);
        }
    }

    /** The name of a dataset whose contents have that hash. */
    public Optional<String> findByHash(String hash) {
        return names().stream()
                .filter(name ->
                        Manifest.read(data().resolve(name)).origin().hash().equals(hash))
                .findFirst();
    }

    /** Whether there is a dataset of that name. */
    public boolean has(String name) {
        return name.matches(NAME) && DatasetStore.holds(data().resolve(name));
    }

    /**
     * Loads a dataset.
     *
     * @throws UserException if there is none of that name
     */
    public Dataset load(String name) {
        return DatasetStore.read(directory(name));
    }

    /** What is stored under a name, without its numbers. */
    public Manifest manifest(String name) {
        return Manifest.read(directory(name));
    }

    /** The days and instruments of a dataset, which is not loaded. */
    public Axes axes(String name) {
        return DatasetStore.axes(directory(name));
    }

    /** The directory of a dataset that is there. */
    Path directory(String name) {
        if (!has(name)) {
            throw missing(name);
        }
        return data().resolve(name);
    }

    /** The directory in which a dataset of that name belongs. */
    static String requireName(String name) {
        if (!name.matches(NAME)) {
            throw new UserException(
                    "'" + name + "' cannot name a dataset: use letters, digits, '.', '_' and '-', such as cn");
        }
        return name;
    }

    private UserException missing(String name) {
        List<String> known =
                list().stream().map(manifest -> manifest.origin().name()).toList();
        String stored = known.isEmpty() ? "none is stored yet" : "stored are " + String.join(", ", known);
        return new UserException("There is no dataset '" + name + "'; " + stored + "." + Nearest.hint(name, known)
                + " Import one with: lode data import " + name + " --source tidy FILES");
    }
}
