package lode.explain;

/**
 * What an instrument makes of the mean rank correlation.
 *
 * @param instrument   its code
 * @param contribution its part, in the factor's direction: those of all instruments add up to the mean
 * @param days         on how many days it had a value and a label
 */
public record NameShare(String instrument, double contribution, int days) {}
