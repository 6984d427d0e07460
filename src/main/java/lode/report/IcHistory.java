package lode.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The known values of an IC chart, by day and by month. */
record IcHistory(List<IcChart.Day> known) {

    /** The sum of the daily values up to and including a date. */
    record Sum(LocalDate date, double value) {}

    static IcHistory of(List<IcChart.Day> days) {
        return new IcHistory(
                days.stream().filter(day -> !Double.isNaN(day.rankIc())).toList());
    }

    /** The mean of every month that has a value. */
    SortedMap<YearMonth, Double> months() {
        return known.stream()
                .collect(Collectors.groupingBy(
                        day -> YearMonth.from(day.date()),
                        TreeMap::new,
                        Collectors.averagingDouble(IcChart.Day::rankIc)));
    }

    /** The mean within a period; NaN if it has no value. */
    double mean(IcChart.Span span) {
        return known.stream()
                .filter(day -> span.holds(day.date()))
                .mapToDouble(IcChart.Day::rankIc)
                .average()
                .orElse(Double.NaN);
    }

    /** The running sum, in stretches: a month without any value ends one. */
    List<List<Sum>> stretches() {
        List<List<Sum>> stretches = new ArrayList<>();
        YearMonth expected = YearMonth.from(known.getFirst().date());
        stretches.add(new ArrayList<>());
        double sum = 0;
        for (IcChart.Day day : known) {
            YearMonth month = YearMonth.from(day.date());
            if (month.isAfter(expected)) {
                stretches.add(new ArrayList<>());
            }
            expected = month.plusMonths(1);
            sum += day.rankIc();
            stretches.getLast().add(new Sum(day.date(), sum));
        }
        return stretches;
    }
}
