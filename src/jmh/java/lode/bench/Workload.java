package lode.bench;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.Label;
import lode.panel.LabelSpec;
import lode.panel.Origin;
import lode.panel.Pool;

/**
 * The panel that all speed figures are measured on: random walks over 2,430 days, 3 % missing in runs
 * of 1 to 20 days.
 *
 * @param data  the fields
 * @param pool  every cell
 * @param label return from the close of t+1 to the close of t+6
 */
record Workload(Dataset data, Pool pool, Label label) {

    static final int DAYS = 2430;

    private static final double MISSING = 0.03;
    private static final int LONGEST_GAP = 20;

    /** The workload W with 300 instruments, W-wide with 5,000. */
    static Workload of(int instruments) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
        Axes axes = Axes.of(
                Stream.iterate(LocalDate.of(2014, 1, 1), day -> day.plusDays(1))
                        .limit(DAYS)
                        .toList(),
                IntStream.range(0, instruments).mapToObj("I%05d"::formatted).toList());
        var tape = new Tape(axes);
        for (int i = 0; i < instruments; i++) {
            tape.record(i, random);
        }
        var everywhere = new BitSet();
        everywhere.set(0, axes.cells());
        Pool pool = Pool.copyOf("all", axes, everywhere, true);
        Dataset data = tape.dataset(pool);
        return new Workload(data, pool, data.label(LabelSpec.parse("close:1:5")));
    }

    /** Values of the fields while they are drawn. */
    private static final class Tape {

        private static final List<String> NAMES =
                List.of("open", "high", "low", "close", "volume", "total_turnover", "vwap", "turnover_rate", "returns");

        private final Axes axes;
        private final double[][] values;

        Tape(Axes axes) {
            this.axes = axes;
            this.values = new double[NAMES.size()][axes.cells()];
        }

        void record(int i, RandomGenerator random) {
            double close = 5 + 45 * random.nextDouble();
            double level = 1e6 * Math.exp(random.nextGaussian());
            int missingUntil = -1;
            for (int t = 0; t < DAYS; t++) {
                double before = close;
                double open = before * Math.exp(0.005 * random.nextGaussian());
                close = open * Math.exp(0.02 * random.nextGaussian());
                double high = Math.max(open, close) * (1 + 0.01 * random.nextDouble());
                double low = Math.min(open, close) * (1 - 0.01 * random.nextDouble());
                double volume = Math.rint(level * Math.exp(0.5 * random.nextGaussian()));
                double vwap = (open + high + low + close) / 4;
                if (t > missingUntil && random.nextDouble() < MISSING / (LONGEST_GAP + 1) * 2) {
                    missingUntil = t + random.nextInt(LONGEST_GAP);
                }
                double known = t <= missingUntil ? Double.NaN : 0;
                double[] row = {
                    open, high, low, close, volume, volume * vwap, vwap, volume / (100 * level), close / before - 1
                };
                for (int k = 0; k < row.length; k++) {
                    values[k][t * axes.width() + i] = row[k] + known;
                }
            }
        }

        Dataset dataset(Pool pool) {
            var builder = Dataset.on(axes, new Origin("bench", "random walks", "0", true));
            for (int k = 0; k < NAMES.size(); k++) {
                builder.field(Field.standard(NAMES.get(k)).orElseThrow(), values[k]);
            }
            return builder.pool(pool).build();
        }
    }
}
