package lode.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import lode.panel.UserException;
import lode.panel.YamlTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A YAML file with settings: a key and a value a line, such as {@code groups: 10}. */
final class SettingsFile {

    private SettingsFile() {}

    /**
     * The values by key, as they are written; those of a list with semicolons between.
     *
     * @throws UserException if the file cannot be read, is no YAML, or a value is neither one nor a list
     */
    static SequencedMap<String, String> read(Path file) {
        return values(YamlTree.read(file, "settings"), file.toString());
    }

    /**
     * The values by key of a text.
     *
     * @param place what messages call it
     */
    static SequencedMap<String, String> parse(String place, String content) {
        return values(YamlTree.parse(content, place), place);
    }

    private static SequencedMap<String, String> values(ObjectNode tree, String place) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : tree.properties()) {
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
}
