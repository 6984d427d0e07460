package lode.risk;

import static java.lang.Double.NaN;
import static lode.risk.FixtureP.apply;
import static lode.risk.FixtureP.sorted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import lode.panel.Axes;
import lode.panel.Panel;
import lode.panel.Pool;
import lode.panel.UserException;
import lode.risk.Outliers.Fate;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PreprocessingTest {

    private static final Offset<Double> EXACT = within(1e-10);
    private static final double[] F2 = FixtureP.withOutliers();

    private static Outliers outliers(String text) {
        return Outliers.parse(text, Fate.CLIP).getFirst();
    }

    private static void check(String rule, double low, double high) {
        Outliers.Bounds bounds = outliers(rule).bounds(sorted(F2));
        assertThat(bounds.low()).isCloseTo(low, EXACT);
        assertThat(bounds.high()).isCloseTo(high, EXACT);
    }

    private static double std(double[] values) {
        return new StandardDeviation().evaluate(values);
    }

    private static long changed(double[] values) {
        return IntStream.range(0, values.length).filter(i -> values[i] != F2[i]).count();
    }

    @Test
    void the_median_is_that_of_the_published_cross_section() {
        assertThat(Quantiles.median(sorted(F2))).isCloseTo(0.22952319968189738, EXACT);
        double[] deviations = Arrays.stream(F2)
                .map(x -> Math.abs(x - 0.22952319968189738))
                .sorted()
                .toArray();
        assertThat(Quantiles.median(deviations)).isCloseTo(0.6380183260090087, EXACT);
    }

    @Test
    void median_deviations_bound_outliers() {
        check("mad:3:1", -1.6845317783451286, 2.1435781777089233);
        check("mad", -2.6082547107409715, 3.067301110104766);
        double[] clipped = apply(outliers("mad:3:1"), F2);
        assertThat(changed(clipped)).isEqualTo(2);
        assertThat(StatUtils.mean(clipped)).isCloseTo(0.028720448102356553, EXACT);
        assertThat(std(clipped)).isCloseTo(0.872355980256628, EXACT);
        assertThat(std(apply(outliers("mad"), F2))).isCloseTo(0.969620132626464, EXACT);
    }

    @Test
    void standard_deviations_bound_outliers() {
        check("3-sigma", -6.7585803152732105, 6.917659355503371);
    }

    @Test
    void percentiles_bound_outliers() {
        check("percentile", -1.2800112562246864, 1.4393629528116474);
        double[] clipped = apply(outliers("percentile:0.025"), F2);
        assertThat(changed(clipped)).isEqualTo(4);
        assertThat(StatUtils.mean(clipped)).isCloseTo(0.022786115772798245, EXACT);
    }

    @Test
    void outliers_may_be_dropped() {
        double[] trimmed = apply(Outliers.parse("mad", Fate.TRIM).getFirst(), F2);
        assertThat(trimmed[9]).isNaN();
        assertThat(trimmed[29]).isNaN();
        assertThat(Arrays.stream(trimmed).filter(Double::isNaN).count()).isEqualTo(2);
    }

    @Test
    void a_median_deviation_of_nothing_bounds_nothing() {
        double[] values = {1, 1, 1, 1, 100};
        assertThat(apply(outliers("mad"), values)).containsExactly(values);
    }

    @Test
    void industries_and_size_are_taken_out() {
        double[] rest = apply(new Neutralise(Controls.BOTH, false), FixtureP.factor());
        double[] expected = {0.238150838336, 0.761287762803, 0.377077489455, -1.372971618826, -0.743959667648};
        for (int i = 0; i < expected.length; i++) {
            assertThat(rest[i]).isCloseTo(expected[i], within(1e-11));
        }
        assertThat(Arrays.stream(rest).map(x -> x * x).sum()).isCloseTo(30.380867157525653, EXACT);
    }

    @Test
    void what_is_left_still_tells_returns() {
        double[] rest = apply(new Neutralise(Controls.BOTH, false), FixtureP.factor());
        assertThat(new SpearmansCorrelation().correlation(rest, FixtureP.returns()))
                .isCloseTo(0.3257142857142857, EXACT);
    }

    @Test
    void the_coefficient_of_size_is_that_of_least_squares() {
        assertThat(sizeCoefficient(false)).isCloseTo(-0.0833479368406931, EXACT);
        assertThat(sizeCoefficient(true)).isCloseTo(-0.07370109136114236, EXACT);
    }

    private static double sizeCoefficient(boolean weighted) {
        Design design = Design.of(_ -> true, Controls.INDUSTRY, weighted, FixtureP.exposures(), 0);
        double[] x = design.fit().add(FixtureP.column(i -> Math.log(1.0 + i)));
        return design.fit().product(FixtureP.factor(), x) / design.fit().product(x, x);
    }

    @Test
    void a_column_that_others_explain_is_left_out() {
        Design design = Design.of(_ -> true, Controls.BOTH, false, FixtureP.exposures(), 0);
        assertThat(design.fit().rank()).isEqualTo(6);
        assertThat(design.fit().add(FixtureP.column(i -> 3 * Math.log(1.0 + i) + i % 5)))
                .isEmpty();
        assertThat(design.fit().rank()).isEqualTo(6);
    }

    @Test
    void a_date_with_too_few_instruments_is_missing_and_reported() {
        double[] row = new double[FixtureP.COUNT];
        Arrays.fill(row, 6, row.length, NaN);
        assertThat(new Neutralise(Controls.BOTH, false).apply(row, FixtureP.exposures(), 0))
                .isEqualTo(Step.Finding.THIN);
        assertThat(row).containsOnly(NaN);
    }

    @Test
    void industries_of_fewer_than_three_are_one() {
        double[] row = FixtureP.factor();
        for (int i = 0; i < row.length; i++) {
            int industry = (i + 1) % 5;
            row[i] = industry <= 1 && i >= 10 ? NaN : row[i]; // two instruments of each of two industries are left
        }
        double[] rest = apply(new Neutralise(Controls.INDUSTRY, false), row);
        assertThat(rest[0] + rest[4] + rest[5] + rest[9]).isCloseTo(0, EXACT);
        assertThat(Math.abs(rest[0] + rest[5])).isGreaterThan(0.01);
    }

    @Test
    void values_that_are_all_equal_become_zero_and_are_reported() {
        double[] row = {2, NaN, 2, 2};
        assertThat(Standard.ZSCORE.apply(row, FixtureP.exposures(), 0)).isEqualTo(Step.Finding.FLAT);
        assertThat(row).containsExactly(0, NaN, 0, 0);
    }

    @Test
    void values_are_standardised_in_four_ways() {
        double[] row = {1, 2, NaN, 3};
        assertThat(apply(Standard.ZSCORE, row)).containsExactly(-1, 0, NaN, 1);
        assertThat(apply(Standard.ZSCORE_POPULATION, row)[3]).isCloseTo(Math.sqrt(1.5), EXACT);
        assertThat(apply(Standard.RANK, row)).containsExactly(0.25, 0.5, NaN, 0.75);
        assertThat(apply(Standard.RANK_GAUSS, row)[3]).isCloseTo(0.6744897501960817, EXACT);
    }

    @Test
    void missing_values_of_who_counts_are_filled() {
        Axes axes = FixtureP.exposures().axes();
        var members = new BitSet();
        members.set(0, 40);
        Pool pool = Pool.copyOf("p", axes, members, true);
        double[] row = FixtureP.column(i -> i == 5 || i == 45 ? NaN : i);
        double[] byIndustry = apply(new Fill(Fill.Way.INDUSTRY_MEDIAN, pool), row);
        assertThat(byIndustry[4]).isEqualTo(27.5); // of 10, 15, …, 50 without 45
        assertThat(byIndustry[44]).isNaN();
        assertThat(apply(new Fill(Fill.Way.ZERO, pool), row)[4]).isZero();
        assertThat(apply(new Fill(Fill.Way.MARKET_MEDIAN, pool), row)[4]).isEqualTo(25.5);
    }

    @Test
    void every_stage_can_be_kept() {
        Exposures exposures = FixtureP.exposures();
        var everyone = new BitSet();
        everyone.set(0, FixtureP.COUNT);
        Pool pool = Pool.copyOf("p", exposures.axes(), everyone, true);
        var steps = new Preprocessing(
                List.of(outliers("mad"), Standard.ZSCORE, new Neutralise(Controls.BOTH, false), Standard.ZSCORE));
        Panel factor = Panel.wrap(exposures.axes(), F2);
        Preprocessing.Prepared kept = steps.keepingStages(factor, pool, exposures);
        assertThat(kept.stages()).hasSize(5);
        assertThat(kept.stages().getFirst().values()).containsExactly(F2);
        assertThat(kept.stages().get(1).values()).containsExactly(apply(outliers("mad"), F2));
        assertThat(std(kept.values().values())).isCloseTo(1, EXACT);
        assertThat(steps.of(factor, pool, exposures).values().values())
                .containsExactly(kept.values().values());
    }

    @Test
    void what_is_no_treatment_of_outliers_is_the_users_mistake() {
        assertThatThrownBy(() -> Outliers.parse("winsor", Fate.CLIP))
                .isInstanceOf(UserException.class)
                .hasMessage("'winsor' is no treatment of outliers: write none, mad (or mad:3:1.4826), 3-sigma,"
                        + " or percentile (or percentile:0.025)");
        assertThat(Outliers.parse("none", Fate.CLIP)).isEmpty();
    }
}
