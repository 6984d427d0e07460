package lode.risk;

import java.util.Arrays;
import java.util.Locale;
import lode.panel.DayRanks;
import lode.panel.KnownValues;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/** Brings the values of a date to a common scale. */
public enum Standard implements Step {
    /** Less their mean, over their standard deviation, divisor n - 1. */
    ZSCORE {
        @Override
        public Finding apply(double[] row, Exposures exposures, int date) {
            return standardise(row, new StandardDeviation());
        }
    },
    /** The same with divisor n. */
    ZSCORE_POPULATION {
        @Override
        public Finding apply(double[] row, Exposures exposures, int date) {
            return standardise(row, new StandardDeviation(false));
        }
    },
    /** The mean rank over n + 1. */
    RANK {
        @Override
        public Finding apply(double[] row, Exposures exposures, int date) {
            rank(row);
            return Finding.FINE;
        }
    },
    /** The quantile of the normal distribution at the mean rank over n + 1. */
    RANK_GAUSS {
        @Override
        public Finding apply(double[] row, Exposures exposures, int date) {
            rank(row);
            Arrays.setAll(row, i -> Double.isNaN(row[i]) ? Double.NaN : NORMAL.inverseCumulativeProbability(row[i]));
            return Finding.FINE;
        }
    };

    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** Values that deviate less are equal. */
    private static final double FLAT = 1e-12;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Finding standardise(double[] row, StandardDeviation deviation) {
        double[] known = Arrays.stream(row).filter(x -> !Double.isNaN(x)).toArray();
        double mean = StatUtils.mean(known);
        double std = deviation.evaluate(known, mean);
        boolean flat = !(std >= FLAT);
        for (int i = 0; i < row.length; i++) {
            row[i] = flat ? row[i] * 0 : (row[i] - mean) / std;
        }
        return flat && known.length > 0 ? Finding.FLAT : Finding.FINE;
    }

    private static void rank(double[] row) {
        var known = new KnownValues(row.length);
        known.take(row, 0, row.length);
        int[] doubled = new DayRanks(row.length).of(known.values(), known.count());
        for (int k = 0; k < known.count(); k++) {
            row[known.instruments()[k]] = doubled[k] / 2.0 / (known.count() + 1);
        }
    }
}
