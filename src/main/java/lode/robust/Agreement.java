package lode.robust;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lode.measure.Series;

/**
 * How far a factor's ranks after an alteration are those before it.
 *
 * <p>The agreement of a day is the rank correlation over the instruments that have both values, times the share that these are of the
 * instruments that have either: 1 where no rank changed and no value came or went.
 *
 * @param mean    over the days on which the factor tells instruments apart, before or after; NaN if there are none
 * @param worst   the least of them; NaN if there are none
 * @param days    how many there are
 * @param changed on how many of them a rank changed, or a value came or went
 * @param first   the first of these, {@value #FIRST} at most
 */
public record Agreement(double mean, double worst, int days, int changed, List<Day> first) {

    private static final int FIRST = 3;

    /** Rounding of the correlation of equal ranks. */
    private static final double SAME = 1 - 1e-12;

    /** The agreement of a day. */
    public record Day(LocalDate date, double agreement) {}

    /** Copies the list. */
    public Agreement {
        first = List.copyOf(first);
    }

    /**
     * What a series says.
     *
     * @param dates of the series
     * @param daily the agreement of each date; NaN where there is nothing to compare
     */
    static Agreement of(List<LocalDate> dates, double[] daily) {
        int[] changed =
                IntStream.range(0, daily.length).filter(k -> daily[k] < SAME).toArray();
        return new Agreement(
                Series.mean(daily),
                Arrays.stream(daily)
                        .filter(value -> !Double.isNaN(value))
                        .min()
                        .orElse(Double.NaN),
                Series.known(daily),
                changed.length,
                Arrays.stream(changed)
                        .limit(FIRST)
                        .mapToObj(k -> new Day(dates.get(k), daily[k]))
                        .toList());
    }
}
