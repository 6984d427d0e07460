package lode.search.arena;

/**
 * How often one of two is ahead, seed by seed.
 *
 * @param wins   how often the first is
 * @param losses how often the second is
 * @param ties   how often both have the same value
 */
public record SignTest(int wins, int losses, int ties) {

    /** Compares pairs of values; where one of the two is NaN, the pair is left out. */
    public static SignTest of(double[] first, double[] second) {
        int wins = 0;
        int losses = 0;
        int ties = 0;
        for (int k = 0; k < first.length; k++) {
            wins += first[k] > second[k] ? 1 : 0;
            losses += first[k] < second[k] ? 1 : 0;
            ties += first[k] == second[k] ? 1 : 0;
        }
        return new SignTest(wins, losses, ties);
    }

    /**
     * How often so uneven a count, or a more uneven one, would come by chance if both were as good: the exact two-sided
     * binomial test, without ties; 1 if nothing but ties is left.
     */
    public double p() {
        int n = wins + losses;
        double tail = 0;
        double chance = Math.pow(0.5, n);
        for (int k = 0; k <= Math.min(wins, losses); k++) {
            tail += chance;
            chance *= (double) (n - k) / (k + 1);
        }
        return Math.min(1, 2 * tail);
    }
}
