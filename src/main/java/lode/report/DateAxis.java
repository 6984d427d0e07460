package lode.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A horizontal scale of whole months, from the first day of one to the last day of another. */
record DateAxis(YearMonth first, YearMonth last, double left, double width) {

    private static final int[] STEPS = {1, 3, 12, 24, 60, 120};
    private static final DateTimeFormatter QUARTER = DateTimeFormatter.ofPattern("uuuu 'Q'q", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);

    /** A stretch of the axis that shares a label: a month, a quarter, a year or several years. */
    record Tick(double from, double to, String label) {}

    /** The axis that holds both dates. */
    static DateAxis of(LocalDate from, LocalDate to, double left, double width) {
        return new DateAxis(YearMonth.from(from), YearMonth.from(to), left, width);
    }

    /** Where the day begins. */
    double x(LocalDate day) {
        double start = first.atDay(1).toEpochDay();
        double end = last.plusMonths(1).atDay(1).toEpochDay();
        return left + (day.toEpochDay() - start) / (end - start) * width;
    }

    /** The stretches between ticks, as short as their labels allow. */
    List<Tick> ticks() {
        double month = width / months();
        int step = IntStream.of(STEPS)
                .filter(s -> s * month >= room(s))
                .findFirst()
                .orElse(STEPS[STEPS.length - 1]);
        List<Tick> ticks = new ArrayList<>();
        for (YearMonth start = aligned(first, step); !start.isAfter(last); start = start.plusMonths(step)) {
            double from = Math.max(left, x(start.atDay(1)));
            double to = Math.min(left + width, x(start.plusMonths(step).atDay(1)));
            ticks.add(new Tick(from, to, label(start, step)));
        }
        return ticks;
    }

    private int months() {
        return (int) first.until(last, ChronoUnit.MONTHS) + 1;
    }

    private static YearMonth aligned(YearMonth month, int step) {
        int months = month.getYear() * 12 + month.getMonthValue() - 1;
        int start = months - months % step;
        return YearMonth.of(start / 12, start % 12 + 1);
    }

    private static double room(int step) {
        return step == 12 ? 36 : 64;
    }

    private String label(YearMonth start, int step) {
        return switch (step) {
            case 1 -> MONTH.format(start);
            case 3 -> QUARTER.format(start);
            case 12 -> String.valueOf(start.getYear());
            default -> years(start.getYear(), start.getYear() + step / 12 - 1);
        };
    }

    private String years(int from, int to) {
        int begin = Math.max(from, first.getYear());
        int end = Math.min(to, last.getYear());
        return begin == end ? String.valueOf(begin) : begin + "–" + end;
    }
}
