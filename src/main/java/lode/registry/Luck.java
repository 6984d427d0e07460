package lode.registry;

import lode.luck.Correction;

/**
 * What of a mined factor may be luck, as it was told when its search ended: on training and validation days together.
 *
 * <p>{@code docs/honesty.md} says what each number means; NaN where it cannot be said.
 *
 * @param t            mean daily rank correlation over its standard error by Newey and West
 * @param adjusted     its p-value, corrected for all trials by Benjamini and Yekutieli
 * @param annualSharpe of the highest less the lowest fifth in the factor's direction
 * @param deflated     the deflated Sharpe ratio, from 0 to 1
 * @param haircut      what is left of the annual ratio after the haircut of Harvey and Liu
 * @param leastDays    days after which one could be sure at 95 % that the ratio is above 0; infinite if it is not
 * @param overfitting  probability of backtest overfitting of the whole search
 * @param trials       formulas that were tried, in earlier searches on the same data and label as well
 * @param independent  how many independent ones they are worth
 */
public record Luck(
        double t,
        double adjusted,
        double annualSharpe,
        double deflated,
        double haircut,
        double leastDays,
        double overfitting,
        long trials,
        double independent) {

    /** Whether it is more than luck by the corrected p-value. */
    public boolean holds() {
        return Correction.holds(adjusted);
    }
}
