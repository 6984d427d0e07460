package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lode.report.Pace;
import lode.report.RunState;
import lode.search.Generation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a running search looks like in a terminal. */
class FrameTest {

    private static final Frame FRAME = new Frame(80, Shades.BLOCKS, false);

    @Test
    void a_search_is_a_small_table() {
        assertThat(String.join("\n", FRAME.lines(Watched.state(3)))).isEqualTo("""
                generation 3/8  █████████░░░░░░░░░░░░░░░  1:15 elapsed  1:02:05 left
                RankIC      ▁▄█  best 0.0319  median 0.0123

                island  training  validation  size  best formula
                     1   -0.0230     -0.0215     3  ts_corr(close, volume, 10)
                     2   +0.0319     +0.0275     6  decay_linear(ts_cov(ts_zscore(volume, 60), …

                formulas    1,300 tried  1,234/s  40 % of this generation known before
                generation  88 % with values of their own  4.6 parts a formula
                memory      512 of 4,096 MB""");
    }

    @Test
    void before_the_first_generation_there_is_only_the_time() {
        var begun = new RunState(8, List.of(), new Pace(2, Double.NaN, Double.NaN, Double.NaN, 0, 1));
        assertThat(FRAME.lines(begun))
                .containsExactly("generation 0/8  ░░░░░░░░░░░░░░░░░░░░░░░░  0:02 elapsed  - left");
    }

    @Test
    void what_is_not_known_is_a_dash() {
        Generation none = new Generation(
                1,
                List.of(new Generation.Best(
                        Watched.generation(1).best().formula(), Double.NEGATIVE_INFINITY, Double.NaN, Double.NaN)),
                Double.NaN,
                4,
                0,
                1,
                10);
        var state = new RunState(8, List.of(none), new Pace(1, 7, 10, Double.NaN, 0, 1));
        assertThat(FRAME.lines(state))
                .contains("RankIC         best -  median -")
                .anyMatch(line -> line.startsWith("     1         -           -     6  decay_linear"))
                .contains("formulas    10 tried  10/s  - of this generation known before")
                .noneMatch(line -> line.contains("NaN"));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60, 100, 200})
    void no_line_is_wider_than_the_terminal(int width) {
        RunState state =
                new RunState(900, Watched.generations(800), Watched.state(1).pace());
        assertThat(new Frame(width, Shades.BLOCKS, false).lines(state))
                .allMatch(line -> line.length() <= width)
                .hasSizeLessThan(20);
    }

    @Test
    void of_many_islands_the_fittest_are_shown_in_their_order() {
        Generation.Best best = Watched.generation(1).islands().getFirst();
        Generation.Best better = Watched.generation(1).islands().getLast();
        List<Generation.Best> islands = new ArrayList<>(Collections.nCopies(19, best));
        islands.add(better);
        Generation many = new Generation(1, islands, 0.01, 4, 0, 1, 10);
        List<String> lines =
                FRAME.lines(new RunState(8, List.of(many), Watched.state(1).pace()));
        assertThat(lines).hasSize(4 + 12 + 1 + 4).contains("and 8 more").anyMatch(line -> line.startsWith("    20 "));
    }

    @Test
    void the_fittest_is_bold_only_where_colours_are_wanted() {
        assertThat(new Frame(80, Shades.BLOCKS, true).lines(Watched.state(3)).get(5))
                .startsWith("\u001b[1m     2 ")
                .endsWith("\u001b[0m");
        assertThat(FRAME.lines(Watched.state(3))).noneMatch(line -> line.contains("\u001b"));
    }

    @Test
    void a_terminal_without_blocks_gets_ascii() {
        Shades plain = Shades.in(StandardCharsets.US_ASCII);
        assertThat(String.join("", new Frame(60, plain, false).lines(Watched.state(3))))
                .matches("\\p{ASCII}*")
                .contains("generation 3/8  #########...............", "RankIC      _=@  best");
        assertThat(Shades.in(StandardCharsets.UTF_8)).isEqualTo(Shades.BLOCKS);
    }

    @Test
    void a_curve_shows_its_last_values_and_gaps() {
        assertThat(Shades.BLOCKS.curve(new double[] {9, 0, Double.NaN, 7}, 3)).isEqualTo("▁ █");
        assertThat(Shades.BLOCKS.curve(new double[] {1, 1}, 3)).isEqualTo("██");
        assertThat(Shades.BLOCKS.curve(new double[0], 3)).isEmpty();
    }
}
