package lode.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lode.measure.IcStats;
import lode.measure.RankIc;
import lode.panel.Dataset;
import lode.panel.LabelSpec;
import lode.panel.Panel;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;

/** What the planted factors predict: as much as {@code docs/synthetic-market.md} says, and nothing where they are silent. */
class PredictabilityTest {

    private static final LabelSpec LABEL = new LabelSpec("close", 1, 5);
    private static final List<PlantedFactor> PLANTED = SyntheticSpec.STANDARD.planted();

    private final Simulation simulation = StandardMarket.SIMULATION;
    private final Dataset data = StandardMarket.DATA;

    @Test
    void each_planted_factor_predicts_a_little_in_every_third_of_the_sample() {
        for (int k = 0; k < PLANTED.size(); k++) {
            double[] ics = rankIcs(simulation, data, k);
            assertThat(stats(ics).mean()).as(PLANTED.get(k).formula()).isBetween(0.02, 0.05);
            assertThat(DoubleStream.of(thirds(ics)).min().orElseThrow()).isGreaterThan(0.015);
        }
    }

    @Test
    void planted_factors_are_hardly_correlated() {
        for (int a = 0; a < PLANTED.size(); a++) {
            for (int b = 0; b < a; b++) {
                assertThat(Math.abs(correlation(a, b)))
                        .as(
                                "%s and %s",
                                PLANTED.get(a).formula(), PLANTED.get(b).formula())
                        .isLessThan(0.3);
            }
        }
    }

    @Test
    void nothing_is_predicted_where_nothing_is_planted() {
        var noise = Simulation.run(SyntheticSpec.STANDARD.withStrength(0));
        for (int k = 0; k < PLANTED.size(); k++) {
            assertThat(Math.abs(stats(rankIcs(noise, noise.dataset(data.origin()), k))
                            .t()))
                    .as(PLANTED.get(k).formula())
                    .isLessThan(3);
        }
    }

    @Test
    void the_documentation_says_what_is_measured() throws IOException {
        assertThat(Files.readString(Path.of("docs/synthetic-market.md")))
                .contains(rankIcTable())
                .contains(correlationTable());
    }

    private String rankIcTable() {
        var table = new StringBuilder("""
                | | Formula | Strength | RankIC | t | 1st third | 2nd third | 3rd third |
                |---|---|---|---|---|---|---|---|
                """);
        for (int k = 0; k < PLANTED.size(); k++) {
            double[] ics = rankIcs(simulation, data, k);
            double[] thirds = thirds(ics);
            table.append(String.format(
                    Locale.ROOT,
                    "| %c | `%s` | %.3f | %.3f | %.1f | %.3f | %.3f | %.3f |\n",
                    'A' + k,
                    PLANTED.get(k).formula(),
                    PLANTED.get(k).strength(),
                    stats(ics).mean(),
                    stats(ics).t(),
                    thirds[0],
                    thirds[1],
                    thirds[2]));
        }
        return table.toString();
    }

    private String correlationTable() {
        var table = new StringBuilder();
        for (int a = 1; a < PLANTED.size(); a++) {
            table.append("| ").append((char) ('A' + a));
            for (int b = 0; b < a; b++) {
                table.append(String.format(Locale.ROOT, " | %.2f", correlation(a, b)));
            }
            table.append(" | ".repeat(PLANTED.size() - 1 - a)).append(" |\n");
        }
        return table.toString();
    }

    /** Exposures are ranks, so they have the formula's RankIC. */
    private static double[] rankIcs(Simulation simulation, Dataset data, int factor) {
        return RankIc.daily(exposures(simulation, factor), data.label(LABEL), data.pool("hs300"));
    }

    private static Panel exposures(Simulation simulation, int factor) {
        return Panel.wrap(StandardMarket.DATA.axes(), simulation.planting().exposures(factor));
    }

    private static IcStats stats(double[] ics) {
        return IcStats.of(ics, 0, ics.length, LABEL.horizon());
    }

    private static double[] thirds(double[] ics) {
        return IntStream.range(0, 3)
                .mapToDouble(k -> IcStats.of(ics, ics.length * k / 3, ics.length * (k + 1) / 3, LABEL.horizon())
                        .mean())
                .toArray();
    }

    /** Mean over the days of the rank correlation of the two over the members of the index. */
    private double correlation(int a, int b) {
        double[] x = exposures(simulation, a).values();
        double[] y = exposures(simulation, b).values();
        return IntStream.range(0, StandardMarket.DAYS)
                .mapToObj(t -> StandardMarket.members(t).stream()
                        .map(i -> t * StandardMarket.WIDTH + i)
                        .filter(cell -> !Double.isNaN(x[cell] + y[cell]))
                        .toArray())
                .filter(cells -> cells.length >= RankIc.FEWEST_PAIRS)
                .mapToDouble(cells -> new SpearmansCorrelation().correlation(pick(x, cells), pick(y, cells)))
                .average()
                .orElseThrow();
    }

    private static double[] pick(double[] values, int[] cells) {
        return IntStream.of(cells).mapToDouble(cell -> values[cell]).toArray();
    }
}
