package lode.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.expr.Expr;
import lode.expr.ExprSyntaxException;
import lode.expr.Operator;
import lode.expr.Parser;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.expr.Spelling;
import lode.ops.Operators;
import lode.panel.Field;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Formulas of other libraries, read and written. */
class DialectTest {

    private static final List<String> FIELDS = List.of("close", "volume", "high");

    /** One operator in one language. */
    record Case(Language language, Operator operator) {

        Expr call() {
            List<Expr> series = IntStream.range(0, operator.arity())
                    .mapToObj(k -> (Expr) new Expr.Field(FIELDS.get(k)))
                    .toList();
            List<Integer> days = new ArrayList<>();
            List<Double> numbers = new ArrayList<>();
            List<Expr> groupings = new ArrayList<>();
            for (Setting setting : operator.settings()) {
                switch (setting.kind()) {
                    case DAYS -> days.add(Math.max(5, (int) setting.least()));
                    case NUMBER, COUNT -> numbers.add(number(setting));
                    case GROUPING -> groupings.add(new Expr.Field("industry"));
                }
            }
            return new Expr.Call(operator, series, new Settings(days, numbers, groupings));
        }

        private static double number(Setting setting) {
            return Stream.of(setting.defaultValue(), 0.5, 2.0, 1.0, setting.least(), setting.most())
                    .filter(setting::allows)
                    .findFirst()
                    .orElseThrow();
        }
    }

    static Stream<Case> sayable() {
        return Stream.of(Language.values())
                .filter(language -> language != Language.PANDAS)
                .flatMap(language -> Operators.ALL.stream()
                        .filter(op ->
                                op.spellings().stream().map(Spelling::dialect).anyMatch(language.dialects()::contains))
                        .map(op -> new Case(language, op)));
    }

