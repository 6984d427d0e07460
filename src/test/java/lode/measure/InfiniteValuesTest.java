package lode.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import lode.panel.Axes;
import lode.panel.Label;
import lode.panel.Period;
import lode.panel.Tables;
import org.junit.jupiter.api.Test;

/** Under some conventions a factor may be infinite. */
class InfiniteValuesTest {

    private static final Axes AXES = Tables.axes(60, 40);

    @Test
    void infinite_values_rank_below_and_above_all_others_and_equal_each_other() {
        var random = new SplittableRandom(1);
        Label label = Rows.label(AXES, Rows.rough(AXES.cells(), random));
        double[] infinite = new double[AXES.cells()];
        Arrays.setAll(infinite, cell -> switch (random.nextInt(cell / 400 + 2)) {
            case 1 -> Double.POSITIVE_INFINITY;
            case 2 -> Double.NEGATIVE_INFINITY;
            default -> random.nextGaussian();
        });
        double[] finite =
                Arrays.stream(infinite).map(v -> Math.clamp(v, -10, 10)).toArray();
        RankIc rankIc = RankIc.of(label, Tables.everyone(AXES));
        var all = new Period(0, AXES.length());
        assertThat(rankIc.daily(infinite, all).ics())
                .containsExactly(rankIc.daily(finite, all).ics());
    }
}
