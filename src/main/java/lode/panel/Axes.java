package lode.panel;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The trading days and instruments that a dataset spans.
 *
 * <p>Cell (t, i) of any day-major array on these axes is {@code values[t * width() + i]}.
 */
public final class Axes {

    private final List<LocalDate> days;
    private final List<String> instruments;
    private final Object2IntOpenHashMap<String> columns;

    private Axes(List<LocalDate> days, List<String> instruments) {
        this.days = days;
        this.instruments = instruments;
        this.columns = new Object2IntOpenHashMap<>(instruments.size());
        columns.defaultReturnValue(-1);
        for (int i = 0; i < instruments.size(); i++) {
            columns.put(instruments.get(i), i);
        }
    }

    /**
     * Axes over the given days and instruments, both copied.
     *
     * @throws IllegalArgumentException if the days do not strictly increase, or an instrument is named twice
     */
    public static Axes of(List<LocalDate> days, List<String> instruments) {
        var axes = new Axes(List.copyOf(days), List.copyOf(instruments));
        for (int t = 1; t < days.size(); t++) {
            if (!days.get(t - 1).isBefore(days.get(t))) {
                throw new IllegalArgumentException(
                        "days must increase, but " + days.get(t) + " follows " + days.get(t - 1));
            }
        }
        if (axes.columns.size() != instruments.size()) {
            throw new IllegalArgumentException("an instrument is named twice");
        }
        return axes;
    }

    /** The trading days, oldest first. */
    public List<LocalDate> days() {
        return days;
    }

    /** The instruments, in column order. */
    public List<String> instruments() {
        return instruments;
    }

    /** How many trading days there are. */
    public int length() {
        return days.size();
    }

    /** How many instruments there are. */
    public int width() {
        return instruments.size();
    }

    /** How many cells a panel on these axes has. */
    public int cells() {
        return Math.multiplyExact(length(), width());
    }

    /** All days, as one block. */
    public Days all() {
        return new Days(0, length(), width());
    }

    /** The column of an instrument, or -1 if it is not on these axes. */
    public int column(String instrument) {
        return columns.getInt(instrument);
    }

    /** The first day on or after the date, as an index; {@link #length()} if there is none. */
    public int firstOnOrAfter(LocalDate date) {
        int found = Collections.binarySearch(days, date);
        return found >= 0 ? found : -found - 1;
    }

    /** The last day on or before the date, as an index; -1 if there is none. */
    public int lastOnOrBefore(LocalDate date) {
        int found = Collections.binarySearch(days, date);
        return found >= 0 ? found : -found - 2;
    }

    /**
     * The days from one date to another, both included.
     *
     * @param from first date; empty for the first day
     * @param to   last date; empty for the last day
     * @throws UserException if no trading day lies between them
     */
    public Period period(Optional<LocalDate> from, Optional<LocalDate> to) {
        int first = from.map(this::firstOnOrAfter).orElse(0);
        int last = to.map(this::lastOnOrBefore).orElse(length() - 1);
        if (first > last) {
            throw new UserException(
                    "No trading day lies from " + from.map(LocalDate::toString).orElse("the start")
                            + " to " + to.map(LocalDate::toString).orElse("the end") + "; the data have "
                            + new Period(0, length()).on(this));
        }
        return new Period(first, last + 1);
    }

    /** Checks that an array has one value per cell of these axes. */
    void requireCells(int length) {
        if (length != cells()) {
            throw new AxesMismatchException("expected " + length() + " days x " + width() + " instruments = " + cells()
                    + " cells, got " + length);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Axes that && days.equals(that.days) && instruments.equals(that.instruments);
    }

    @Override
    public int hashCode() {
        return 31 * days.hashCode() + instruments.hashCode();
    }

    @Override
    public String toString() {
        return length() + " days x " + width() + " instruments";
    }
}
