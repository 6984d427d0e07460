package lode.panel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads keys and values that somebody wrote in YAML; a key that is there twice is a mistake. */
public final class YamlTree {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private YamlTree() {}

    /**
     * Reads a file.
     *
     * @param content what it should hold, such as {@code settings}
     * @throws UserException if there is no such file, it cannot be read, or it holds no keys and values
     */
    public static ObjectNode read(Path file, String content) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new UserException("There is no file " + file + " with " + content, e);
        } catch (IOException e) {
            throw new UserException("Cannot read the " + content + " in " + file + ": " + e, e);
        }
    }

    /**
     * Reads a text.
     *
     * @param place what messages call it
     * @throws UserException if it holds no keys and values
     */
    public static ObjectNode parse(String text, String place) {
        try {
            if (YAML.readTree(text) instanceof ObjectNode tree) {
                return tree;
            }
            throw new UserException(place + " holds no keys and values");
        } catch (JacksonException e) {
            throw new UserException(
                    place + ", line " + e.getLocation().getLineNr() + ", is no YAML: " + e.getOriginalMessage(), e);
        }
    }
}
