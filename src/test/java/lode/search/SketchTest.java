package lode.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.measure.RankedFactor;
import lode.panel.Dataset;
import lode.panel.Period;
import lode.panel.Pool;
import org.junit.jupiter.api.Test;

class SketchTest {

    private static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(80, 160));
    private static final Pool POOL = MARKET.pool("hs300");
    private static final Period DAYS = new Period(40, 160);

    @Test
    void a_factor_is_like_itself_and_unlike_its_negative() {
        double[] volume = values("volume");
        assertThat(sketch(volume).correlation(sketch(volume))).isCloseTo(1, within(1e-12));
        assertThat(sketch(volume).correlation(sketch(values("neg(volume)")))).isCloseTo(-1, within(1e-12));
        assertThat(sketch(volume).correlation(sketch(values("log(volume)")))).isCloseTo(1, within(1e-12));
    }

    @Test
    void it_is_near_the_correlation_of_the_ranks_themselves() {
        List<double[]> factors = List.of(
                values("volume"), values("amount"), values("ts_mean(volume, 5)"), values("ts_std(returns, 10)"));
        for (double[] a : factors) {
            for (double[] b : factors) {
                double whole = RankedFactor.of(a, POOL, DAYS).correlation(RankedFactor.of(b, POOL, DAYS));
                assertThat(sketch(a).correlation(sketch(b))).isCloseTo(whole, within(0.12));
            }
        }
    }

    @Test
    void what_orders_nothing_is_like_nothing() {
        double[] missing = new double[MARKET.axes().cells()];
        Arrays.fill(missing, Double.NaN);
        assertThat(sketch(missing).correlation(sketch(values("volume")))).isZero();
        double[] constant = new double[MARKET.axes().cells()];
        assertThat(sketch(constant).correlation(sketch(values("volume")))).isZero();
    }

    @Test
    void it_sees_only_the_days_of_its_period() {
        double[] volume = values("volume");
        double[] elsewhere = volume.clone();
        int width = MARKET.axes().width();
        Arrays.fill(elsewhere, 0, DAYS.first() * width, 1e9);
        assertThat(sketch(elsewhere).correlation(sketch(volume))).isCloseTo(1, within(1e-12));
    }

    @Test
    void it_reads_back_as_it_was_written() throws IOException {
        Sketch sketch = sketch(values("volume"));
        var bytes = new ByteArrayOutputStream();
        sketch.write(new DataOutputStream(bytes));
        Sketch read = Sketch.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(read.correlation(sketch(values("amount")))).isEqualTo(sketch.correlation(sketch(values("amount"))));
    }

    private static Sketch sketch(double[] values) {
        return Sketch.of(values, POOL, DAYS);
    }

    private static double[] values(String formula) {
        return new Engine(MARKET, POOL, Conventions.LODE, 1, 0)
                .values(Searches.parse(formula))
                .values();
    }
}
