package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lode.cli.LibraryScoring.Entry;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.expr.Conventions;
import lode.expr.Parser;
import lode.factor.LibraryFactor;
import lode.measure.Split;
import lode.measure.SplitRule;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.LabelSpec;
import lode.panel.Period;
import org.junit.jupiter.api.Test;

class LibraryScoringTest {

    private static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(40, 300));
    private static final LabelSpec LABEL = LabelSpec.parse("close:1:5");
    private static final Split SPLIT =
            new SplitRule("0.6", "0.8").on(MARKET.axes(), new Period(0, 300)).purged(LABEL.reach());

    private static final List<Entry> ENTRIES = Stream.of(
                    "returns(close, 20)", "-close", "ts_std(close, 10)", "volume / volume", "-volume", "vwap / close")
            .map(text -> new Entry("toy", factor(text, 0)))
            .toList();

    @Test
    void the_best_in_validation_come_first_and_unknown_ones_last() {
        List<ScoredFactor> scored = scoring(MARKET, false).of(ENTRIES, 2, 1 << 24);
        assertThat(scored.stream().map(one -> one.validation().mean()).limit(5))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                .doesNotContain(Double.NaN);
        assertThat(scored.getLast().factor().formula()).hasToString("div(volume, volume)");
        assertThat(scored.getLast().validation().mean()).isNaN();
    }

    @Test
    void test_days_change_nothing_until_they_are_asked_for() {
        Dataset other = withOtherTestDays();
        List<ScoredFactor> blind = scoring(MARKET, false).of(ENTRIES, 1, 1 << 24);
        assertThat(scoring(other, false).of(ENTRIES, 1, 1 << 24)).isEqualTo(blind);
        assertThat(blind).extracting(ScoredFactor::test).containsOnly(Optional.empty());
        assertThat(scoring(other, true).of(ENTRIES, 1, 1 << 24))
                .isNotEqualTo(scoring(MARKET, true).of(ENTRIES, 1, 1 << 24));
    }

    @Test
    void a_factor_that_is_turned_by_its_source_has_the_other_sign() {
        List<ScoredFactor> scored = scoring(MARKET, true)
                .of(
                        List.of(
                                new Entry("toy", factor("ts_std(close, 10)", 1)),
                                new Entry("toy", factor("ts_std(close, 10)", -1))),
                        1,
                        1 << 24);
        ScoredFactor one = scored.getFirst();
        ScoredFactor other = scored.getLast();
        assertThat(one.validation().mean())
                .isPositive()
                .isEqualTo(-other.validation().mean());
        assertThat(one.training().t()).isEqualTo(-other.training().t());
        assertThat(one.test().orElseThrow().ir())
                .isEqualTo(-other.test().orElseThrow().ir());
    }

    @Test
    void the_note_says_on_what_it_was_scored() {
        assertThat(scoring(MARKET, false).note())
                .startsWith("built-in synthetic market, seed 20240101; pool hs300; label close:1:5;"
                        + " 2016-01-04..2016-11-24; data ")
                .endsWith("; windows full; figures in the factor's direction; validation 2016-09-12..2016-11-24");
    }

    private static LibraryFactor factor(String formula, int direction) {
        return new LibraryFactor(
                "some", new Parser(Operators.CATALOG, Field.STANDARD).parse(formula), direction, "by hand");
    }

    private static LibraryScoring scoring(Dataset data, boolean test) {
        return new LibraryScoring(data, "hs300", LABEL, Conventions.LODE, SPLIT, test);
    }

    private static Dataset withOtherTestDays() {
        Dataset.Builder copy = Dataset.on(MARKET.axes(), MARKET.origin());
        int test = SPLIT.test().first() * MARKET.axes().width();
        for (Field field : MARKET.fields()) {
            double[] values = MARKET.field(field.name()).values().clone();
            for (int cell = test; cell < values.length; cell += 2) {
                values[cell] *= 3;
            }
            copy.field(field, values);
        }
        return copy.pool(MARKET.pool("hs300")).build();
    }
}
