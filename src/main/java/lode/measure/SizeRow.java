package lode.measure;

/**
 * A factor among instruments of like size.
 *
 * @param bucket from 1, the smallest fifth of each date, to 5
 * @param ic     its information coefficients within the bucket
 * @param pairs  mean number of instruments
 */
public record SizeRow(int bucket, IcStats ic, double pairs) {

    /** How many buckets there are. */
    public static final int BUCKETS = 5;
}
