package lode.combine;

/**
 * What was learned at one close, and how it did.
 *
 * @param day         on whose close it was learned
 * @param end         the day after the last one that it was used on
 * @param dates       the days whose labels it was learned from, oldest first
 * @param model       weights or trees
 * @param inSample    mean rank correlation on the days it was learned from; NaN if none has one
 * @param outOfSample rank correlation on each day it was used on; NaN where there is none
 */
public record Fit(int day, int end, int[] dates, Model model, double inSample, double[] outOfSample) {}
