package lode.explain;

/**
 * How much of an industry the two sides of a factor hold, and what it earns there.
 *
 * @param industry     its name
 * @param highSide     share of the fifth that is held, by number of instruments, as a mean over days
 * @param lowSide      the same of the fifth that is sold
 * @param pool         the same of all that have a value
 * @param contribution part of the mean rank correlation, in the factor's direction, that its instruments make
 */
public record IndustryExposure(String industry, double highSide, double lowSide, double pool, double contribution) {}
