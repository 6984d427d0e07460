package lode.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.Groups;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Tables;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Four instruments, of which the last two are the group to hold; they return 10, 20, 30 and 80 % after the first date. */
class GroupTesterTest {

    private static final double NAN = Double.NaN;
    private static final Offset<Double> EXACT = within(1e-12);
    private static final Axes AXES = Tables.axes(3, 4);
    private static final double[] PRICES = {1, 1, 1, 1, 1.1, 1.2, 1.3, 1.8, 1.1, 1.2, 1.3, 1.8};
    private static final Panel FACTOR = table(1, 2, 3, 4);

    @Test
    void a_group_earns_the_mean_of_its_instruments() {
        GroupTest test = tester(TestSettings.Demean.NONE, false).test();
        assertThat(firstReturn(test, 0)).isCloseTo(0.55, EXACT);
        assertThat(firstReturn(test, 1)).isCloseTo(0.15, EXACT);
        assertThat(test.topMinusBottom()[0]).isCloseTo(0.4, EXACT);
        assertThat(test.universe()[1]).isCloseTo(0.35, EXACT);
        assertThat(test.monotonicity()).isEqualTo(1);
    }

    @Test
    void the_mean_of_all_may_be_taken_from_returns() {
        GroupTest test = tester(TestSettings.Demean.UNIVERSE, false).test();
        assertThat(firstReturn(test, 0)).isCloseTo(0.2, EXACT);
        assertThat(firstReturn(test, 1)).isCloseTo(-0.2, EXACT);
        assertThat(test.universe()[1]).isCloseTo(0.35, EXACT);
    }

    /** The first three are an industry with a mean of 20 %; the last has none, and is alone. */
    @Test
    void the_mean_of_the_industry_may_be_taken_from_returns() {
        GroupTest test = tester(TestSettings.Demean.INDUSTRY, false).test();
        assertThat(firstReturn(test, 0)).isCloseTo((0.1 + 0) / 2, EXACT);
        assertThat(firstReturn(test, 1)).isCloseTo((-0.1 + 0) / 2, EXACT);
    }

    /** The last instrument is three times as large as the others, and the first of unknown size. */
    @Test
    void instruments_may_count_by_their_size() {
        GroupTest test = tester(TestSettings.Demean.NONE, true).test();
        assertThat(firstReturn(test, 0)).isCloseTo((0.3 + 3 * 0.8) / 4, EXACT);
        assertThat(firstReturn(test, 1)).isCloseTo(0.2, EXACT);
        assertThat(test.universe()[1]).isCloseTo((0.2 + 0.3 + 3 * 0.8) / 5, EXACT);
    }

    @Test
    void what_does_not_trade_cannot_be_bought_and_the_least_traded_limits_equal_weights() {
        GroupTester tester = tester(TestSettings.Demean.NONE, false);
        Panel money = table(100, 200, 300, 400);
        assertThat(Capacity.of(tester.top(), money, 0.1)).isEqualTo(new Capacity(0.1, 70, 60));
        assertThat(Capacity.of(tester.top(), table(100, 200, 300, NAN), 0.1)).isEqualTo(new Capacity(0.1, 30, 30));
        assertThat(Capacity.of(tester.top(), table(100, 200, 0, NAN), 0.1)).isEqualTo(new Capacity(0.1, NAN, NAN));
    }

    private static double firstReturn(GroupTest test, int group) {
        return test.groups().get(group).returns()[0];
    }

    private static GroupTester tester(TestSettings.Demean demean, boolean sizeWeighted) {
        Dataset data = Dataset.on(AXES, Tables.ORIGIN)
                .field(Field.standard("close").orElseThrow(), PRICES)
                .pool(Tables.everyone(AXES))
                .groups(Groups.of("industry", List.of("potters"), table(0, 0, 0, NAN)))
                .build();
        var settings = new TestSettings(
                Pricing.CLOSE_TO_CLOSE,
                new Rebalance(1, Rebalance.Unit.DAY),
                false,
                2,
                IcKind.RANK,
                demean,
                sizeWeighted,
                Optional.empty(),
                true,
                0,
                2,
                252,
                0.1);
        Optional<Panel> size = Optional.of(table(NAN, 0, 0, Math.log(3)));
        return new GroupTester(TestGround.of(data, "all", new Period(0, 3), settings, size), FACTOR, 1);
    }

    /** The same on each of the three dates. */
    private static Panel table(double a, double b, double c, double d) {
        return Panel.wrap(AXES, new double[] {a, b, c, d, a, b, c, d, a, b, c, d});
    }
}
