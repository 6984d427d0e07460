package lode.data.synthetic;

import static lode.data.synthetic.StandardMarket.DATA;
import static lode.data.synthetic.StandardMarket.DAYS;
import static lode.data.synthetic.StandardMarket.WIDTH;
import static lode.data.synthetic.StandardMarket.field;
import static lode.data.synthetic.StandardMarket.members;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndexTest {

    private static final double[] CLOSE_RAW = field("close_raw");
    private static final double[] RETURNS = field("returns");
    private static final double[] SUSPENDED = field("suspended");
    private static final double[] ST = field("st");

    @Test
    void it_has_300_members_on_every_day() {
        assertThat(IntStream.range(0, DAYS).map(t -> members(t).cardinality()).distinct())
                .containsExactly(300);
    }

    @Test
    void members_change_on_the_monday_after_the_second_friday_of_june_and_december() {
        assertThat(IntStream.range(1, DAYS)
                        .filter(t -> !members(t).equals(members(t - 1)))
                        .mapToObj(t -> DATA.axes().days().get(t)))
                .hasSize(16)
                .startsWith(LocalDate.of(2016, 6, 13), LocalDate.of(2016, 12, 12), LocalDate.of(2017, 6, 12))
                .endsWith(LocalDate.of(2023, 6, 12), LocalDate.of(2023, 12, 11));
    }

    @Test
    void members_are_the_largest_of_the_day_before_that_are_seasoned_and_not_under_special_treatment() {
        int review = DATA.axes().firstOnOrAfter(LocalDate.of(2019, 6, 17));
        double[] caps = floatCaps(review);
        double smallest =
                members(review).stream().mapToDouble(i -> caps[i]).min().orElseThrow();
        assertThat(IntStream.range(0, WIDTH)
                        .filter(i -> caps[i] > smallest * 1.001 && ST[review * WIDTH + i] == 0)
                        .filter(i -> !Double.isNaN(SUSPENDED[(review - 60) * WIDTH + i]))
                        .filter(i -> !members(review).get(i)))
                .isEmpty();
    }

    /** What the last days with trade before a day say; instruments that went ex since are off by what they paid. */
    private static double[] floatCaps(int day) {
        double[] volume = field("volume");
        double[] turnover = field("turnover_rate");
        double[] caps = new double[WIDTH];
        for (int cell = 0; cell < day * WIDTH; cell++) {
            if (SUSPENDED[cell] == 0) {
                caps[cell % WIDTH] = volume[cell] / turnover[cell] * CLOSE_RAW[cell];
            }
        }
        return caps;
    }

    @Test
    void the_pool_holds_the_members_that_trade() {
        var pool = DATA.pool("hs300");
        assertThat(pool.pointInTime()).isTrue();
        for (int t = 0; t < DAYS; t++) {
            int row = t * WIDTH;
            int day = t;
            assertThat(IntStream.range(0, WIDTH)
                            .filter(i -> pool.contains(day, i) != (members(day).get(i) && SUSPENDED[row + i] == 0)))
                    .isEmpty();
        }
    }

    @Test
    void no_member_is_unlisted() {
        assertThat(IntStream.range(0, DAYS)
                        .filter(t -> members(t).stream().anyMatch(i -> Double.isNaN(SUSPENDED[t * WIDTH + i]))))
                .isEmpty();
    }

    @Test
    void it_starts_at_1000_points_and_earns_the_returns_of_its_members_weighted_by_float_cap() {
        var levels = DATA.benchmark("hs300").closes();
        assertThat(levels.getDouble(0)).isEqualTo(1000);
        int day = 500;
        double[] caps = floatCaps(day);
        double gain = members(day).stream()
                .filter(i -> !Double.isNaN(RETURNS[day * WIDTH + i]))
                .mapToDouble(i -> caps[i] * RETURNS[day * WIDTH + i])
                .sum();
        double worth = members(day).stream().mapToDouble(i -> caps[i]).sum();
        assertThat(levels.getDouble(day) / levels.getDouble(day - 1) - 1).isCloseTo(gain / worth, within(1e-12));
        assertThat(Arrays.stream(levels.toDoubleArray())).allMatch(level -> level > 300 && level < 10_000);
    }
}
