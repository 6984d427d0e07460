package lode.report;

/**
 * How a running search gets on.
 *
 * @param seconds   since it began, or went on
 * @param left      seconds until it ends, if it goes on as fast; NaN before the first generation
 * @param perSecond distinct formulas tried in a second; NaN before the first generation
 * @param known     share of the last generation's formulas that needed no computing; NaN before the first generation
 * @param memory    bytes that the program's heap holds
 * @param heap      bytes that it may hold
 */
public record Pace(double seconds, double left, double perSecond, double known, long memory, long heap) {}
