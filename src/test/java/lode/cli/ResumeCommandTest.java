package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands resume, replay and trials as a user runs them. */
class ResumeCommandTest {

    private final Path folder;
    private final LodeProcess lode;

    ResumeCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.lode = LodeProcess.in(folder);
        store(SyntheticSpec.STANDARD.withSize(60, 400).withStrength(4));
    }

    @Test
    void a_stopped_run_goes_on_to_the_bytes_of_one_that_was_not_stopped_and_repeats() throws Exception {
        assertThat(mine("results/whole").waitFor()).isZero();
        Process process = mine("results/stopped");
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        awaitGeneration(out);
        interrupt(process);
        assertThat(out.lines()).contains("Continue with: lode resume results/stopped");
        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(lode.run("replay", "stopped"))
                .isEqualTo(new LodeProcess.Ended(
                        2, "results/stopped is not finished: go on with it first, lode resume results/stopped\n"));

        LodeProcess.Ended resumed = lode.run("resume", "stopped", "--threads", "1", "--memory", "5m");
        assertThat(resumed.out())
                .contains("generation  20/20", "Results: results/stopped")
                .doesNotContain("Continue");
        assertThat(lode.bytes("results/stopped")).isEqualTo(lode.bytes("results/whole"));
        assertThat(lode.run("resume", "results/stopped"))
                .isEqualTo(new LodeProcess.Ended(0, "results/stopped is finished: there is nothing to go on with\n"));
        assertThat(lode.bytes("results/stopped")).isEqualTo(lode.bytes("results/whole"));

        LodeProcess.Ended replayed = lode.run("replay", "stopped");
        assertThat(replayed.exitCode()).isZero();
        assertThat(replayed.out().lines().toList().getLast()).startsWith("The same run, 25 tables: ");
        Path table = folder.resolve("results/stopped/generations.csv");
        Files.writeString(table, Files.readString(table).replace("\n3,", "\n4,"));
        LodeProcess.Ended changed = lode.run("replay", "stopped");
        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.out()).startsWith("changed after the run: results/stopped/generations.csv\n");
    }

    @Test
    void several_searches_that_were_killed_and_stopped_go_on_together_to_the_same_bytes() throws Exception {
        assertThat(several("results/whole").waitFor()).isZero();

        Process killed = several("results/parts");
        BufferedReader out = killed.inputReader(StandardCharsets.UTF_8);
        awaitLine(out, "Search 2");
        awaitGeneration(out);
        killed.destroyForcibly().waitFor();
        assertThat(folder.resolve("results/parts/round-1/run.yaml")).exists();
        assertThat(folder.resolve("results/parts/round-2/run.yaml")).doesNotExist();

        Process stopped = lode.start("resume", "parts", "--threads", "1", "--memory", "5m");
        out = stopped.inputReader(StandardCharsets.UTF_8);
        awaitLine(out, "Search 2");
        assertThat(out.readLine()).as("the data of the search that goes on").contains("60 instruments x 400 days");
        interrupt(stopped);
        assertThat(out.lines()).contains("Continue with: lode resume results/parts");
        assertThat(stopped.waitFor()).isEqualTo(130);
        assertThat(Files.readString(folder.resolve("results/parts/factors.csv")))
                .contains("; ended as it was interrupted");

        LodeProcess.Ended resumed = lode.run("resume", "results/parts");
        assertThat(resumed.exitCode()).isZero();
        assertThat(resumed.out()).contains("Search 2", " of 30 factors in ").doesNotContain("Continue with");
        assertThat(lode.bytes("results/parts")).isEqualTo(lode.bytes("results/whole"));
        assertThat(lode.run("resume", "parts"))
                .isEqualTo(new LodeProcess.Ended(0, "results/parts is finished: there is nothing to go on with\n"));
    }

    @Test
    void a_second_ctrl_c_ends_at_once_with_what_was_kept() throws Exception {
        Process process = lode.start(
                "mine", "--data", "small", "--experiment", "quick", "--population", "8000", "--out", "large");
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        while (line != null && !line.startsWith("Units leave out")) {
            line = out.readLine();
        }
        assertThat(folder.resolve("large/plan.yaml")).exists();
        interrupt(process);
        line = out.readLine();
        while (line != null && !line.startsWith("Stopping")) {
            line = out.readLine();
        }
        assertThat(line).startsWith("Stopping after this generation");
        interrupt(process);
        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(out.readLine()).isNull();
    }

    @Test
    void a_run_does_not_go_on_with_another_version_or_other_data() throws Exception {
        Process process = mine("killed");
        awaitGeneration(process.inputReader(StandardCharsets.UTF_8));
        assertThat(lode.run("resume", "killed"))
                .isEqualTo(new LodeProcess.Ended(
                        2, "Another lode is working on killed: let it end, or stop it with Ctrl-C first\n"));
        process.destroyForcibly().waitFor();
        store(SyntheticSpec.STANDARD.withSize(60, 401));
        assertThat(lode.run("resume", "killed").out())
                .startsWith("The run was made on data 'synthetic' with hash ")
                .endsWith(
                        ", which no dataset here has: import the same data again, or start a new run with lode mine\n");
        Path plan = folder.resolve("killed/plan.yaml");
        Files.writeString(plan, Files.readString(plan).replace("lode: " + Version.number(), "lode: 0.0.1"));
        assertThat(lode.run("resume", "killed"))
                .isEqualTo(new LodeProcess.Ended(
                        2,
                        "The run was begun by Lode 0.0.1, and this is " + Version.number()
                                + ": go on with that one, or start a new run with lode mine\n"));
    }

    @Test
    void trials_are_shown_best_first_by_generation_or_as_asked() throws Exception {
        assertThat(lode.run("trials", "nothing"))
                .isEqualTo(new LodeProcess.Ended(
                        2,
                        "There is no run 'nothing'."
                                + " Give the path of a run's folder, or its name below results.\n"));
        assertThat(mine("results/run").waitFor()).isZero();

        List<String> best =
                lode.run("trials", "run", "--top", "3").out().lines().toList();
        assertThat(best).hasSize(5);
        assertThat(best.get(0)).matches("[0-9,]+ trials in 20 generations: [0-9,]+ stopped early, [0-9,]+ different.*");
        assertThat(best.get(1)).matches("trial +generation +island +way +parents +rank_ic +coverage +size +formula");
        assertThat(lode.run("trials", "run", "--generation", "2", "--format", "csv")
                        .out()
                        .lines())
                .first()
                .isEqualTo(
                        "trial,generation,island,way,parents,formula,size,standing,rank_ic,estimate,coverage,figures,fingerprint,blocks");
        assertThat(lode.run(
                                "trials",
                                "run",
                                "--format",
                                "csv",
                                "--sql",
                                "SELECT count(*) = max(trial) AS complete, min(trial) AS first FROM trials")
                        .out())
                .isEqualTo("complete,first\ntrue,1\n");
        assertThat(lode.run("trials", "run", "--top", "0"))
                .isEqualTo(new LodeProcess.Ended(2, "--top must be 1 or more, got 0\n"));
        assertThat(lode.run("trials", "rum").out())
                .startsWith("There is no run 'rum'. Did you mean run? In results: run; Give the path");
    }

    @Test
    void a_search_that_cannot_fit_is_refused_before_it_starts() throws Exception {
        LodeProcess.Ended refused = lode.run(
                "mine",
                "--data",
                "small",
                "--experiment",
                "quick",
                "--population",
                "1000000",
                "--generations",
                "9",
                "--out",
                "huge");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out())
                .startsWith("This search may take ")
                .contains(" of memory (data ", "), and Java has ", " for it: give it more with LODE_JAVA_OPTS=-Xmx");
        assertThat(folder.resolve("huge")).doesNotExist();
    }

    private void store(SyntheticSpec spec) throws IOException {
        lode.keeping("small", SyntheticMarket.of(spec));
    }

    private Process mine(String out) throws IOException {
        return lode.start("mine", "--data", "small", "--experiment", "quick", "--generations", "20", "--out", out);
    }

    private Process several(String out) throws IOException {
        return lode.start(
                "mine",
                "--data",
                "small",
                "--experiment",
                "quick",
                "--population",
                "40",
                "--generations",
                "20",
                "--factors",
                "30",
                "--most-correlated",
                "0.5",
                "--evaluations",
                "2000",
                "--out",
                out);
    }

    private static void awaitLine(BufferedReader out, String wanted) throws IOException {
        String line = out.readLine();
        while (line != null && !line.equals(wanted)) {
            line = out.readLine();
        }
    }

    private static void awaitGeneration(BufferedReader out) throws IOException {
        String line = out.readLine();
        while (line != null && !line.startsWith("generation   2/")) {
            line = out.readLine();
        }
    }

    private static void interrupt(Process process) throws Exception {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }
}
