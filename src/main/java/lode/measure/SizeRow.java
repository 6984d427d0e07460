package lode.measure;

/**
 * A factor among instruments of like size.
 *
 * @param bucket from 1, the smallest part of each date, up
 * @param ic     its information coefficients within the bucket
 * @param pairs  mean number of instruments
 */
public record SizeRow(int bucket, IcStats ic, double pairs) {

    /** How many parts there are in tables by size. */
    public static final int FIFTHS = 5;

    /** How many parts robustness is told by: large enough for small pools. */
    public static final int THIRDS = 3;
}
