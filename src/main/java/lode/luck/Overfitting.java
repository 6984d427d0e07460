package lode.luck;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * The probability of backtest overfitting, by combinatorially symmetric cross-validation.
 *
 * <p>The days are cut into blocks. For each choice of half of the blocks the configuration with the best Sharpe ratio there is
 * looked up in the other half; it is overfitted where it is no better than the median there.
 *
 * @param logits       per choice, logarithm of w / (1 - w), where w is the rank of the chosen one in the other half over the number of
 *                     configurations plus one; 0 or less is overfitting
 * @param chosen       per choice, the Sharpe ratio of the chosen one in the half it was chosen in
 * @param kept         per choice, that in the other half
 * @param ordinary     per choice, the mean of all configurations in the other half
 * @param blocks       into how many the days were cut
 * @param sampled      whether some choices were drawn rather than all taken
 * @see <a href="https://doi.org/10.21314/JCF.2016.322">Bailey, Borwein, López de Prado and Zhu 2017</a>
 */
public record Overfitting(
        double[] logits, double[] chosen, double[] kept, double[] ordinary, int blocks, boolean sampled) {

    /** As many blocks as the authors use. */
    public static final int BLOCKS = 16;

    /** So many choices are drawn where all would take too long. */
    private static final int SAMPLE = 2_000;

    /** Choices times configurations that are worth computing. */
    private static final long AFFORDABLE = 20_000_000;

    /**
     * Tests some configurations.
     *
     * @param returns day-major: the returns of all configurations on a day; days beyond a multiple of the blocks are dropped
     *                from the start
     * @param blocks  an even number
     * @param random  draws choices where there are too many
     */
    public static Overfitting of(double[][] returns, int blocks, RandomGenerator random) {
        if (blocks < 2 || blocks % 2 != 0 || returns.length < 2 * blocks || returns[0].length < 2) {
            throw new IllegalArgumentException(
                    "needs an even number of blocks of two days or more and two configurations, got " + blocks
                            + " blocks of " + returns.length + " days");
        }
        boolean sampled = Combinations.numberOfHalves(blocks) * returns[0].length > AFFORDABLE
                && Combinations.numberOfHalves(blocks) > SAMPLE;
        List<BitSet> halves = sampled ? Combinations.drawHalves(blocks, SAMPLE, random) : Combinations.halves(blocks);
        var sums = new BlockSums(returns, blocks);
        int n = halves.size();
        var result = new Overfitting(new double[n], new double[n], new double[n], new double[n], blocks, sampled);
        for (int k = 0; k < n; k++) {
            BitSet half = halves.get(k);
            var other = (BitSet) half.clone();
            other.flip(0, blocks);
            result.note(k, sums.sharpes(half), sums.sharpes(other));
        }
        return result;
    }

    private void note(int k, double[] inside, double[] outside) {
        int best = 0;
        for (int i = 1; i < inside.length; i++) {
            if (inside[i] > inside[best]) {
                best = i;
            }
        }
        double below = 0;
        for (double value : outside) {
            below += value < outside[best] ? 1 : value == outside[best] ? 0.5 : 0;
        }
        double w = (below + 0.5) / (outside.length + 1);
        logits[k] = Math.log(w / (1 - w));
        chosen[k] = inside[best];
        kept[k] = outside[best];
        ordinary[k] = Arrays.stream(outside).filter(Double::isFinite).average().orElse(Double.NaN);
    }

    /**
     * The two shares.
     *
     * @param weak   {@link #probability}
     * @param strict {@link #strictProbability}
     */
    public record Probability(double weak, double strict) {

        /** Where there are too few days or configurations. */
        public static final Probability UNKNOWN = new Probability(Double.NaN, Double.NaN);
    }

    /** Both shares of choices that are no better than the median in the other half. */
    public Probability probabilities() {
        return new Probability(probability(), strictProbability());
    }

    /** The share of choices that are no better than the median in the other half. */
    public double probability() {
        return share(logits, logit -> logit <= 0);
    }

    /** The same without those that are the median. */
    public double strictProbability() {
        return share(logits, logit -> logit < 0);
    }

    /** The share of choices that lose in the other half. */
    public double lossProbability() {
        return share(kept, sharpe -> sharpe < 0);
    }

    /** Slope of the Sharpe ratio in the other half on that in the half it was chosen in: how much of a better one is kept. */
    public double slope() {
        var line = new SimpleRegression();
        for (int k = 0; k < chosen.length; k++) {
            line.addData(chosen[k], kept[k]);
        }
        return line.getSlope();
    }

    /**
     * By how much choosing fails to be better than not choosing, whatever one wants: the most by which the share of chosen
     * ones below some Sharpe ratio exceeds that of ordinary ones. 0 is stochastic dominance of first order.
     */
    public double dominanceGap() {
        double[] one = kept.clone();
        double[] other = ordinary.clone();
        Arrays.sort(one);
        Arrays.sort(other);
        double gap = 0;
        int below = 0;
        for (int k = 0; k < one.length; k++) {
            while (below < other.length && other[below] <= one[k]) {
                below++;
            }
            gap = Math.max(gap, (k + 1.0) / one.length - (double) below / other.length);
        }
        return gap;
    }

    private static double share(double[] values, DoublePredicate which) {
        return (double) Arrays.stream(values).filter(which).count() / values.length;
    }
}
