package lode.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import lode.eval.Engine;
import lode.eval.Markets;
import lode.expr.Conventions;
import lode.expr.Coverage;
import lode.expr.Expr;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.Pool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Values are compared on a market of zeros, denormals, overflow and missing days, with a pool that changes. */
class SimplifierTest {

    private static final List<Conventions> PROFILES = Stream.concat(
                    Conventions.ALL.stream(), Stream.of(Coverage.values()).map(Conventions.LODE::with))
            .toList();

    private static final Dataset NASTY = withoutNegativeZeros(Markets.NASTY);

    private static final FunctionSet FUNCTIONS = new FunctionSet(
            Searches.equally(Stream.of(
                    "neg",
                    "abs",
                    "sign",
                    "square",
                    "sqrt",
                    "log",
                    "add",
                    "sub",
                    "mul",
                    "div",
                    "max",
                    "min",
                    "lag",
                    "delta",
                    "ts_max",
                    "ts_min",
                    "ts_std",
                    "ts_mean",
                    "cs_rank",
                    "group_rank")),
            Searches.equally(Stream.of("close", "volume", "vwap")),
            List.of(1, 2, 5),
            List.of(-1.0, 0.0, 0.5, 1.0),
            List.of("industry"));

    /** What becomes of a formula, and the profiles under which it stays as it is. */
    @SuppressWarnings("unused") // a FieldSource
    private static final List<Arguments> EQUALITIES = List.of(
            is("neg(neg(x))", "x", ""),
            is("abs(abs(x))", "abs(x)", ""),
            is("abs(neg(x))", "abs(x)", ""),
            is("abs(ts_std(x, 5))", "ts_std(x, 5)", ""),
            is("abs(cs_rank(x))", "cs_rank(x)", ""),
            is("abs(sqrt(x))", "sqrt(x)", ""),
            is("abs(exp(x))", "exp(x)", ""),
            is("abs(sigmoid(x))", "sigmoid(x)", ""),
            is("abs(ts_rank(x, 4))", "ts_rank(x, 4)", ""),
            is("abs(group_rank(x, industry))", "group_rank(x, industry)", ""),
            is("square(neg(x))", "square(x)", ""),
            is("square(abs(x))", "square(x)", ""),
            is("abs(square(x))", "square(x)", ""),
            is("sqrt(abs(x))", "sqrt(x)", "lode lode-half lode-any pandas qlib rqfactor worldquant"),
            is("log(neg(x))", "log(x)", "lode lode-half lode-any pandas qlib rqfactor worldquant"),
            is("sign(sign(x))", "sign(x)", ""),
            is("cs_rank(cs_rank(x))", "cs_rank(x)", ""),
            is("group_rank(group_rank(x, industry), industry)", "group_rank(x, industry)", ""),
            is("neg(sub(x, y))", "sub(y, x)", ""),
            is("neg(mul(neg(x), y))", "mul(x, y)", ""),
            is("neg(mul(x, neg(y)))", "mul(x, y)", ""),
            is("neg(mul(x, 3))", "mul(x, -3)", ""),
            is("neg(div(neg(x), y))", "div(x, y)", "gplearn"),
            is("neg(div(x, neg(y)))", "div(x, y)", "gplearn pandas qlib rqfactor"),
            is("neg(div(2, x))", "div(-2, x)", "gplearn"),
            is("add(x, 0)", "x", ""),
            is("add(0, x)", "x", ""),
            is("sub(x, 0)", "x", ""),
            is("sub(0, x)", "sub(0, x)", ""),
            is("add(x, neg(y))", "sub(x, y)", ""),
            is("add(neg(x), y)", "sub(y, x)", ""),
            is("sub(x, neg(y))", "add(x, y)", ""),
            is("add(x, x)", "mul(x, 2)", ""),
            is("sub(x, x)", "sub(x, x)", ""),
            is("mul(x, 1)", "x", ""),
            is("mul(1, x)", "x", ""),
            is("mul(x, -1)", "neg(x)", ""),
            is("mul(-1, x)", "neg(x)", ""),
            is("mul(neg(x), neg(y))", "mul(x, y)", ""),
            is("mul(neg(x), 3)", "mul(x, -3)", ""),
            is("mul(3, neg(x))", "mul(-3, x)", ""),
            is("mul(x, x)", "square(x)", ""),
            is("div(x, 1)", "x", ""),
            is("div(x, -1)", "neg(x)", ""),
            is("div(neg(x), neg(y))", "div(x, y)", "pandas qlib rqfactor"),
            is("div(neg(x), 3)", "div(x, -3)", "gplearn"),
            is("div(3, neg(x))", "div(-3, x)", "gplearn pandas qlib rqfactor"),
            is("div(x, x)", "div(x, x)", ""),
            is("max(x, x)", "x", ""),
            is("min(x, x)", "x", ""),
            is("fmax(x, x)", "x", ""),
            is("fmin(x, x)", "x", ""),
            is("max(x, max(y, x))", "max(y, x)", ""),
            is("min(min(x, y), y)", "min(x, y)", ""),
            is("max(x, min(x, y))", "max(x, min(x, y))", ""),
            is("lag(lag(x, 3), 4)", "lag(x, 7)", ""),
            is("lag(x, 0)", "x", "rqfactor"),
            is("ts_max(ts_max(x, 3), 4)", "ts_max(x, 6)", "worldquant lode-half"),
            is("ts_min(ts_min(x, 3), 4)", "ts_min(x, 6)", "worldquant lode-half"),
            is("ts_max(x, 1)", "x", "pandas qlib rqfactor"),
            is("ts_min(x, 1)", "x", "pandas qlib rqfactor"),
            is("sub(x, lag(x, 5))", "delta(x, 5)", ""),
            is("sub(div(x, lag(x, 5)), 1)", "returns(x, 5)", "gplearn"),
            is("ts_mean(ts_mean(x, 3), 4)", "ts_mean(ts_mean(x, 3), 4)", ""),
            is("add(x, sqrt(4))", "add(x, 2)", ""),
            is("add(x, log(0))", "add(x, log(0))", "gplearn"),
            is("mul(x, sub(3, 2))", "x", ""));

