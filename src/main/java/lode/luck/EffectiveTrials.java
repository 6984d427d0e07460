package lode.luck;

import java.util.ArrayList;
import java.util.List;

/**
 * How many independent trials some trials are worth that are partly alike.
 *
 * <p>A sample of them is grouped: each joins the first group whose leader it is like, or leads one of its own. The number of
 * groups grows with the sample as a power of its size, whose exponent is what doubling the sample shows; all trials are taken to
 * go on so. That is an estimate: the sample is small beside what it speaks for.
 *
 * @param sampled     how many were grouped, in the order in which they were drawn
 * @param groups      that they form
 * @param growth      exponent, from 0 where a larger sample forms no more groups to 1 where no two are alike
 * @param independent what all trials are worth; no less than the groups, and no more than the trials
 */
public record EffectiveTrials(int sampled, int groups, double growth, double independent) {

    /** Trials are alike from this correlation on: they share half of what moves them. */
    public static final double ALIKE = 0.7;

    /** So small a sample says nothing about growth. */
    private static final int FEWEST = 16;

    /** Tells how much two trials of a sample are alike. */
    @FunctionalInterface
    public interface Likeness {
        /** Their correlation, by their places in the sample. */
        double between(int one, int other);
    }

    /**
     * Estimates from a sample; without one of 16 or more every trial counts as independent.
     *
     * @param sampled  its size
     * @param likeness within the sample; the sign does not matter
     * @param trials   how many it was drawn from
     */
    public static EffectiveTrials of(int sampled, Likeness likeness, long trials) {
        List<Integer> leaders = new ArrayList<>();
        int groupsOfHalf = 0;
        for (int k = 0; k < sampled; k++) {
            if (k == sampled / 2) {
                groupsOfHalf = leaders.size();
            }
            if (!isLikeOne(k, leaders, likeness)) {
                leaders.add(k);
            }
        }
        int groups = leaders.size();
        if (sampled < FEWEST) {
            return new EffectiveTrials(sampled, groups, 1, trials);
        }
        int half = sampled / 2;
        double doubled = (double) sampled / half;
        double growth = Math.clamp(Math.log((double) groups / groupsOfHalf) / Math.log(doubled), 0, 1);
        double all = groups * Math.pow((double) Math.max(sampled, trials) / sampled, growth);
        return new EffectiveTrials(sampled, groups, growth, Math.min(all, Math.max(trials, groups)));
    }

    private static boolean isLikeOne(int trial, List<Integer> leaders, Likeness likeness) {
        for (int leader : leaders) {
            if (Math.abs(likeness.between(trial, leader)) >= ALIKE) {
                return true;
            }
        }
        return false;
    }
}
