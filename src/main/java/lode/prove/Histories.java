package lode.prove;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import lode.panel.Axes;
import lode.panel.Benchmark;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.FieldKind;
import lode.panel.Groups;
import lode.panel.Likeness;
import lode.panel.Panel;
import lode.panel.Pool;

/** Makes histories that agree with a dataset on what was known by some moment, and differ in something else. */
final class Histories {

    /** Large enough to be seen through any sum. */
    private static final double HUGE = 1e300;

    /** Levels are changed by powers of two, which change no digits. */
    private static final int LARGEST_POWER = 3;

    private final Dataset data;
    private final Axes axes;
    private final Likeness likeness;

    /**
     * Histories like a dataset.
     *
     * @param names of the fields that matter; empty for all
     */
    Histories(Dataset data, Set<String> names) {
        this.data = data;
        this.axes = data.axes();
        this.likeness = new Likeness(data, names);
    }

    /** The days up to one, and no others. */
    Dataset until(int day) {
        var shorter = Axes.of(axes.days().subList(0, day + 1), axes.instruments());
        return likeness.withDays(shorter, row -> row);
    }

    /** The same, every row a day later; the first day knows nothing, and the last row is lost. */
    Dataset aDayLater() {
        return likeness.withDays(axes, row -> row - 1);
    }

    /** The same up to a moment of a day; after it noise, nothing and huge numbers, by turns. */
    Dataset withOtherFuture(int day, Moment moment, RandomGenerator random) {
        Dataset.Builder builder = Dataset.on(axes, data.origin());
        int tomorrow = (day + 1) * axes.width();
        int today = day * axes.width();
        for (Field field : likeness.fields()) {
            int first = moment == Moment.OPEN && !field.answersTo("open") ? today : tomorrow;
            double[] values = data.field(field.name()).values().clone();
            for (int cell = first; cell < values.length; cell++) {
                values[cell] = field.kind() == FieldKind.FLAG ? random.nextInt(2) : poison(random);
            }
            builder.field(field, values);
        }
        for (String name : data.pools()) {
            BitSet members = data.pool(name).toBitSet();
            for (int cell = tomorrow; cell < axes.cells(); cell++) {
                members.set(cell, random.nextBoolean());
            }
            builder.pool(Pool.copyOf(name, axes, members, data.pool(name).pointInTime()));
        }
        for (String name : data.groups()) {
            Groups groups = data.groups(name);
            double[] codes = groups.codes().values().clone();
            for (int cell = tomorrow; cell < codes.length; cell++) {
                codes[cell] = random.nextInt(groups.labels().size());
            }
            builder.groups(Groups.of(name, groups.labels(), Panel.wrap(axes, codes)));
        }
        for (String name : data.benchmarks()) {
            double[] closes = data.benchmark(name).closes().toDoubleArray();
            for (int t = day + (moment == Moment.OPEN ? 0 : 1); t < closes.length; t++) {
                closes[t] = poison(random);
            }
            builder.benchmark(new Benchmark(name, DoubleArrayList.wrap(closes)));
        }
        return builder.build();
    }

    private static double poison(RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> Double.NaN;
            case 1 -> HUGE;
            default -> 50 * random.nextDouble() - 10;
        };
    }

    /** The same, with the adjusted prices of each instrument at another level, as another day's download would have them. */
    Dataset rebased(RandomGenerator random) {
        double[] levels = new double[axes.width()];
        Arrays.setAll(levels, _ -> Math.scalb(1.0, random.nextInt(-LARGEST_POWER, LARGEST_POWER + 1)));
        return likeness.scaled((kind, i) -> kind == FieldKind.ADJUSTED_PRICE ? levels[i] : 1);
    }
}
