package lode.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.measure.RankIc;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.Period;
import lode.panel.Pool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTest {

    static List<Conventions> profiles() {
        return Conventions.ALL;
    }

    private static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(40, 150));
    private static final Period DAYS = new Period(0, 150);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "neg(close); close; true",
                "cs_rank(neg(cs_rank(close))); close; true",
                "neg(sub(volume, close)); sub(close, volume); false",
                "mul(neg(volume), close); mul(close, volume); true",
                "div(neg(close), sub(volume, close)); div(close, sub(close, volume)); false",
                "add(volume, close); add(close, volume); false",
                "ts_corr(volume, max(vwap, close), 5); ts_corr(max(close, vwap), volume, 5); false",
                "ts_mean(neg(add(volume, close)), 5); ts_mean(neg(add(close, volume)), 5); false",
                "mul(cs_rank(volume), close); mul(close, cs_rank(volume)); false",
                "cs_rank(2); 2; false",
            })
    void what_ranks_alike_has_one_form(String formula, String canonical, boolean turned) {
        assertThat(Canonical.of(Searches.parse(formula), Conventions.LODE))
                .isEqualTo(new Canonical(Searches.parse(canonical), turned));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqrt(close)", "div(close, 2)", "cs_zscore(close)", "add(1, close)", "abs(neg(close))"})
    void what_keeps_the_order_on_paper_only_is_left_alone(String formula) {
        Expr whole = Searches.parse(formula);
        assertThat(Canonical.of(whole, Conventions.LODE)).isEqualTo(new Canonical(whole, false));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void the_rank_correlation_of_random_formulas_is_that_of_their_canonical_form_to_the_bit(Conventions conventions) {
        Pool pool = MARKET.pool("hs300");
        RankIc rankIc = RankIc.of(
                MARKET.label(Searches.plan(MARKET.axes(), Searches.EVERYTHING, 5, 1, 1)
                        .label()),
                pool);
        var engine = new Engine(MARKET, pool, conventions, 1, 1 << 26);
        List<Expr> formulas = wrapped();
        List<Canonical> canonical = formulas.stream()
                .map(formula -> Canonical.of(formula, conventions))
                .toList();
        List<RankIc.Daily> own = engine.evaluate(formulas, 150, (_, values, _) -> rankIc.daily(values, DAYS));
        List<RankIc.Daily> shared = engine.evaluate(
                canonical.stream().map(Canonical::formula).toList(), 150, (_, values, _) -> rankIc.daily(values, DAYS));
        for (int k = 0; k < formulas.size(); k++) {
            double sign = canonical.get(k).turned() ? -1 : 1;
            assertThat(own.get(k).mean() + 0.0)
                    .as("%s", formulas.get(k))
                    .isEqualTo(Double.valueOf(sign * shared.get(k).mean() + 0.0));
            assertThat(own.get(k).coverage()).isEqualTo(shared.get(k).coverage());
        }
    }

    @Test
    void the_canonical_form_of_a_canonical_form_is_itself() {
        assertThat(wrapped()).allSatisfy(formula -> {
            Expr canonical = Canonical.of(formula, Conventions.LODE).formula();
            assertThat(Canonical.of(canonical, Conventions.LODE)).isEqualTo(new Canonical(canonical, false));
        });
    }

    /** Random formulas below signs, ranks and symmetric operators. */
    private static List<Expr> wrapped() {
        var random = new SplittableRandom(8);
        Vocabulary all = Vocabulary.of(Searches.EVERYTHING, Operators.CATALOG, MARKET, Units.NONE);
        FunctionSet few = new FunctionSet(
                Searches.equally(Stream.of("neg", "cs_rank", "mul", "div", "sub", "add", "min", "ts_corr", "ts_cov")),
                Searches.equally(Stream.of("close", "volume", "returns")),
                List.of(5, 10),
                List.of(0.5, 2.0),
                List.of("industry"));
        Vocabulary signs = Vocabulary.of(few, Operators.CATALOG, MARKET, Units.NONE);
        var caps = new Caps(4, 6, 30);
        return IntStream.range(0, 600)
                .mapToObj(k -> new Growth(k % 3 == 0 ? all : signs, caps).ramped(k, random))
                .toList();
    }
}
