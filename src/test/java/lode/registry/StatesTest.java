package lode.registry;

import static lode.registry.Samples.MAY;
import static lode.registry.Samples.tested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import lode.factor.Factor;
import lode.panel.UserException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of factors, in a registry of either kind. */
abstract class StatesTest {

    private static final Change ADMITTED = new Change(
            MAY.plusSeconds(1),
            State.ADMITTED,
            "passed all 2 rules",
            List.of(
                    new Verdict("t", 3.25, "at least 2", true),
                    new Verdict("sub-universe", Double.NaN, "at least 0.75", false)));
    private static final Change WATCHED = Change.of(MAY.plusSeconds(2), State.WATCH, "decay by 2026-05-04");

    @TempDir
    Path folder;

    private final List<Registry> opened = new ArrayList<>();

    /** Opens the same registry again and again during one test. */
    abstract Registry open();

    private Registry registry() {
        Registry registry = open();
        opened.add(registry);
        return registry;
    }

    @AfterEach
    void close() {
        opened.forEach(Registry::close);
    }

    @Test
    void a_new_factor_is_a_candidate_without_history() {
        registry().add(List.of(tested("open")));
        assertThat(only().dossier()).isEqualTo(Dossier.NEW);
    }

    @Test
    void decisions_are_kept_in_order_with_all_their_numbers() {
        Factor factor = add("open");
        registry().change(factor, ADMITTED);
        registry().change(factor, WATCHED);
        assertThat(only().state()).isEqualTo(State.WATCH);
        assertThat(only().dossier().history()).containsExactly(ADMITTED, WATCHED);
    }

    @Test
    void tags_are_sorted_and_each_there_once() {
        Factor factor = add("open");
        describe(factor, "", List.of("slow", "a"), List.of());
        describe(factor, "", List.of("b", "a"), List.of("slow", "never"));
        assertThat(only().dossier().tags()).containsExactly("a", "b");
    }

    @Test
    void a_note_replaces_the_one_before() {
        Factor factor = add("open");
        describe(factor, "first", List.of(), List.of());
        describe(factor, "it's \"second\"\nwith a line", List.of(), List.of());
        assertThat(only().dossier().note()).isEqualTo("it's \"second\"\nwith a line");
    }

    @Test
    void a_factor_is_found_by_the_name_that_it_was_given() {
        Factor factor = add("open");
        registry().describe(factor, new Description(Optional.of("Gap"), Optional.empty(), List.of(), List.of()));
        assertThat(registry().find("gap").factor()).isEqualTo(factor.named("Gap"));
    }

    @Test
    void a_name_that_is_taken_is_refused_and_nothing_is_added() {
        registry().describe(add("open"), named("gap"));
        assertThatThrownBy(() -> registry().add(List.of(tested("close")), List.of(named("Gap"))))
                .isInstanceOf(UserException.class)
                .hasMessage("The name 'Gap' is taken by another factor: open");
        assertThat(registry().list()).hasSize(1);
    }

    @Test
    void a_name_is_a_word() {
        Factor factor = add("open");
        assertThatThrownBy(() -> registry().describe(factor, named("two words")))
                .isInstanceOf(UserException.class)
                .hasMessage("'two words' cannot name a factor: use letters, digits, '.', '_' and '-', at most 64,"
                        + " and begin with a letter or digit");
    }

    @Test
    void neighbours_are_listed_the_likest_first_and_replaced_together() {
        Factor open = add("open");
        Factor close = add("close");
        Factor high = add("high");
        registry().nearest(open, List.of(neighbour(close, 0.1)));
        registry().nearest(open, List.of(neighbour(close, 0.25), neighbour(high, -0.5)));
        assertThat(registry().find(open.id()).dossier().neighbours())
                .containsExactly(neighbour(high, -0.5), neighbour(close, 0.25));
    }

