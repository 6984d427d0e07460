package lode.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.measure.IcStats;
import lode.measure.RankIc;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.LabelSpec;
import lode.panel.Period;
import org.junit.jupiter.api.Test;

class ExplainerTest {

    private static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(60, 400));
    private static final Period DAYS = new Period(60, 320);
    private static final Lineage NONE = new Lineage.Unknown(new Words("none", "无"));
    private static final Known SAME = new Known("library:same", formula("cs_rank(returns(close, 5))"));
    private static final Known OTHER = new Known("library:other", formula("volume"));
    private static final Style REVERSAL =
            new Style("reversal", formula("returns(close, 5)"), formula("cs_gaussian_rank(returns(close, 5))"));

    private static Expr formula(String text) {
        return new Parser(Operators.CATALOG, MARKET.allFields()).parse(text);
    }

    private static Ground ground(int threads) {
        return new Ground(
                MARKET,
                MARKET.pool("all"),
                LabelSpec.parse("close:1:5"),
                Conventions.LODE,
                DAYS,
                new Period(60, 200),
                threads,
                1 << 28);
    }

    private static Card card(String formula, int direction) {
        return new Explainer(ground(1), List.of(OTHER, SAME), List.of(REVERSAL))
                .card(formula(formula), direction, NONE);
    }

    private static double rankIc(String formula) {
        double[] values = ground(1).engine().values(formula(formula)).values();
        return ground(1).rankIc().daily(values, DAYS).mean();
    }

    @Test
    void
            the_rank_correlation_is_that_of_the_formula_as_written_and_the_parts_of_names_years_and_industries_add_up_to_it() {
        for (String text : List.of("neg(returns(close, 5))", "sign(delta(volume, 3))", "ts_std(close, 20)")) {
            for (int direction : List.of(1, -1)) {
                Card card = card(text, direction);
                assertThat(card.ic().mean()).isEqualTo(rankIc(text));
                assertThat(card.rankIc()).isEqualTo(direction * rankIc(text));
                assertThat(card.names().stream()
                                .mapToDouble(NameShare::contribution)
                                .sum())
                        .isCloseTo(card.rankIc(), within(1e-12));
                assertThat(card.industries().stream()
                                .mapToDouble(IndustryExposure::contribution)
                                .sum())
                        .isCloseTo(card.rankIc(), within(1e-12));
                assertThat(card.years().stream().mapToDouble(YearShare::share).sum())
                        .isCloseTo(1, within(1e-12));
                assertThat(card.shareOf(card.names().size())).isCloseTo(1, within(1e-9));
            }
        }
    }

    @Test
    void months_and_years_are_means_of_their_days() {
        Card card = card("neg(returns(close, 5))", 1);
        Map<Integer, Double> days = card.years().stream()
                .collect(Collectors.toMap(
                        YearShare::year, year -> year.ic().mean() * year.ic().days()));
        assertThat(days.values().stream().mapToDouble(one -> one).sum()
                        / card.ic().days())
                .isCloseTo(card.rankIc(), within(1e-12));
        double[] first = Arrays.copyOf(
                ground(1)
                        .rankIc()
                        .daily(
                                ground(1)
                                        .engine()
                                        .values(formula("neg(returns(close, 5))"))
                                        .values(),
                                DAYS)
                        .ics(),
                (int) MARKET.axes().days().subList(60, 320).stream()
                        .filter(day -> day.getYear() == card.years().getFirst().year()
                                && day.getMonth()
                                        == MARKET.axes().days().get(60).getMonth())
                        .count());
        assertThat(card.months().values().iterator().next())
                .isCloseTo(Arrays.stream(first).average().orElseThrow(), within(1e-12));
    }

    @Test
    void a_direction_that_nobody_declared_is_that_of_the_training_days() {
        for (String text : List.of("neg(returns(close, 5))", "returns(close, 5)")) {
            double[] values = ground(1).engine().values(formula(text)).values();
            RankIc.Daily daily = ground(1).rankIc().daily(values, DAYS);
            int wanted = IcStats.of(daily.ics(), 0, 140, 5).direction();
            assertThat(card(text, 0).direction()).isEqualTo(wanted);
            assertThat(card(text, 0).declared()).isFalse();
        }
        assertThat(card("returns(close, 5)", -1).declared()).isTrue();
    }

    @Test
    void the_likest_known_formula_comes_first_whatever_its_sign() {
        List<Similarity> nearest = card("neg(returns(close, 5))", 1).nearest();
        assertThat(nearest).extracting(Similarity::known).containsExactly(SAME, OTHER);
        assertThat(nearest.getFirst().correlation()).isEqualTo(-1);
    }

    @Test
    void without_the_only_part_that_tells_instruments_apart_nothing_is_left() {
        Card card = card("add(neg(returns(close, 5)), 1)", 1);
        assertThat(card.parts())
                .extracting(one -> one.part().toString())
                .containsExactly("neg(returns(close, 5))", "returns(close, 5)", "close");
        assertThat(card.parts()).allSatisfy(one -> {
            assertThat(one.without()).isNaN();
            assertThat(one.loss()).isEqualTo(card.rankIc());
        });
        assertThat(card.parts().get(1).alone()).isEqualTo(rankIc("returns(close, 5)"));
    }

    @Test
    void a_part_that_is_the_same_for_all_instruments_is_no_loss() {
        Card card = card("mul(returns(close, 5), sign(hs300_close))", 1);
        assertThat(part(card, "hs300_close").loss()).isZero();
        assertThat(part(card, "hs300_close").alone()).isNaN();
        assertThat(part(card, "returns(close, 5)").without()).isNaN();
    }

    @Test
    void a_part_gives_way_to_the_mean_of_the_day_in_all_its_places_and_only_cells_of_the_formula_count() {
        Card card = card("sub(close, ts_mean(close, 20))", 1);
        assertThat(part(card, "close").places()).isEqualTo(2);
        assertThat(part(card, "close").without()).isNaN();
        assertThat(part(card, "ts_mean(close, 20)").without())
                .isEqualTo(rankIc("add(close, mul(0, ts_mean(close, 20)))"));
    }

    private static Ablated part(Card card, String text) {
        return card.parts().stream()
                .filter(one -> one.part().toString().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_fifth_that_is_held_is_exposed_to_the_style_that_the_factor_is_and_the_other_the_other_way() {
        StyleExposure up = card("returns(close, 5)", 1).styles().getFirst();
        StyleExposure down = card("returns(close, 5)", -1).styles().getFirst();
        assertThat(up.correlation()).isEqualTo(1);
        assertThat(up.highSide()).isBetween(1.2, 1.5); // 1.40 is the mean of a normal above its quantile 0.8
        assertThat(up.lowSide()).isCloseTo(-up.highSide(), within(0.05));
        assertThat(down.highSide()).isEqualTo(up.lowSide());
        assertThat(down.lowSide()).isEqualTo(up.highSide());
    }

    @Test
    void industries_share_out_each_side() {
        Card card = card("returns(close, 5)", 1);
        List<Function<IndustryExposure, Double>> sides =
                List.of(IndustryExposure::highSide, IndustryExposure::lowSide, IndustryExposure::pool);
        for (Function<IndustryExposure, Double> side : sides) {
            assertThat(card.industries().stream().mapToDouble(side::apply).sum())
                    .isCloseTo(1, within(1e-12));
        }
        assertThat(card.industries()).extracting(IndustryExposure::pool).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void the_same_card_comes_of_one_thread_or_two() {
        Expr formula = formula("neg(ts_corr(close, volume, 10))");
        Card one = new Explainer(ground(1), List.of(SAME), List.of(REVERSAL)).card(formula, 0, NONE);
        Card two = new Explainer(ground(2), List.of(SAME), List.of(REVERSAL)).card(formula, 0, NONE);
        assertThat(two).isEqualTo(one);
    }

    @Test
    void days_after_the_last_label_change_nothing() {
        Expr formula = formula("neg(ts_corr(close, volume, 10))");
        LabelSpec label = LabelSpec.parse("close:1:5");
        Dataset poisoned = poisoned(DAYS.end() + label.reach());
        var ground = new Ground(
                poisoned, poisoned.pool("all"), label, Conventions.LODE, DAYS, new Period(60, 200), 1, 1 << 28);
        assertThat(new Explainer(ground, List.of(SAME), List.of(REVERSAL)).card(formula, 0, NONE))
                .isEqualTo(new Explainer(ground(1), List.of(SAME), List.of(REVERSAL)).card(formula, 0, NONE));
        Dataset sooner = poisoned(DAYS.end() + label.reach() - 1);
        assertThat(sooner.label(label).values())
                .isNotEqualTo(poisoned.label(label).values());
    }

    /** The market with a million in all fields from a day on. */
    private static Dataset poisoned(int day) {
        Dataset.Builder builder = Dataset.on(MARKET.axes(), MARKET.origin());
        for (Field field : MARKET.fields()) {
            double[] values = MARKET.field(field.name()).values().clone();
            Arrays.fill(values, day * MARKET.axes().width(), values.length, 1e6);
            builder.field(field, values);
        }
        MARKET.pools().forEach(name -> builder.pool(MARKET.pool(name)));
        MARKET.groups().forEach(name -> builder.groups(MARKET.groups(name)));
        MARKET.benchmarks().forEach(name -> builder.benchmark(MARKET.benchmark(name)));
        return builder.build();
    }
}
