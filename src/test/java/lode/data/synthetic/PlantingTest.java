package lode.data.synthetic;

import static lode.data.synthetic.StandardMarket.DAYS;
import static lode.data.synthetic.StandardMarket.SIMULATION;
import static lode.data.synthetic.StandardMarket.WIDTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import lode.panel.Axes;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That what is planted is what the formulas say. */
class PlantingTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void exposures_are_the_standardised_ranks_of_the_formula_as_the_engine_computes_it(int factor) {
        String formula = SyntheticSpec.STANDARD.planted().get(factor).formula();
        double[] values = MeasuredMarket.STANDARD.values(formula);
        double[] exposures = SIMULATION.planting().exposures(factor);
        for (int t = 0; t < DAYS; t += 7) {
            double[] computed = Arrays.copyOfRange(values, t * WIDTH, (t + 1) * WIDTH);
            double[] recorded = Arrays.copyOfRange(exposures, t * WIDTH, (t + 1) * WIDTH);
            assertThat(recorded).as("day %d", t).containsExactly(standardisedRanks(computed), within(1e-12));
        }
    }

    @Test
    void formulas_are_written_in_canonical_form() {
        for (PlantedFactor planted : SyntheticSpec.STANDARD.planted()) {
            assertThat(MeasuredMarket.STANDARD.parse(planted.formula())).hasToString(planted.formula());
        }
    }

    /** Ranks less their mean over their standard deviation; missing values stay missing. */
    private static double[] standardisedRanks(double[] values) {
        double[] ranks = new NaturalRanking(NaNStrategy.FIXED, TiesStrategy.AVERAGE).rank(values);
        double[] known = Arrays.stream(ranks).filter(x -> !Double.isNaN(x)).toArray();
        double mean = mean(known);
        double variance =
                mean(Arrays.stream(known).map(x -> (x - mean) * (x - mean)).toArray());
        return Arrays.stream(ranks).map(x -> (x - mean) / Math.sqrt(variance)).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    @Test
    void the_drift_of_a_day_is_strength_times_the_mean_exposure_of_the_six_days_before() {
        var axes = Axes.of(SyntheticSpec.STANDARD.withSize(20, 8).calendar(), List.of("up", "down"));
        var planted = new PlantedFactor("ts_mean(div(vwap, close), 5)", 0.06);
        var planting = new Planting(List.of(planted), axes);
        var tape = new Tape(axes);
        for (int t = 0; t < 8; t++) {
            tape.close[2 * t] = 1;
            tape.close[2 * t + 1] = 1;
            tape.vwap[2 * t] = 1.01;
            tape.vwap[2 * t + 1] = 1;
            planting.observe(tape, t);
        }
        assertThat(planting.drift(4, 0)).isZero();
        assertThat(planting.drift(5, 0)).isCloseTo(0.01, within(1e-15));
        assertThat(planting.drift(7, 0)).isCloseTo(0.03, within(1e-15));
        assertThat(planting.drift(7, 1)).isCloseTo(-0.03, within(1e-15));
    }

    @Test
    void a_formula_the_market_cannot_plant_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlantedFactor("neg(close)", 0.01))
                .withMessage("cannot plant 'neg(close)'; can plant: neg(ts_corr(close, volume, 10)), "
                        + "div(ts_mean(volume, 20), volume), ts_mean(div(vwap, close), 5), "
                        + "neg(ts_skew(returns, 20)), ts_mean(div(open, lag(close, 1)), 20)");
    }
}
