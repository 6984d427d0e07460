package lode.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import lode.factor.Factor;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;

class LookupTest {

    private static final Entry OPEN = entry("abcd1", "open");
    private static final Entry CLOSE = entry("abcd2", "close");
    private static final Entry HIGH = entry("1234", "high");
    private static final List<Entry> ALL = List.of(OPEN, CLOSE, HIGH);

    @Test
    void the_first_digits_are_enough_where_they_fit_one() {
        assertThat(Lookup.in(ALL, "abcd2")).isEqualTo(CLOSE);
        assertThat(Lookup.in(ALL, " ABCD20 ")).isEqualTo(CLOSE);
        assertThat(Lookup.in(ALL, CLOSE.factor().id())).isEqualTo(CLOSE);
    }

    @Test
    void a_name_goes_before_digits() {
        Entry named = new Entry(OPEN.factor().named("1234"), OPEN.evaluations());
        assertThat(Lookup.in(List.of(HIGH, named), "1234")).isEqualTo(named);
    }

    @Test
    void digits_that_fit_several_list_them() {
        assertRefused(ALL, "abcd", """
                'abcd' begins the ids of 2 factors; give more digits:
                  abcd10000000  open
                  abcd20000000  close""");
    }

    @Test
    void of_many_the_first_ten_are_listed() {
        List<Entry> many = IntStream.range(10, 23)
                .mapToObj(k -> entry("abcd" + k, "lag(close, " + k + ")"))
                .toList();
        assertThatThrownBy(() -> Lookup.in(many, "abcd"))
                .hasMessageStartingWith("'abcd' begins the ids of 13 factors;")
                .hasMessageEndingWith("  abcd19000000  lag(close, 19)\n  and 3 more");
    }

    @Test
    void three_digits_are_too_few() {
        assertRefused(
                ALL,
                "123",
                "There is no factor '123'."
                        + " Give its name, or at least 4 digits of its id; lode factor list shows all 3.");
    }

    @Test
    void an_unknown_one_is_met_with_the_nearest() {
        assertRefused(
                ALL,
                "abce20000000",
                "There is no factor 'abce20000000'. Did you mean abcd20000000?"
                        + " Give its name, or at least 4 digits of its id; lode factor list shows all 3.");
    }

    @Test
    void in_an_empty_registry_it_says_how_to_fill_it() {
        assertRefused(List.of(), "abcd", "There is no factor 'abcd': the registry is empty; lode mine finds some");
    }

    private static void assertRefused(List<Entry> entries, String asked, String message) {
        assertThatThrownBy(() -> Lookup.in(entries, asked))
                .isInstanceOf(UserException.class)
                .hasMessage(message);
    }

    private static Entry entry(String digits, String formula) {
        String id = digits + "0".repeat(64 - digits.length());
        return new Entry(
                new Factor(id, id.substring(0, Factor.SHORT), formula, 1, 1),
                List.of(Samples.tested("close").evaluation()));
    }
}
