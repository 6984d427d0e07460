package lode.registry;

import static lode.registry.Samples.CN;
import static lode.registry.Samples.SYNTHETIC;
import static lode.registry.Samples.conditions;
import static lode.registry.Samples.scorecard;
import static lode.registry.Samples.tested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import lode.expr.Conventions;
import lode.expr.Coverage;
import lode.expr.Expr;
import lode.factor.Factor;
import lode.measure.IcStats;
import lode.measure.Scorecard;
import lode.panel.LabelSpec;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {

    private final Path file;

    RegistryTest(@TempDir Path home) {
        this.file = home.resolve("new").resolve("registry.sqlite");
    }

    @Test
    void what_was_added_is_there_when_it_is_opened_again() {
        TestedFormula tested = tested("close", conditions(SYNTHETIC), scorecard(-0.04));
        add(tested);
        assertThat(list())
                .containsExactly(new Entry(Factor.of(new Expr.Field("close"), -1), List.of(tested.evaluation())));
    }

    @Test
    void missing_and_infinite_numbers_come_back_as_they_were() {
        var nothing = new IcStats(Double.NaN, Double.NaN, Double.NaN, 0);
        var constant = new IcStats(0.1, 0, Double.POSITIVE_INFINITY, 2);
        TestedFormula tested = tested(
                "close", conditions(CN), new Scorecard(constant, nothing, nothing, Double.NaN, Double.NaN, Double.NaN));
        add(tested);
        assertThat(list().getFirst().first()).isEqualTo(tested.evaluation());
    }

    @Test
    void factors_are_listed_as_they_came() {
        add(tested("open"), tested("close"));
        add(tested("high"));
        assertThat(list()).extracting(entry -> entry.factor().formula()).containsExactly("open", "close", "high");
    }

    @Test
    void adding_gives_the_factors_as_they_are_kept() {
        add(tested("open"));
        assertThat(add(tested("close"), tested("open")))
                .containsExactly(Factor.of(new Expr.Field("close"), 1), Factor.of(new Expr.Field("open"), 1));
    }

    @Test
    void a_name_that_is_taken_gets_one_more_digit() throws SQLException {
        add(tested("open"));
        String id = Factor.of(new Expr.Field("close"), 1).id();
        sql("UPDATE factor SET name = '" + id.substring(0, 12) + "'");
        assertThat(add(tested("close"))).extracting(Factor::name).containsExactly(id.substring(0, 13));
    }

    @Test
    void the_same_test_twice_changes_nothing() {
        add(tested("open"));
        List<Entry> before = list();
        add(tested("open"), tested("open"));
        assertThat(list()).isEqualTo(before);
    }

    @Test
    void another_test_of_a_formula_is_one_more_evaluation() {
        TestedFormula first = tested("open");
        TestedFormula otherData = tested("open", conditions(SYNTHETIC), scorecard(-0.02));
        Conditions nextDay = new Conditions(
                CN,
                "hs300",
                true,
                LabelSpec.parse("open:1:1"),
                conditions(CN).conventions(),
                conditions(CN).training(),
                conditions(CN).validation(),
                conditions(CN).test());
        TestedFormula otherLabel = tested("open", nextDay, scorecard(0.01));
        add(first);
        add(otherData);
        add(otherLabel);
        assertThat(list())
                .singleElement()
                .extracting(Entry::evaluations)
                .isEqualTo(List.of(first.evaluation(), otherData.evaluation(), otherLabel.evaluation()));
    }

    @Test
    void if_one_formula_fails_none_is_added() {
        add(tested("open"));
        assertThatThrownBy(() -> add(tested("close"), null)).isInstanceOf(NullPointerException.class);
        assertThat(list()).hasSize(1);
    }

    @Test
    void a_file_that_is_no_registry_is_refused() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "id,formula\n".repeat(100));
        assertThatThrownBy(() -> Registry.open(file))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot open the registry " + file + ": ");
    }

    @Test
    void a_registry_of_a_newer_lode_is_refused() throws SQLException {
        add(tested("open"));
        sql("PRAGMA user_version = 6");
        assertThatThrownBy(() -> Registry.open(file))
                .isInstanceOf(UserException.class)
                .hasMessage("The registry " + file
                        + " was made by a newer Lode (its version is 6, this Lode knows up to 5):"
                        + " update Lode, or set LODE_HOME to another folder");
    }

    @Test
    void a_registry_from_before_profiles_is_of_the_default_one() throws IOException, SQLException {
        TestedFormula qlib = tested("open");
        add(qlib);
        Path old = file.resolveSibling("old.sqlite");
        Files.move(file, old);
        for (String statement : Files.readString(Path.of("src/main/resources/lode/registry/1-factors.sql"))
                .strip()
                .split(";", 0)) {
            sql(statement);
        }
        String factor = text("SELECT group_concat(name) FROM pragma_table_info('factor')");
        String columns = text("SELECT group_concat(name) FROM pragma_table_info('evaluation')");
        copy(old, "factor", factor);
        copy(old, "evaluation", columns);
        sql("PRAGMA user_version = 1");
        Conventions lode = Conventions.LODE.with(Coverage.HALF);
        assertThat(list().getFirst().evaluations())
                .singleElement()
                .satisfies(read -> assertThat(read.conditions().conventions()).isEqualTo(lode))
                .satisfies(read -> assertThat(read.scorecard()).isEqualTo(scorecard(0.04)));
        add(qlib);
        assertThat(list().getFirst().evaluations()).hasSize(2);
    }

    @Test
    void an_empty_file_becomes_a_registry() throws IOException {
        Files.createDirectories(file.getParent());
        Files.createFile(file);
        assertThat(add(tested("open"))).hasSize(1);
    }

    @Test
    void others_may_read_while_it_is_written() throws SQLException {
        add(tested("open"));
        try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = writer.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("DELETE FROM evaluation");
            assertThat(list()).hasSize(1);
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = other.createStatement()) {
            sql.execute(statement);
        }
    }

    private void copy(Path from, String table, String columns) throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = other.createStatement()) {
            sql.execute("ATTACH '" + from + "' AS old");
            sql.execute("INSERT INTO " + table + " (" + columns + ") SELECT " + columns + " FROM old." + table);
        }
    }

    private String text(String query) throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = other.createStatement()) {
            return sql.executeQuery(query).getString(1);
        }
    }

    private List<Factor> add(TestedFormula... formulas) {
        try (Registry registry = Registry.open(file)) {
            return registry.add(Arrays.asList(formulas));
        }
    }

    private List<Entry> list() {
        try (Registry registry = Registry.open(file)) {
            return registry.list();
        }
    }
}
