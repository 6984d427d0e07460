package lode.panel;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Supplier;

/**
 * Fields that follow from what a dataset holds: how long an instrument is listed or suspended, and the indices, the
 * same for all instruments.
 *
 * <p>They are made when a formula first asks for them, and are not part of what a dataset stores.
 */
final class DerivedFields {

    private final Axes axes;

    private DerivedFields(Axes axes) {
        this.axes = axes;
    }

    /** The fields, each with the way to make its values. */
    static SequencedMap<Field, Supplier<Panel>> of(Dataset data) {
        var derived = new DerivedFields(data.axes());
        SequencedMap<Field, Supplier<Panel>> fields = new LinkedHashMap<>();
        data.stored("close")
                .ifPresent(close -> fields.put(
                        field(
                                "days_listed",
                                FieldKind.COUNT,
                                "Trading days of the market since the instrument's first trade."),
                        () -> derived.daysSinceFirst(close)));
        data.stored("suspended")
                .ifPresent(suspended -> fields.put(
                        field(
                                "suspended_days",
                                FieldKind.COUNT,
                                "Days without trade in a row, up to today; 0 on a trading day."),
                        () -> derived.daysInARow(suspended)));
        for (String name : data.benchmarks()) {
            Benchmark benchmark = data.benchmark(name);
            fields.put(
                    field(
                            fieldName(name) + "_close",
                            FieldKind.NUMBER,
                            "Close of the index " + name + ", in points, for every instrument."),
                    () -> derived.everywhere(t -> benchmark.closes().getDouble(t)));
            fields.put(
                    field(
                            fieldName(name) + "_returns",
                            FieldKind.RETURN,
                            "Close of the index " + name + " over its last one, less one, for every instrument."),
                    () -> derived.everywhere(t -> t == 0
                            ? Double.NaN
                            : benchmark.closes().getDouble(t)
                                            / benchmark.closes().getDouble(t - 1)
                                    - 1));
        }
        return fields;
    }

    /** The name of an index as formulas can write it: {@code 000300.XSHG} becomes {@code index_000300_xshg}. */
    private static String fieldName(String index) {
        String plain = index.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return plain.matches("[a-z].*") ? plain : "index_" + plain;
    }

    private static Field field(String name, FieldKind kind, String summary) {
        return Field.derived(name, kind, summary);
    }

    /** What a day has for all instruments. */
    @FunctionalInterface
    private interface OfDay {
        double value(int day);
    }

    private Panel everywhere(OfDay series) {
        double[] values = new double[axes.cells()];
        for (int t = 0; t < axes.length(); t++) {
            double value = series.value(t);
            Arrays.fill(
                    values, t * axes.width(), (t + 1) * axes.width(), Double.isInfinite(value) ? Double.NaN : value);
        }
        return Panel.wrap(axes, values);
    }

    private Panel daysSinceFirst(Panel known) {
        double[] values = new double[axes.cells()];
        for (int cell = 0; cell < values.length; cell++) {
            double before = cell < axes.width() ? Double.NaN : values[cell - axes.width()];
            boolean first = Double.isNaN(before) && !Double.isNaN(known.values()[cell]);
            values[cell] = first ? 0 : before + 1;
        }
        return Panel.wrap(axes, values);
    }

    private Panel daysInARow(Panel flags) {
        double[] values = new double[axes.cells()];
        for (int cell = 0; cell < values.length; cell++) {
            double before = cell < axes.width() ? 0 : values[cell - axes.width()];
            double flag = flags.values()[cell];
            values[cell] = flag == 1 ? (Double.isNaN(before) ? 0 : before) + 1 : flag;
        }
        return Panel.wrap(axes, values);
    }
}
