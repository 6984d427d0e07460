package lode.trade;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import lode.panel.Axes;
import lode.panel.Benchmark;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.Groups;
import lode.panel.Panel;
import lode.panel.Pool;

/**
 * A dataset as it came to be known: at each close, all values after it are missing.
 *
 * <p>Only the calendar is known beforehand. It has one day more than the data, on which the orders of their last day are due.
 * Days become known one after another; a dataset that was handed out is not to be used after the next one was.
 */
final class KnownDays {

    private static final int MORE_DAYS = 300;

    private final Dataset data;
    private final Axes axes;
    private final Axes calendar;
    private final SequencedMap<Field, double[]> fields = new LinkedHashMap<>();
    private final Map<String, BitSet> pools = new TreeMap<>();
    private final Map<String, double[]> groups = new TreeMap<>();
    private final Map<String, double[]> benchmarks = new TreeMap<>();
    private int known;

    /**
     * Nothing is known yet.
     *
     * @param next the trading day after those of the data
     */
    KnownDays(Dataset data, LocalDate next) {
        this.data = data;
        List<LocalDate> days = data.axes().days();
        List<String> instruments = data.axes().instruments();
        this.axes = Axes.of(Stream.concat(days.stream(), Stream.of(next)).toList(), instruments);
        this.calendar = Axes.of(
                Stream.concat(
                                days.stream(),
                                Stream.iterate(next, KnownDays::workingDayAfter).limit(MORE_DAYS))
                        .toList(),
                instruments);
        data.fields().forEach(field -> fields.put(field, missing(axes.cells())));
        data.pools().forEach(name -> pools.put(name, new BitSet()));
        data.groups().forEach(name -> groups.put(name, missing(axes.cells())));
        data.benchmarks().forEach(name -> benchmarks.put(name, missing(axes.length())));
    }

    private static double[] missing(int length) {
        double[] values = new double[length];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** The next day from Monday to Friday. */
    static LocalDate workingDayAfter(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The days of the data and one more. */
    Axes axes() {
        return axes;
    }

    /** The days of the data and many more. */
    Axes calendar() {
        return calendar;
    }

    /**
     * The data at the close of a day.
     *
     * @param day by index, not before that of an earlier call
     */
    Dataset upTo(int day) {
        if (day + 1 < known) {
            throw new IllegalArgumentException("day " + (known - 1) + " is known already, got " + day);
        }
        int width = axes.width();
        int from = known * width;
        int to = (day + 1) * width;
        fields.forEach(
                (field, values) -> System.arraycopy(data.field(field.name()).values(), from, values, from, to - from));
        groups.forEach(
                (name, codes) -> System.arraycopy(data.groups(name).codes().values(), from, codes, from, to - from));
        pools.forEach((name, members) -> {
            Pool pool = data.pool(name);
            for (int cell = from; cell < to; cell++) {
                members.set(cell, pool.contains(cell));
            }
        });
        benchmarks.forEach((name, closes) -> {
            for (int t = known; t <= day; t++) {
                closes[t] = data.benchmark(name).closes().getDouble(t);
            }
        });
        known = day + 1;
        return dataset();
    }

    private Dataset dataset() {
        var builder = Dataset.on(axes, data.origin());
        fields.forEach(builder::field);
        pools.forEach((name, members) ->
                builder.pool(Pool.copyOf(name, axes, members, data.pool(name).pointInTime())));
        groups.forEach((name, codes) ->
                builder.groups(Groups.of(name, data.groups(name).labels(), Panel.wrap(axes, codes))));
        benchmarks.forEach((name, closes) -> builder.benchmark(new Benchmark(name, DoubleArrayList.wrap(closes))));
        return builder.build();
    }
}
