package lode.factor;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.dialect.DialectReader;
import lode.dialect.Language;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.ops.Operators;
import lode.panel.Field;
import org.junit.jupiter.api.Test;

/** The alphas of others are what was published, and all of them are there. */
class PublishedFormulaTest {

    /** All but alpha 45, of which the next test tells. */
    @Test
    void each_alpha_of_worldquant_is_the_published_text_with_industry_for_all_three_levels() throws IOException {
        Map<String, String> texts = published("worldquant101");
        texts.replaceAll((_, text) -> text.replaceAll("IndClass\\.\\w+", "IndClass.industry"));
        assertThat(texts.remove("alpha056")).contains("cap");
        Map<String, Expr> formulas = formulas("worldquant101");
        formulas.remove("alpha045");
        texts.remove("alpha045");
        assertThat(formulas).isEqualTo(read(texts, Language.WORLDQUANT));
    }

    /** What the signs are is computed by {@code .ci/published-check}. */
    @Test
    void alpha_45_of_worldquant_has_signs_for_its_correlations_over_two_days() throws IOException {
        String moves = "(delta(close, 1) * delta(volume, 1))";
        String sums = "where(gt(ts_count(close, 21), 0), (close - lag(close, 5)) * (close - lag(close, 20)), 0)";
        String ours = published("worldquant101")
                .getOrDefault("alpha045", "")
                .replace("correlation(close, volume, 2)", "(" + moves + " / abs(" + moves + "))")
                .replace("correlation(sum(close, 5), sum(close, 20), 2)", "(" + sums + " / abs(" + sums + "))")
                .replace("sum(delay(close, 5), 20)", "ts_sum(lag(close, 5), 20)")
                .replace("rank(", "cs_rank(");
        Expr expected = new Parser(Operators.CATALOG, Field.STANDARD).parse(ours);
        assertThat(formulas("worldquant101")).containsEntry("alpha045", expected);
    }

    /** A place from the oldest day, as qlib counts, is the number of days less the days since. */
    @Test
    void each_feature_of_qlib_is_the_published_text_with_places_counted_from_the_oldest_day() throws IOException {
        Map<String, String> texts = published("alpha158");
        texts.replaceAll((_, text) -> text.replaceAll("\\((IdxMax.*)-(IdxMin.*)\\)/", "($2 - $1)/")
                .replaceAll("^(Idx.*, (\\d+)\\))/", "($2 - $1)/"));
        assertThat(formulas("alpha158")).isEqualTo(read(texts, Language.QLIB));
    }

    @Test
    void each_library_has_all_its_alphas_or_says_why_not() {
        assertThat(names("worldquant101")).isEqualTo(alphas(101));
        assertThat(names("alpha191")).isEqualTo(alphas(191));
        assertThat(names("alpha158")).hasSize(158);
        assertThat(omitted("worldquant101")).containsExactly("alpha056");
        assertThat(omitted("alpha158")).isEmpty();
        assertThat(omitted("alpha191")).containsExactly("alpha030", "alpha075", "alpha143", "alpha182");
    }

    /** The text of the 191 is computed beside them by {@code .ci/published-check}. */
    @Test
    void each_alpha_of_guotai_junan_has_a_published_text() throws IOException {
        assertThat(published("alpha191").keySet())
                .containsExactlyElementsOf(formulas("alpha191").keySet());
    }

    private static Library library(String name) {
        return Library.find(name, Operators.CATALOG);
    }

    private static Map<String, Expr> formulas(String name) {
        return library(name).factors().stream()
                .collect(toMap(LibraryFactor::name, LibraryFactor::formula, (a, _) -> a, LinkedHashMap::new));
    }

    private static List<String> omitted(String name) {
        return library(name).omitted().stream().map(OmittedFactor::name).toList();
    }

    private static Set<String> names(String name) {
        Set<String> names = new TreeSet<>(formulas(name).keySet());
        names.addAll(omitted(name));
        return names;
    }

    private static Set<String> alphas(int count) {
        return new TreeSet<>(
                IntStream.rangeClosed(1, count).mapToObj("alpha%03d"::formatted).toList());
    }

    private static Map<String, Expr> read(Map<String, String> texts, Language language) {
        var reader = new DialectReader(language, Operators.CATALOG, Field.STANDARD);
        Map<String, Expr> formulas = new LinkedHashMap<>();
        texts.forEach((name, text) -> formulas.put(name, reader.parse(text)));
        return formulas;
    }

    private static Map<String, String> published(String library) throws IOException {
        Path file = Path.of("src/test/resources/published", library + ".txt");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(toMap(line -> line[0], line -> line[1], (a, _) -> a, LinkedHashMap::new));
        }
    }
}
