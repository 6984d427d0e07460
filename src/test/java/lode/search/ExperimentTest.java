package lode.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lode.expr.Conventions;
import lode.expr.Coverage;
import lode.measure.Split;
import lode.panel.Axes;
import lode.panel.LabelSpec;
import lode.panel.Origin;
import lode.panel.Period;
import lode.panel.Tables;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentTest {

    /** From 2024-01-01 to 2024-01-10. */
    private static final Axes AXES = Tables.axes(10, 1);

    @Test
    void shares_of_the_days_are_rounded_down() {
        assertThat(split("", "", "0.6", "0.8")).isEqualTo(days(0, 6, 8, 10));
        assertThat(split("", "", "0.55", "0.79")).isEqualTo(days(0, 5, 7, 10));
    }

    @Test
    void shares_are_of_the_days_from_the_first_to_the_last_used() {
        assertThat(split("2024-01-03", "2024-01-08", "0.5", "0.75")).isEqualTo(days(2, 5, 6, 8));
    }

    @Test
    void a_period_begins_at_its_date() {
        assertThat(split("", "", "2024-01-04", "2024-01-09")).isEqualTo(days(0, 3, 8, 10));
        assertThat(split("2023-06-01", "2030-01-01", "0.5", "2024-01-09")).isEqualTo(days(0, 5, 8, 10));
    }

    @ParameterizedTest
    @CsvSource({
        "0.8, 0.6",
        "0.05, 0.5",
        "0.5, 0.51",
        "0.5, 1",
        "2024-01-01, 0.5",
        "0.5, 2024-02-01",
        "NaN, 0.5",
        "2016, 2020"
    })
    void periods_without_days_are_refused(String validation, String test) {
        assertThatThrownBy(() -> split("", "", validation, test))
                .isInstanceOf(UserException.class)
                .hasMessage("Training, validation and test need days each: of 2024-01-01..2024-01-10, validation-from "
                        + validation + " and test-from " + test + " leave one without");
    }

    @Test
    void a_last_period_ends_with_the_last_day_used() {
        assertThatThrownBy(() -> split("", "2024-01-08", "0.5", "2024-01-09"))
                .hasMessage("Training, validation and test need days each: of 2024-01-01..2024-01-08,"
                        + " validation-from 0.5 and test-from 2024-01-09 leave one without");
    }

    @Test
    void what_is_no_date_is_told() {
        refused(() -> split("May", "", "0.6", "0.8"), "'May' is no date for from: write 2016-01-04");
        refused(() -> split("", "2024-13-01", "0.6", "0.8"), "'2024-13-01' is no date for to: write 2016-01-04");
        refused(
                () -> split("", "", "60%", "0.8"),
                "'60%' is no date for validation-from: write 2016-01-04, or a share of the days such as 0.6");
        refused(
                () -> split("", "", "0.6", "later"),
                "'later' is no date for test-from: write 2016-01-04, or a share of the days such as 0.6");
    }

    @Test
    void days_that_the_data_do_not_have_are_told() {
        refused(
                () -> split("2025-01-01", "", "0.6", "0.8"),
                "No trading day lies from 2025-01-01 to the end; the data have 2024-01-01..2024-01-10");
    }

    @Test
    void a_plan_takes_over_every_number() {
        SearchPlan plan = experiment("", "", "0.6", "0.8", "").plan(AXES);
        assertThat(plan)
                .isEqualTo(new SearchPlan(
                        "hs300",
                        new LabelSpec("close", 1, 5),
                        days(0, 6, 8, 10),
                        Searches.EVERYTHING,
                        false,
                        10,
                        new Breeding(
                                100,
                                4,
                                Selection.LEXICASE,
                                5,
                                Survival.AGE_FAIR,
                                List.of(),
                                new Islands(3, 4, 1),
                                0.01,
                                Parsimony.of(0.001),
                                new Rates(0.5, 0.1, 0.2, 0.3, 0.4),
                                new Caps(3, 6, 20)),
                        Aim.of(Map.of("rank-icir", 0.5), List.of("log(volume)"), List.of("neg(close)"), 0.002)
                                .avoiding(List.of("volume")),
                        Conventions.QLIB.with(Coverage.HALF),
                        0.7,
                        8,
                        0.9,
                        new Aids(
                                new Tuning(2, 3, 20),
                                new BuildingBlocks(0.2, 5, List.of("neg(close)")),
                                List.of("abs(close)")),
                        true,
                        42));
    }

    @Test
    void a_repeated_run_needs_the_same_data() {
        var origin = new Origin("cn", "", "0123456789abcdef", false);
        experiment("", "", "0.6", "0.8", "").requireData(origin);
        experiment("", "", "0.6", "0.8", "0123456789abcdef").requireData(origin);
        refused(
                () -> experiment("", "", "0.6", "0.8", "fedcba9876543210").requireData(origin),
                "The plan was made on data with hash fedcba987654, but 'cn' now has 0123456789ab:"
                        + " remove data-hash from the plan to run it on other data");
        refused(
                () -> experiment("", "", "0.6", "0.8", "fed").requireData(origin),
                "The plan was made on data with hash fed, but 'cn' now has 0123456789ab:"
                        + " remove data-hash from the plan to run it on other data");
    }

    private static Split split(String from, String to, String validation, String test) {
        return experiment(from, to, validation, test, "").plan(AXES).split();
    }

    private static Split days(int first, int validation, int test, int end) {
        return new Split(new Period(first, validation), new Period(validation, test), new Period(test, end));
    }

    private static Experiment experiment(String from, String to, String validation, String test, String hash) {
        return new Experiment(
                Optional.empty(),
                Optional.empty(),
                text(hash),
                "hs300",
                "close:1:5",
                text(from),
                text(to),
                validation,
                test,
                Searches.EVERYTHING,
                false,
                100,
                10,
                4,
                Selection.LEXICASE,
                5,
                Survival.AGE_FAIR,
                List.of(),
                new Islands(3, 4, 1),
                0.01,
                new Rates(0.5, 0.1, 0.2, 0.3, 0.4),
                3,
                6,
                20,
                Map.of("rank-icir", 0.5),
                List.of("log(volume)"),
                List.of("neg(close)"),
                List.of("volume"),
                0.002,
                "0.001",
                "qlib",
                Coverage.HALF,
                0.7,
                8,
                0.9,
                new Tuning(2, 3, 20),
                List.of("abs(close)"),
                new BuildingBlocks(0.2, 5, List.of("neg(close)")),
                true,
                true,
                42,
                Earlier.NONE);
    }

    private static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static void refused(Runnable action, String message) {
        assertThatThrownBy(action::run).isInstanceOf(UserException.class).hasMessage(message);
    }
}
