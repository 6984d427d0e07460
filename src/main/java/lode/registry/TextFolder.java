package lode.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lode.panel.UserException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * A registry as a folder of text: one YAML file per factor, called by its id.
 *
 * <p>The same registry gives the same bytes, and what changed is a few lines of a diff.
 *
 * @param folder where it is
 */
record TextFolder(Path folder) {

    private static final String END = ".yaml";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();

    /** Writes these factors, and removes the files of others; gives how many there are. */
    int write(List<TextFactor> factors) {
        try {
            Files.createDirectories(folder);
            for (TextFactor factor : factors) {
                write(folder.resolve(factor.cell("id") + END), YAML.writeValueAsString(factor.tree()));
            }
            Set<String> written =
                    factors.stream().map(factor -> factor.cell("id") + END).collect(Collectors.toSet());
            for (Path file : files()) {
                if (!written.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
            return factors.size();
        } catch (IOException e) {
            throw new UserException("Cannot write the registry to " + folder + ": " + e, e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return;
        }
        Path draft = file.resolveSibling(file.getFileName() + ".tmp-" + UUID.randomUUID());
        try {
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Reads all factors.
     *
     * @throws UserException if there is no such folder, it has no factor, or a file of it is no YAML
     */
    List<TextFactor> read() {
        if (!Files.isDirectory(folder)) {
            throw new UserException("There is no folder " + folder + " to import");
        }
        try {
            List<Path> files = files();
            if (files.isEmpty()) {
                throw new UserException(
                        "The folder " + folder
                                + " has no factors: they are files that lode factor export --folder wrote, called by their ids");
            }
            return files.stream().map(TextFolder::read).toList();
        } catch (IOException e) {
            throw new UserException("Cannot read the folder " + folder + ": " + e, e);
        }
    }

    private static TextFactor read(Path file) {
        try {
            return new TextFactor(file.toString(), TextFactor.cells(YAML.readValue(file, Map.class)));
        } catch (JacksonException e) {
            throw new UserException(file + " is no factor: " + e.getOriginalMessage(), e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().matches("[0-9a-f]{64}\\" + END))
                    .sorted()
                    .toList();
        }
    }
}
