package lode.backtest;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import lode.panel.Panel;
import lode.panel.Pool;

/** The weights that an index has, or that stand for them. */
final class IndexBase implements IndexTilt.Base {

    private final Pool pool;
    private final Quotes quotes;
    private final Weight weight;
    private final String description;

    /** What a member weighs before all are brought to 1. */
    @FunctionalInterface
    private interface Weight {
        double of(int day, int instrument);
    }

    private IndexBase(Pool pool, Quotes quotes, Weight weight, String description) {
        this.pool = pool;
        this.quotes = quotes;
        this.weight = weight;
        this.description = description;
    }

    static IndexBase equal(Pool pool, Quotes quotes) {
        return new IndexBase(pool, quotes, (_, _) -> 1, "pool " + pool.name() + " in equal weights");
    }

    static IndexBase bySize(Pool pool, Quotes quotes, Panel sizes) {
        return new IndexBase(pool, quotes, sizes::at, "pool " + pool.name() + " weighted by market value");
    }

    /** The weights of the last date in the file on or before the day. */
    static IndexBase ofFile(Path file, Pool pool, Quotes quotes) {
        NavigableMap<Integer, double[]> weights = DatedTable.weights(file, quotes.axes(), "weight", 1);
        return new IndexBase(
                pool,
                quotes,
                (day, i) -> {
                    Map.Entry<Integer, double[]> last = weights.floorEntry(day);
                    return last == null ? 0 : last.getValue()[i];
                },
                "the weights of " + file.getFileName());
    }

    @Override
    public double[] weights(int day) {
        double[] weights = new double[quotes.axes().width()];
        for (int i = 0; i < weights.length; i++) {
            if (pool.contains(day, i) && quotes.trades(day, i)) {
                double one = weight.of(day, i);
                weights[i] = one > 0 ? one : 0;
            }
        }
        double sum = Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length && sum > 0; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    @Override
    public String description() {
        return description;
    }
}
