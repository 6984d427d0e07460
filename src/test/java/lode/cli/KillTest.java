package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed, again and again, wherever it is, ends with the bytes of one that was left alone. */
class KillTest {

    private static final int KILLS = 20;
    private static final int DEATH_BY_SIGKILL = 137;

    /** About what a generation takes: any moment of it may be the last. */
    private static final Duration LONGEST_DELAY = Duration.ofMillis(150);

    private static final String EXPERIMENT = """
            pool: hs300
            label: close:1:5
            validation-from: 0.6
            test-from: 0.8
            function-set: basic
            population: 60
            generations: 12
            elites: 3
            tournament: 4
            islands: {count: 3, every: 2, migrants: 2}
            rates: {crossover: 0.6, subtree: 0.15, hoist: 0.05, point: 0.15, window: 0.15}
            start-depth: 4
            depth: 6
            size: 20
            parsimony: auto
            least-coverage: 0.7
            survivors: 3
            most-correlated: 0.7
            seed: 7
            """;

    private final SplittableRandom random = new SplittableRandom(20);
    private final Path folder;
    private final LodeProcess lode;
    private int kills;
    private int starts;

    KillTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.lode = LodeProcess.in(folder)
                .keeping(
                        "small",
                        SyntheticMarket.of(
                                SyntheticSpec.STANDARD.withSize(60, 400).withStrength(4)));
        Files.writeString(folder.resolve("experiment.yaml"), EXPERIMENT);
    }

    @Test
    void a_run_that_is_killed_twenty_times_ends_with_the_same_bytes() throws Exception {
        Process alone = start("alone");
        assertThat(output(alone)).contains("generation  12/12", "Results: alone");
        Map<String, String> expected = lode.bytes("alone");
        assertThat(expected)
                .containsKeys("plan.yaml", "generations.csv", "run.yaml", "trials/00012.csv.gz", "ic_1.png");
        assertThat(expected.keySet()).noneMatch(name -> name.startsWith("checkpoint") || name.startsWith("."));

        int runs = 0;
        while (kills < KILLS) {
            String run = "killed" + ++runs;
            boolean ended = false;
            while (!ended && kills < KILLS) {
                ended = !killed(start(run));
            }
            assertThat(output(start(run))).contains(run);
            assertThat(lode.bytes(run)).as("%s after %d kills", run, kills).isEqualTo(expected);
        }
    }

    /**
     * Kills a process somewhere: before its search begins, within any of its next few generations, or while it writes the
     * report.
     *
     * @return whether it died of that, rather than ending by itself before
     */
    private boolean killed(Process process) throws Exception {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        int lines = 1 + random.nextInt(5);
        while (lines > 0 && out.readLine() != null) {
            lines--;
        }
        var _ = process.waitFor(Duration.ofNanos(random.nextLong(LONGEST_DELAY.toNanos())));
        boolean died = process.destroyForcibly().waitFor() == DEATH_BY_SIGKILL;
        kills += died ? 1 : 0;
        return died;
    }

    /** A new process: the first one of a run begins it, the others go on, on one thread or two by turns. */
    private Process start(String run) throws IOException {
        String threads = Integer.toString(1 + starts++ % 2);
        return Files.exists(folder.resolve(run))
                ? lode.start("resume", run, "--threads", threads)
                : lode.start(
                        "mine",
                        "--data",
                        "small",
                        "--experiment",
                        "experiment.yaml",
                        "--out",
                        run,
                        "--threads",
                        threads);
    }

    private static String output(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }
}