    @Test
    void days_after_a_test_are_appended_and_never_changed() {
        Factor factor = add("open");
        Conditions conditions = only().latest().conditions();
        registry().observe(factor, conditions, days("2021-01-04", 0.125, "2021-01-05", Double.NaN));
        registry().observe(factor, conditions, days("2021-01-05", 0.5, "2021-01-06", -0.25));
        SortedMap<LocalDate, Double> all = days("2021-01-04", 0.125, "2021-01-05", Double.NaN);
        all.put(LocalDate.parse("2021-01-06"), -0.25);
        assertThat(registry().observed(factor, conditions)).isEqualTo(all);
    }

    @Test
    void a_deleted_factor_leaves_nothing() {
        Factor open = add("open");
        Factor close = add("close");
        furnish(open, close);
        registry().delete(close);
        registry().delete(open);
        assertThat(registry().list()).isEmpty();
        add("open");
        assertThat(only().dossier()).isEqualTo(Dossier.NEW);
    }

    @Test
    void a_registry_comes_back_from_its_text_as_it_was() {
        furnish(add("open"), add("close"));
        Path text = folder.resolve("text");
        assertThat(registry().exportTo(text)).isEqualTo(2);
        try (Registry copy = Registry.open(folder.resolve("copy.sqlite"))) {
            assertThat(copy.importFrom(text)).isEqualTo(new Imported(2, 0, 0));
            assertThat(copy.list())
                    .containsExactlyInAnyOrderElementsOf(registry().list());
            Entry open = copy.find(Factor.idOf("open"));
            assertThat(copy.observed(open.factor(), open.latest().conditions()))
                    .isEqualTo(registry().observed(open.factor(), open.latest().conditions()))
                    .hasSize(2);
            assertThat(copy.importFrom(text)).isEqualTo(new Imported(0, 2, 0));
        }
    }

    @Test
    void what_may_be_luck_is_kept_with_the_test_and_comes_back_from_text_and_backup() {
        Luck luck = luck(1000);
        registry().add(List.of(lucky("open", luck), tested("close")));
        assertThat(registry().find(Factor.idOf("open")).latest().luck()).contains(luck);
        assertThat(registry().find(Factor.idOf("close")).latest().luck()).isEmpty();
        Path text = folder.resolve("text");
        registry().exportTo(text);
        registry().backup(folder.resolve("backup.sqlite"));
        try (Registry copy = Registry.open(folder.resolve("copy.sqlite"));
                Registry backup = Registry.open(folder.resolve("backup.sqlite"))) {
            copy.importFrom(text);
            assertThat(copy.find(Factor.idOf("open")).latest().luck()).contains(luck);
            assertThat(backup.find(Factor.idOf("open")).latest().luck()).contains(luck);
            assertThat(copy.find(Factor.idOf("close")).latest().luck()).isEmpty();
        }
    }

    @Test
    void a_search_that_tried_more_tells_the_luck_anew_and_one_that_tried_less_does_not() {
        add("open");
        registry().add(List.of(lucky("open", luck(1000))));
        assertThat(only().latest().luck()).contains(luck(1000));
        registry().add(List.of(lucky("open", luck(10))));
        assertThat(only().latest().luck()).contains(luck(1000));
        Luck more = new Luck(2.5, Double.NaN, 0.5, 0.25, 0.125, 750, 0.75, 5000, 200);
        registry().add(List.of(lucky("open", more)));
        assertThat(only().latest().luck()).contains(more);
        assertThat(only().evaluations()).hasSize(1);
    }

    private static Luck luck(long trials) {
        return new Luck(4.5, 0.03125, 1.5, 0.875, Double.NaN, Double.POSITIVE_INFINITY, 0.25, trials, 50.5);
    }

    private static TestedFormula lucky(String field, Luck luck) {
        TestedFormula plain = Samples.tested(field);
        return new TestedFormula(plain.formula(), plain.evaluation().with(luck));
    }