    @ParameterizedTest
    @FieldSource("EQUALITIES")
    void an_equality_is_used_where_it_holds_and_changes_no_bit(String left, String right, String notUnder) {
        Expr long_ = withParts(left);
        Expr short_ = withParts(right);
        for (Conventions profile : PROFILES) {
            boolean holds = !List.of(notUnder.split(" ")).contains(name(profile));
            Expr simplified = simplifier(profile).simplified(long_);
            if (!left.equals("add(x, log(0))")) {
                assertThat(simplified).as(profile.name()).isEqualTo(holds ? short_ : long_);
            }
            sameBits(long_, simplified, profile);
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void random_formulas_keep_every_bit(Conventions profile) {
        var growth = new Growth(Vocabulary.of(FUNCTIONS, Operators.CATALOG, NASTY, Units.NONE), new Caps(6, 7, 60));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        List<Expr> longer = new ArrayList<>();
        List<Expr> shorter = new ArrayList<>();
        for (int k = 0; k < 1000; k++) {
            Expr formula = growth.formula(6, false, random);
            Expr simple = simplifier(profile).simplified(formula);
            if (!simple.equals(formula)) {
                assertThat(simple.size()).isLessThanOrEqualTo(formula.size());
                longer.add(formula);
                shorter.add(simple);
            }
        }
        assertThat(shorter).hasSizeGreaterThan(50);
        assertThat(fingerprints(NASTY, profile, longer)).isEqualTo(fingerprints(NASTY, profile, shorter));
    }

    static List<Conventions> profiles() {
        return PROFILES;
    }

    @Test
    void what_is_written_needs_no_operator_that_the_function_set_lacks() {
        var poor = new Simplifier(Conventions.LODE, _ -> Optional.empty());
        for (String formula : List.of("add(x, neg(y))", "mul(x, x)", "sub(x, lag(x, 5))", "mul(x, -1)", "add(x, x)")) {
            assertThat(poor.simplified(withParts(formula))).isEqualTo(withParts(formula));
        }
        assertThat(poor.simplified(withParts("neg(neg(x))"))).isEqualTo(withParts("x"));
    }

    @Test
    void a_zero_that_is_stored_with_a_sign_is_told_by_the_values() {
        Expr twice = Searches.parse("neg(neg(close))");
        Expr plain = Searches.parse("close");
        assertThat(simplifier(Conventions.LODE).simplified(twice)).isEqualTo(plain);
        List<Fingerprint> bits = fingerprints(Markets.NASTY, Conventions.LODE, List.of(twice, plain));
        assertThat(bits.get(0)).isNotEqualTo(bits.get(1));
        List<Fingerprint> without = fingerprints(NASTY, Conventions.LODE, List.of(twice, plain));
        assertThat(without.get(0)).isEqualTo(without.get(1));
    }

    private static List<Fingerprint> fingerprints(Dataset data, Conventions profile, List<Expr> formulas) {
        return new Engine(data, pool(data), profile, 1, 0)
                .evaluate(formulas, data.axes().length(), (_, values, days) -> Fingerprint.ofBits(values, days));
    }

    private static void sameBits(Expr formula, Expr other, Conventions profile) {
        var engine = new Engine(NASTY, pool(NASTY), profile, 1, 0);
        assertThat(bits(engine.values(other).values()))
                .as("%s is %s under %s", formula, other, name(profile))
                .isEqualTo(bits(engine.values(formula).values()));
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToLongBits).toArray();
    }

    private static Simplifier simplifier(Conventions profile) {
        return new Simplifier(profile, Operators.CATALOG::find);
    }

    private static Arguments is(String left, String right, String notUnder) {
        return Arguments.of(left, right, notUnder);
    }

    /** The formula with something computed for its x and y. */
    private static Expr withParts(String text) {
        return Searches.parse(text.replaceAll("\\bx\\b", "log(div(close, vwap))")
                .replaceAll("\\by\\b", "div(volume, sign(sub(close, 5)))"));
    }

    private static String name(Conventions profile) {
        return profile.name().equals("lode") && profile.coverage() != Coverage.FULL
                ? "lode-" + profile.coverage()
                : profile.name();
    }

    private static Pool pool(Dataset data) {
        return data.pool("some");
    }

    private static Dataset withoutNegativeZeros(Dataset data) {
        Dataset.Builder plain = Dataset.on(data.axes(), data.origin());
        for (Field field : data.fields()) {
            double[] values = data.field(field.name()).values().clone();
            Arrays.setAll(values, cell -> values[cell] + 0.0);
            plain.field(field, values);
        }
        return plain.groups(data.grouping("industry")).pool(data.pool("some")).build();
    }
}
