package lode.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import lode.expr.Coverage;
import lode.panel.Origin;
import lode.panel.UserException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanFileTest {

    private static final Origin CN = new Origin("cn", "imported", "00e1", false);

    private static final String EXPERIMENT = """
            pool: hs300
            label: close:1:5
            validation-from: 0.6
            test-from: 2020-10-16
            function-set: tiny
            population: 100
            generations: 10
            elites: 4
            tournament: 5
            rates:
              crossover: 0.6
              subtree: 0.15
              hoist: 0.05
              point: 0.15
              window: 0.1
            start-depth: 4
            depth: 6
            size: 20
            parsimony: 0.0001
            profile: qlib
            window-coverage: half
            least-coverage: 0.7
            survivors: 8
            most-correlated: 0.7
            seed: 42
            """;

    private static final String FUNCTIONS = """
            operators:
              ts_mean: 2
              add: 1
            fields:
              close: 1
              volume: 0.5
            windows: [5, 10]
            constants: [0.5, 2]
            groupings: []
            """;

    @TempDir
    private Path home;

    private Path experiment;
    private Path functions;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(home.resolve("experiments"));
        Files.createDirectories(home.resolve("functionsets"));
        experiment = home.resolve("experiments/small.yaml");
        functions = home.resolve("functionsets/tiny.yaml");
        Files.writeString(experiment, EXPERIMENT);
        Files.writeString(functions, FUNCTIONS);
    }

    @Test
    void a_search_is_told_from_others_by_what_decides_its_result() {
        String search = PlanFile.identity(read(Map.of()), "1", CN);
        assertThat(PlanFile.identity(read(Map.of("racing", false)), "1", CN)).isEqualTo(search);
        assertThat(PlanFile.identity(read(Map.of("seed", 43L)), "1", CN)).isNotEqualTo(search);
        assertThat(PlanFile.identity(read(Map.of()), "2", CN)).isNotEqualTo(search);
    }

    @Test
    void a_target_is_read_back_as_it_was_written(@TempDir Path place) throws IOException {
        for (Target target : List.of(new Target(20, OptionalInt.empty()), new Target(3, OptionalInt.of(9000)))) {
            Path file = Files.writeString(place.resolve("target.yaml"), PlanFile.text(target));
            assertThat(PlanFile.target(file)).isEqualTo(target);
        }
        Path wrong = Files.writeString(place.resolve("wrong.yaml"), "factors: 0\n");
        assertThatThrownBy(() -> PlanFile.target(wrong))
                .isInstanceOf(UserException.class)
                .hasMessage(wrong + ": factors must be 1 or more, got 0");
        Path other = Files.writeString(place.resolve("other.yaml"), "factor: 3\n");
        assertThatThrownBy(() -> PlanFile.target(other))
                .isInstanceOf(UserException.class)
                .hasMessage("Unknown key 'factor' in " + other + ". Did you mean factors?");
    }

    @Test
    void an_experiment_is_read_with_its_function_set() {
        Experiment read = read(Map.of());
        assertThat(read)
                .isEqualTo(new Experiment(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "hs300",
                        "close:1:5",
                        Optional.empty(),
                        Optional.empty(),
                        "0.6",
                        "2020-10-16",
                        new FunctionSet(
                                Map.of("ts_mean", 2.0, "add", 1.0),
                                Map.of("close", 1.0, "volume", 0.5),
                                List.of(5, 10),
                                List.of(0.5, 2.0),
                                List.of()),
                        true,
                        100,
                        10,
                        4,
                        Selection.TOURNAMENT,
                        5,
                        Survival.ELITES,
                        List.of(),
                        Islands.ONE,
                        0,
                        new Rates(0.6, 0.15, 0.05, 0.15, 0.1),
                        4,
                        6,
                        20,
                        Map.of("rank-ic", 1.0),
                        List.of(),
                        List.of(),
                        List.of(),
                        0.00164,
                        "0.0001",
                        "qlib",
                        Coverage.HALF,
                        0.7,
                        8,
                        0.7,
                        Tuning.USUAL,
                        List.of(),
                        BuildingBlocks.NONE,
                        true,
                        true,
                        42,
                        Earlier.NONE));
        assertThat(read.functionSet().operators().keySet()).containsExactly("ts_mean", "add");
    }

    @Test
    void a_fitness_is_a_name_or_a_text_of_weights_or_a_map() throws IOException {
        assertThat(read(Map.of("fitness", "rank-icir")).fitness()).containsExactly(Map.entry("rank-icir", 1.0));
        assertThat(read(Map.of("fitness", "rank-icir=0.5,monotonicity=0.1")).fitness())
                .containsExactly(Map.entry("rank-icir", 0.5), Map.entry("monotonicity", 0.1));
        Files.writeString(
                experiment,
                EXPERIMENT
                        + "fitness: {worst-year: 2, turnover: -0.01}\nstyles: [log(volume)]\nknown: [close]\ncost: 0.003\n");
        Experiment read = read(Map.of());
        assertThat(read.fitness()).containsExactly(Map.entry("worst-year", 2.0), Map.entry("turnover", -0.01));
        assertThat(read.styles()).containsExactly("log(volume)");
        assertThat(read.known()).containsExactly("close");
        assertThat(read.cost()).isEqualTo(0.003);
        Path plan = Files.writeString(home.resolve("plan.yaml"), PlanFile.text(read, "1.2", CN));
        Experiment again = new PlanFile(home).read(plan.toString(), Map.of());
        assertThat(List.copyOf(again.fitness().entrySet()))
                .isEqualTo(List.copyOf(read.fitness().entrySet()));
        assertThat(again.styles()).isEqualTo(read.styles());
        assertThat(again.known()).isEqualTo(read.known());
        assertThat(again.cost()).isEqualTo(read.cost());
    }

    @Test
    void a_wrong_fitness_is_told_with_the_file() {
        assertThatThrownBy(() -> read(Map.of("fitness", "rank-icr")))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith(experiment + ": There is no fitness 'rank-icr'. Did you mean rank-ic?");
        assertThatThrownBy(() -> read(Map.of("fitness", Map.of("turnover", 1))))
                .isInstanceOf(UserException.class)
                .hasMessage(experiment
                        + ": The weight of turnover in fitness must be negative, since it is better the lower"
                        + " it is, got 1.0");
        assertThatThrownBy(() -> read(Map.of("cost", 2)))
                .isInstanceOf(UserException.class)
                .hasMessage(experiment + ": cost must lie between 0 and 1, got 2.0");
    }

    @Test
    void a_file_is_found_by_its_path_too() {
        assertThat(new PlanFile(home.resolve("nowhere"))
                        .read(experiment.toString(), Map.of("function-set", functions.toString())))
                .isEqualTo(read(Map.of()));
    }

    @Test
    void overrides_replace_keys() throws IOException {
        Files.writeString(home.resolve("functionsets/other.yaml"), FUNCTIONS.replace("[5, 10]", "[20]"));
        Experiment read = read(Map.of(
                "pool",
                "zz500",
                "population",
                7,
                "seed",
                1L << 60,
                "parsimony",
                0.5,
                "from",
                "2016-01-04",
                "function-set",
                "other"));
        assertThat(read.pool()).isEqualTo("zz500");
        assertThat(read.population()).isEqualTo(7);
        assertThat(read.seed()).isEqualTo(1L << 60);
        assertThat(read.parsimony()).isEqualTo("0.5");
        assertThat(read.from()).contains("2016-01-04");
        assertThat(read.functionSet().windows()).containsExactly(20);
        assertThat(read.generations()).isEqualTo(10);
    }

    @Test
    void what_a_run_writes_down_reads_back_to_the_same_without_other_files() throws IOException {
        Experiment made = read(Map.of("from", "2016-01-04"));
        Path plan = home.resolve("plan.yaml");
        Files.writeString(plan, PlanFile.text(made, "1.2", CN));
        Files.delete(functions);

        Experiment again = new PlanFile(home).read(plan.toString(), Map.of());
        assertThat(again.lode()).contains("1.2");
        assertThat(again.data()).contains("cn");
        assertThat(again.dataHash()).contains("00e1");
        assertThat(again.functionSet()).isEqualTo(made.functionSet());
        assertThat(PlanFile.text(again, "1.2", CN)).isEqualTo(Files.readString(plan));
    }

    @Test
    void what_is_shipped_reads() {
        var shipped = new PlanFile(Path.of("").toAbsolutePath());
        assertThat(Stream.of("quick", "hs300")
                        .map(name -> shipped.read(name, Map.of()).label()))
                .allMatch(label -> label.startsWith("close:"));
    }

    @Test
    void an_unknown_experiment_is_told_with_the_nearest_and_all_there_are() throws IOException {
        Files.writeString(home.resolve("experiments/large.yaml"), EXPERIMENT);
        Files.writeString(home.resolve("experiments/notes.txt"), "");
        assertThatThrownBy(() -> new PlanFile(home).read("smal", Map.of()))
                .isInstanceOf(UserException.class)
                .hasMessage("There is no experiment 'smal'. Did you mean small?"
                        + " Shipped: large, small; or give the path of a file.");
    }

    @Test
    void an_unknown_function_set_is_told_with_all_there_are() {
        refused(
                Map.of("function-set", "price-volume"),
                "There is no function set 'price-volume'. Shipped: tiny; or give the path of a file.");
    }

    @Test
    void an_unknown_key_is_told_with_the_nearest() throws IOException {
        written(EXPERIMENT + "generatoins: 5\n", "Unknown key 'generatoins' in FILE. Did you mean generations?");
        written(
                EXPERIMENT.replace("hoist:", "hoists: 0\n  hoist:"),
                "Unknown key 'rates.hoists' in FILE. Did you mean hoist?");
        written(EXPERIMENT.replace("hoist:", "hoists:"), "Unknown key 'rates.hoists' in FILE. Did you mean hoist?");
        written(EXPERIMENT + "colour: red\n", "Unknown key 'colour' in FILE.");
    }

    @Test
    void an_unknown_key_of_a_function_set_is_told_with_its_own_file() throws IOException {
        Files.writeString(functions, FUNCTIONS + "window: 5\n");
        refused(Map.of(), "Unknown key 'window' in " + functions + ". Did you mean windows?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "population: 100 | population: many | Key 'population' in FILE cannot be 'many': it must be a whole number",
                "population: 100 | population: 1.5 | Key 'population' in FILE cannot be '1.5': it must be a whole number",
                "population: 100 | population: '' | Key 'population' in FILE is missing or has the wrong form",
                "population: 100 | population: true | Key 'population' in FILE is missing or has the wrong form",
                "population: 100 | population: [1] | Key 'population' in FILE is missing or has the wrong form",
                "population: 100 | population: 99999999999 | Key 'population' in FILE is missing or has the wrong form",
                "parsimony: 0.0001 | parsimony: little | FILE: parsimony must be a number such as 0.001, or auto, got 'little'",
                "hoist: 0.05 | hoist: often | Key 'rates.hoist' in FILE cannot be 'often': it must be a number",
                "window-coverage: half | window-coverage: most | Key 'window-coverage' in FILE cannot be 'most': it must be one of full, half, any",
                "profile: qlib | profile: qlb | FILE: There is no profile 'qlb'. Did you mean qlib? Profiles: lode, pandas, qlib, rqfactor, worldquant, gplearn",
                "profile: qlib | profile: [qlib] | Key 'profile' in FILE is missing or has the wrong form",
                "survivors: 8 | survivors: | Key 'survivors' in FILE is missing or has the wrong form",
                "pool: hs300 | pool: | Key 'pool' in FILE is missing or has the wrong form",
                "pool: hs300 | pool: [a] | Key 'pool' in FILE is missing or has the wrong form",
                "crossover: 0.6 | crossover: 1.5 | FILE: The rate of crossover must lie between 0 and 1, got 1.5",
                "function-set: tiny | function-set: 7 | Key 'function-set' in FILE is missing or has the wrong form"
            })
    void a_value_of_the_wrong_form_is_told_with_what_would_be_right(String right, String wrong, String message)
            throws IOException {
        written(EXPERIMENT.replace(right, wrong), message);
    }

    @Test
    void units_are_obeyed_where_a_file_does_not_say() throws IOException {
        assertThat(read(Map.of()).units()).isTrue();
        assertThat(read(Map.of("units", false)).units()).isFalse();
        Files.writeString(experiment, EXPERIMENT + "units: false\n");
        assertThat(read(Map.of()).units()).isFalse();
        assertThat(PlanFile.text(read(Map.of()), "1", CN)).contains("\nunits: false\n");
    }

    @Test
    void islands_may_be_said_in_part() throws IOException {
        assertThat(read(Map.of("islands.count", 4)).islands()).isEqualTo(new Islands(4, 5, 2));
        Files.writeString(experiment, EXPERIMENT + "islands: {every: 7}\nsurvival: age-fair\n");
        assertThat(read(Map.of()).islands()).isEqualTo(new Islands(1, 7, 2));
        assertThat(read(Map.of("islands.count", 4)).islands()).isEqualTo(new Islands(4, 7, 2));
        assertThat(read(Map.of()).survival()).isEqualTo(Survival.AGE_FAIR);
    }

    @Test
    void what_is_not_said_of_windows_follows_from_the_profile() throws IOException {
        String silent = EXPERIMENT.replace("window-coverage: half\n", "");
        Files.writeString(experiment, silent);
        assertThat(read(Map.of()).windowCoverage()).isEqualTo(Coverage.ANY);
        assertThat(read(Map.of("profile", "worldquant")).windowCoverage()).isEqualTo(Coverage.HALF);
        Files.writeString(experiment, silent.replace("profile: qlib\n", ""));
        assertThat(read(Map.of()).profile()).isEqualTo("lode");
        assertThat(read(Map.of()).windowCoverage()).isEqualTo(Coverage.FULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool", "label", "validation-from", "function-set", "population", "seed"})
    void a_missing_key_is_told(String key) throws IOException {
        written(
                EXPERIMENT.replaceAll("(?m)^" + key + ":.*\n", ""),
                "Key '" + key + "' in FILE is missing or has the wrong form");
    }

    @Test
    void a_missing_rate_is_told() throws IOException {
        written(
                EXPERIMENT.replace("  hoist: 0.05\n", ""),
                "Key 'rates.hoist' in FILE is missing or has the wrong form");
    }

    @Test
    void a_key_written_twice_is_told() throws IOException {
        Files.writeString(experiment, EXPERIMENT + "seed: 43\n");
        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith(experiment + ", line 26, is no YAML: ")
                .hasMessageContaining("seed");
    }

    @Test
    void a_weight_that_is_missing_is_told() throws IOException {
        Files.writeString(functions, FUNCTIONS.replace("add: 1", "add:"));
        refused(Map.of(), "Key 'operators.add' in " + functions + " is missing or has the wrong form");
        Files.writeString(functions, FUNCTIONS.replace("add: 1", "add: -1"));
        refused(Map.of(), functions + ": The weight of 'add' in operators must be positive, got -1.0");
    }

    @Test
    void a_window_that_is_missing_is_told() throws IOException {
        Files.writeString(functions, FUNCTIONS.replace("[5, 10]", "[5, ]"));
        assertThat(read(Map.of()).functionSet().windows()).containsExactly(5);
        Files.writeString(functions, FUNCTIONS.replace("[5, 10]", "[5, null]"));
        refused(Map.of(), "Key 'windows' in " + functions + " is missing or has the wrong form");
    }

    @Test
    void what_is_no_yaml_is_told_with_its_line() throws IOException {
        Files.writeString(experiment, "pool: hs300\nlabel: [close\n");
        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(UserException.class)
                .hasMessageMatching("(?s)\\Q" + experiment + "\\E, line [23], is no YAML: .+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- a\n", "just words\n", "# nothing\n"})
    void a_file_without_keys_is_told(String text) throws IOException {
        written(text, "FILE holds no keys and values");
    }

    private Experiment read(Map<String, Object> overrides) {
        return new PlanFile(home).read("small", overrides);
    }

    @Test
    void constants_are_finite() throws IOException {
        Files.writeString(functions, FUNCTIONS.replace("[0.5, 2]", "[0.5, .nan]"));
        refused(Map.of(), functions + ": The constants of a function set must be finite numbers, got [0.5, NaN]");
    }

    private void refused(Map<String, Object> overrides, String message) {
        assertThatThrownBy(() -> read(overrides))
                .isInstanceOf(UserException.class)
                .hasMessage(message);
    }

    private void written(String text, String message) throws IOException {
        Files.writeString(experiment, text);
        refused(Map.of(), message.replace("FILE", experiment.toString()));
    }
}
