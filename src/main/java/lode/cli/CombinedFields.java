package lode.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import lode.combine.ModelCache;
import lode.combine.Recipe;
import lode.combine.WalkForward;
import lode.data.DataHome;
import lode.factor.Factor;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.FieldKind;
import lode.panel.Panel;
import lode.panel.UserException;

/**
 * Combined factors as fields of a dataset: the recipes of a home, each by the name that its formula has.
 *
 * <p>Nothing is read but the names of files until a formula asks for one.
 */
final class CombinedFields {

    private static final String ENDING = ".yaml";

    private final DataHome home;
    private final ModelCache models;

    /** The recipes of a home. */
    CombinedFields(DataHome home) {
        this(home, ModelCache.in(home.cache().resolve("trees")));
    }

    private CombinedFields(DataHome home, ModelCache models) {
        this.home = home;
        this.models = models;
    }

    /** The same recipes, where trees are learned anew each time. */
    CombinedFields keepingNoModels() {
        return new CombinedFields(home, ModelCache.NONE);
    }

    /** Where the recipes are. */
    private Path folder() {
        return home.root().resolve("combined");
    }

    /** The file in which the recipe of a field is. */
    Path file(String field) {
        return folder().resolve(field + ENDING);
    }

    /** Where trees are kept that were learned before. */
    ModelCache models() {
        return models;
    }

    /** The data with a field for each recipe. */
    Dataset addTo(Dataset data) {
        SequencedMap<Field, Function<Dataset, Panel>> fields = new LinkedHashMap<>();
        for (String name : names()) {
            fields.put(field(name), whole -> compute(name, whole));
        }
        return fields.isEmpty() ? data : data.with(fields);
    }

    /** The data with values that were computed already. */
    static Dataset with(Dataset data, SequencedMap<String, Panel> values) {
        SequencedMap<Field, Function<Dataset, Panel>> fields = new LinkedHashMap<>();
        values.forEach((name, panel) -> fields.put(field(name), _ -> panel));
        return data.with(fields);
    }

    private static Field field(String name) {
        return new Field(name, FieldKind.NUMBER, List.of(), "A combination of factors.");
    }

    private List<String> names() {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(Recipe.PREFIX + "[0-9a-f]+" + ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder(), e);
        }
    }

    private Panel compute(String name, Dataset data) {
        Recipe recipe = Recipe.read(file(name));
        if (!recipe.field().equals(name)) {
            throw new UserException(file(name) + " was changed: its recipe is that of " + recipe.field()
                    + "; bring back the file, or combine anew with lode combine --recipe");
        }
        int threads = Runtime.getRuntime().availableProcessors();
        var kitchen = new Kitchen(data, threads, Runtime.getRuntime().maxMemory() / 4);
        return new WalkForward(kitchen.prepare(recipe), recipe.chosen().protocol(), models(), threads)
                .combine(recipe.chosen().method(), () -> {})
                .values();
    }

    /** Checks that the recipe is here if the formula of a factor needs one. */
    static void require(Factor factor, Dataset data) {
        if (factor.formula().startsWith(Recipe.PREFIX)
                && data.findField(factor.formula()).isEmpty()) {
            Path file = new CombinedFields(Homes.data()).file(factor.formula());
            throw new UserException("Factor " + factor.name() + " is a combination, and there is no " + file
                    + ": copy the recipe there that lode combine wrote with its results");
        }
    }
}
