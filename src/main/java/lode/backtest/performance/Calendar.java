package lode.backtest.performance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Daily returns by the months and years of the calendar. */
public final class Calendar {

    private Calendar() {}

    /**
     * The compounded return of each month.
     *
     * @param dates   of the returns, in ascending order
     * @param returns one per date
     * @return by month; NaN if a return of it is missing
     */
    public static SortedMap<YearMonth, Double> months(List<LocalDate> dates, double[] returns) {
        SortedMap<YearMonth, Double> months = new TreeMap<>();
        spans(dates, YearMonth::from).forEach((month, span) -> months.put(month, Sample.compounded(span.of(returns))));
        return months;
    }

    /** The figures of each year. */
    public static SortedMap<Integer, Performance> years(
            List<LocalDate> dates, double[] returns, List<Comparison> comparisons, Profile profile) {
        SortedMap<Integer, Performance> years = new TreeMap<>();
        spans(dates, LocalDate::getYear)
                .forEach((year, span) -> years.put(
                        year,
                        Performance.of(
                                span.of(returns),
                                comparisons.stream()
                                        .map(one -> new Comparison(one.name(), span.of(one.returns())))
                                        .toList(),
                                profile)));
        return years;
    }

    private record Span(int first, int end) {

        double[] of(double[] values) {
            return Arrays.copyOfRange(values, first, end);
        }
    }

    private static <P extends Comparable<? super P>> SortedMap<P, Span> spans(
            List<LocalDate> dates, Function<LocalDate, P> periodOf) {
        SortedMap<P, Span> spans = new TreeMap<>();
        for (int k = 0; k < dates.size(); k++) {
            int end = k + 1;
            spans.merge(periodOf.apply(dates.get(k)), new Span(k, end), (all, _) -> new Span(all.first(), end));
        }
        return spans;
    }
}