    static Stream<Operator> operators() {
        return Operators.ALL.stream();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            qlib; Ref($close, 5)/$close; div(lag(close, 5), close)
            qlib; Corr($close, Log($volume+1), 20); ts_corr(close, log(add(volume, 1)), 20)
            qlib; ($close-$open)/($high-$low+1e-12); div(sub(close, open), add(sub(high, low), 1.0E-12))
            rqfactor; REF(Factor('close'), 5); lag(close, 5)
            rqfactor; Factor("close_unadjusted") / MA(Factor('volume'), 10); div(close_raw, ts_mean(volume, 10))
            worldquant; ts_delay(close, 5); lag(close, 5)
            worldquant; (-1 * correlation(rank(open), rank(volume), 10)); mul(-1, ts_corr(cs_rank(open), cs_rank(volume), 10))
            worldquant; -(rank(stddev(abs(close - open), 5.7))); neg(cs_rank(ts_std(abs(sub(close, open)), 5)))
            worldquant; max(close, 5) - max(close, open); sub(ts_max(close, 5), max(close, open))
            worldquant; indneutralize(vwap, IndClass.industry) / adv20; div(group_demean(vwap, industry), ts_mean(total_turnover, 20))
            gplearn; div(sub(close, open), mul(-0.5, high)); div(sub(close, open), mul(-0.5, high))
            """)
    void formulas_of_other_libraries_are_read(String language, String text, String ours) {
        assertThat(reader(Language.find(language).orElseThrow()).parse(text)).isEqualTo(parse(ours));
    }

    @ParameterizedTest
    @MethodSource("sayable")
    void what_is_written_in_a_language_reads_back_to_the_same(Case sample) {
        Expr call = sample.call();
        String text = new DialectPrinter(sample.language(), Operators.CATALOG).print(call);
        Expr read = reader(sample.language()).parse(text);
        String again = new DialectPrinter(sample.language(), Operators.CATALOG).print(read);
        assertThat(bare(again)).as(text).isEqualTo(bare(text));
    }

    @ParameterizedTest
    @MethodSource("operators")
    void spellings_mention_all_series_and_nothing_unknown(Operator op) {
        List<String> known = Stream.concat(
                        op.series().stream(), op.settings().stream().map(Setting::name))
                .toList();
        for (Spelling spelling : op.spellings()) {
            List<String> places = Template.of(op, spelling).places();
            assertThat(known).as(spelling.template()).containsAll(places);
            assertThat(places).as(spelling.template()).containsAll(op.series());
        }
    }

    @Test
    void a_choice_binds_more_weakly_than_comparisons_and_sums() {
        Term term = new TermReader("a < b + 1 ? c : d ? e : f", Signs.C).read();
        assertThat(term).isInstanceOfSatisfying(Term.Sign.class, choice -> {
            assertThat(choice.operator()).isEqualTo("where");
            assertThat(choice.args().getFirst())
                    .isInstanceOfSatisfying(
                            Term.Sign.class, less -> assertThat(less.operator()).isEqualTo("lt"));
            assertThat(choice.args().getLast())
                    .isInstanceOfSatisfying(
                            Term.Sign.class,
                            inner -> assertThat(inner.operator()).isEqualTo("where"));
        });
    }

    @Test
    void powers_bind_more_strongly_than_a_minus_before_them() {
        Term term = new TermReader("-a ^ 2", Signs.C).read();
        assertThat(term)
                .isInstanceOfSatisfying(
                        Term.Sign.class, minus -> assertThat(minus.operator()).isEqualTo("neg"));
    }

    @Test
    void in_python_a_bar_binds_more_strongly_than_a_comparison() {
        Term term = new TermReader("a | b > c", Signs.PYTHON).read();
        assertThat(term)
                .isInstanceOfSatisfying(
                        Term.Sign.class,
                        greater -> assertThat(greater.operator()).isEqualTo("gt"));
    }

    @Test
    void an_operator_unknown_to_a_language_is_shown_with_the_nearest_name() {
        assertThatThrownBy(() -> reader(Language.QLIB).parse("Meen($close, 5)"))
                .isInstanceOf(ExprSyntaxException.class)
                .hasMessage("""
                        Lode knows no operator 'Meen' of qlib at column 1
                          Meen($close, 5)
                          ^^^^
                        Did you mean mean? All operators and their names elsewhere: docs/operators.md""");
    }

    @Test
    void an_operator_of_ours_that_is_none_of_the_language_is_unknown_in_it() {
        assertThatThrownBy(() -> reader(Language.QLIB).parse("ts_mean($close, 5)"))
                .isInstanceOf(ExprSyntaxException.class)
                .hasMessageContaining("Lode knows no operator 'ts_mean' of qlib");
    }

    @Test
    void a_field_without_its_mark_is_unknown_in_qlib() {
        assertThatThrownBy(() -> reader(Language.QLIB).parse("Mean(close, 5)"))
                .isInstanceOf(ExprSyntaxException.class)
                .hasMessageContaining("Unknown field 'close' at column 6")
                .hasMessageContaining("Did you mean $close?");
    }

    @Test
    void the_future_is_refused_in_every_language() {
        assertThatThrownBy(() -> reader(Language.QLIB).parse("Ref($close, -1)/$close"))
                .isInstanceOf(ExprSyntaxException.class)
                .hasMessageContaining("lag(x, d) needs d of 0 or more, got -1");
    }

    @Test
    void wrong_arguments_show_how_the_operator_is_read() {
        assertThatThrownBy(() -> reader(Language.WORLDQUANT).parse("ts_delay(close, volume)"))
                .isInstanceOf(ExprSyntaxException.class)
                .hasMessageContaining("WorldQuant's ts_delay is read as ts_delay(x, d) at column 1");
    }

    @Test
    void columns_without_a_name_cannot_be_read() {
        assertThatThrownBy(() -> reader(Language.GPLEARN).parse("add(X0, close)"))
                .isInstanceOf(ExprSyntaxException.class)
                .hasMessageContaining("Write the names of the columns: which one X0 is, only its program knows");
    }

    @Test
    void what_a_language_cannot_say_is_refused_by_name() {
        assertThatThrownBy(() -> new DialectPrinter(Language.GPLEARN, Operators.CATALOG)
                        .print(parse("add(close, ts_mean(volume, 5))")))
                .isInstanceOf(UserException.class)
                .hasMessage("gplearn has no ts_mean: ts_mean(volume, 5)");
    }

    private static DialectReader reader(Language language) {
        return new DialectReader(language, Operators.CATALOG, Field.STANDARD);
    }

    private static Expr parse(String text) {
        return new Parser(Operators.CATALOG, Field.STANDARD).parse(text);
    }

    private static String bare(String text) {
        return text.replaceAll("[()]", "");
    }
}
