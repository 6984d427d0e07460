package lode.explain;

/**
 * How exposed to a style the two sides of a factor are.
 *
 * @param style       the style
 * @param highSide    mean normal score of the fifth that is held, over its instruments and then over days
 * @param lowSide     the same of the fifth that is sold
 * @param correlation mean over days of the correlation of the ranks of the factor, as it is written, and the style
 */
public record StyleExposure(Style style, double highSide, double lowSide, double correlation) {

    /** The exposure of the one side less that of the other. */
    public double difference() {
        return highSide - lowSide;
    }
}
