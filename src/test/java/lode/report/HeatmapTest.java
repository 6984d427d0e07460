package lode.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeatmapTest {

    private static final Caption CAPTION = new Caption(
            new Text("Survivors", "入选因子"), List.of(Text.of("synthetic market, seed 7"), Text.of("CSI 300")));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 40, Heatmap.MOST})
    void any_number_of_factors_up_to_the_most_can_be_drawn(int factors) throws IOException {
        BufferedImage image = drawn(Heatmap.copyOf(CAPTION, factors(factors), filled(factors, 0.3)));
        assertThat(image.getWidth()).isGreaterThan(2 * 32 * factors);
        assertThat(image.getHeight()).isGreaterThan(2 * 32 * factors);
    }

    @Test
    void every_cell_has_the_colour_of_its_value_and_text_on_it() throws IOException {
        double[][] correlations = {{1, -0.6}, {-0.6, 1}};
        BufferedImage image = drawn(Heatmap.copyOf(CAPTION, factors(2), correlations));
        assertThat(count(image, Diverging.of(-0.6))).isGreaterThan(2 * 90 * 90);
        assertThat(count(image, Diverging.of(1))).isGreaterThan(2 * 90 * 90);
        assertThat(count(image, Color.BLACK)).isGreaterThan(50);
    }

    @Test
    void the_same_matrix_gives_the_same_bytes() throws IOException {
        Heatmap heatmap = Heatmap.copyOf(CAPTION, factors(3), filled(3, 0.3));
        heatmap.write(folder.resolve("a.png"), Language.ENGLISH);
        heatmap.write(folder.resolve("b.png"), Language.ENGLISH);
        assertThat(folder.resolve("a.png")).hasSameBinaryContentAs(folder.resolve("b.png"));
    }

    @Test
    void a_change_of_the_array_does_not_reach_the_picture() {
        double[][] correlations = filled(2, 0.3);
        Heatmap heatmap = Heatmap.copyOf(CAPTION, factors(2), correlations);
        correlations[0][1] = 0.9;
        assertThat(heatmap.correlation(0, 1)).isEqualTo(0.3);
    }

    @Test
    void a_missing_correlation_is_a_blank_cell_with_a_dash() throws IOException {
        BufferedImage image = drawn(Heatmap.copyOf(CAPTION, factors(2), filled(2, Double.NaN)));
        assertThat(count(image, Diverging.of(0))).isLessThan(90 * 90);
        assertThat(count(image, Color.BLACK)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, Heatmap.MOST + 1})
    void too_few_or_too_many_factors_are_refused(int factors) {
        assertThatThrownBy(() -> Heatmap.copyOf(CAPTION, factors(factors), filled(factors, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a heatmap shows 1 to 60 factors, got " + factors);
    }

    @Test
    void a_matrix_of_another_size_is_refused() {
        assertThatThrownBy(() -> Heatmap.copyOf(CAPTION, factors(2), new double[][] {{1, 0}, {0}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 factors need 2 x 2 correlations, got rows of [2, 1]");
    }

    @Test
    void a_value_that_is_no_correlation_is_refused_with_its_place() {
        assertThatThrownBy(() -> Heatmap.copyOf(CAPTION, factors(2), new double[][] {{1, 1.5}, {1.5, 1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the correlation of f1 and f2 is 1.5, outside [-1, 1]");
    }

    @Test
    void a_warning_comes_back_and_the_picture_is_written_all_the_same() {
        Fonts latin = new Fonts(
                Optional.empty(),
                List.of("SansSerif"),
                (_, text) -> text.codePoints().noneMatch(Character::isIdeographic));
        Path file = folder.resolve("heatmap.png");
        assertThat(Heatmap.copyOf(CAPTION, factors(2), filled(2, 0)).write(file, Language.CHINESE, latin))
                .hasValueSatisfying(warning -> assertThat(warning).startsWith("No installed font shows Chinese"));
        assertThat(file).isNotEmptyFile();
    }

    private BufferedImage drawn(Heatmap heatmap) throws IOException {
        Path file = folder.resolve("heatmap.png");
        heatmap.write(file, Language.ENGLISH);
        try (var in = Files.newInputStream(file)) {
            return ImageIO.read(in);
        }
    }

    private static long count(BufferedImage image, Color colour) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels).filter(pixel -> pixel == colour.getRGB()).count();
    }

    private static List<Heatmap.Factor> factors(int n) {
        return IntStream.rangeClosed(1, n)
                .mapToObj(i -> new Heatmap.Factor("f" + i, "cs_rank(ts_mean(close, " + i + "))"))
                .toList();
    }

    private static double[][] filled(int n, double value) {
        double[][] matrix = new double[n][n];
        for (double[] row : matrix) {
            Arrays.fill(row, value);
        }
        return matrix;
    }
}
