package lode.backtest.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The figures against those of an independent computation, for 60 days of two sines. */
class PerformanceTest {

    private static final Offset<Double> ROUNDING = within(1e-13);
    private static final double[] OWN = days(t -> 0.001 + 0.012 * Math.sin(1.1 * t) + 0.004 * Math.cos(0.37 * t));
    private static final double[] INDEX = days(t -> 0.0005 + 0.010 * Math.sin(1.1 * t + 0.2));

    private static double[] days(IntToDoubleFunction value) {
        return IntStream.rangeClosed(1, 60).mapToDouble(value).toArray();
    }

    private static Performance fixture(Convention convention, double riskFree) {
        return of(OWN, INDEX, new Profile(convention, riskFree));
    }

    private static Performance of(double[] own, double[] index, Profile profile) {
        return Performance.of(own, List.of(new Comparison("index", index)), profile);
    }

    @Test
    void riceQuant_counts_returns_like_this() {
        ReturnFigures own = fixture(Convention.RQ, 0.02).returns();
        assertThat(own.days()).isEqualTo(60);
        assertThat(own.total()).isCloseTo(0.07336306894027245, ROUNDING);
        assertThat(own.annual()).isCloseTo(0.34628164176091536, ROUNDING);
        assertThat(own.volatility()).isCloseTo(0.14322912150937436, ROUNDING);
        assertThat(own.drawdown()).isCloseTo(0.033789909591409484, ROUNDING);
        assertThat(own.sharpe()).isCloseTo(2.009322449979588, ROUNDING);
        assertThat(own.downside()).isCloseTo(0.10168660838089578, ROUNDING);
        assertThat(own.sortino()).isCloseTo(2.830200494657357, ROUNDING);
        assertThat(own.winRate()).isCloseTo(0.55, ROUNDING);
        assertThat(own.profitLoss()).isCloseTo(1.1154382350989591, ROUNDING);
        assertThat(own.calmar()).isCloseTo(10.248078374526093, within(1e-11));
        assertThat(own.ulcer()).isCloseTo(1.5416369760943889, ROUNDING);
        assertThat(own.valueAtRisk()).isCloseTo(0.013611799292359936, ROUNDING);
    }

    @Test
    void riceQuant_counts_excesses_like_this() {
        ExcessFigures excess = fixture(Convention.RQ, 0.02).excess().getFirst();
        assertThat(excess.index().total()).isCloseTo(0.043218320356924966, ROUNDING);
        assertThat(excess.index().annual()).isCloseTo(0.19447169292317446, ROUNDING);
        assertThat(excess.geometric()).isCloseTo(0.028895915644036707, ROUNDING);
        assertThat(excess.annual()).isCloseTo(0.12709380200230913, within(1e-12));
        assertThat(excess.arithmetic()).isCloseTo(0.07336306894027245 - 0.043218320356924966, ROUNDING);
        assertThat(excess.beta()).isCloseTo(1.1764323990770889, ROUNDING);
        assertThat(excess.alpha()).isCloseTo(0.12102748948426406, ROUNDING);
        assertThat(excess.alphaOfDays()).isCloseTo(0.09459537740685549, ROUNDING);
        assertThat(excess.trackingError()).isCloseTo(0.056553958585475864, ROUNDING);
        assertThat(excess.excessSharpe()).isCloseTo(2.1844674128451795, ROUNDING);
        assertThat(excess.informationRatio()).isCloseTo(2.220552333693776, within(1e-12));
        assertThat(excess.excessDrawdown()).isCloseTo(0.02232503212316672, ROUNDING);
        assertThat(excess.winRate()).isCloseTo(29.0 / 60, ROUNDING);
    }

    @Test
    void joinQuant_counts_by_a_shorter_year_and_annual_returns() {
        Performance figures = fixture(Convention.JQ, 0.04);
        ReturnFigures own = figures.returns();
        ExcessFigures excess = figures.excess().getFirst();
        assertThat(own.annual()).isCloseTo(0.34310830767104683, ROUNDING);
        assertThat(own.sharpe()).isCloseTo(2.124695889212659, ROUNDING);
        assertThat(own.downside()).isCloseTo(0.10335373237209737, ROUNDING);
        assertThat(own.sortino()).isCloseTo(2.9327272534269664, ROUNDING);
        assertThat(excess.alpha()).isCloseTo(0.12336325051250524, ROUNDING);
        assertThat(excess.informationRatio()).isCloseTo(2.668604208408012, within(1e-12));
        assertThat(excess.meanDailyExcess()).isCloseTo(0.00048110501138901214, ROUNDING);
        assertThat(excess.excessSharpe()).isCloseTo((excess.annual() - 0.04) / excess.excessVolatility(), ROUNDING);
    }

    @Test
    void each_convention_has_a_usual_riskless_return() {
        assertThat(Convention.RQ.usual()).isEqualTo(new Profile(Convention.RQ, 0.02));
        assertThat(Convention.JQ.usual()).isEqualTo(new Profile(Convention.JQ, 0.04));
        assertThatThrownBy(() -> new Profile(Convention.JQ, -1))
                .hasMessage("the riskless return is a fraction above -1, got -1.0");
    }

