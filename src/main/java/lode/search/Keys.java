package lode.search;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lode.panel.Nearest;
import lode.panel.UserException;
import tools.jackson.databind.JsonNode;

/** Compares the keys of a file with what a record has, so that a slip is named before anything seems to be missing. */
final class Keys {

    private Keys() {}

    /**
     * Checks the keys of a tree, and of those below it that stand for records.
     *
     * @throws UserException if a key is unknown; the message names the nearest
     */
    static void check(JsonNode tree, Class<?> type, String above, Path file) {
        List<String> known = components(type).map(Keys::key).toList();
        for (String key : tree.propertyNames()) {
            if (!known.contains(key)) {
                throw new UserException(
                        "Unknown key '" + above + key + "' in " + file + "." + Nearest.hint(key, known));
            }
        }
        components(type)
                .filter(component -> component.getType().isRecord())
                .forEach(component ->
                        check(tree.path(key(component)), component.getType(), above + key(component) + ".", file));
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Stream.of(type.getRecordComponents());
    }

    private static String key(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
