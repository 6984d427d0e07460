package lode.combine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeTest {

    @TempDir
    private Path folder;

    private static final Recipe RECIPE =
            new Recipe(Settings.completed(Map.of("method", "ridge", "seed", "7")), Toy.ingredients(2));

    @Test
    void a_recipe_is_read_back_as_it_was_written() throws IOException {
        Path file = Files.writeString(folder.resolve("recipe.yaml"), RECIPE.text());
        Recipe read = Recipe.read(file);
        assertThat(read).isEqualTo(RECIPE);
        assertThat(read.text()).isEqualTo(RECIPE.text());
        assertThat(read.field()).isEqualTo(RECIPE.field()).matches("combined_[0-9a-f]{12}");
        assertThat(read.chosen().protocol().seed()).isEqualTo(7);
    }

    @Test
    void names_of_factors_do_not_make_another_recipe_but_all_else_does() {
        List<Ingredient> renamed = RECIPE.factors().stream()
                .map(one -> new Ingredient("other " + one.name(), one.id(), one.formula(), one.direction()))
                .toList();
        assertThat(new Recipe(RECIPE.settings(), renamed).field()).isEqualTo(RECIPE.field());
        assertThat(RECIPE.with(Method.LINEAR).field()).isNotEqualTo(RECIPE.field());
        assertThat(new Recipe(RECIPE.settings(), RECIPE.factors().reversed()).field())
                .isNotEqualTo(RECIPE.field());
        assertThat(new Recipe(Settings.completed(Map.of("method", "ridge", "seed", "8")), RECIPE.factors()).field())
                .isNotEqualTo(RECIPE.field());
    }

    @Test
    void what_is_wrong_with_a_setting_is_said() {
        assertWrong("seed", "x", "seed cannot be 'x': write a whole number");
        assertWrong("signs", "best", "signs cannot be 'best': write one of learned, declared");
        assertWrong("refit", "month", "refit cannot be month: write day, 20days, month-start or 3month-starts");
        assertWrong("window", "1", "window must be 2 or more, got 1");
        assertWrong("from", "soon", "from cannot be 'soon': write a date such as 2016-01-04");
        assertWrong("orthogonalise", "pca", "orthogonalise cannot be 'pca': write one of schmidt, symmetric");
        assertWrong("block", "1", "block must be a share between 0 and 1, got 1.0");
        assertThatThrownBy(() -> Settings.completed(Map.of("windo", "3")))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Unknown setting 'windo'. Did you mean window? There are: method, pool,");
        assertThatThrownBy(() -> Method.parse("ridge,forrest"))
                .hasMessageContaining("'forrest' is no method: write all, or some of equal, ic,")
                .hasMessageEndingWith("Did you mean forest?");
    }

    private static void assertWrong(String key, String value, String message) {
        assertThatThrownBy(() -> new Settings(Settings.completed(Map.of(key, value))))
                .isInstanceOf(UserException.class)
                .hasMessage(message);
    }

    @Test
    void a_file_that_is_no_recipe_is_named() throws IOException {
        Path file = folder.resolve("recipe.yaml");
        assertThatThrownBy(() -> Recipe.read(file)).hasMessage("There is no file " + file);
        Files.writeString(file, "method: ridge");
        assertThatThrownBy(() -> Recipe.read(file))
                .hasMessageStartingWith(file + ": a recipe has settings and factors");
        Files.writeString(file, "method: ridge\nfactors:\n- name: a\n");
        assertThatThrownBy(() -> Recipe.read(file))
                .hasMessage(file + ": each factor needs name, id, direction, formula, but {\"name\":\"a\"} lacks id");
    }
}
