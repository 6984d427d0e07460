package lode.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import lode.panel.Nearest;
import lode.panel.UserException;
import org.jspecify.annotations.Nullable;

/** Finds strategies: those that Lode brings, and files. */
final class StrategyFiles {

    /** The strategies that Lode brings. */
    static final List<String> SHIPPED = List.of("top-fifth", "long-short", "index-tilt");

    private StrategyFiles() {}

    /**
     * The settings of a strategy.
     *
     * @param nameOrPath a shipped strategy's name, or the path of a YAML file
     * @throws UserException if there is none, or the file cannot be read
     */
    static SequencedMap<String, String> read(String nameOrPath) {
        if (SHIPPED.contains(nameOrPath)) {
            return SettingsFile.parse("strategy " + nameOrPath, shipped(nameOrPath));
        }
        Path file = Path.of(nameOrPath);
        if (!Files.isRegularFile(file)) {
            throw new UserException("There is no strategy '" + nameOrPath + "'." + Nearest.hint(nameOrPath, SHIPPED)
                    + " There are: " + String.join(", ", SHIPPED) + ", or the path of a file");
        }
        return SettingsFile.read(file);
    }

    private static String shipped(String name) {
        try (@Nullable InputStream stream = StrategyFiles.class.getResourceAsStream("/strategies/" + name + ".yaml")) {
            if (stream == null) {
                throw new IllegalStateException("strategy " + name + " is not in the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read strategy " + name, e);
        }
    }
}
