package lode.panel;

import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.doubles.DoubleList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Fields that a dataset makes of others. */
class DerivedFieldsTest {

    private static final double NAN = Double.NaN;
    private static final Axes AXES = Axes.of(
            Stream.iterate(LocalDate.parse("2020-01-02"), day -> day.plusDays(1))
                    .limit(5)
                    .toList(),
            List.of("A", "B"));
    private static final Dataset DATA = Dataset.on(AXES, new Origin("toy", "made up", "0", true))
            .field(field("close"), new double[] {10, NAN, 11, NAN, NAN, 20, NAN, 21, 12, 22})
            .field(field("suspended"), new double[] {0, NAN, 0, NAN, 1, 0, 1, 0, 0, 1})
            .benchmark(new Benchmark("hs300", DoubleList.of(100, 110, NAN, 99, 99)))
            .build();

    @Test
    void days_listed_count_from_the_first_trade() {
        assertThat(DATA.field("days_listed").values()).containsExactly(0, NAN, 1, NAN, 2, 0, 3, 1, 4, 2);
    }

    @Test
    void suspended_days_count_days_in_a_row() {
        assertThat(DATA.field("suspended_days").values()).containsExactly(0, NAN, 0, NAN, 1, 0, 2, 0, 0, 1);
    }

    @Test
    void an_index_is_the_same_for_every_instrument() {
        assertThat(DATA.field("hs300_close").values()).containsExactly(100, 100, 110, 110, NAN, NAN, 99, 99, 99, 99);
        assertThat(DATA.field("hs300_returns").values())
                .containsExactly(NAN, NAN, 110 / 100.0 - 1, 110 / 100.0 - 1, NAN, NAN, NAN, NAN, 0, 0);
    }

    @Test
    void they_are_not_among_the_stored_fields() {
        assertThat(DATA.fields()).extracting(Field::name).containsExactly("close", "suspended");
        assertThat(DATA.allFields())
                .extracting(Field::name)
                .containsExactly("close", "suspended", "days_listed", "suspended_days", "hs300_close", "hs300_returns");
    }

    @Test
    void a_stored_field_of_that_name_comes_first() {
        Dataset data = Dataset.on(AXES, new Origin("toy", "made up", "0", true))
                .field(field("close"), DATA.field("close").values())
                .field(Field.custom("days_listed"), new double[AXES.cells()])
                .build();
        assertThat(data.field("days_listed").values()).containsOnly(0);
        assertThat(data.allFields()).hasSize(2);
    }

    private static Field field(String name) {
        return Field.standard(name).orElseThrow();
    }
}
