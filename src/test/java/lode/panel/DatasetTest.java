package lode.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetTest {

    private static final double NAN = Double.NaN;
    private static final Axes AXES = Tables.axes(2, 2);
    private static final Dataset DATA = Dataset.on(AXES, Tables.ORIGIN)
            .field(field("close"), new double[] {1, 2, 3, 4})
            .field(field("close_raw"), new double[4])
            .field(field("st"), new double[4])
            .field(field("turnover_rate"), new double[4])
            .pool(Pool.copyOf("hs300", AXES, new BitSet(), false))
            .pool(Tables.everyone(AXES))
            .groups(Groups.of("industry", List.of("bank", "steel"), Panel.wrap(AXES, new double[] {0, 1, NAN, 1})))
            .benchmark(new Benchmark("csi300", DoubleArrayList.of(1, 2)))
            .build();

    @Test
    void a_field_is_found_by_name_or_alias_in_any_case() {
        assertThat(DATA.field("CLOSE").values()).containsExactly(1, 2, 3, 4);
        assertThat(DATA.field("turn")).isSameAs(DATA.field("turnover_rate"));
        assertThat(DATA.findField("open")).isEmpty();
    }

    @Test
    void what_is_missing_is_told_with_what_there_is() {
        refused(
                () -> DATA.field("open"),
                "Data 'toy' has no field 'open'; it has: close, close_raw, st, turnover_rate, days_listed,"
                        + " csi300_close, csi300_returns");
        refused(() -> DATA.pool("zz500"), "Data 'toy' has no pool 'zz500'; it has: all, hs300");
        refused(() -> DATA.groups("sector"), "Data 'toy' has no grouping 'sector'; it has: industry");
        refused(() -> DATA.benchmark("sse50"), "Data 'toy' has no benchmark 'sse50'; it has: csi300");
    }

    @Test
    void membership_of_a_pool_is_a_grouping_where_it_is_known_day_by_day() {
        assertThat(DATA.groupings()).containsExactly("all", "industry");
        assertThat(DATA.grouping("industry")).isSameAs(DATA.groups("industry"));
        assertThat(DATA.grouping("all").codes().values()).containsExactly(1, 1, 1, 1);
        refused(() -> DATA.grouping("hs300"), "Data 'toy' has no grouping 'hs300'; it has: all, industry");
    }

    @Test
    void the_board_is_a_grouping_where_codes_tell_it() {
        Axes axes = Axes.of(AXES.days(), List.of("300750.SZ", "600519.SH", "AAPL"));
        Dataset data = Dataset.on(axes, Tables.ORIGIN).build();
        Groups boards = data.grouping("board");
        assertThat(boards.codes().values()).containsExactly(1, 0, NAN, 1, 0, NAN);
        assertThat(boards.labels()).containsExactly("main", "chinext", "star", "beijing");
        assertThat(data.groups()).isEmpty();
    }

    @Test
    void a_label_is_made_of_an_adjusted_price_only() {
        assertThat(DATA.label(LabelSpec.parse("Close:0:1")).values()).containsExactly(2, 1, NAN, NAN);
        refused(
                () -> DATA.label(LabelSpec.parse("close_raw:1:5")),
                "Label close_raw:1:5 needs an adjusted price, such as close; 'close_raw' is raw price");
        refused(
                () -> DATA.label(LabelSpec.parse("st:1:5")),
                "Label st:1:5 needs an adjusted price, such as close; 'st' is flag");
        refused(
                () -> DATA.label(LabelSpec.parse("open:1:5")),
                "Data 'toy' has no field 'open'; it has: close, close_raw, st, turnover_rate, days_listed,"
                        + " csi300_close, csi300_returns");
    }

    @Test
    void a_note_says_where_numbers_come_from() {
        var days = new Period(0, 2);
        assertThat(DATA.note("all", LabelSpec.parse("close:1:5"), days))
                .isEqualTo(
                        "a few invented cells; pool all; label close:1:5; 2024-01-01..2024-01-02; data 0123456789ab");
        assertThat(DATA.note("hs300", LabelSpec.parse("close:1:5"), days)).contains("pool hs300, not point in time;");
    }

    @Test
    void parts_on_other_axes_are_refused() {
        Axes other = Tables.axes(2, 3);
        Dataset.Builder builder = Dataset.on(AXES, Tables.ORIGIN);
        mismatched(
                () -> builder.pool(Tables.everyone(other)),
                "expected 2 days x 2 instruments, got 2 days x 3 instruments");
        mismatched(
                () -> builder.groups(Groups.of("industry", List.of(), Panel.wrap(other, noGroups(6)))),
                "expected 2 days x 2 instruments, got 2 days x 3 instruments");
        mismatched(
                () -> builder.benchmark(new Benchmark("sse50", DoubleArrayList.of(1))),
                "benchmark 'sse50' has 1 closes for 2 days");
        mismatched(
                () -> builder.field(field("close"), new double[3]), "expected 2 days x 2 instruments = 4 cells, got 3");
    }

    @Test
    void a_group_code_without_a_label_is_refused() {
        for (double code : new double[] {2, -1, 0.5, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> Groups.of(
                            "industry", List.of("bank", "steel"), Panel.wrap(AXES, new double[] {0, 1, NAN, code})))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("group code " + code + " of 'industry' has no label");
        }
    }

    private static double[] noGroups(int cells) {
        double[] codes = new double[cells];
        Arrays.fill(codes, NAN);
        return codes;
    }

    private static Field field(String name) {
        return Field.standard(name).orElseThrow();
    }

    private static void refused(Runnable action, String message) {
        assertThatThrownBy(action::run).isInstanceOf(UserException.class).hasMessage(message);
    }

    private static void mismatched(Runnable action, String message) {
        assertThatThrownBy(action::run)
                .isInstanceOf(AxesMismatchException.class)
                .hasMessage(message);
    }
}
