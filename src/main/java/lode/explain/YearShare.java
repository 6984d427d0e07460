package lode.explain;

import lode.measure.IcStats;

/**
 * What a year makes of the mean rank correlation.
 *
 * @param year  the year
 * @param ic    its daily rank correlations, in the factor's direction
 * @param share part of the sum of all daily rank correlations; NaN if that is 0
 */
public record YearShare(int year, IcStats ic, double share) {}
