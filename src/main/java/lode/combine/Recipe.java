package lode.combine;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import lode.panel.Sha;
import lode.panel.UserException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * All that a combined factor depends on besides the data: as a formula is to a factor, so is a recipe to a combination.
 *
 * <p>Its {@link #field} is the name by which formulas ask for its values. The name holds a hash of settings and formulas, so
 * that the same recipe has the same name everywhere, and another recipe another.
 *
 * @param settings every setting by its key, as it was chosen; {@link Settings} reads them
 * @param factors  what is combined, in this order
 */
public record Recipe(SequencedMap<String, String> settings, List<Ingredient> factors) {

    /** What the names of combined factors begin with. */
    public static final String PREFIX = "combined_";

    private static final int DIGITS = 12;
    private static final List<String> KEYS = List.of("name", "id", "direction", "formula");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();

    /** Copies both, and checks the settings. */
    public Recipe {
        settings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(settings));
        factors = List.copyOf(factors);
        if (factors.isEmpty()) {
            throw new UserException("A combination needs a factor at least");
        }
        var _ = new Settings(settings);
    }

    /** The settings, read. */
    public Settings chosen() {
        return new Settings(settings);
    }

    /** The same with another method. */
    public Recipe with(Method method) {
        SequencedMap<String, String> other = new LinkedHashMap<>(settings);
        other.put("method", method.toString());
        return new Recipe(other, factors);
    }

    /** The name of the field that holds its values. */
    public String field() {
        List<Ingredient> nameless = factors.stream()
                .map(factor -> new Ingredient("", factor.id(), factor.formula(), factor.direction()))
                .toList();
        return PREFIX + Sha.of(text(settings, nameless)).substring(0, DIGITS);
    }

    /** The recipe as a file that {@link #read} reads back to the same. */
    public String text() {
        return text(settings, factors);
    }

    private static String text(SequencedMap<String, String> settings, List<Ingredient> factors) {
        ObjectNode tree = YAML.createObjectNode();
        settings.forEach(tree::put);
        ArrayNode list = tree.putArray("factors");
        for (Ingredient factor : factors) {
            list.addObject()
                    .put("name", factor.name())
                    .put("id", factor.id())
                    .put("direction", Integer.toString(factor.direction()))
                    .put("formula", factor.formula());
        }
        return YAML.writeValueAsString(tree);
    }

    /**
     * Reads a recipe.
     *
     * @throws UserException if there is no such file, or it is no recipe
     */
    public static Recipe read(Path file) {
        try {
            return of(YAML.readTree(Files.readString(file)));
        } catch (NoSuchFileException e) {
            throw new UserException("There is no file " + file, e);
        } catch (MalformedInputException e) {
            throw new UserException(file + " is no text in UTF-8", e);
        } catch (IOException e) {
            throw new UserException("Cannot read " + file + ": " + e, e);
        } catch (JacksonException e) {
            throw new UserException(
                    file + ", line " + e.getLocation().getLineNr() + ", is no YAML: " + e.getOriginalMessage(), e);
        } catch (UserException e) {
            throw new UserException(file + ": " + e.getMessage(), e);
        }
    }

    private static Recipe of(JsonNode node) {
        if (!(node instanceof ObjectNode tree) || !(tree.get("factors") instanceof ArrayNode list)) {
            throw new UserException(
                    "a recipe has settings and factors, such as recipe.yaml in the results of lode combine");
        }
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : tree.properties()) {
            if (!entry.getKey().equals("factors")) {
                settings.put(entry.getKey(), entry.getValue().asString());
            }
        }
        List<Ingredient> factors = new ArrayList<>();
        for (JsonNode one : list) {
            factors.add(ingredient(one));
        }
        return new Recipe(Settings.completed(settings), factors);
    }

    private static Ingredient ingredient(JsonNode one) {
        for (String key : KEYS) {
            if (!one.hasNonNull(key) || !one.get(key).isValueNode()) {
                throw new UserException(
                        "each factor needs " + String.join(", ", KEYS) + ", but " + one + " lacks " + key);
            }
        }
        String direction = one.get("direction").asString();
        if (!direction.matches("-?1|0")) {
            throw new UserException("direction must be 1, -1 or 0, got '" + direction + "'");
        }
        return new Ingredient(
                one.get("name").asString(),
                one.get("id").asString(),
                one.get("formula").asString(),
                Integer.parseInt(direction));
    }
}
