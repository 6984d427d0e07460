package lode.registry;

import java.util.Optional;

/**
 * The numbers that decide whether a factor is admitted, all in its direction; NaN where a number cannot be said.
 *
 * @param t           mean of the daily RankIC over its standard error by Newey and West
 * @param coverage    share of the pool's cells with a label that have a value
 * @param turnover    share of the money that is traded a day, purchases and sales, if the best fifth is held
 * @param correlation largest correlation with an admitted factor, in size; 0 if none is admitted
 * @param subUniverse ICIR in the half of the pool that trades most, over that of the whole pool times the root of the share
 *                    of the pool that is in it
 * @param afterCost   return per year of the best fifth less that of the pool and the cost of its turnover
 * @param luck        p-value of the mean daily RankIC on training and validation days together, corrected for all trials as if it
 *                    were the only one at hand: by Benjamini and Yekutieli, as an upper bound
 * @param invariance how far its ranks stay when its data are told otherwise; empty if that cannot be asked, as of a combination
 */
public record Figures(
        double t,
        double coverage,
        double turnover,
        double correlation,
        double subUniverse,
        double afterCost,
        double luck,
        Optional<Invariance> invariance) {}
