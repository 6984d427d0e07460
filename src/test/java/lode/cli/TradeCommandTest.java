package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.panel.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands on paper accounts, in processes of their own. */
class TradeCommandTest {

    private static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(60, 220));
    private static final List<LocalDate> DAYS = MARKET.axes().days();
    private static final String FACTOR = "neg(returns(close, 5))";
    private static final int KILLS = 4;
    private static final int DEATH_BY_SIGKILL = 137;

    private final Path folder;
    private final LodeProcess lode;

    TradeCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.lode = LodeProcess.in(folder).keeping("small", MARKET);
    }

    private String ok(String... args) throws Exception {
        LodeProcess.Ended ended = lode.run(args);
        assertThat(ended.exitCode()).as(ended.out()).isZero();
        return ended.out();
    }

    private String init(String account, int from) throws Exception {
        return ok(
                "trade",
                "init",
                "--data",
                "small",
                "--account",
                account,
                "--factor",
                FACTOR,
                "--strategy",
                "top-fifth",
                "--set",
                "rebalance=week",
                "--capital",
                "5000000",
                "--from",
                DAYS.get(from).toString());
    }

    /** Tables without their first line, which tells that it is an account. */
    private String tables(String results) throws IOException {
        var all = new StringBuilder();
        for (String name : List.of("nav.csv", "trades.csv", "positions.csv")) {
            String text = Files.readString(folder.resolve(results).resolve(name));
            all.append(name).append(text.substring(text.indexOf('\n')));
        }
        return all.toString();
    }

    private String backtest(int from) throws Exception {
        ok(
                "backtest",
                "--data",
                "small",
                "--factor",
                FACTOR,
                "--strategy",
                "top-fifth",
                "--set",
                "rebalance=week",
                "--capital",
                "5000000",
                "--from",
                DAYS.get(from).toString(),
                "--out",
                "backtest");
        return tables("backtest");
    }

    private String account(String name) throws Exception {
        ok("trade", "status", "--account", name, "--out", name);
        return tables(name);
    }

    @Test
    void an_account_is_opened_stepped_and_shown_and_is_the_backtest() throws Exception {
        String opened = init("paper", 180);
        assertThat(opened).contains("NAV 5,000,000.00 on " + DAYS.get(180));
        String first = ok("trade", "step", "--to", DAYS.get(190).toString(), "--orders", "orders.csv");
        assertThat(first.lines().filter(line -> line.contains("  NAV "))).hasSize(10);
        String again = ok("trade", "step", "--to", DAYS.get(190).toString());
        assertThat(again)
                .isEqualTo("Nothing to step: the account is at " + DAYS.get(190) + ", the data end on " + DAYS.getLast()
                        + System.lineSeparator());
        String rest = ok("trade", "step", "--orders", "orders.csv");
        assertThat(first + rest).doesNotContain("Note:");
        assertThat(rest).contains("Orders for ", "orders.csv");
        List<String> orders = Files.readAllLines(folder.resolve("orders.csv"));
        assertThat(orders.getFirst()).isEqualTo("date,instrument,side,shares,limit_price,reference_price");
        assertThat(orders.stream().skip(1))
                .allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\d,[^,]+,(buy|sell),\\d+,,[0-9.]+"));
        assertThat(ok("trade", "status"))
                .contains(
                        "the best 20 % by score",
                        DAYS.getLast() + ": NAV ", "Positions: ", "Open orders: ", "Not filled");
        assertThat(account("paper")).isEqualTo(backtest(180));
        assertThat(lode.run("trade", "init", "--factor", "close", "--strategy", "top-fifth")
                        .out())
                .contains(
                        "There is an account ", "paper.sqlite already: name another one with --account, or delete it");
    }

    @Test
    void an_account_that_is_killed_at_any_moment_goes_on_to_the_same_end() throws Exception {
        var random = new SplittableRandom(4);
        init("killed", 60);
        int kills = 0;
        while (kills < KILLS) {
            Process process = lode.start("trade", "step", "--account", "killed", "--orders", "orders.csv");
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            int lines = random.nextInt(12);
            while (lines > 0 && out.readLine() != null) {
                lines--;
            }
            var _ = process.waitFor(random.nextLong(60_000), TimeUnit.MICROSECONDS);
            kills += process.destroyForcibly().waitFor() == DEATH_BY_SIGKILL ? 1 : KILLS;
        }
        assertThat(kills).as("it ended before it could be killed so often").isEqualTo(KILLS);
        ok("trade", "step", "--account", "killed", "--orders", "orders.csv");
        assertThat(account("killed")).isEqualTo(backtest(60));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("orders.csv")
                    .noneMatch(name -> name.contains("tmp"));
        }
    }

    @Test
    void two_that_step_one_account_take_turns() throws Exception {
        init("shared", 120);
        Process one = lode.start("trade", "step", "--account", "shared");
        Process other = lode.start("trade", "step", "--account", "shared");
        List<String> lines = new ArrayList<>();
        for (Process process : List.of(one, other)) {
            lines.addAll(process.inputReader(StandardCharsets.UTF_8).lines().toList());
            assertThat(process.waitFor()).as(lines.toString()).isZero();
        }
        assertThat(lines.stream().filter(line -> line.contains("  NAV "))).hasSize(DAYS.size() - 121);
        assertThat(account("shared")).isEqualTo(backtest(120));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "step | There is no account | open one with lode trade init",
                "step --account a/b | --account must be a name of letters, digits, '_', '-' and '.' | .sqlite, got 'a/b'",
                "init --strategy top-fifth | The strategy chooses by the score of a factor | --factor",
                "init --strategy top-fifth --factor clse | There is no factor 'clse' | registry",
                "init --strategy long-short --factor close | An account cannot trade this strategy | long-short",
                "init --strategy top-fifth --factor close --from 2100-01-01 | --from 2100-01-01 is after the last day | data",
                "init --strategy top-fifth --factor close --next 2000-01-01 | The next trading day must be after | 2000-01-01"
            })
    void a_mistake_is_one_sentence_and_leaves_nothing_behind(String args, String message, String more)
            throws Exception {
        List<String> all = new ArrayList<>(List.of("trade"));
        all.addAll(List.of(args.strip().split(" ")));
        if (args.strip().startsWith("init")) {
            all.addAll(List.of("--data", "small"));
        }
        LodeProcess.Ended ended = lode.run(all.toArray(String[]::new));
        assertThat(ended.exitCode()).as(ended.out()).isEqualTo(2);
        assertThat(ended.out()).contains(message, more).doesNotContain("\tat ");
        assertThat(folder.resolve("home").resolve("accounts")).doesNotExist();
    }
}
