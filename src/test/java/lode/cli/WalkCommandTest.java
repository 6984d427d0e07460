package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.panel.Dataset;
import lode.registry.Registry;
import lode.report.CsvTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command walk as a user runs it. */
class WalkCommandTest {

    private static final Dataset MARKET =
            SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(60, 400).withStrength(4));

    private final Path folder;
    private final LodeProcess lode;

    WalkCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.lode = LodeProcess.in(folder).keeping("small", MARKET);
    }

    @Test
    void windows_are_searched_and_their_survivors_applied_to_the_days_after() throws Exception {
        LodeProcess.Ended ended = lode.run(walk("walk"));

        assertThat(ended.exitCode()).as(ended.out()).isZero();
        assertThat(ended.out())
                .contains("Window 1 of 4: learns from 2016-01-04..", "Window 4 of 4: ", "Results: walk\n")
                .containsPattern("all survivors, equal weights: training promised RankIC [+-]0\\.\\d{4}, out of sample")
                .containsPattern("\\n[\\d,]+ formulas were tried in 4 windows; RankIC out of sample above 0 in [0-4] ");
        List<Map<String, String>> windows =
                CsvTable.read(folder.resolve("walk/windows.csv")).byName();
        assertThat(windows).extracting(row -> row.get("window")).endsWith("4", "4", "all", "all");
        assertThat(windows.getLast().get("training_rank_ic")).isNotBlank();
        assertThat(windows.getLast().get("trials"))
                .isEqualTo(Integer.toString(windows.stream()
                        .filter(row -> row.get("held").equals("best")
                                && !row.get("window").equals("all"))
                        .mapToInt(row -> Integer.parseInt(row.getOrDefault("trials", "")))
                        .sum()));
        assertThat(windows.get(2).get("earlier_trials"))
                .as("window 2 counts the trials of window 1")
                .isEqualTo(windows.get(0).get("trials"));
        List<Map<String, String>> series =
                CsvTable.read(folder.resolve("walk/series.csv")).byName();
        assertThat(series).hasSize(400 - 150).extracting(row -> row.get("date")).isSorted();
        assertThat(folder.resolve("walk/walk.png")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("walk/report.html"))).contains("Walk forward", "Promised and kept");
        try (Registry registry = Registry.open(folder.resolve("home/registry.sqlite"))) {
            assertThat(registry.list())
                    .as("no window may know what a later one found")
                    .isEmpty();
        }
    }

    @Test
    void a_walk_that_was_killed_and_stopped_goes_on_to_the_same_bytes_on_other_threads() throws Exception {
        assertThat(new LodeProcess(folder.resolve("other"), folder)
                        .keeping("small", MARKET)
                        .run(walk("whole", "--threads", "2"))
                        .exitCode())
                .isZero();

        Process killed = lode.start(walk("parts", "--threads", "1"));
        awaitGenerationOf(2, killed.inputReader(StandardCharsets.UTF_8));
        killed.destroyForcibly().waitFor();
        assertThat(folder.resolve("parts/window-1/run.yaml")).exists();
        assertThat(folder.resolve("parts/windows.csv")).doesNotExist();

        Process stopped = lode.start(walk("parts", "--threads", "1"));
        BufferedReader out = stopped.inputReader(StandardCharsets.UTF_8);
        awaitGenerationOf(2, out);
        new ProcessBuilder("kill", "-INT", Long.toString(stopped.pid())).start().waitFor();
        assertThat(out.lines())
                .anyMatch(line -> line.matches("[123] of 4 windows are finished; continue with: lode resume parts"));
        assertThat(stopped.waitFor()).isEqualTo(130);
        assertThat(Files.readString(folder.resolve("parts/windows.csv")))
                .containsPattern("; stopped after [123] of 4 windows\n");

        assertThat(lode.run("resume", "parts").out()).contains("Window 4 of 4", "Results: parts\n");
        assertThat(lode.bytes("parts")).isEqualTo(lode.bytes("whole"));
        assertThat(lode.run(walk("parts")))
                .isEqualTo(new LodeProcess.Ended(0, "parts is finished: there is nothing to go on with\n"));
        assertThat(lode.run(walk("parts", "--anchored")))
                .returns(2, LodeProcess.Ended::exitCode)
                .extracting(LodeProcess.Ended::out)
                .asString()
                .contains("parts/walk.yaml is of another walk than this command asks for");
    }

    @Test
    void a_mistake_gets_one_sentence_and_leaves_nothing_behind() throws Exception {
        assertMistake("'5 years' is no length of time for --train: write 5y", "--train", "5 years");
        assertMistake("--train 9y and --test 75d leave 2016-01-04..", "--train", "9y");
        assertMistake("--validation is a share of the days to train", "--validation", "1.0");
        assertMistake("--validation-from and --test-from cut one search", "--test-from", "0.8");
        assertMistake("bring factors that were chosen on days which a walk is to test on", "--seed-from", "registry");
        assertThat(folder.resolve("wrong")).doesNotExist();
    }

    private void assertMistake(String sentence, String... options) throws Exception {
        assertThat(lode.run(walk("wrong", options)))
                .returns(2, LodeProcess.Ended::exitCode)
                .extracting(LodeProcess.Ended::out)
                .asString()
                .contains(sentence);
    }

    private static String[] walk(String out, String... options) {
        List<String> usual =
                List.of("walk --data small --experiment quick --population 40 --generations 5 --test 75d".split(" "));
        Stream<String> train = List.of(options).contains("--train") ? Stream.of() : Stream.of("--train", "150d");
        return Stream.of(usual.stream(), train, Stream.of("--out", out), Stream.of(options))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    private static void awaitGenerationOf(int window, BufferedReader out) throws IOException {
        String line = out.readLine();
        while (line != null && !line.startsWith("Window " + window + " ")) {
            line = out.readLine();
        }
        while (line != null && !line.startsWith("generation   1/")) {
            line = out.readLine();
        }
        assertThat(line).as("what is said of window " + window).startsWith("generation   1/");
    }
}
