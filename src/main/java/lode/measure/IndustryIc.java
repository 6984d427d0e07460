package lode.measure;

/**
 * The information coefficient within an industry.
 *
 * @param industry its label
 * @param mean     mean over the dates that have one; NaN if none has
 * @param dates    how many dates have one
 * @param members  mean number of instruments on these dates
 */
public record IndustryIc(String industry, double mean, int dates, double members) {

    /** An industry needs so many instruments on a date. */
    public static final int FEWEST_MEMBERS = 5;
}