    @Test
    void its_text_is_the_same_bytes_wherever_it_was_imported() throws IOException {
        furnish(add("open"), add("close"));
        Path text = folder.resolve("text");
        Path again = folder.resolve("again");
        registry().exportTo(text);
        try (Registry copy = Registry.open(folder.resolve("copy.sqlite"))) {
            copy.importFrom(text);
            copy.exportTo(again);
        }
        for (String id : List.of(Factor.idOf("open"), Factor.idOf("close"))) {
            assertThat(again.resolve(id + ".yaml")).hasSameTextualContentAs(text.resolve(id + ".yaml"));
        }
    }

    @Test
    void files_of_factors_that_are_gone_are_removed_and_others_stay() throws IOException {
        Factor open = add("open");
        add("close");
        Path text = folder.resolve("text");
        registry().exportTo(text);
        Files.writeString(text.resolve("README.md"), "ours");
        registry().delete(open);
        registry().exportTo(text);
        try (Stream<Path> files = Files.list(text)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("README.md", Factor.idOf("close") + ".yaml");
        }
    }

    @Test
    void what_an_import_brings_to_a_known_factor_is_counted_and_the_later_decision_holds() {
        Factor open = add("open");
        Path text = folder.resolve("text");
        registry().change(open, ADMITTED);
        registry().exportTo(text);
        try (Registry other = Registry.open(folder.resolve("other.sqlite"))) {
            other.add(List.of(tested("open")));
            assertThat(other.importFrom(text)).isEqualTo(new Imported(0, 1, 1));
            assertThat(other.find(open.id()).state()).isEqualTo(State.ADMITTED);
            other.change(open, WATCHED);
            other.importFrom(text);
            assertThat(other.find(open.id()).state()).isEqualTo(State.WATCH);
        }
    }

    @Test
    void decisions_of_the_same_second_are_in_order() {
        Factor factor = add("open");
        Change second = Change.of(MAY.plusMillis(500), State.ADMITTED, "half a second later");
        Change first = Change.of(MAY, State.RETIRED, "too soon");
        registry().change(factor, second);
        registry().change(factor, first);
        assertThat(only().dossier().history()).containsExactly(first, second);
    }

    @Test
    void the_later_decision_holds_also_within_a_second() {
        Factor open = add("open");
        registry().change(open, Change.of(MAY.plusMillis(500), State.ADMITTED, "half a second later"));
        Path text = folder.resolve("text");
        registry().exportTo(text);
        try (Registry other = Registry.open(folder.resolve("other.sqlite"))) {
            other.add(List.of(tested("open")));
            other.change(open, Change.of(MAY, State.RETIRED, "too soon"));
            other.importFrom(text);
            assertThat(other.find(open.id()).state()).isEqualTo(State.ADMITTED);
        }
    }

    @Test
    void an_import_gives_no_name_that_differs_only_in_case() {
        registry().describe(add("open"), named("Gap"));
        Path text = folder.resolve("text");
        registry().exportTo(text);
        try (Registry other = Registry.open(folder.resolve("other.sqlite"))) {
            Factor close = other.add(List.of(tested("close"))).getFirst();
            other.describe(close, named("gap"));
            other.importFrom(text);
            assertThat(other.find("GAP").factor()).isEqualTo(close.named("gap"));
            assertThat(other.find(Factor.idOf("open")).factor().name())
                    .isEqualTo(Factor.idOf("open").substring(0, Factor.SHORT));
        }
    }

