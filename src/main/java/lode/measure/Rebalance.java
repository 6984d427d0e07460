package lode.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lode.panel.Axes;
import lode.panel.Period;
import lode.panel.UserException;

/**
 * When a portfolio is renewed. Weeks and months are those of the calendar, never a number of days.
 *
 * @param every every so many units
 * @param unit  what is counted
 */
public record Rebalance(int every, Unit unit) {

    /** Units of time. */
    public enum Unit {
        /** Trading days, from the first one. */
        DAY,
        /** The last trading day of each calendar week. */
        WEEK,
        /** The last trading day of each calendar month. */
        MONTH,
        /** The first trading day of each calendar month. */
        MONTH_START
    }

    private static final Pattern TEXT = Pattern.compile("(\\d{1,3})?\\s*(day|week|month|month-start)s?");

    /** Checks the number. */
    public Rebalance {
        if (every < 1) {
            throw new UserException("A portfolio is renewed every 1 or more " + name(unit) + "s, got " + every);
        }
    }

    /**
     * Reads {@code day}, {@code 5 days}, {@code 5days}, {@code week}, {@code 2 weeks}, {@code month} or {@code month-start}.
     *
     * @throws UserException if the text is anything else
     */
    public static Rebalance parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new UserException("'" + text + "' is no rebalancing: write day, 5days, week, month, month-start,"
                    + " or a number of them such as 2weeks");
        }
        String number = matcher.group(1);
        Unit unit = Unit.valueOf(matcher.group(2).toUpperCase(Locale.ROOT).replace('-', '_'));
        return new Rebalance(number == null ? 1 : Integer.parseInt(number), unit);
    }

    /** The days of the period on which the portfolio is renewed; a week or month that the period cuts off has none. */
    public List<Integer> days(Axes axes, Period period) {
        List<Integer> ends = IntStream.range(period.first(), period.end())
                .filter(t -> isDate(axes.days(), t))
                .boxed()
                .toList();
        return IntStream.range(0, ends.size())
                .filter(k -> k % every == 0)
                .mapToObj(ends::get)
                .toList();
    }

    private boolean isDate(List<LocalDate> days, int t) {
        return switch (unit) {
            case DAY -> true;
            case WEEK -> isLast(days, t, sunday(days.get(t)));
            case MONTH -> isLast(days, t, days.get(t).with(TemporalAdjusters.lastDayOfMonth()));
            case MONTH_START -> t > 0 && days.get(t - 1).isBefore(days.get(t).withDayOfMonth(1));
        };
    }

    /** Whether the day is the last trading day up to a date; the last day of all is, only on that date itself. */
    private static boolean isLast(List<LocalDate> days, int t, LocalDate end) {
        return t + 1 < days.size() ? days.get(t + 1).isAfter(end) : days.get(t).equals(end);
    }

    private static LocalDate sunday(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    private static String name(Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return every == 1 ? name(unit) : every + name(unit) + "s";
    }
}
