package lode.robust;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
 * @param changes those of them on which a rank changed, or a value came or went
 */
public record Agreement(double mean, double worst, int days, List<Day> changes) {

    /** Rounding of the correlation of equal ranks. */
    private static final double SAME = 1 - 1e-12;

    /** A day on which something changed. */
    public record Day(LocalDate date, double agreement) {

        /** Such as {@code 2015-03-18 (0.3628)}. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s (%.4f)", date, agreement);
        }
    }

    /** Copies the list. */
    public Agreement {
        changes = List.copyOf(changes);
    }

    /**
     * What a series says.
     *
     * @param dates of the series
     * @param daily the agreement of each date; NaN where there is nothing to compare
     */
    static Agreement of(List<LocalDate> dates, double[] daily) {
        return new Agreement(
                Series.mean(daily),
                Arrays.stream(daily).filter(value -> !Double.isNaN(value)).min().orElse(Double.NaN),
                Series.known(daily),
                IntStream.range(0, daily.length)
                        .filter(k -> daily[k] < SAME)
                        .mapToObj(k -> new Day(dates.get(k), daily[k]))
                        .toList());
    }

    /** On how many days something changed. */
    public int changed() {
        return changes.size();
    }
}
