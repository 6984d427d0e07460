package lode.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import lode.panel.UserException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A YAML file with settings: a key and a value a line, such as {@code groups: 10}. */
final class SettingsFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private SettingsFile() {}

    /**
     * The values by key, as they are written; those of a list with semicolons between.
     *
     * @throws UserException if the file cannot be read, is no YAML, or a value is neither one nor a list
     */
    static SequencedMap<String, String> read(Path file) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : tree(file).properties()) {
            values.put(entry.getKey(), text(entry.getKey(), entry.getValue(), file));
        }
        return values;
    }

    private static String text(String key, JsonNode value, Path file) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(part -> text(key, part, file))
                    .collect(Collectors.joining("; "));
        }
        if (!value.isValueNode() || value.isNull()) {
            throw new UserException("Key '" + key + "' in " + file + " needs one value");
        }
        return value.asString();
    }

    private static ObjectNode tree(Path file) {
        try {
            if (YAML.readTree(Files.readString(file)) instanceof ObjectNode tree) {
                return tree;
            }
            throw new UserException(file + " holds no keys and values");
        } catch (NoSuchFileException e) {
            throw new UserException("There is no file " + file + " with settings", e);
        } catch (IOException e) {
            throw new UserException("Cannot read " + file + ": " + e, e);
        } catch (JacksonException e) {
            throw new UserException(
                    file + ", line " + e.getLocation().getLineNr() + ", is no YAML: " + e.getOriginalMessage(), e);
        }
    }
}
