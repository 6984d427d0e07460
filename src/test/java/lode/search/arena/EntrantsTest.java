package lode.search.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lode.panel.Tables;
import lode.panel.UserException;
import lode.search.Experiment;
import lode.search.Islands;
import lode.search.PlanFile;
import lode.search.Rates;
import lode.search.SearchPlan;
import lode.search.Selection;
import lode.search.Survival;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The entrants that are known, as they follow from the shipped experiments. */
class EntrantsTest {

    private static final PlanFile FILES = new PlanFile(Path.of(""));
    private static final Experiment STANDARD = FILES.read("hs300", Map.of());
    private static final int BUDGET = 20_000;

    private final Entrants known = Entrants.of(FILES, "hs300");

    @Test
    void plain_gp_has_the_published_parameters_of_gplearn() {
        Experiment plain = run("plain-gp");
        assertThat(plain.population()).isEqualTo(1000);
        assertThat(plain.tournament()).isEqualTo(20);
        assertThat(plain.elites()).isZero();
        assertThat(plain.rates()).isEqualTo(new Rates(0.9, 0.01, 0.01, 0.01, 0));
        assertThat(plain.parsimony()).isEqualTo("0.001");
        assertThat(plain.profile()).isEqualTo("gplearn");
        assertThat(plain.islands()).isEqualTo(Islands.ONE);
        assertThat(plain.selection()).isEqualTo(Selection.TOURNAMENT);
        assertThat(plain.functionSet().operators())
                .containsKeys("add", "sub", "mul", "div", "sqrt", "log", "abs", "neg", "inv", "max", "min");
    }

    @Test
    void plain_gp_on_our_set_differs_from_plain_gp_in_set_and_conventions_only() {
        Experiment same = run("plain-gp-same-set");
        assertThat(same.functionSet()).isEqualTo(STANDARD.functionSet());
        assertThat(same.profile()).isEqualTo(STANDARD.profile());
        assertThat(same)
                .usingRecursiveComparison()
                .ignoringFields("functionSet", "profile", "windowCoverage")
                .isEqualTo(run("plain-gp"));
    }

    @Test
    void lode_is_the_standard_search_and_random_draws_from_its_functions() {
        assertThat(run("lode"))
                .usingRecursiveComparison()
                .ignoringFields("generations", "seed")
                .isEqualTo(STANDARD);
        Experiment random = run("random");
        assertThat(random.selection()).isEqualTo(Selection.RANDOM);
        assertThat(random.elites()).isZero();
        assertThat(random.functionSet()).isEqualTo(STANDARD.functionSet());
    }

    @Test
    void random_search_takes_nothing_from_outside_and_breeds_for_nothing(@TempDir Path folder) throws IOException {
        String text = Files.readString(Path.of("experiments", "hs300.yaml"))
                + "seeds: [neg(close)]\nbuilding-blocks: {share: 0.2, frequent: 5, known: [neg(close)]}\n"
                + "survival: fronts\nobjectives: [rank-ic, size]\n";
        Path other = Files.writeString(folder.resolve("other.yaml"), text);
        Experiment random = Entrants.of(FILES, other.toString())
                .named(List.of("random"))
                .getFirst()
                .experiment(FILES, Map.of(), BUDGET, 1);
        SearchPlan plan = random.plan(Tables.axes(2000, 1));
        assertThat(plan.aids().seeds()).isEmpty();
        assertThat(plan.aids().blocks().share()).isZero();
        assertThat(plan.breeding().survival()).isEqualTo(Survival.ELITES);
        assertThat(plan.breeding().objectives()).isEmpty();
    }

    @Test
    void every_part_is_switched_alone_and_the_other_way_than_in_the_standard_search(@TempDir Path folder)
            throws IOException {
        assertThat(STANDARD.islands().count()).isEqualTo(1);
        assertThat(run("lode-islands").islands().count()).isEqualTo(4);
        assertThat(run("lode-lexicase").selection()).isEqualTo(Selection.LEXICASE);
        assertThat(STANDARD.units()).isTrue();
        assertThat(run("lode-no-units").units()).isFalse();
        assertThat(run("plain-gp").units()).isFalse();
        assertThat(run("random").units()).isTrue();
        assertThat(run("lode-islands"))
                .usingRecursiveComparison()
                .ignoringFields("islands")
                .isEqualTo(run("lode"));

        String text =
                Files.readString(Path.of("experiments", "hs300.yaml")) + "islands:\n  count: 3\nselection: lexicase\n";
        Path other = Files.writeString(folder.resolve("other.yaml"), text);
        List<Entrant> switched = Entrants.of(FILES, other.toString()).all();
        assertThat(switched).extracting(Entrant::name).contains("lode-no-islands", "lode-no-lexicase");
        Entrant single = Entrants.of(FILES, other.toString())
                .named(List.of("lode-no-islands"))
                .getFirst();
        Experiment run = single.experiment(FILES, Map.of(), BUDGET, 1);
        assertThat(run.islands().count()).isEqualTo(1);
        assertThat(run.selection()).isEqualTo(Selection.LEXICASE);
    }

    @Test
    void a_generation_has_at_most_a_tenth_of_the_budget_and_elites_in_proportion() {
        Experiment small = entrant("lode").experiment(FILES, Map.of(), 600, 7);
        assertThat(small.population()).isEqualTo(60);
        assertThat(small.elites()).isEqualTo(60 * STANDARD.elites() / STANDARD.population());
        assertThat(small.generations()).isEqualTo(10);
        assertThat(small.seed()).isEqualTo(7);
        assertThatThrownBy(() -> entrant("lode").experiment(FILES, Map.of(), 199, 7))
                .isInstanceOf(UserException.class)
                .hasMessage("--budget must be 200 or more, got 199");
    }

    @Test
    void what_holds_for_all_on_a_dataset_replaces_what_an_entrant_says() {
        Experiment run =
                entrant("plain-gp").experiment(FILES, Map.of("pool", "all", "test-from", "2020-01-02"), 5000, 1);
        assertThat(run.pool()).isEqualTo("all");
        assertThat(run.testFrom()).isEqualTo("2020-01-02");
    }

    @Test
    void an_unknown_entrant_is_told_with_the_nearest_and_a_file_takes_part_by_its_name(@TempDir Path folder)
            throws IOException {
        assertThatThrownBy(() -> known.named(List.of("plain-gb")))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("There is no entrant 'plain-gb'. Did you mean plain-gp? Entrants: random,"
                        + " plain-gp, plain-gp-same-set, lode, lode-islands, lode-lexicase, lode-no-units")
                .hasMessageEndingWith("; or give the path of an experiment.");
        Path mine = Files.copy(Path.of("experiments", "quick.yaml"), folder.resolve("mine.yaml"));
        Entrant entrant = known.named(List.of(mine.toString())).getFirst();
        assertThat(entrant.name()).isEqualTo("mine");
        assertThat(entrant.experiment(FILES, Map.of(), BUDGET, 1).population()).isEqualTo(100);
    }

    private Entrant entrant(String name) {
        return known.named(List.of(name)).getFirst();
    }

    private Experiment run(String name) {
        return entrant(name).experiment(FILES, Map.of(), BUDGET, 1);
    }
}
