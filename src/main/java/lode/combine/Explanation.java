package lode.combine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What factors contribute to the values of trees, by SHAP, on the first day that each of them was used on, none of
 * which it was learned from.
 *
 * @param days         these days
 * @param means        for each day the mean size of each factor's contribution
 * @param rows         some rows of these days, evenly chosen
 * @param values       for each of these rows the rank of each factor, from -0.5 to 0.5; NaN is missing
 * @param shares       for each of these rows what each factor contributes
 * @param interactions the mean size of what each pair of factors contributes to these rows beside what both do by
 *                     themselves; on the diagonal that of a factor by itself
 * @param largestError the largest difference, over all rows, between a value and the sum of what contributes to it
 */
public record Explanation(
        int[] days,
        double[][] means,
        List<Row> rows,
        double[][] values,
        double[][] shares,
        double[][] interactions,
        double largestError) {

    /** About how many rows are kept. */
    private static final int ROWS = 2000;

    /** Copies the list. */
    public Explanation {
        rows = List.copyOf(rows);
    }

    /** A day and an instrument. */
    public record Row(int day, int instrument) {}

    /** Explains the trees of a combination. */
    public static Explanation of(Material material, Combination combination) {
        return new Collector(material).collect(combination);
    }

    /** The factors, those that contribute most first. */
    public int[] ranking() {
        double[] sizes = sizes();
        return IntStream.range(0, sizes.length)
                .boxed()
                .sorted((a, b) -> Double.compare(sizes[b], sizes[a]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The mean size of each factor's contribution over the days. */
    public double[] sizes() {
        int count = interactions.length;
        double[] sizes = new double[count];
        for (double[] day : means) {
            for (int f = 0; f < count; f++) {
                sizes[f] += day[f] / means.length;
            }
        }
        return sizes;
    }

    /** The factor with which another interacts most; itself if it is alone. */
    public int partner(int factor) {
        return IntStream.range(0, interactions.length)
                .filter(other -> other != factor)
                .boxed()
                .max((a, b) -> Double.compare(interactions[factor][a], interactions[factor][b]))
                .orElse(factor);
    }

    private static final class Collector {

        private final Material material;
        private final int count;
        private final List<Integer> days = new ArrayList<>();
        private final List<double[]> means = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private final List<double[]> values = new ArrayList<>();
        private final List<double[]> shares = new ArrayList<>();
        private final double[][] pairs;
        private double largestError;
        private long seen;

        Collector(Material material) {
            this.material = material;
            this.count = material.count();
            this.pairs = new double[count][count];
        }

        Explanation collect(Combination combination) {
            long all = combination.fits().stream()
                    .mapToLong(fit -> material.pool().size(fit.day()))
                    .sum();
            long stride = Math.max(1, all / ROWS);
            for (Fit fit : combination.fits()) {
                if (fit.model() instanceof Trees(byte[] model)) {
                    Features features = Features.of(material, new int[] {fit.day()});
                    if (features.rows() > 0) {
                        add(features, XgBoost.explain(model, features), stride);
                    }
                }
            }
            for (double[] row : pairs) {
                for (int g = 0; g < count; g++) {
                    row[g] /= Math.max(1, rows.size());
                }
            }
            return new Explanation(
                    days.stream().mapToInt(Integer::intValue).toArray(),
                    means.toArray(double[][]::new),
                    rows,
                    values.toArray(double[][]::new),
                    shares.toArray(double[][]::new),
                    pairs,
                    largestError);
        }

        private void add(Features features, XgBoost.Explained explained, long stride) {
            TreeShap trees = TreeShap.of(explained.trees(), count);
            double[] sizes = new double[count];
            for (int r = 0; r < features.rows(); r++) {
                float[] contributions = explained.contributions()[r];
                double sum = contributions[count];
                for (int f = 0; f < count; f++) {
                    sum += contributions[f];
                    sizes[f] += Math.abs(contributions[f]) / features.rows();
                }
                largestError = Math.max(largestError, Math.abs(sum - explained.predictions()[r]));
                if (seen % stride == 0) {
                    keep(features, r, contributions, trees);
                }
                seen++;
            }
            days.add(features.days()[0]);
            means.add(sizes);
        }

        private void keep(Features features, int r, float[] contributions, TreeShap trees) {
            rows.add(new Row(features.days()[r], features.instruments()[r]));
            float[] row = features.row(r);
            double[] ranks = new double[count];
            double[] parts = new double[count];
            for (int f = 0; f < count; f++) {
                ranks[f] = row[f];
                parts[f] = contributions[f];
            }
            values.add(ranks);
            shares.add(parts);
            double[][] found = trees.interactions(row);
            for (int f = 0; f < count; f++) {
                for (int g = 0; g < count; g++) {
                    pairs[f][g] += Math.abs(found[f][g]);
                }
            }
        }
    }
}
