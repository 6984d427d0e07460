package lode.search;

import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lode.expr.Conventions;
import lode.measure.Fitness;
import lode.measure.TrainingGround;
import lode.panel.Nearest;
import lode.panel.Origin;
import lode.panel.Sha;
import lode.panel.UserException;
import lode.panel.YamlTree;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Reads and writes experiments and function sets.
 *
 * <p>A name without a folder is looked up among the shipped files. Every key is checked: an unknown
 * one names the nearest known.
 */
public final class PlanFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .build();

    /** What holds where a file does not say. */
    private static final Map<String, Object> USUAL = Map.ofEntries(
            Map.entry("units", true),
            Map.entry("racing", true),
            Map.entry("tests", true),
            Map.entry("selection", Selection.TOURNAMENT),
            Map.entry("survival", Survival.ELITES),
            Map.entry("objectives", List.of()),
            Map.entry("islands", Islands.ONE),
            Map.entry("novelty", 0.0),
            Map.entry("fitness", Fitness.RANK_IC.name()),
            Map.entry("styles", List.of()),
            Map.entry("known", List.of()),
            Map.entry("avoid", List.of()),
            Map.entry("cost", TrainingGround.COST),
            Map.entry("tuning", Tuning.USUAL),
            Map.entry("seeds", List.of()),
            Map.entry("building-blocks", BuildingBlocks.NONE),
            Map.entry("earlier", Earlier.NONE));

    private final Path home;

    /**
     * Files below a folder that has {@code experiments} and {@code functionsets}.
     *
     * @param home the folder where Lode is installed
     */
    public PlanFile(Path home) {
        this.home = home;
    }

    /**
     * Reads an experiment, with some keys replaced.
     *
     * @param nameOrPath a shipped experiment's name, or the path of a file
     * @param overrides  values by key, such as {@code population} to 500 or {@code islands.count} to 4; {@code
     *                   function-set} to a name or path
     * @throws UserException if there is no such file, a key is unknown or missing, or a value has the wrong form
     */
    public Experiment read(String nameOrPath, Map<String, Object> overrides) {
        Path file = find("experiments", nameOrPath);
        ObjectNode tree = YamlTree.read(file, "experiment");
        overrides.forEach((key, value) -> replace(tree, key, value));
        JsonNode functions = tree.path("function-set");
        if (functions.isString()) {
            Path functionFile = find("functionsets", functions.asString());
            JsonNode functionTree = YamlTree.read(functionFile, "function set");
            convert(functionTree, FunctionSet.class, functionFile);
            tree.set("function-set", functionTree);
        }
        addConventions(tree, file);
        for (String optional : List.of("lode", "data", "data-hash", "from", "to")) {
            if (!tree.has(optional)) {
                tree.putNull(optional);
            }
        }
        complete(tree, YAML.valueToTree(USUAL));
        spellOutFitness(tree, file);
        return convert(tree, Experiment.class, file);
    }

    /**
     * The experiment as a file that {@link #read} reads back to the same, with what made it.
     *
     * @param version the version of Lode
     * @param data    the dataset
     */
    public static String text(Experiment experiment, String version, Origin data) {
        return YAML.writeValueAsString(tree(experiment, version, data));
    }

    /** What tells a search from another: the hash of its plan, whatever was done before, however fast it is done, and whatever is done with what it finds. */
    public static String identity(Experiment experiment, String version, Origin data) {
        ObjectNode tree = tree(experiment, version, data);
        tree.remove(List.of("earlier", "racing", "tests"));
        return Sha.of(YAML.writeValueAsString(tree));
    }

    private static ObjectNode tree(Experiment experiment, String version, Origin data) {
        ObjectNode tree = YAML.valueToTree(experiment);
        tree.put("lode", version).put("data", data.name()).put("data-hash", data.hash());
        tree.properties().removeIf(entry -> entry.getValue().isNull());
        return tree;
    }

    /** What several searches are to find, as a file that {@link #target} reads back to the same. */
    public static String text(Target target) {
        ObjectNode tree = YAML.createObjectNode().put("factors", target.factors());
        target.evaluations().ifPresent(most -> tree.put("evaluations", most));
        return YAML.writeValueAsString(tree);
    }

    /**
     * Reads what several searches are to find.
     *
     * @throws UserException if there is no such file, or a value is missing or has the wrong form
     */
    public static Target target(Path file) {
        ObjectNode tree = YamlTree.read(file, "target");
        if (!tree.has("evaluations")) {
            tree.putNull("evaluations");
        }
        return convert(tree, Target.class, file);
    }

    /** Settings as a file that {@link #settings} reads back to the same. */
    public static String text(Record settings) {
        return YAML.writeValueAsString(settings);
    }

    /**
     * Reads settings that are all written down.
     *
     * @throws UserException if there is no such file, or a value is missing or has the wrong form
     */
    public static <T extends Record> T settings(Path file, Class<T> type) {
        return convert(YamlTree.read(file, "settings"), type, file);
    }

    private static void replace(ObjectNode tree, String key, Object value) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            tree.set(key, YAML.valueToTree(value));
        } else {
            replace(tree.withObjectProperty(key.substring(0, dot)), key.substring(dot + 1), value);
        }
    }

    /** A fitness may be written as a text, such as {@code rank-icir}. */
    private static void spellOutFitness(ObjectNode tree, Path file) {
        JsonNode fitness = tree.path("fitness");
        if (fitness.isString()) {
            try {
                tree.set("fitness", YAML.valueToTree(Aim.parse(fitness.asString())));
            } catch (UserException e) {
                throw new UserException(file + ": " + e.getMessage(), e);
            }
        }
    }

    /** Adds what a tree does not say. */
    private static void complete(ObjectNode tree, ObjectNode usual) {
        for (Map.Entry<String, JsonNode> entry : usual.properties()) {
            if (!tree.has(entry.getKey())) {
                tree.set(entry.getKey(), entry.getValue());
            } else if (tree.get(entry.getKey()) instanceof ObjectNode part
                    && entry.getValue() instanceof ObjectNode usualPart) {
                complete(part, usualPart);
            }
        }
    }

    /** What is not said follows from the profile, and is written into the plan of a run. */
    private static void addConventions(ObjectNode tree, Path file) {
        if (!tree.has("profile")) {
            tree.put("profile", Conventions.LODE.name());
        }
        JsonNode profile = tree.path("profile");
        if (profile.isString() && !tree.has("window-coverage")) {
            tree.put(
                    "window-coverage",
                    profile(profile.asString(), file).coverage().toString());
        }
    }

    private static Conventions profile(String name, Path file) {
        try {
            return Conventions.named(name);
        } catch (UserException e) {
            throw new UserException(file + ": " + e.getMessage(), e);
        }
    }

    private Path find(String folder, String nameOrPath) {
        Path direct = Path.of(nameOrPath);
        Path shipped = home.resolve(folder).resolve(nameOrPath + ".yaml");
        if (Files.isRegularFile(shipped)) {
            return shipped;
        }
        if (Files.isRegularFile(direct)) {
            return direct;
        }
        List<String> names = shipped(folder);
        String what = folder.equals("experiments") ? "experiment" : "function set";
        throw new UserException("There is no " + what + " '" + nameOrPath + "'." + Nearest.hint(nameOrPath, names)
                + " Shipped: " + String.join(", ", names) + "; or give the path of a file.");
    }

    private List<String> shipped(String folder) {
        try (Stream<Path> files = Files.list(home.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static <T> T convert(JsonNode tree, Class<T> type, Path file) {
        Keys.check(tree, type, "", file);
        try {
            return YAML.treeToValue(tree, type);
        } catch (JacksonException e) {
            if (e.getCause() instanceof UserException mistake) {
                throw new UserException(file + ": " + mistake.getMessage(), mistake);
            }
            throw new UserException(complaint(e, file), e);
        }
    }

    private static String complaint(JacksonException e, Path file) {
        String key = e.getPath().stream()
                .flatMap(reference -> Stream.ofNullable(reference.getPropertyName()))
                .collect(Collectors.joining("."));
        return switch (e) {
            case InvalidFormatException format ->
                "Key '" + key + "' in " + file + " cannot be '" + format.getValue() + "': it must be "
                        + wanted(format.getTargetType());
            default -> "Key '" + key + "' in " + file + " is missing or has the wrong form";
        };
    }

    private static String wanted(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        }
        return type == int.class || type == long.class || type == Integer.class ? "a whole number" : "a number";
    }
}
