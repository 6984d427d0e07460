package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lode.factor.Factor;
import lode.measure.IcStats;
import lode.measure.Scorecard;
import lode.panel.Origin;
import lode.panel.UserException;
import lode.registry.Entry;
import lode.registry.Evaluation;
import lode.registry.Samples;
import lode.registry.Source;
import org.junit.jupiter.api.Test;

class FactorTableTest {

    private static final Entry UP = entry("aaaaaaaaaaaa", "ts_mean(close, 20)", Samples.CN, 0.04, 0.01);
    private static final Entry DOWN = entry("bbbbbbbbbbbb", "lag(volume, 5)", Samples.SYNTHETIC, -0.05, -0.03);
    private static final Entry UNTESTED = entry("cccccccccccc", "high", Samples.CN, 0.01, Double.NaN);
    private static final List<Entry> ALL = List.of(UP, DOWN, UNTESTED);

    @Test
    void a_table_has_a_line_per_factor_and_marks_invented_data() {
        assertThat(FactorTable.aligned(FactorColumn.USUAL, listed(Optional.empty()), OptionalInt.empty()))
                .isEqualToNormalizingNewlines("""
                id            state         test  validation  training  size  pool   data                  formula
                aaaaaaaaaaaa  candidate  +0.0100     +0.0400   +0.0400     2  hs300  cn                    ts_mean(close, 20)
                bbbbbbbbbbbb  candidate  -0.0300     -0.0500   -0.0500     2  hs300  synthetic (invented)  lag(volume, 5)
                cccccccccccc  candidate      NaN     +0.0100   +0.0100     2  hs300  cn                    high
                """);
    }

    @Test
    void formulas_are_cut_to_the_terminal_but_never_below_twenty_characters() {
        Entry entry = entry("aaaaaaaaaaaa", "ts_mean(close_of_some_day, 20)", Samples.CN, 0.04, 0.01);
        List<ListedFactor> listed = ListedFactor.of(List.of(entry), Optional.empty());
        assertThat(FactorTable.aligned(FactorColumn.USUAL, listed, OptionalInt.of(100))
                        .lines()
                        .toList()
                        .getLast())
                .hasSize(100)
                .endsWith("cn    ts_mean(close_of_some_da…");
        assertThat(FactorTable.aligned(FactorColumn.USUAL, listed, OptionalInt.of(40)))
                .endsWith("cn    ts_mean(close_of_so…\n");
    }

    @Test
    void tabs_separate_numbers_in_full_and_missing_ones_are_empty() {
        assertThat(FactorTable.tsv(FactorColumn.PLAIN, listed(Optional.of("cn"))))
                .isEqualTo("""
                id\tstate\ttest_rank_ic\tvalidation_rank_ic\ttraining_rank_ic\tsize\tpool\tdata\tsynthetic\tformula
                aaaaaaaaaaaa\tcandidate\t0.01\t0.04\t0.04\t2\ths300\tcn\tfalse\tts_mean(close, 20)
                cccccccccccc\tcandidate\t\t0.01\t0.01\t2\ths300\tcn\tfalse\thigh
                """);
    }

    @Test
    void a_factor_is_as_good_as_in_its_direction() {
        assertThat(sorted("validation")).containsExactly("bbbbbbbbbbbb", "aaaaaaaaaaaa", "cccccccccccc");
        assertThat(sorted("test")).containsExactly("bbbbbbbbbbbb", "aaaaaaaaaaaa", "cccccccccccc");
    }

    @Test
    void the_newest_are_listed_first() {
        Evaluation first = UP.first();
        Evaluation later = new Evaluation(
                first.conditions(),
                first.scorecard(),
                first.source(),
                first.added().plusSeconds(1));
        List<Entry> entries = List.of(DOWN, new Entry(UP.factor(), List.of(first, later)), UNTESTED);
        assertThat(ListedFactor.of(entries, Optional.empty()).stream()
                        .sorted(FactorColumn.named("added").order())
                        .map(listed -> listed.factor().name()))
                .containsExactly("aaaaaaaaaaaa", "bbbbbbbbbbbb", "cccccccccccc");
    }

    @Test
    void data_on_which_nothing_was_tested_is_a_mistake() {
        assertThatThrownBy(() -> listed(Optional.of("syntetic")))
                .isInstanceOf(UserException.class)
                .hasMessage("No factor was tested on data 'syntetic'. Did you mean synthetic?"
                        + " There are factors tested on cn, synthetic");
    }

    private static List<ListedFactor> listed(Optional<String> data) {
        return ListedFactor.of(ALL, data);
    }

    private static List<String> sorted(String column) {
        return listed(Optional.empty()).stream()
                .sorted(FactorColumn.named(column).order())
                .map(listed -> listed.factor().name())
                .toList();
    }

    private static Entry entry(String name, String formula, Origin data, double rankIc, double test) {
        var chosen = new IcStats(rankIc, 0.1, 5, 1000);
        var scorecard = new Scorecard(chosen, chosen, new IcStats(test, 0.1, 2, 500), 1, 0.5, 0.1);
        return new Entry(
                new Factor(name.repeat(6).substring(0, 64), name, formula, 2, scorecard.direction()),
                List.of(new Evaluation(Samples.conditions(data), scorecard, Source.mined("first", 321), Samples.MAY)));
    }
}
