package lode.measure;

import java.util.Arrays;
import lode.panel.DayRanks;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;

/** The correlation of two columns of one date. For one thread. */
final class SectionIc {

    private final IcKind kind;
    private final DayRanks ranksOfX;
    private final DayRanks ranksOfY;

    /** For dates of up to {@code most} pairs. */
    SectionIc(IcKind kind, int most) {
        this.kind = kind;
        ranksOfX = new DayRanks(most);
        ranksOfY = new DayRanks(most);
    }

    /** The correlation of n pairs; NaN if there are fewer than wanted, or either side is constant. */
    double of(double[] x, double[] y, int n, int fewest) {
        if (n < fewest) {
            return Double.NaN;
        }
        return switch (kind) {
            case NORMAL -> PearsonIc.of(x, y, n);
            case RANK -> DoubledRanks.correlation(ranksOfX.of(x, n), ranksOfY.of(y, n), n);
            case KENDALL -> new KendallsCorrelation().correlation(Arrays.copyOf(x, n), Arrays.copyOf(y, n));
        };
    }
}
