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
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new UserException("There is no file " + file + " with settings", e);
        } catch (IOException e) {
            throw new UserException("Cannot read " + file + ": " + e, e);
        }
    }

    /**
     * The values by key of a text.
     *
     * @param place what messages call it
     */
    static SequencedMap<String, String> parse(String place, String content) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : tree(place, content).properties()) {
            values.put(entry.getKey(), text(entry.getKey(), entry.getValue(), place));
        }
        return values;
    }

    private static String text(String key, JsonNode value, String place) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(part -> text(key, part, place))
                    .collect(Collectors.joining("; "));
        }
        if (!value.isValueNode() || value.isNull()) {
            throw new UserException("Key '" + key + "' in " + place + " needs one value");
        }
        return value.asString();
    }

    private static ObjectNode tree(String place, String content) {
        try {
            if (YAML.readTree(content) instanceof ObjectNode tree) {
                return tree;
            }
            throw new UserException(place + " holds no keys and values");
        } catch (JacksonException e) {
            throw new UserException(
                    place + ", line " + e.getLocation().getLineNr() + ", is no YAML: " + e.getOriginalMessage(), e);
        }
    }
}