    @Test
    void a_constant_return_has_no_ratios_to_its_deviation() {
        double[] steady = new double[30];
        Arrays.fill(steady, 0.0007);
        for (Convention convention : Convention.values()) {
            Performance figures = of(steady, steady, convention.usual());
            ExcessFigures excess = figures.excess().getFirst();
            assertThat(figures.returns().volatility()).isZero();
            assertThat(figures.returns().sharpe()).isNaN();
            assertThat(figures.returns().sortino()).isNaN();
            assertThat(figures.returns().profitLoss()).isNaN();
            assertThat(figures.returns().calmar()).isEqualTo(Double.POSITIVE_INFINITY);
            assertThat(excess.beta()).isNaN();
            assertThat(excess.alpha()).isNaN();
            assertThat(excess.trackingError()).isZero();
            assertThat(excess.informationRatio()).isNaN();
            assertThat(excess.excessSharpe()).isNaN();
            assertThat(excess.geometric()).isZero();
        }
    }

    @Test
    void the_same_above_the_index_each_day_is_no_risk_against_it() {
        double[] above = Arrays.stream(INDEX).map(b -> b + 0.001).toArray();
        ExcessFigures excess = of(above, INDEX, Convention.RQ.usual()).excess().getFirst();
        assertThat(excess.trackingError()).isZero();
        assertThat(excess.excessSharpe()).isNaN();
        assertThat(excess.winRate()).isEqualTo(1);
    }

    @Test
    void one_day_has_a_return_and_no_deviation() {
        Performance figures = of(new double[] {0.01}, new double[] {0.02}, Convention.RQ.usual());
        assertThat(figures.returns().total()).isCloseTo(0.01, ROUNDING);
        assertThat(figures.returns().volatility()).isNaN();
        assertThat(figures.returns().sharpe()).isNaN();
        assertThat(figures.returns().valueAtRisk()).isNaN();
        assertThat(figures.excess().getFirst().beta()).isNaN();
    }

    @Test
    void no_day_has_no_figure() {
        Performance figures = of(new double[0], new double[0], Convention.JQ.usual());
        assertThat(figures.returns().total()).isNaN();
        assertThat(figures.returns().drawdown()).isNaN();
        assertThat(figures.returns().calmar()).isNaN();
        assertThat(figures.excess().getFirst().geometric()).isNaN();
        assertThat(figures.excess().getFirst().excessDrawdown()).isNaN();
    }

    @Test
    void a_shorter_index_is_compared_on_its_own_days() {
        double[] late = INDEX.clone();
        Arrays.fill(late, 0, 20, Double.NaN);
        late[40] = Double.NaN;
        double[] r = IntStream.range(20, 60)
                .filter(k -> k != 40)
                .mapToDouble(k -> OWN[k])
                .toArray();
        double[] b = IntStream.range(20, 60)
                .filter(k -> k != 40)
                .mapToDouble(k -> INDEX[k])
                .toArray();
        Performance some = of(OWN, late, Convention.JQ.usual());
        assertThat(some.returns()).isEqualTo(fixture(Convention.JQ, 0.04).returns());
        assertThat(some.excess()).isEqualTo(of(r, b, Convention.JQ.usual()).excess());
        assertThat(some.excess().getFirst().own().days()).isEqualTo(39);
    }

    @Test
    void an_index_that_is_never_known_leaves_its_figures_missing() {
        double[] unknown = new double[60];
        Arrays.fill(unknown, Double.NaN);
        ExcessFigures excess = of(OWN, unknown, Convention.RQ.usual()).excess().getFirst();
        assertThat(excess.index().total()).isNaN();
        assertThat(excess.alpha()).isNaN();
        assertThat(excess.geometric()).isNaN();
        assertThat(excess.annual()).isNaN();
        assertThat(excess.winRate()).isNaN();
        assertThat(excess.meanDailyExcess()).isNaN();
    }

    @Test
    void losing_everything_is_told_without_infinities() {
        double[] ruin = {0.01, -1, 0, 0};
        ReturnFigures figures = of(ruin, new double[4], Convention.RQ.usual()).returns();
        assertThat(figures.total()).isEqualTo(-1);
        assertThat(figures.annual()).isEqualTo(-1);
        assertThat(figures.drawdown()).isEqualTo(1);
        assertThat(figures.valueAtRisk()).isNaN();
    }

    @Test
    void a_return_that_is_missing_is_an_error() {
        assertThatThrownBy(() -> of(new double[] {0.01, Double.NaN}, new double[2], Convention.RQ.usual()))
                .hasMessage("the return of day 1 must be known, got NaN");
        assertThatThrownBy(() -> of(new double[3], new double[2], Convention.RQ.usual()))
                .hasMessage("index needs 3 returns, got 2");
        assertThatThrownBy(() -> new Comparison("index", new double[] {-1}))
                .hasMessage("index cannot return -1.0 on a day");
    }
}