    @Test
    void text_that_was_changed_by_hand_is_checked() throws IOException {
        Factor open = add("open");
        Path text = folder.resolve("text");
        registry().exportTo(text);
        Path file = text.resolve(open.id() + ".yaml");
        String right = Files.readString(file);
        Files.writeString(file, right.replace("formula: \"open\"", "formula: \"close\""));
        refused(text, file + ": the id of formula 'close' is " + Factor.idOf("close") + ", not " + open.id());
        Files.writeString(file, right.replace("  trials:", "  trails:"));
        refused(text, file + ": unknown key 'trails'. Did you mean trials?");
        Files.writeString(file, right.replaceFirst("coverage: 0.98", "coverage: \"most\""));
        refused(text, file + ": coverage must be a number, got 'most'");
        Files.writeString(file, right.substring(0, right.indexOf("evaluations")));
        refused(text, file + ": the factor has no evaluations; it needs one at least");
        Files.writeString(file, right.replaceFirst("name: \"\\w+\"", "name: \"two words\""));
        refused(text, file + ": 'two words' cannot name a factor");
    }

    @Test
    void text_that_could_not_be_read_again_is_not_taken_in() throws IOException {
        Factor open = add("open");
        Path text = folder.resolve("text");
        registry().exportTo(text);
        registry().delete(open);
        Path file = text.resolve(open.id() + ".yaml");
        String right = Files.readString(file);
        Files.writeString(file, right.replace("added: \"2026-05-01", "added: \"May"));
        refused(text, file + " is no factor of a registry: Text 'MayT12:00:00Z' could not be parsed at index 0");
        Files.writeString(file, right.replace("profile: \"qlib\"", "profile: \"qlip\""));
        assertThatThrownBy(() -> registry().importFrom(text))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith(file + ": There is no profile 'qlip'. Did you mean qlib?");
        assertThat(registry().list()).isEmpty();
    }

    private void refused(Path text, String message) {
        assertThatThrownBy(() -> registry().importFrom(text))
                .isInstanceOf(UserException.class)
                .hasMessage(message);
    }

    @Test
    void a_folder_without_factors_is_refused() {
        refused(folder.resolve("none"), "There is no folder " + folder.resolve("none") + " to import");
        refused(
                folder,
                "The folder " + folder
                        + " has no factors: they are files that lode factor export --folder wrote, called by their ids");
    }

    @Test
    void a_backup_is_a_registry_of_its_own_and_overwrites_nothing() {
        furnish(add("open"), add("close"));
        Path backup = folder.resolve("backup.sqlite");
        registry().backup(backup);
        try (Registry copy = Registry.open(backup)) {
            assertThat(copy.list()).isEqualTo(registry().list());
        }
        assertThatThrownBy(() -> registry().backup(backup))
                .isInstanceOf(UserException.class)
                .hasMessage("There is a file " + backup + " already: give the backup another name");
    }

    private void furnish(Factor open, Factor close) {
        describe(open, "a note", List.of("b", "a"), List.of());
        registry().change(open, ADMITTED);
        registry().change(open, WATCHED);
        registry().nearest(open, List.of(neighbour(close, 0.25)));
        registry().nearest(close, List.of(neighbour(open, 0.25)));
        Conditions conditions = registry().find(open.id()).latest().conditions();
        registry().observe(open, conditions, days("2021-01-04", 0.125, "2021-01-05", Double.NaN));
    }

    private Factor add(String field) {
        return registry().add(List.of(tested(field))).getFirst();
    }

    private Entry only() {
        List<Entry> entries = registry().list();
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    private void describe(Factor factor, String note, List<String> tags, List<String> removed) {
        Optional<String> written = Optional.of(note).filter(text -> !text.isEmpty());
        registry().describe(factor, new Description(Optional.empty(), written, tags, removed));
    }

    private static Description named(String name) {
        return new Description(Optional.of(name), Optional.empty(), List.of(), List.of());
    }

    private static Neighbour neighbour(Factor other, double correlation) {
        return new Neighbour(other.id(), other.name(), correlation, "cn", "c0ffee", "hs300");
    }

    private static SortedMap<LocalDate, Double> days(String one, double first, String two, double second) {
        SortedMap<LocalDate, Double> days = new TreeMap<>();
        days.put(LocalDate.parse(one), first);
        days.put(LocalDate.parse(two), second);
        return days;
    }
}
