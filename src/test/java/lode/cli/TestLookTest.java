package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.panel.Dataset;
import lode.panel.Period;
import lode.registry.Look;
import lode.registry.Registry;
import lode.registry.Span;
import lode.report.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at the test period of a small market of 300 days, whose last fifth begins on day 240. */
class TestLookTest {

    private static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(30, 300));
    private static final String LABEL = "close:1:5";

    @TempDir
    private Path folder;

    private Registry registry;

    @BeforeEach
    void open() {
        registry = Registry.open(folder.resolve("registry.sqlite"));
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private static TestLook look(String label, List<String> formulas, List<String> ways, int first, int end) {
        return new TestLook(MARKET, label, "score", formulas, ways, new Period(first, end), Optional.empty());
    }

    private static TestLook at(String... formulas) {
        return look(LABEL, List.of(formulas), List.of("all"), 0, 300);
    }

    private String told(TestLook look) {
        return look.count(registry).orElseThrow().in(Language.ENGLISH);
    }

    private List<Look> looks() {
        return registry.looks(MARKET.origin().hash());
    }

    @Test
    void the_first_look_is_said_to_be_the_first_and_the_next_one_tells_of_it() {
        String test =
                MARKET.axes().days().get(240) + ".." + MARKET.axes().days().get(299);
        assertThat(told(at("close")))
                .isEqualTo("The test period (" + test + ") was never looked at before, as far as the registry knows.");
        assertThat(told(at("open")))
                .isEqualTo("The test period (" + test
                        + ") is not fresh: it was looked at once before, 1 with this label (close:1:5).");
        assertThat(look("traded", List.of("open"), List.of(), 0, 300)
                        .count(registry)
                        .orElseThrow()
                        .in(Language.CHINESE))
                .isEqualTo("测试期（" + test + "）并非首次使用：此前已被查看 2 次，其中 0 次使用相同标签（traded）。");
        assertThat(looks()).extracting(Look::kind).containsExactly("score", "score", "score");
    }

    @Test
    void the_same_formulas_in_any_order_are_the_same_look_and_say_the_same_again() {
        String first = told(at("close", "open"));
        told(at("volume"));
        assertThat(told(at("open", "close", "open"))).isEqualTo(first);
        assertThat(looks()).hasSize(2).extracting(Look::trials).containsExactly(2, 1);
    }

    @Test
    void other_ways_labels_or_days_are_another_look() {
        told(at("close"));
        told(look(LABEL, List.of("close"), List.of("half"), 0, 300));
        told(look("close:1:1", List.of("close"), List.of("all"), 0, 300));
        told(look(LABEL, List.of("close"), List.of("all"), 0, 299));
        assertThat(looks()).hasSize(4);
    }

    @Test
    void days_before_the_test_period_are_no_look() {
        assertThat(look(LABEL, List.of("close"), List.of(), 0, 240).count(registry))
                .isEmpty();
        assertThat(looks()).isEmpty();
        assertThat(look(LABEL, List.of("close"), List.of(), 0, 241).count(registry))
                .isPresent();
    }

    @Test
    void the_test_period_begins_where_the_command_or_an_earlier_look_at_these_data_says_it_does() {
        var cut = new TestLook(
                MARKET, LABEL, "explain", List.of("close"), List.of(), new Period(0, 270), Optional.of(270));
        assertThat(cut.count(registry)).isEmpty();
        Span searched = Span.of(new Period(150, 300), MARKET.axes());
        registry.add(new Look(
                MARKET.origin().hash(), LABEL, Look.SEARCH, "a".repeat(64), "run", searched, 99, Instant.EPOCH));
        assertThat(told(cut))
                .contains(MARKET.axes().days().get(150) + ".."
                        + MARKET.axes().days().get(269));
        assertThat(look(LABEL, List.of("close"), List.of(), 0, 150).count(registry))
                .isEmpty();
    }

    @Test
    void commands_count_together_and_a_registry_that_cannot_be_opened_stops_none() throws Exception {
        Files.writeString(folder.resolve("formulas.txt"), "neg(returns(close, 5))\n");
        var lode = LodeProcess.in(folder).keeping("synthetic", MARKET);
        String[] score = {"score", "--data", "synthetic", "--formulas", "formulas.txt", "--out", "scores.csv"};
        assertThat(lode.run(score).out()).contains("was never looked at before");
        assertThat(lode.run(score).out()).contains("was never looked at before");
        String formula = "neg(returns(close, 5))";
        assertThat(lode.run("validate", "--data", "synthetic", formula, "--out", "v")
                        .out())
                .contains("it was looked at once before, 0 with this label (tradeable:5days)");
        assertThat(Files.readString(folder.resolve("v").resolve("report.html")))
                .contains("it was looked at once before, 0 with this label", "此前已被查看 1 次");
        assertThat(lode.run(
                                "backtest",
                                "--data",
                                "synthetic",
                                "--factor",
                                formula,
                                "--strategy",
                                "top-fifth",
                                "--out",
                                "b")
                        .out())
                .contains("it was looked at 2 times before, 0 with this label (traded)");
        assertThat(Files.readString(folder.resolve("b").resolve("report.html"))).contains("此前已被查看 2 次");
        assertThat(lode.run("factor", "add", "--data", "synthetic", formula).out())
                .contains("it was looked at 3 times before, 1 with this label (close:1:5)");

        Path shut = folder.resolve("shut");
        LodeProcess closed = new LodeProcess(shut, folder).keeping("synthetic", MARKET);
        Files.createDirectory(shut.resolve("registry.sqlite"));
        LodeProcess.Ended ended = closed.run(score);
        assertThat(ended.exitCode()).as(ended.out()).isZero();
        assertThat(ended.out())
                .contains("Warning: this look at the test period is not counted. Cannot open the registry ");
    }
}
