package lode.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.expr.Kernel;
import lode.expr.Operator;
import lode.expr.Parser;
import lode.expr.Settings;
import lode.measure.RankIc;
import lode.measure.Series;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.LabelSpec;
import lode.panel.Panel;
import lode.panel.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InquiryTest {

    private static final int DAYS = 500;
    private static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(60, DAYS));
    private static final Period LATE = new Period(350, DAYS);
    private static final Set<Alteration> OF_DATA = Set.copyOf(Alteration.of(Alteration.Kind.DATA));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "neg(ts_corr(close, volume, 10))",
                "div(total_turnover, ts_mean(total_turnover, 20))",
                "sub(close, ts_mean(vwap, 5))",
                "div(close, lag(close, 20))",
                "decay_linear(returns, 12)"
            })
    void a_formula_that_looks_at_one_instrument_without_units_survives_all_that_means_the_same(String text) {
        Map<Alteration, Double> agreements = agreements(formula(text));
        if (text.startsWith("sub(")) { // a difference of prices has their level
            assertThat(agreements.remove(Alteration.REBASED)).isLessThan(0.9);
        }
        assertThat(agreements.values()).hasSizeGreaterThan(4).allMatch(agreement -> agreement == 1);
    }

    @Test
    void dropping_instruments_changes_a_little_where_they_are_compared_and_nothing_else_does() {
        Robustness found = ask(formula("group_demean(ts_mean(returns, 20), industry)"));
        Agreement dropped = found.finding(Alteration.DROPPED).orElseThrow().agreement();
        assertThat(dropped.mean()).isBetween(0.95, 0.99999);
        assertThat(dropped.changes()).hasSizeGreaterThan(10);
        assertThat(dropped.changes().getFirst().date())
                .isAfterOrEqualTo(MARKET.axes().days().get(350));
        assertThat(OF_DATA)
                .filteredOn(alteration -> alteration != Alteration.DROPPED)
                .allMatch(alteration ->
                        found.finding(alteration).orElseThrow().agreement().mean() > 0.9999);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REBASED  | neg(cs_rank(close))",
                "CURRENCY | abs(sub(log(total_turnover), 16))",
                "LOT      | abs(sub(log(volume), 13))",
                "SHIFTED  | days_listed"
            })
    void what_a_formula_should_not_hang_on_is_told_by_its_own_check(Alteration broken, String text) {
        assertThat(brokenBy(formula(text))).containsExactly(broken);
    }

    @Test
    void an_operator_that_knows_the_columns_is_told_by_another_order() {
        assertThat(brokenBy(planted((out, days, in) -> {
                    for (int cell = days.firstCell(); cell < days.lastCell(); cell++) {
                        out[cell] = in[0][cell] + cell % days.width();
                    }
                })))
                .contains(Alteration.PERMUTED);
    }

    @Test
    void an_operator_that_hangs_on_one_instrument_is_told_without_it() {
        assertThat(brokenBy(planted((out, days, in) -> {
                    for (int cell = days.firstCell(); cell < days.lastCell(); cell++) {
                        out[cell] = days.width() % 2 == 0 ? in[0][cell] : -in[0][cell];
                    }
                })))
                .containsExactly(Alteration.DROPPED);
    }

    @Test
    void an_operator_that_counts_days_is_told_by_another_start() {
        assertThat(brokenBy(planted((out, days, in) -> {
                    for (int cell = days.firstCell(); cell < days.lastCell(); cell++) {
                        out[cell] = cell / days.width() % 7 < 3 ? in[0][cell] : -in[0][cell];
                    }
                })))
                .containsExactly(Alteration.SHIFTED);
    }

    @Test
    void values_that_come_or_go_count_like_ranks_that_change() {
        Expr gone = planted((out, days, in) -> {
            for (int cell = days.firstCell(); cell < days.lastCell(); cell++) {
                out[cell] = days.width() % 2 == 0 ? in[0][cell] : Double.NaN;
            }
        });
        Agreement agreement =
                ask(gone).finding(Alteration.DROPPED).orElseThrow().agreement();
        assertThat(agreement.mean()).isZero();
        assertThat(agreement.changed()).isEqualTo(agreement.days()).isEqualTo(LATE.days());
    }

    @Test
    void one_day_that_changes_is_told_by_its_date() {
        Agreement agreement =
                Agreement.of(MARKET.axes().days().subList(0, 4), new double[] {1, Double.NaN, 0.5, 1 - 1e-15});
        assertThat(agreement)
                .isEqualTo(new Agreement(
                        (2.5 - 1e-15) / 3,
                        0.5,
                        3,
                        List.of(new Agreement.Day(MARKET.axes().days().get(2), 0.5))));
        assertThat(agreement.changes().getFirst()).hasToString("2016-01-06 (0.5000)");
    }

    @Test
    void a_window_that_only_just_hits_is_told_by_shorter_and_longer_ones_and_by_a_day() {
        Robustness found = ask(foreseen(11), formula("lag(volume, 10)"));
        assertThat(found.rankIc()).isGreaterThan(0.99);
        for (Alteration alteration : List.of(Alteration.SHORTER, Alteration.LONGER, Alteration.LATER)) {
            assertThat(found.kept(alteration)).as(alteration.toString()).isBetween(-0.1, 0.1);
        }
        assertThat(found.kept(Alteration.NOISE)).isBetween(0.9, 0.96);
        assertThat(found.finding(Alteration.CONSTANTS)).isEmpty();
        assertThat(found.kept(Alteration.CONSTANTS)).isNaN();
    }

    @Test
    void a_constant_that_decides_the_sign_is_told_by_one_of_both_ways() {
        Robustness found = ask(foreseen(1), formula("sub(volume, mul(0.9, volume))"));
        assertThat(Stream.of(Alteration.CONSTANTS, Alteration.CONSTANTS_TURNED).map(found::kept))
                .satisfiesExactlyInAnyOrder(
                        kept -> assertThat(kept).isCloseTo(1, within(1e-9)),
                        kept -> assertThat(kept).isCloseTo(-1, within(1e-9)));
        assertThat(found.finding(Alteration.SHORTER)).isEmpty();
    }

    @Test
    void noise_of_a_tenth_of_the_pool_leaves_the_correlation_that_it_must() {
        double spread = Math.sqrt(1.0 / 12);
        assertThat(ask(formula("returns"))
                        .finding(Alteration.NOISE)
                        .orElseThrow()
                        .agreement()
                        .mean())
                .isCloseTo(spread / Math.hypot(spread, 0.1), within(0.01));
    }

    @Test
    void a_formula_is_told_the_same_on_one_thread_or_two_alone_or_with_others() {
        Expr one = formula("group_demean(mul(0.5, ts_mean(returns, 20)), bucket(volume, 5))");
        List<Expr> several = Stream.concat(
                        Stream.of("volume", "ts_std(returns, 300)", "open", "high", "low", "vwap", "returns", "close")
                                .map(InquiryTest::formula),
                        Stream.of(one))
                .toList();
        Robustness alone =
                new Inquiry(market(MARKET, LATE, 1), 3).of(List.of(one)).getFirst();
        assertThat(alone.findings()).hasSize(12);
        assertThat(new Inquiry(market(MARKET, LATE, 2), 3).of(several).getLast())
                .isEqualTo(alone);
        assertThat(new Inquiry(market(MARKET, LATE, 1), 4).of(List.of(one)).getFirst())
                .isNotEqualTo(alone);
    }

    @Test
    void short_data_are_asked_as_far_as_they_go() {
        Robustness found = new Inquiry(market(MARKET, new Period(0, 80), 1), 1)
                .of(List.of(formula("ts_mean(returns, 5)")))
                .getFirst();
        Agreement shifted = found.finding(Alteration.SHIFTED).orElseThrow().agreement();
        assertThat(shifted.days()).isEqualTo(20);
        assertThat(shifted.mean()).isEqualTo(1);
    }

    @Test
    void a_combination_is_not_asked_of_data_that_cannot_make_it() {
        SequencedMap<Field, Function<Dataset, Panel>> more = new LinkedHashMap<>();
        more.put(Field.custom("combined"), data -> data.field("volume"));
        Robustness found = ask(MARKET.with(more), new Expr.Field("combined"));
        assertThat(found.findings())
                .extracting(Finding::alteration)
                .containsExactly(Alteration.LATER, Alteration.NOISE);
    }

    private static List<Alteration> brokenBy(Expr formula) {
        return agreements(formula).entrySet().stream()
                .filter(entry -> entry.getValue() < 0.98)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<Alteration, Double> agreements(Expr formula) {
        Map<Alteration, Double> agreements = new LinkedHashMap<>();
        new Inquiry(market(MARKET, LATE, 1), Inquiry.SEED)
                .of(List.of(formula), OF_DATA)
                .getFirst()
                .findings()
                .forEach(finding ->
                        agreements.put(finding.alteration(), finding.agreement().mean()));
        return agreements;
    }

    private static Robustness ask(Expr formula) {
        return ask(MARKET, formula);
    }

    private static Robustness ask(Dataset data, Expr formula) {
        return new Inquiry(market(data, LATE, 1), Inquiry.SEED)
                .of(List.of(formula))
                .getFirst();
    }

    private static Market market(Dataset data, Period days, int threads) {
        RankIc rankIc = RankIc.of(data.label(LabelSpec.parse("close:0:1")), data.pool("all"));
        return new Market(
                data,
                "all",
                days,
                Conventions.LODE,
                values -> Series.mean(rankIc.daily(values, days).ics()),
                new Market.Compute(threads, 1 << 28));
    }

    private static Expr formula(String text) {
        return new Parser(Operators.CATALOG, MARKET.allFields()).parse(text);
    }

    /** A made-up operator on returns. */
    private static Expr planted(Kernel kernel) {
        Operator operator = Operator.named("planted").takes("x").kernel(_ -> kernel);
        return new Expr.Call(operator, List.of(formula("returns")), Settings.NONE);
    }

    /** The market, with a volume that is the return which follows some days later. */
    private static Dataset foreseen(int daysBefore) {
        double[] label = MARKET.label(LabelSpec.parse("close:0:1")).values();
        int later = (daysBefore - 1) * MARKET.axes().width();
        double[] volume = new double[label.length];
        Arrays.setAll(volume, cell -> cell + later < label.length ? label[cell + later] : Double.NaN);
        return Dataset.on(MARKET.axes(), MARKET.origin())
                .field(
                        Field.standard("close").orElseThrow(),
                        MARKET.field("close").values())
                .field(Field.standard("volume").orElseThrow(), volume)
                .pool(MARKET.pool("all"))
                .build();
    }
}
