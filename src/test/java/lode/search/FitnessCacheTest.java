package lode.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitnessCacheTest {

    private static final Map<String, Finding> KNOWN = Map.of(
            "close",
            new Finding(
                    new Fingerprint(1, -2),
                    new Standing.Exact(new Score(
                            IcPath.of(new double[] {0.1, Double.NaN, 0.3, 0, 0, -0.2}, 0.05),
                            -0.05,
                            0.02,
                            0.9,
                            new double[] {0.05, Double.NaN, 1.0 / 3},
                            new double[] {-0.1, Double.NaN},
                            Sketch.EMPTY)),
                    List.of(new Standing.Stopped(-0.04, 0.07), new Standing.Stopped(-0.05, 0.06))),
            "ts_mean(volume, 5)",
            new Finding(
                    new Fingerprint(3, 4),
                    new Standing.Stopped(0.001, 0.01),
                    List.of(new Standing.Stopped(0.001, 0.01))));

    private final Path folder;
    private final FitnessCache cache;

    FitnessCacheTest(@TempDir Path folder) {
        this.folder = folder.resolve("cache");
        this.cache = new FitnessCache(this.folder, "1.0");
    }

    @Test
    void what_was_written_is_read_under_the_same_conditions_only() {
        cache.write("today", KNOWN);
        Map<String, Finding> read = cache.read("today");
        assertThat(read.keySet()).isEqualTo(KNOWN.keySet());
        assertThat(read.get("ts_mean(volume, 5)")).isEqualTo(KNOWN.get("ts_mean(volume, 5)"));
        assertThat(read.get("close").standing()).isInstanceOfSatisfying(Standing.Exact.class, standing -> {
            Score exact = standing.score();
            assertThat(exact.rankIc()).isEqualTo(-0.05);
            assertThat(exact.coverage()).isEqualTo(0.9);
            assertThat(exact.figures()).containsExactly(0.05, Double.NaN, 1.0 / 3);
            assertThat(exact.cases()).containsExactly(-0.1, Double.NaN);
            assertThat(exact.path().correlation(exact.path())).isBetween(1 - 1e-6, 1 + 1e-6);
        });
        assertThat(read.get("close").laps()).isEqualTo(KNOWN.get("close").laps());
        assertThat(cache.read("yesterday")).isEmpty();
        assertThat(new FitnessCache(folder, "1.1").read("today")).isEmpty();
    }

    @Test
    void a_search_replaces_the_files_that_its_own_contains() {
        cache.write("today", KNOWN);
        Map<String, Finding> more = new HashMap<>(KNOWN);
        more.put("open", new Finding(new Fingerprint(5, 6), new Standing.Stopped(0, 0.1), List.of()));
        cache.write("today", more);
        assertThat(files()).hasSize(1);
        assertThat(cache.read("today")).hasSize(3);
    }

    @Test
    void what_another_search_found_meanwhile_stays() {
        cache.write("today", KNOWN);
        cache.write(
                "today", Map.of("open", new Finding(new Fingerprint(5, 6), new Standing.Stopped(0, 0.1), List.of())));
        assertThat(files()).hasSize(2);
        assertThat(cache.read("today")).containsOnlyKeys("close", "open", "ts_mean(volume, 5)");
    }

    @Test
    void damaged_files_make_room_for_the_next_and_keep_no_other_in_place() throws IOException {
        for (String name : List.of("open", "high", "low", "close")) {
            cache.write(
                    "today", Map.of(name, new Finding(new Fingerprint(5, 6), new Standing.Stopped(0, 0.1), List.of())));
            Files.write(files().getFirst(), new byte[3]);
        }
        cache.write("today", KNOWN);
        cache.write("today", cache.read("today"));
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_damaged_file_is_not_read() throws IOException {
        cache.write("today", KNOWN);
        byte[] bytes = Files.readAllBytes(files().getFirst());
        bytes[bytes.length / 2]++;
        Files.write(files().getFirst(), bytes);
        assertThat(cache.read("today")).isEmpty();
        Files.write(files().getFirst(), new byte[3]);
        assertThat(cache.read("today")).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_made_is_told() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> new FitnessCache(file.resolve("below"), "1.0"))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("The cache " + file.resolve("below") + " cannot be made: ");
    }

    @Test
    void a_search_with_a_cache_finds_the_same_each_time() {
        Dataset market = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(40, 200));
        SearchPlan plan = Searches.plan(market.axes(), Searches.EVERYTHING, 40, 5, 3);
        var miner = new Miner(market, Operators.CATALOG, 1, 0);
        MiningResult without = miner.mine(plan, _ -> {}, () -> false);
        for (SearchPlan again : List.of(plan, Searches.racing(plan, false), plan)) {
            MiningResult found = miner.withCache(cache).mine(again, _ -> {}, () -> false);
            assertThat(found.generations()).isEqualTo(without.generations());
            assertThat(found.merged()).isEqualTo(without.merged());
            assertThat(found.survivors())
                    .extracting(Survivor::formula, Survivor::scorecard)
                    .isEqualTo(without.survivors().stream()
                            .map(survivor -> tuple(survivor.formula(), survivor.scorecard()))
                            .toList());
        }
        assertThat(files()).hasSize(1);
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
