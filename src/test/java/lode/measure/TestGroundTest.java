package lode.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lode.panel.Axes;
import lode.panel.Benchmark;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.Tables;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;

/** Seven days of three instruments, renewed on every other day. */
class TestGroundTest {

    private static final double NAN = Double.NaN;
    private static final Axes AXES = Tables.axes(7, 3);

    @Test
    void special_treatment_and_new_listings_may_be_left_out() {
        assertThat(members(ground(true, 0).pool())).containsExactly("abc", "abc", "abc", "abc");
        assertThat(members(ground(false, 0).pool())).containsExactly("bc", "bc", "abc", "abc");
        assertThat(members(ground(true, 5).pool())).containsExactly("a", "a", "ac", "ac");
        assertThat(members(ground(false, 5).pool())).containsExactly("", "", "ac", "ac");
    }

    @Test
    void what_the_data_do_not_tell_cannot_be_left_out() {
        Dataset bare = Dataset.on(AXES, Tables.ORIGIN)
                .field(Field.standard("open").orElseThrow(), new double[21])
                .pool(Tables.everyone(AXES))
                .build();
        assertThatThrownBy(() -> TestGround.of(bare, "all", new Period(0, 7), settings(false, 0), Optional.empty()))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("'st'");
    }

    @Test
    void a_benchmark_is_known_at_the_close_of_each_date() {
        assertThat(ground(true, 0).benchmark()).containsExactly(1, 3, 5, 7);
    }

    /** The open of the day after the last is not known any more. */
    @Test
    void returns_go_from_the_open_after_a_date_to_that_after_the_next() {
        assertThat(ground(true, 0).returns().values())
                .containsExactly(4 / 2.0 - 1, NAN, 0, 6 / 4.0 - 1, NAN, 0, NAN, NAN, NAN, NAN, NAN, NAN);
    }

    private static TestGround ground(boolean st, int leastDaysListed) {
        double[] opens = {1, NAN, 1, 2, 0, 1, 3, 1, 1, 4, 1, 1, 5, 1, 1, 6, NAN, 1, 7, 1, 1};
        double[] flags = IntStream.range(0, 21)
                .mapToDouble(cell -> cell % 3 == 0 && cell < 12 ? 1 : cell % 3 == 1 ? NAN : 0)
                .toArray();
        double[] listed = IntStream.range(0, 21)
                .mapToDouble(cell -> cell % 3 == 0 ? 100 : cell % 3 == 1 ? NAN : cell / 3 + 1)
                .toArray();
        Dataset data = Dataset.on(AXES, Tables.ORIGIN)
                .field(Field.standard("open").orElseThrow(), opens)
                .field(Field.standard("st").orElseThrow(), flags)
                .field(Field.custom("days_listed"), listed)
                .pool(Tables.everyone(AXES))
                .benchmark(new Benchmark("index", new DoubleArrayList(new double[] {1, 2, 3, 4, 5, 6, 7})))
                .build();
        return TestGround.of(data, "all", new Period(0, 7), settings(st, leastDaysListed), Optional.empty());
    }

    private static TestSettings settings(boolean st, int leastDaysListed) {
        return new TestSettings(
                Pricing.TRADEABLE,
                new Rebalance(2, Rebalance.Unit.DAY),
                false,
                2,
                IcKind.RANK,
                TestSettings.Demean.NONE,
                false,
                Optional.of("index"),
                st,
                leastDaysListed,
                2,
                252,
                0.1);
    }

    /** Who counts on each date, by the letters a, b and c. */
    private static List<String> members(Pool pool) {
        return IntStream.range(0, pool.axes().length())
                .mapToObj(t -> IntStream.range(0, 3)
                        .filter(i -> pool.contains(t, i))
                        .mapToObj(i -> "abc".substring(i, i + 1))
                        .reduce("", String::concat))
                .toList();
    }
}
