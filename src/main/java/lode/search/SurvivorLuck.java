package lode.search;

import lode.luck.Correction;

/**
 * What of a survivor may be luck, on training and validation days together.
 *
 * <p>Returns are those of the highest less the lowest fifth in the factor's direction, on paper and before costs, on every day on
 * which the label's horizon has passed since the one before: they do not overlap.
 *
 * @param t            mean daily rank correlation over its standard error by Newey and West
 * @param p            two-sided, normal
 * @param adjusted     that p by Benjamini and Yekutieli over all trials: an upper bound, as no trial that did not survive is taken
 *                     to have a smaller one
 * @param annualSharpe of the returns, annualised by the root of how many a year has
 * @param deflated     the deflated Sharpe ratio: how sure it is that the true one is above what the best of the independent trials
 *                     would show by luck
 * @param haircut      what is left of the annual ratio after the haircut of Harvey and Liu
 * @param cut          share of it that is lost
 * @param leastDays    days after which one could be sure at 95 % that the ratio is above 0; infinite if it is not
 */
public record SurvivorLuck(
        double t,
        double p,
        double adjusted,
        double annualSharpe,
        double deflated,
        double haircut,
        double cut,
        double leastDays) {

    /** Whether it is more than luck by the corrected p-value. */
    public boolean holds() {
        return Correction.holds(adjusted);
    }
}
