package lode.data.synthetic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lode.data.synthetic.MeasuredMarket.Measured;
import org.junit.jupiter.api.Test;

/** What predicts returns in the synthetic market: what is planted, and what resembles it. */
class PredictabilityTest {

    private static final List<Measured> PLANTED = MeasuredMarket.STANDARD.planted();
    private static final List<Measured> COMMON = MeasuredMarket.STANDARD.measure(commonFactors());

    private static final MeasuredMarket NOISE = new MeasuredMarket(SyntheticSpec.STANDARD.withStrength(0));

    /** Well-known factors, one per line. */
    private static List<String> commonFactors() {
        try (var text = PredictabilityTest.class.getResourceAsStream("common-factors.txt")) {
            return new String(text.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void each_planted_factor_predicts_a_little_in_every_third_of_the_days() {
        for (Measured factor : PLANTED) {
            assertThat(factor.mean()).as(factor.formula()).isBetween(0.02, 0.05);
            assertThat(DoubleStream.of(factor.thirds()).min().orElseThrow())
                    .as(factor.formula())
                    .isGreaterThan(0.015);
        }
    }

    @Test
    void planted_factors_are_hardly_correlated() {
        for (int a = 0; a < PLANTED.size(); a++) {
            for (int b = 0; b < a; b++) {
                assertThat(Math.abs(PLANTED.get(a).correlation(PLANTED.get(b))))
                        .as(
                                "%s and %s",
                                PLANTED.get(a).formula(), PLANTED.get(b).formula())
                        .isLessThan(0.3);
            }
        }
    }

    @Test
    void planted_factors_predict_nothing_where_their_strength_is_zero() {
        assertThat(NOISE.planted())
                .allSatisfy(factor ->
                        assertThat(Math.abs(factor.t())).as(factor.formula()).isLessThan(3));
    }

    @Test
    void common_factors_predict_nothing_where_nothing_is_planted() {
        assertThat(NOISE.measure(commonFactors()))
                .allSatisfy(factor ->
                        assertThat(Math.abs(factor.t())).as(factor.formula()).isLessThan(4));
    }

    @Test
    void common_factors_predict_less_than_the_planted_factor_they_resemble() {
        double strongest = PLANTED.stream().mapToDouble(Measured::mean).max().orElseThrow();
        assertThat(COMMON)
                .allSatisfy(factor -> assertThat(Math.abs(factor.mean()))
                        .as(factor.formula())
                        .isLessThan(resemblance(factor) < 0.3 ? 0.02 : strongest));
    }

    private static double resemblance(Measured factor) {
        return Math.abs(closest(factor).correlation(factor));
    }

    private static Measured closest(Measured factor) {
        return PLANTED.stream()
                .max(Comparator.comparingDouble(planted -> Math.abs(planted.correlation(factor))))
                .orElseThrow();
    }

    @Test
    void the_documentation_says_what_is_measured() throws IOException {
        String page = Files.readString(Path.of("docs/synthetic-market.md"));
        for (String table : List.of(rankIcs(), correlations(), strongestCommonFactors())) {
            assertThat(page.contains(table)).as("the page says %s", table).isTrue();
        }
    }

    private static String rankIcs() {
        return rows(PLANTED.size(), k -> {
            Measured factor = PLANTED.get(k);
            double[] thirds = factor.thirds();
            return String.format(
                    Locale.ROOT,
                    "| %s | `%s` | %.3f | %.3f | %.1f | %.3f | %.3f | %.3f |",
                    letter(k),
                    factor.formula(),
                    SyntheticSpec.STANDARD.planted().get(k).strength(),
                    factor.mean(),
                    factor.t(),
                    thirds[0],
                    thirds[1],
                    thirds[2]);
        });
    }

    private static String correlations() {
        return rows(
                PLANTED.size(),
                a -> "| " + letter(a) + " |"
                        + IntStream.range(0, PLANTED.size())
                                .mapToObj(b -> b < a ? number(PLANTED.get(a).correlation(PLANTED.get(b))) : "")
                                .collect(Collectors.joining(" | ", " ", " |")));
    }

    private static String strongestCommonFactors() {
        List<Measured> strongest = COMMON.stream()
                .sorted(Comparator.comparingDouble(factor -> -Math.abs(factor.mean())))
                .toList();
        return rows(10, k -> {
            Measured factor = strongest.get(k);
            Measured closest = closest(factor);
            return String.format(
                    Locale.ROOT,
                    "| `%s` | %.3f | %s | %.2f |",
                    factor.formula(),
                    factor.mean(),
                    letter(PLANTED.indexOf(closest)),
                    closest.correlation(factor));
        });
    }

    private static String rows(int count, IntFunction<String> row) {
        return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String letter(int factor) {
        return String.valueOf((char) ('A' + factor));
    }
}
