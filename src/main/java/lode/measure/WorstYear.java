package lode.measure;

import java.time.LocalDate;
import java.util.List;
import lode.panel.Period;

/** The mean RankIC of the calendar year in which it was least. */
final class WorstYear {

    /** Years with fewer days that have a RankIC do not count. */
    private static final int FEWEST_DAYS = 60;

    private final int[] years;

    WorstYear(List<LocalDate> days, Period period) {
        years = days.subList(period.first(), period.end()).stream()
                .mapToInt(LocalDate::getYear)
                .toArray();
    }

    /** The least yearly mean in a direction, 1 or -1; NaN if no year counts, or in the direction 0. */
    double of(double[] ics, int direction) {
        double worst = Double.NaN;
        int end;
        for (int from = 0; from < ics.length; from = end) {
            end = from;
            double sum = 0;
            int known = 0;
            while (end < ics.length && years[end] == years[from]) {
                if (!Double.isNaN(ics[end])) {
                    sum += ics[end];
                    known++;
                }
                end++;
            }
            double mean = direction * sum / known + 0.0;
            if (known >= FEWEST_DAYS && !(mean >= worst)) {
                worst = mean;
            }
        }
        return direction == 0 ? Double.NaN : worst;
    }
}
