package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lode.dialect.Script;
import lode.dialect.ScriptPrinter;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.factor.Factor;
import lode.measure.Split;
import lode.ops.Operators;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.Groups;
import lode.panel.LabelSpec;
import lode.panel.Origin;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.UserException;
import lode.registry.Conditions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported to DuckDB means what it means here: it is run. */
class ExportedFormulaTest {

    private static final int DAYS = 60;
    private static final int WIDTH = 12;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "close",
                "add(close, -1)",
                "sub(close, volume)",
                "mul(close, volume)",
                "div(close, sub(volume, 3))",
                "max(close, volume)",
                "min(close, volume)",
                "neg(neg(close))",
                "inv(sub(volume, 3))",
                "abs(sub(close, 5))",
                "sign(sub(volume, 3))",
                "square(close)",
                "cube(close)",
                "log(sub(close, 5))",
                "exp(close)",
                "sqrt(sub(close, 5))",
                "signed_sqrt(sub(close, 5))",
                "sigmoid(close)",
                "tanh(close)",
                "s_log_1p(sub(close, 5))",
                "lt(volume, 3)",
                "le(volume, 3)",
                "gt(volume, 3)",
                "ge(volume, 3)",
                "eq(volume, 3)",
                "ne(volume, 3)",
                "where(gt(volume, 3), close, neg(close))",
                "is_nan(close)",
                "lag(close, 3)",
                "delta(close, 3)",
                "returns(close, 3)",
                "log_return(close, 3)",
                "ts_sum(close, 5)",
                "ts_mean(close, 5)",
                "ts_std(close, 5)",
                "ts_var(close, 5)",
                "ts_max(close, 5)",
                "ts_min(close, 5)",
                "ts_range(close, 5)",
                "ts_max_diff(close, 5)",
                "ts_min_diff(close, 5)",
                "ts_median(close, 5)",
                "ts_scale(volume, 3)",
                "ts_zscore(volume, 3)",
                "ts_count_nans(close, 5)",
                "ts_corr(close, volume, 5)",
                "ts_cov(close, volume, 5)",
                "cs_rank(volume)",
                "cs_demean(close)",
                "cs_zscore(close)",
                "cs_scale(sub(close, 5))",
                "group_rank(volume, industry)",
                "group_demean(close, industry)",
                "group_zscore(close, industry)",
                "cs_rank(ts_corr(cs_rank(close), delta(volume, 2), 4))"
            })
    void duckdb_computes_the_same_values(String text) {
        assertThat(proof(text)).startsWith("Proven by running DuckDB: ").endsWith("; no cell differs");
    }

    @Test
    void every_operator_that_duckdb_has_is_among_them() throws NoSuchMethodException {
        String[] proven = ExportedFormulaTest.class
                .getDeclaredMethod("duckdb_computes_the_same_values", String.class)
                .getAnnotation(ValueSource.class)
                .strings();
        List<String> silent = Operators.CATALOG.operators().stream()
                .map(op -> op.name())
                .filter(name -> says(name) && List.of(proven).stream().noneMatch(text -> text.startsWith(name + "(")))
                .toList();
        assertThat(silent).isEmpty();
    }

    private static boolean says(String operator) {
        var op = Operators.CATALOG.find(operator).orElseThrow();
        try {
            List<String> fields = Collections.nCopies(op.arity(), "close");
            ScriptPrinter.print(Script.DUCKDB, op.sample(fields, 5, "industry"), "");
            return true;
        } catch (UserException _) {
            return false;
        }
    }

    @Test
    void other_conventions_are_refused_by_name() {
        assertThatThrownBy(() -> ExportedFormula.of(Factor.of(new Expr.Field("close"), 1), Conventions.QLIB, "duckdb"))
                .isInstanceOf(UserException.class)
                .hasMessage("DuckDB is written for profile lode with whole windows; the factor was tested with profile"
                        + " qlib, window coverage any");
    }

    @Test
    void an_unknown_language_is_refused() {
        assertThatThrownBy(() -> ExportedFormula.of(Factor.of(new Expr.Field("close"), 1), Conventions.LODE, "cobol"))
                .isInstanceOf(UserException.class)
                .hasMessage("There is no language 'cobol' to export to: choose pandas, polars, duckdb, latex, qlib,"
                        + " rqfactor, worldquant or gplearn");
    }

    @Test
    void a_certificate_shows_the_first_cell_that_differs() {
        Dataset market = market();
        Pool pool = market.pool("some");
        double[] ours = new double[DAYS * WIDTH];
        double[] theirs = new double[DAYS * WIDTH];
        Arrays.fill(ours, 1);
        Arrays.fill(theirs, 1 + 1e-10);
        int cell = IntStream.range(20, ours.length)
                .filter(pool::contains)
                .findFirst()
                .orElseThrow();
        theirs[cell] = Double.NaN;
        var days = new Period(0, DAYS);
        assertThat(Certificate.of(pool, days, ours, theirs).text("it", market.axes()))
                .startsWith("Not the same in it: ")
                .endsWith("max difference 1.00e-10; 1 cells differ, the first on "
                        + market.axes().days().get(cell / WIDTH) + " for I" + cell % WIDTH
                        + ": Lode has 1.0, it has none");
        assertThat(Certificate.of(pool, new Period(0, 0), ours, theirs).text("it", market.axes()))
                .isEqualTo("Not proven: no value is known on these days");
    }

    private static String proof(String text) {
        Dataset data = market();
        var split = new Split(new Period(0, 20), new Period(20, 40), new Period(40, DAYS));
        var conditions = Conditions.of(data, "some", LabelSpec.parse("close:1:1"), Conventions.LODE, split);
        var market = new FactorMarket(conditions, data, data.pool("some"), 1, 1 << 28);
        Expr formula = new Parser(Operators.CATALOG, Field.STANDARD).parse(text);
        return ExportedFormula.of(Factor.of(formula, 1), Conventions.LODE, "duckdb")
                .proof(market, new Period(0, DAYS));
    }

    /** Prices with gaps, whole volumes with ties, and a pool that most instruments are in. */
    private static Dataset market() {
        var random = new Random(1);
        List<LocalDate> days = new ArrayList<>();
        IntStream.range(0, DAYS)
                .forEach(k -> days.add(LocalDate.parse("2020-01-01").plusDays(k)));
        Axes axes =
                Axes.of(days, IntStream.range(0, WIDTH).mapToObj(i -> "I" + i).toList());
        double[] close = new double[DAYS * WIDTH];
        double[] volume = new double[DAYS * WIDTH];
        double[] industry = new double[DAYS * WIDTH];
        BitSet members = new BitSet();
        for (int cell = 0; cell < close.length; cell++) {
            boolean known = random.nextDouble() > 0.03;
            close[cell] = known ? 3 + 5 * random.nextDouble() : Double.NaN;
            volume[cell] = known ? 1 + random.nextInt(6) : Double.NaN;
            industry[cell] = cell % WIDTH < 2 ? Double.NaN : cell % 3;
            members.set(cell, random.nextDouble() > 0.2);
        }
        return Dataset.on(axes, new Origin("toy", "twelve instruments", "toy", true))
                .field(Field.standard("close").orElseThrow(), close)
                .field(Field.standard("volume").orElseThrow(), volume)
                .pool(Pool.copyOf("some", axes, members, true))
                .groups(Groups.of("industry", List.of("a", "b", "c"), Panel.wrap(axes, industry)))
                .build();
    }
}
