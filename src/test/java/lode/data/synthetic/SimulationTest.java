package lode.data.synthetic;

import static lode.data.synthetic.StandardMarket.DATA;
import static lode.data.synthetic.StandardMarket.WIDTH;
import static lode.data.synthetic.StandardMarket.cells;
import static lode.data.synthetic.StandardMarket.correlation;
import static lode.data.synthetic.StandardMarket.field;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lode.panel.Field;
import org.apache.commons.math3.stat.descriptive.moment.Kurtosis;
import org.junit.jupiter.api.Test;

/** What the standard market looks like. */
class SimulationTest {

    private static final double[] HIGH = field("high");
    private static final double[] LOW = field("low");
    private static final double[] CLOSE = field("close");
    private static final double[] CLOSE_RAW = field("close_raw");
    private static final double[] VOLUME = field("volume");
    private static final double[] RETURNS = field("returns");
    private static final double[] ST = field("st");
    private static final double[] SUSPENDED = field("suspended");

    @Test
    void all_standard_fields_are_there() {
        assertThat(DATA.axes()).hasToString("2080 days x 500 instruments");
        assertThat(DATA.fields()).isEqualTo(Field.STANDARD);
        assertThat(DATA.groups("industry").labels()).hasSize(20);
    }

    @Test
    void all_prices_of_a_day_lie_between_its_low_and_its_high() {
        for (String price : List.of("open", "close", "vwap")) {
            double[] values = field(price);
            assertThat(cells(cell -> traded(cell) && !(LOW[cell] <= values[cell] && values[cell] <= HIGH[cell])))
                    .as(price)
                    .isEmpty();
        }
        assertThat(cells(cell -> LOW[cell] <= 0)).isEmpty();
    }

    @Test
    void the_mean_price_is_money_over_shares() {
        double[] money = field("total_turnover");
        double[] mean = field("vwap_raw");
        assertThat(cells(cell -> traded(cell) && differ(money[cell] / VOLUME[cell], mean[cell])))
                .isEmpty();
    }

    @Test
    void adjusted_and_raw_prices_differ_by_one_factor_per_day() {
        double[] vwap = field("vwap");
        double[] vwapRaw = field("vwap_raw");
        assertThat(cells(cell -> traded(cell) && differ(vwap[cell] / vwapRaw[cell], CLOSE[cell] / CLOSE_RAW[cell])))
                .isEmpty();
        assertThat(cells(cell -> CLOSE[cell] > 1.9 * CLOSE_RAW[cell]))
                .as("after a split")
                .isNotEmpty();
        assertThat(cells(cell -> CLOSE[cell] < 0.3 * CLOSE_RAW[cell]))
                .as("after a merger of shares")
                .isNotEmpty();
    }

    @Test
    void no_price_passes_its_limit() {
        assertThat(cells(cell -> hasReturn(cell)
                        && (ticks(HIGH[cell] * CLOSE_RAW[cell] / CLOSE[cell])
                                        > band(cell).up()
                                || ticks(LOW[cell] * CLOSE_RAW[cell] / CLOSE[cell])
                                        < band(cell).down())))
                .isEmpty();
    }

    @Test
    void flags_say_who_closed_at_a_limit() {
        double[] up = field("limit_up");
        double[] down = field("limit_down");
        assertThat(cells(cell -> hasReturn(cell) && up[cell] == 1)).hasSizeBetween(3_000, 8_000);
        assertThat(cells(cell -> hasReturn(cell)
                        && (up[cell] == 1)
                                != (ticks(CLOSE_RAW[cell]) == band(cell).up())))
                .isEmpty();
        assertThat(cells(cell -> hasReturn(cell)
                        && (down[cell] == 1)
                                != (ticks(CLOSE_RAW[cell]) == band(cell).down())))
                .isEmpty();
    }

