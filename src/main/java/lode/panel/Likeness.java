package lode.panel;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.doubles.DoubleList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Makes datasets that are like another but for their days, their instruments or the scales of their fields.
 *
 * <p>Stored fields are taken over, with pools, groupings and benchmarks; what follows from them follows again.
 */
public final class Likeness {

    /** By what the values of a field are multiplied. */
    @FunctionalInterface
    public interface Scale {

        /**
         * The factor of one instrument, which its pools and groupings do not know of.
         *
         * @param instrument its column
         */
        double of(FieldKind kind, int instrument);
    }

    private final Dataset data;
    private final Axes axes;
    private final List<Field> fields;

    /**
     * Datasets like this one.
     *
     * @param names of the stored fields that matter, the others are left out; empty for all
     */
    public Likeness(Dataset data, Set<String> names) {
        this.data = data;
        this.axes = data.axes();
        this.fields = data.fields().stream()
                .filter(field -> names.isEmpty() || names.stream().anyMatch(field::answersTo))
                .toList();
    }

    /** The fields that are taken over. */
    public List<Field> fields() {
        return fields;
    }

    /** A dataset on other days of the same instruments, each with the row that is named; negative for a day on which nothing is known. */
    public Dataset withDays(Axes days, IntUnaryOperator row) {
        return arranged(days, row, IntStream.range(0, axes.width()).toArray());
    }

    /** A dataset on the same days of some of the instruments, by their columns, in this order. */
    public Dataset withInstruments(int[] columns) {
        List<String> names =
                Arrays.stream(columns).mapToObj(axes.instruments()::get).toList();
        return arranged(Axes.of(axes.days(), names), row -> row, columns);
    }

    /** The same dataset with fields in other units. */
    public Dataset scaled(Scale scale) {
        Dataset.Builder builder = Dataset.on(axes, data.origin());
        for (Field field : fields) {
            double[] factors = IntStream.range(0, axes.width())
                    .mapToDouble(i -> scale.of(field.kind(), i))
                    .toArray();
            builder.field(field, scaled(data.field(field.name()).values(), factors));
        }
        data.pools().forEach(name -> builder.pool(data.pool(name)));
        data.groups().forEach(name -> builder.groups(data.groups(name)));
        data.benchmarks().forEach(name -> builder.benchmark(data.benchmark(name)));
        return builder.build();
    }

    private static double[] scaled(double[] values, double[] factors) {
        if (Arrays.stream(factors).allMatch(factor -> factor == 1)) {
            return values;
        }
        double[] scaled = values.clone();
        for (int cell = 0; cell < scaled.length; cell++) {
            scaled[cell] *= factors[cell % factors.length];
        }
        return scaled;
    }

    private Dataset arranged(Axes target, IntUnaryOperator row, int[] columns) {
        Dataset.Builder builder = Dataset.on(target, data.origin());
        fields.forEach(field -> builder.field(field, values(data.field(field.name()), target, row, columns)));
        for (String name : data.pools()) {
            Pool pool = data.pool(name);
            builder.pool(Pool.copyOf(name, target, members(pool.toBitSet(), target, row, columns), pool.pointInTime()));
        }
        for (String name : data.groups()) {
            Groups groups = data.groups(name);
            Panel codes = Panel.wrap(target, values(groups.codes(), target, row, columns));
            builder.groups(Groups.of(name, groups.labels(), codes));
        }
        for (String name : data.benchmarks()) {
            DoubleList closes = data.benchmark(name).closes();
            double[] moved = new double[target.length()];
            Arrays.setAll(moved, day -> row.applyAsInt(day) < 0 ? Double.NaN : closes.getDouble(row.applyAsInt(day)));
            builder.benchmark(new Benchmark(name, DoubleArrayList.wrap(moved)));
        }
        return builder.build();
    }

    private double[] values(Panel panel, Axes target, IntUnaryOperator row, int[] columns) {
        double[] values = new double[target.cells()];
        for (int day = 0; day < target.length(); day++) {
            int from = row.applyAsInt(day) * axes.width();
            int to = day * target.width();
            if (from < 0) {
                Arrays.fill(values, to, to + target.width(), Double.NaN);
            } else {
                for (int i = 0; i < columns.length; i++) {
                    values[to + i] = panel.values()[from + columns[i]];
                }
            }
        }
        return values;
    }

    private BitSet members(BitSet old, Axes target, IntUnaryOperator row, int[] columns) {
        var members = new BitSet(target.cells());
        for (int day = 0; day < target.length(); day++) {
            int from = row.applyAsInt(day) * axes.width();
            for (int i = 0; from >= 0 && i < columns.length; i++) {
                members.set(day * target.width() + i, old.get(from + columns[i]));
            }
        }
        return members;
    }
}
