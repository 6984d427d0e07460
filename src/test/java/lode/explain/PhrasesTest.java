package lode.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lode.expr.Expr;
import lode.expr.Operator;
import lode.expr.Parser;
import lode.expr.Setting;
import lode.ops.Operators;
import lode.panel.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasesTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Phrases PHRASES = Phrases.read();

    static List<Operator> operators() {
        return Operators.ALL;
    }

    private static Words read(String formula) {
        return PHRASES.read(new Parser(Operators.CATALOG, Field.STANDARD).parse(formula));
    }

    @ParameterizedTest
    @MethodSource("operators")
    void every_operator_has_a_phrase_in_both_languages_that_names_all_of_its_series_and_settings(Operator op) {
        Words phrase = PHRASES.of(op);
        Set<String> names = Stream.concat(
                        op.series().stream(), op.settings().stream().map(Setting::name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(places(phrase.english())).isEqualTo(names);
        assertThat(places(phrase.chinese())).isEqualTo(names);
        assertThat(phrase.english()).doesNotContainPattern("\\p{IsHan}");
        String withoutPlaces = phrase.chinese().replaceAll("[{]\\w+}", "");
        assertThat(withoutPlaces).containsPattern("\\p{IsHan}");
    }

    private static Set<String> places(String phrase) {
        return PLACE.matcher(phrase)
                .results()
                .map((MatchResult place) -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("operators")
    void a_call_of_every_operator_can_be_read(Operator op) {
        Expr.Call call = op.sample(List.of("close", "volume", "open", "high"), 10, "industry");
        Words words = PHRASES.read(call);
        assertThat(words.english()).doesNotContain("{", "}").isNotBlank();
        assertThat(words.chinese()).doesNotContain("{", "}").isNotBlank();
    }

    @Test
    void every_standard_field_has_a_name_in_both_languages() {
        for (Field field : Field.STANDARD) {
            Words words = PHRASES.read(new Expr.Field(field.name()));
            assertThat(words.chinese()).as(field.name()).containsPattern("\\p{IsHan}");
            assertThat(words.english()).as(field.name()).isNotEqualTo(words.chinese());
        }
    }

    @Test
    void a_formula_is_read_from_the_outside_to_the_inside() {
        assertThat(read("cs_rank(ts_mean(close, 20))"))
                .isEqualTo(new Words(
                        "the rank on the day of the mean over the last 20 days of the close", "收盘价过去 20 日的均值的截面排名"));
    }

    @Test
    void one_day_is_no_days() {
        assertThat(read("delta(lag(close, 11), 1)").english())
                .isEqualTo("the change over 1 day of what was 11 days ago the close");
    }

    @Test
    void parts_of_operators_with_several_are_in_parentheses() {
        assertThat(read("div(sub(close, open), ts_std(close, 10))"))
                .isEqualTo(new Words(
                        "(the close less the open) over (the standard deviation over the last 10 days of the close)",
                        "（收盘价减开盘价）除以（收盘价过去 10 日的标准差）"));
    }

    @Test
    void numbers_groupings_and_unknown_fields_are_read_as_they_are_written() {
        assertThat(PHRASES.read(new Expr.Field("alpha")).chinese()).isEqualTo("alpha");
        assertThat(read("mul(-1.5, group_rank(volume, bucket(close, 5)))"))
                .isEqualTo(new Words(
                        "-1.5 times (the rank within its group (5 equal parts of the day by the close) of the volume)",
                        "-1.5 乘以（成交量的组内（按收盘价的截面 5 等分组）排名）"));
    }
}
