package lode.search.walk;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lode.panel.Axes;
import lode.panel.UserException;

/**
 * A length of time, written {@code 5y}, {@code 6m} or {@code 250d}.
 *
 * @param count how many, 1 or more
 * @param unit  of what
 */
record Span(int count, Unit unit) {

    private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,3})([ymd])");

    /** What time is counted in. */
    enum Unit {
        /** Calendar years. */
        YEARS,
        /** Calendar months. */
        MONTHS,
        /** Trading days. */
        DAYS
    }

    /**
     * Reads a length.
     *
     * @param option what it is for, as the user calls it
     * @throws UserException if the text is none
     */
    static Span parse(String option, String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new UserException("'" + text + "' is no length of time for " + option
                    + ": write 5y for years, 6m for months, or 250d for trading days");
        }
        return new Span(
                Integer.parseInt(matcher.group(1)),
                switch (matcher.group(2)) {
                    case "y" -> Unit.YEARS;
                    case "m" -> Unit.MONTHS;
                    default -> Unit.DAYS;
                });
    }

    /** The first trading day that is so many lengths after another; the number of days if there is none. */
    int after(Axes axes, int day, int times) {
        if (day >= axes.length()) {
            return axes.length();
        }
        LocalDate date = axes.days().get(day);
        return switch (unit) {
            case YEARS -> axes.firstOnOrAfter(date.plusYears((long) count * times));
            case MONTHS -> axes.firstOnOrAfter(date.plusMonths((long) count * times));
            case DAYS -> (int) Math.min(axes.length(), day + (long) count * times);
        };
    }
}