    @Test
    void returns_follow_from_adjusted_closes_of_days_with_trade() {
        double[] last = new double[WIDTH];
        Arrays.fill(last, Double.NaN);
        double[] expected = new double[RETURNS.length];
        Arrays.fill(expected, Double.NaN);
        for (int cell : cells(SimulationTest::traded)) {
            expected[cell] = CLOSE[cell] / last[cell % WIDTH] - 1;
            last[cell % WIDTH] = CLOSE[cell];
        }
        assertThat(cells(cell -> Double.compare(RETURNS[cell], expected[cell]) != 0))
                .isEmpty();
    }

    @Test
    void on_suspended_days_only_what_needs_no_trade_is_known() {
        int[] suspended = cells(cell -> SUSPENDED[cell] == 1);
        assertThat(suspended).hasSizeBetween(10_000, 30_000);
        for (Field field : DATA.fields()) {
            boolean known = Set.of("suspended", "st").contains(field.name());
            double[] values = field(field.name());
            assertThat(IntStream.of(suspended).filter(cell -> Double.isNaN(values[cell]) == known))
                    .as(field.name())
                    .isEmpty();
        }
    }

    @Test
    void before_listing_and_after_delisting_everything_is_missing() {
        int[] unlisted = cells(cell -> !listed(cell));
        for (Field field : DATA.fields()) {
            assertThat(known(unlisted, field(field.name()))).as(field.name()).isZero();
        }
        assertThat(known(unlisted, DATA.groups("industry").codes().values())).isZero();
    }

    private static long known(int[] cells, double[] values) {
        return IntStream.of(cells).filter(cell -> !Double.isNaN(values[cell])).count();
    }

    @Test
    void an_instrument_is_listed_once_and_never_again_after_delisting() {
        int[] listings = cells(cell -> cell >= WIDTH && listed(cell) && !listed(cell - WIDTH));
        int[] delistings = cells(cell -> cell >= WIDTH && !listed(cell) && listed(cell - WIDTH));
        assertThat(listings).hasSizeBetween(50, 100);
        assertThat(delistings).hasSizeBetween(5, 30);
        assertThat(IntStream.of(listings).map(cell -> cell % WIDTH).boxed()).doesNotHaveDuplicates();
        assertThat(IntStream.of(delistings).map(cell -> cell % WIDTH).boxed()).doesNotHaveDuplicates();
        assertThat(IntStream.of(listings).filter(cell -> listed(cell % WIDTH))).isEmpty();
    }

    @Test
    void returns_have_fat_tails() {
        double[] returns = Arrays.stream(RETURNS).filter(x -> !Double.isNaN(x)).toArray();
        assertThat(new Kurtosis().evaluate(returns) + 3).isBetween(4.5, 8.0);
    }

    @Test
    void volatility_comes_in_spells() {
        assertThat(correlation(cell -> Math.abs(RETURNS[cell]), cell -> Math.abs(RETURNS[cell - WIDTH])))
                .isBetween(0.15, 0.4);
    }

    @Test
    void volume_rises_with_the_size_of_the_move() {
        assertThat(correlation(cell -> Math.abs(RETURNS[cell]), cell -> Math.log(VOLUME[cell] / VOLUME[cell - WIDTH])))
                .isBetween(0.4, 0.7);
    }

    private static boolean listed(int cell) {
        return !Double.isNaN(SUSPENDED[cell]);
    }

    private static boolean traded(int cell) {
        return SUSPENDED[cell] == 0;
    }

    private static boolean hasReturn(int cell) {
        return !Double.isNaN(RETURNS[cell]);
    }

    /** The limits of a day, told from its close and return. */
    private static PriceBand band(int cell) {
        return PriceBand.around(ticks(CLOSE_RAW[cell] / (1 + RETURNS[cell])), ST[cell] == 1);
    }

    private static int ticks(double yuan) {
        return (int) Math.rint(yuan * 100);
    }

    private static boolean differ(double x, double y) {
        return Math.abs(x / y - 1) > 1e-12;
    }
}
