package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.Origin;
import lode.panel.Pool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The life of a factor, command by command.
 *
 * <p>On the market of the test an instrument's volume foresees its return until day 500, and nothing after.
 */
class FactorLifeTest {

    private static final int DAYS = 780;
    private static final int WIDTH = 40;
    private static final int HOLDS = 500;
    private static final String SPLIT = "--to 2020-09-16 --validation-from 0.4 --test-from 0.7";

    private final LodeProcess lode;
    private final Path folder;

    FactorLifeTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.lode = LodeProcess.in(folder).keeping("toy", market());
    }

    @Test
    void a_factor_is_added_admitted_watched_and_retired() throws Exception {
        assertThat(add("volume", "--name", "good", "--tag", "b", "--tag", "a", "--note", "a note"))
                .startsWith("0 ")
                .contains("factor      good\n", "state       candidate\n", "tags        a, b\n", "note        a note\n")
                .contains("hand        written by hand, ");
        assertThat(add("open", "--name", "bad")).startsWith("0 ");
        assertThat(run("factor", "list", "--tag", "a", "--columns", "id,state,source,tags,formula"))
                .isEqualTo("0 id    state      source  tags  formula\ngood  candidate  hand    a b   volume\n");

        assertThat(run("factor", "admit", "bad"))
                .startsWith("0 t ")
                .contains("FAIL", "bad is not admitted: it failed ")
                .containsPattern("rebased +-?0\\.\\d{4}  at least 0.999  FAIL\n")
                .containsPattern(
                        "\nrebased: ranks change on 269 of 269 days, least agreement -?0\\.\\d{4}, first 2019-09-06 \\(")
                .doesNotContain("currency: ");
        assertThat(run("factor", "admit", "good"))
                .contains("correlation      0.0000  below 0.7       pass")
                .endsWith("good is admitted: it passed all 14 rules\n");
        assertThat(run("factor", "admit", "good")).isEqualTo("2 Factor good is admitted already\n");

        // its double is too like what is admitted
        assertThat(add("mul(volume, 3)", "--name", "double")).startsWith("0 ");
        assertThat(run("factor", "admit", "double"))
                .contains("correlation      1.0000  below 0.7       FAIL")
                .endsWith("double is not admitted: it failed 1 of 14 rules\n");
        assertThat(run("factor", "nearest", "double", "--limit", "1")).isEqualTo("0 +1.0000  good  volume\n");
        assertThat(run("factor", "show", "double")).contains("nearest     by values on toy, pool all\n");
        assertThat(run("factor", "compare", "good", "double"))
                .contains("correlation                   good        double\n")
                .contains("good                       +1.0000       +1.0000\n");
        assertThat(run("factor", "admit", "double", "--force", "as a spare"))
                .endsWith("double is admitted: it failed 1 of 14 rules, admitted all the same: as a spare\n");
        run("factor", "retire", "double", "--reason", "no need");

        // the first days after the test are as before, later ones are not
        assertThat(run("factor", "update", "--to", "2020-10-07"))
                .matches("0 good: 14 new days, 14 in all; cumulative sum [0-9.]+ of [0-9.]+\n");
        assertThat(run("factor", "update", "--to", "2020-10-07"))
                .matches("0 good: 0 new days, 14 in all; cumulative sum [0-9.]+ of [0-9.]+\n");
        assertThat(run("factor", "update", "--to", "2021-12-20"))
                .startsWith("0 good: 313 new days, 327 in all; ALARM, now watched: decay by 202");
        assertThat(run("factor", "list", "--state", "watch", "--columns", "id")).isEqualTo("0 id\ngood\n");
        assertThat(run("factor", "show", "good"))
                .contains(", admitted: passed all 14 rules\n", ", watch: decay by 202");

        assertThat(run("factor", "delete", "good"))
                .isEqualTo("2 Factor good is in use (watch): retire it before it is deleted; nothing was deleted\n");
        assertThat(run("factor", "retire", "good", "--reason", "decayed"))
                .isEqualTo("0 good is retired; it was watch\n");
        assertThat(run("factor", "retire", "good", "--reason", "again"))
                .isEqualTo("2 Factor good is retired already\n");
        assertThat(run("factor", "update", "good", "--to", "2021-12-20"))
                .isEqualTo("2 Factor good is not in use (retired): admit it before it is updated\n");
        assertThat(run("factor", "delete", "good", "bad"))
                .isEqualTo("0 good is deleted: volume\nbad is deleted: open\n");
        assertThat(run("factor", "list", "--columns", "id")).isEqualTo("0 id\ndouble\n");
    }

    @Test
    void of_several_factors_each_must_be_unlike_those_admitted_before_it() throws Exception {
        add("open", "--name", "bad");
        add("volume", "--name", "good");
        add("mul(volume, 3)", "--name", "double");
        assertThat(run("factor", "admit", "bad", "double", "good"))
                .contains(
                        "bad is not admitted: ",
                        "double is admitted: ",
                        "good is not admitted: it failed 1 of 14 rules")
                .endsWith("1 of 3 factors are admitted\n");
        assertThat(run("factor", "admit", "--source", "hand"))
                .contains("bad is not admitted: ", "good is not admitted: ")
                .doesNotContain("double")
                .endsWith("0 of 2 factors are admitted\n");
        assertThat(run("factor", "admit", "--source", "hant"))
                .startsWith("2 No factor came from 'hant'. Did you mean hand?");
    }

    @Test
    void the_registry_travels_as_text_and_as_a_copy() throws Exception {
        add("volume", "--name", "good");
        add("close", "--proposed-by", "some-model");
        assertThat(run("factor", "export", "--folder", "text")).isEqualTo("0 2 factors: text\n");
        assertThat(run("factor", "backup", "copy.sqlite")).isEqualTo("0 2 factors are copied to copy.sqlite\n");
        assertThat(run("factor", "delete", "good")).startsWith("0 ");
        assertThat(run("factor", "import", "text"))
                .isEqualTo("0 1 factors added, 1 were there; 0 details added to those\n");
        assertThat(run("factor", "import", "text"))
                .isEqualTo("0 0 factors added, 2 were there; 0 details added to those\n");
        assertThat(run("factor", "list", "--source", "model", "--columns", "source,run,formula"))
                .isEqualTo("0 source  run         formula\nmodel   some-model  close\n");
    }

    @Test
    void values_are_written_wide_and_formulas_are_proven() throws Exception {
        add("lag(volume, 1)", "--name", "late");
        assertThat(run("factor", "export", "late", "--values", "wide.csv", "--layout", "wide", "--to", "2019-01-03"))
                .isEqualTo("0 2 days of late on toy, pool all, 2019-01-01..2019-01-03: wide.csv\n");
        assertThat(Files.readAllLines(folder.resolve("wide.csv")))
                .hasSize(4)
                .element(1)
                .asString()
                .startsWith("date,I0,I1,I2,");
        assertThat(run("factor", "export", "late", "--as", "duckdb", "--prove"))
                .contains("lag(\"volume\", 1) OVER (PARTITION BY instrument ORDER BY date)")
                .contains("Proven by running DuckDB: 31,160 cells compared, max difference 0.00; no cell differs\n");
        assertThat(run("factor", "export", "late", "--as", "qlib", "--prove"))
                .isEqualTo("0 Ref($volume, 1)\nNot proven: Lode cannot run qlib\n");
    }

    @Test
    void what_is_asked_wrongly_is_answered_in_a_sentence() throws Exception {
        assertThat(run("factor", "add"))
                .isEqualTo("2 Say what to add: a formula in quotes, such as 'ts_mean(close, 20)',"
                        + " or a library with --library\n");
        assertThat(run("factor", "list", "--columns", "id,taggs"))
                .startsWith("2 There is no column 'taggs'. Did you mean tags?");
        assertThat(run("factor", "admit"))
                .isEqualTo("2 Say which factor to admit, or all of a --source; lode factor list shows all\n");
        assertThat(run("factor", "export"))
                .isEqualTo("2 Say what to export: a factor, or the whole registry with --folder\n");
        add("volume", "--name", "good");
        assertThat(run("factor", "export", "good"))
                .isEqualTo("2 Say what to write of the factor: --values FILE, or its formula --as LANGUAGE\n");
        assertThat(run("factor", "tag", "good")).isEqualTo("2 Say what to change: tags, --remove, --name or --note\n");
        assertThat(run("factor", "tag", "good", "two words"))
                .isEqualTo("2 'two words' is no tag: use letters, digits, '.', '_'"
                        + " and '-', at most 40, and begin with a letter or digit\n");
        assertThat(run("factor", "compare", "good", "good"))
                .isEqualTo("2 good and good are one factor, good: give two or more\n");
        assertThat(run("factor", "admit", "good", "--data", "cn"))
                .isEqualTo(
                        "2 Factor good was not tested on data 'cn': test it with lode factor add 'volume' --data cn\n");
        assertThat(run("factor", "list", "--source", "mind"))
                .isEqualTo("2 No factor came from 'mind'. Did you mean mined?"
                        + " Write mined, library, hand, model or combined, or the name of a run or library\n");
    }

    private String add(String formula, String... more) throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(List.of("factor", "add", formula, "--pool", "all", "--label", "close:0:1"));
        words.addAll(List.of(SPLIT.split(" ")));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private String run(String... words) throws IOException, InterruptedException {
        LodeProcess.Ended ended = lode.run(words);
        return ended.exitCode() + " " + ended.out().replace("\r\n", "\n");
    }

    private static Dataset market() {
        var random = new Random(5);
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = LocalDate.parse("2019-01-01");
        while (days.size() < DAYS) {
            days.add(day);
            day = day.plusDays(day.getDayOfWeek().getValue() == 5 ? 3 : 1);
        }
        Axes axes =
                Axes.of(days, IntStream.range(0, WIDTH).mapToObj(i -> "I" + i).toList());
        double[] close = new double[axes.cells()];
        double[] volume = new double[axes.cells()];
        double[] open = new double[axes.cells()]; // noise
        double[] money = new double[axes.cells()];
        for (int i = 0; i < WIDTH; i++) {
            double price = 10;
            double level = 0;
            for (int t = 0; t < axes.length(); t++) {
                int cell = t * WIDTH + i;
                close[cell] = price;
                level = 0.9 * level + random.nextGaussian();
                volume[cell] = Math.exp(level);
                money[cell] = 1 + i;
                open[cell] = 1 + random.nextDouble();
                double foreseen = t < HOLDS ? 0.002 * level : 0;
                price *= Math.exp(foreseen + 0.02 * random.nextGaussian());
            }
        }
        BitSet members = new BitSet();
        members.set(0, axes.cells());
        return Dataset.on(axes, new Origin("toy", "forty instruments", "toy", true))
                .field(Field.standard("close").orElseThrow(), close)
                .field(Field.standard("open").orElseThrow(), open)
                .field(Field.standard("volume").orElseThrow(), volume)
                .field(Field.standard("total_turnover").orElseThrow(), money)
                .pool(Pool.copyOf("all", axes, members, true))
                .build();
    }
}
