package lode.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.expr.Expr;
import lode.expr.Settings;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.UserException;
import lode.search.Experiment;
import lode.search.Generation;
import lode.search.Journal;
import lode.search.PlanFile;
import lode.search.SearchPlan;
import lode.search.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    private static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(30, 120));
    private static final Experiment EXPERIMENT = new PlanFile(Path.of("")).read("quick", Map.of("label", "close:1:1"));
    private static final SearchPlan PLAN = EXPERIMENT.plan(MARKET.axes());
    private static final String TEXT = PlanFile.text(EXPERIMENT, "1.0", MARKET.origin());

    private final Path place;

    RunFolderTest(@TempDir Path folder) {
        this.place = folder.resolve("results").resolve("run");
    }

    @Test
    void a_run_is_there_from_the_start_and_grows_by_whole_files() throws IOException {
        try (RunFolder run = begun(2)) {
            assertThat(files())
                    .containsExactly(
                            ".lock",
                            "checkpoint/00001.state",
                            "checkpoint/00002.state",
                            "checkpoint/language",
                            "generations.csv",
                            "plan.yaml",
                            "trials/00001.csv.gz",
                            "trials/00002.csv.gz");
            assertThat(run.kept()).isEqualTo(2);
            assertThat(Files.readString(place.resolve("plan.yaml")))
                    .startsWith("# ")
                    .endsWith(TEXT);
            assertThat(Files.readAllLines(place.resolve("generations.csv"))).hasSize(4);
        }
    }

    @Test
    void a_run_that_fails_before_its_first_generation_leaves_nothing() {
        begun(0).close();
        assertThat(place).doesNotExist();
    }

    @Test
    void it_goes_on_after_the_last_generation_with_what_was_kept() {
        begun(3).close();
        try (RunFolder run = RunFolder.open(place)) {
            assertThat(run.warning()).isEmpty();
            assertThat(run.language()).isEqualTo(Language.CHINESE);
            assertThat(states(run)).containsExactly("state 1", "state 2", "state 3");
        }
    }

    @Test
    void what_a_killed_process_left_half_done_is_removed() throws IOException {
        begun(2).close();
        Files.writeString(place.resolve("trials/00003.csv.gz"), "of a generation without a state");
        Files.writeString(place.resolve("checkpoint/00003.state.tmp-01234567-89ab-cdef-0123-456789abcdef"), "half");
        Files.writeString(place.resolve("factor_0.001_HS300.csv"), "of a report that was not the last");
        Files.writeString(place.resolve("ic_5.png"), "of a report that was not the last");
        try (RunFolder run = RunFolder.open(place)) {
            assertThat(run.warning()).isEmpty();
            assertThat(states(run)).hasSize(2);
            assertThat(files()).hasSize(8).contains("trials/00002.csv.gz").doesNotContain("trials/00003.csv.gz");
        }
    }

    @Test
    void a_damaged_generation_is_told_and_bred_again() throws IOException {
        begun(4).close();
        damage("checkpoint/00003.state");
        try (RunFolder run = RunFolder.open(place)) {
            assertThat(run.warning()).contains("Generation 3 in " + place + " is damaged: going on after generation 2");
            assertThat(states(run)).containsExactly("state 1", "state 2");
            assertThat(files()).doesNotContain("trials/00003.csv.gz", "trials/00004.csv.gz", "checkpoint/00004.state");
        }
        damage("trials/00001.csv.gz");
        try (RunFolder run = RunFolder.open(place)) {
            assertThat(run.warning()).contains("Generation 1 in " + place + " is damaged: going on from the start");
            assertThat(run.kept()).isZero();
        }
        assertThat(place).exists();
    }

    @Test
    void one_process_works_on_a_run_at_a_time() {
        RunFolder run = begun(1);
        assertThatThrownBy(() -> RunFolder.open(place))
                .isInstanceOf(UserException.class)
                .hasMessage("Another lode is working on " + place + ": let it end, or stop it with Ctrl-C first");
        run.close();
        RunFolder.open(place).close();
    }

    @Test
    void a_plan_that_was_changed_is_not_gone_on_with() throws IOException {
        begun(1).close();
        Path plan = place.resolve("plan.yaml");
        Files.writeString(plan, "# another comment\n" + TEXT);
        RunFolder.open(place).close();
        Files.writeString(plan, TEXT.replace("seed: 42", "seed: 43"));
        assertThatThrownBy(() -> RunFolder.open(place))
                .isInstanceOf(UserException.class)
                .hasMessage(plan + " was changed since the run began: put it back, or start a run of its own with"
                        + " lode mine --experiment " + plan);
    }

    @Test
    void what_has_no_checkpoint_or_no_plan_cannot_go_on() throws IOException {
        assertThatThrownBy(() -> RunFolder.open(place))
                .hasMessage("There is no run in " + place + ": it has no plan.yaml");
        Files.createDirectories(place);
        Files.writeString(place.resolve("plan.yaml"), TEXT);
        assertThatThrownBy(() -> RunFolder.open(place))
                .isInstanceOf(UserException.class)
                .hasMessage(place + " has no checkpoint to go on from; to repeat its search: lode mine --experiment "
                        + place.resolve("plan.yaml"));
        assertThat(files()).containsExactly("plan.yaml");
    }

    @Test
    void the_seal_takes_the_place_of_the_checkpoint_and_tells_every_change() throws IOException {
        Seal seal;
        try (RunFolder run = begun(2)) {
            assertThat(RunSeal.read(place)).isEmpty();
            RunFolder.forget(place);
            assertThat(files()).anyMatch(name -> name.startsWith("checkpoint"));
            seal = run.seal("1.0", "abc");
        }
        assertThat(RunFolder.isForgotten(place)).isFalse();
        try (RunFolder again = RunFolder.reopen(place)) {
            assertThat(again.kept()).isEqualTo(2);
        }
        RunFolder.forget(place);
        assertThat(RunFolder.isForgotten(place)).isTrue();
        assertThat(files())
                .containsExactly(
                        "generations.csv", "plan.yaml", "run.yaml", "trials/00001.csv.gz", "trials/00002.csv.gz");
        assertThat(RunSeal.read(place)).contains(seal);
        assertThat(RunSeal.of(place, "1.0", "abc").run()).isEqualTo(seal.run());
        assertThat(RunSeal.of(place, "1.1", "abc").run()).isNotEqualTo(seal.run());
        assertThat(RunSeal.of(place, "1.0", "abd").run()).isNotEqualTo(seal.run());

        Files.writeString(place.resolve("generations.csv"), "1");
        Files.delete(place.resolve("trials/00001.csv.gz"));
        damage("trials/00002.csv.gz");
        assertThat(seal.differences(RunSeal.of(place, "1.0", "abc")))
                .containsExactly("generations.csv", "trials/00001.csv.gz", "trials/00002.csv.gz");
        Files.writeString(place.resolve("run.yaml"), seal.text().replace("lode: 1.0", "lode: 1.1"));
        assertThatThrownBy(() -> RunSeal.read(place))
                .isInstanceOf(UserException.class)
                .hasMessage(place.resolve("run.yaml") + " was changed after the run, or is damaged");
    }

    @Test
    void a_rehearsal_leaves_nothing_beside_the_run() throws IOException {
        begun(1).close();
        try (RunFolder rehearsal = RunFolder.rehearse(place, PLAN, MARKET, TEXT, Language.ENGLISH)) {
            keep(rehearsal, 1);
            assertThat(rehearsal.path().getParent())
                    .isEqualTo(place.toAbsolutePath().getParent());
        }
        try (Stream<Path> beside = Files.list(place.getParent())) {
            assertThat(beside).containsExactly(place);
        }
    }

    @Test
    void a_generation_that_cannot_be_written_is_one_sentence() throws IOException {
        try (RunFolder run = begun(1)) {
            Path trials = place.resolve("trials/00002.csv.gz");
            Files.createDirectories(trials.resolve("in the way"));
            assertThatThrownBy(() -> keep(run, 2))
                    .isInstanceOf(UserException.class)
                    .hasMessageStartingWith("Cannot write " + trials + ": ");
            assertThat(run.kept()).isEqualTo(1);
        }
    }

    @Test
    void the_ledger_costs_less_than_200_bytes_a_trial() {
        List<Trial> trials = IntStream.rangeClosed(1, 1000)
                .mapToObj(k -> trial(900_000 + k, new SplittableRandom(k)))
                .toList();
        double each = TrialTable.bytes(321, trials).length / 1000.0;
        assertThat(each).isBetween(40.0, 200.0);
    }

    /** Nothing in it but its size is like another. */
    private static Trial trial(int number, SplittableRandom random) {
        String formula = "div(ts_mean(close, " + random.nextInt(100) + "), ts_corr(volume, delta(high, "
                + random.nextInt(100) + "), " + random.nextInt(100) + "))";
        return new Trial(
                number,
                random.nextInt(4),
                "crossover+point",
                List.of(random.nextInt(900_000), random.nextInt(900_000)),
                List.of(),
                formula,
                9,
                true,
                random.nextDouble(),
                random.nextDouble(),
                List.of(),
                random.nextLong());
    }

    private RunFolder begun(int generations) {
        RunFolder run = RunFolder.begin(place, PLAN, MARKET, TEXT, Language.CHINESE);
        IntStream.rangeClosed(1, generations).forEach(number -> keep(run, number));
        return run;
    }

    private static void keep(RunFolder run, int number) {
        var formula = new Expr.Call(
                Operators.CATALOG.find("neg").orElseThrow(), List.of(new Expr.Field("close")), Settings.NONE);
        List<Generation> generations = IntStream.rangeClosed(1, number)
                .mapToObj(k -> new Generation(
                        k, List.of(new Generation.Best(formula, 0.1, 0.2, 0.15)), 0.05, 2, 0.001, 0.9, 10 * k))
                .toList();
        var trial =
                new Trial(number, 0, "grown", List.of(), List.of(), "neg(close)", 2, true, 0.1, 0.9, List.of(), number);
        byte[] state = ("state " + number).getBytes(StandardCharsets.UTF_8);
        run.journal(PLAN, MARKET).keep(new Journal.Page(generations, List.of(trial), state));
    }

    private static List<String> states(RunFolder run) {
        return StreamSupport.stream(run.journal(PLAN, MARKET).states().spliterator(), false)
                .map(state -> new String(state, StandardCharsets.UTF_8))
                .toList();
    }

    private void damage(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(place.resolve(file));
        bytes[bytes.length / 2]++;
        Files.write(place.resolve(file), bytes);
    }

    /** All files of the run, by their paths. */
    private List<String> files() {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> place.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
