package lode.panel;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A market's history: fields, pools, groups and benchmarks on common axes.
 *
 * <p>On days an instrument did not trade its prices and volumes are missing (NaN) and its
 * {@code suspended} flag is 1; before listing and after delisting everything is missing.
 */
public final class Dataset {

    private final Origin origin;
    private final Axes axes;
    private final SequencedMap<Field, Panel> fields;
    private final Map<String, Pool> pools;
    private final Map<String, Groups> groups;
    private final Map<String, Benchmark> benchmarks;
    private final SequencedMap<Field, Supplier<Panel>> derived;
    private final Map<Field, Panel> made = new HashMap<>();

    private Dataset(Builder builder) {
        this.origin = builder.origin;
        this.axes = builder.axes;
        this.fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(builder.fields));
        this.pools = new TreeMap<>(builder.pools);
        this.groups = new TreeMap<>(builder.groups);
        this.benchmarks = new TreeMap<>(builder.benchmarks);
        this.derived = DerivedFields.of(this);
        fields.keySet().forEach(field -> derived.keySet().removeIf(other -> field.answersTo(other.name())));
    }

    private Dataset(Dataset data, SequencedMap<Field, Function<Dataset, Panel>> more) {
        this.origin = data.origin;
        this.axes = data.axes;
        this.fields = data.fields;
        this.pools = data.pools;
        this.groups = data.groups;
        this.benchmarks = data.benchmarks;
        this.derived = new LinkedHashMap<>(data.derived);
        more.forEach((field, values) -> {
            if (data.stored(field.name()).isEmpty()) {
                derived.keySet().removeIf(other -> field.answersTo(other.name()));
                derived.put(field, () -> values.apply(this));
            }
        });
    }

    /**
     * The same data with more fields that follow from them; one that is stored stays as it is.
     *
     * @param more how each is made, from the dataset that has them all, when a formula first asks for it
     */
    public Dataset with(SequencedMap<Field, Function<Dataset, Panel>> more) {
        return new Dataset(this, more);
    }

    /** Starts a dataset on these axes. */
    public static Builder on(Axes axes, Origin origin) {
        return new Builder(axes, origin);
    }

    /** Where the data come from. */
    public Origin origin() {
        return origin;
    }

    /** The days and instruments. */
    public Axes axes() {
        return axes;
    }

    /** The fields that are stored, in the order of the source. */
    public List<Field> fields() {
        return List.copyOf(fields.keySet());
    }

    /** All fields that formulas may use: those that are stored, then those that follow from them. */
    public List<Field> allFields() {
        return Stream.concat(fields.keySet().stream(), derived.keySet().stream())
                .toList();
    }

    /** The field of that name or alias, without regard to case. */
    public Optional<Field> findField(String name) {
        return Stream.concat(fields.keySet().stream(), derived.keySet().stream())
                .filter(field -> field.answersTo(name))
                .findFirst();
    }

    /** The values of a stored field of that name. */
    Optional<Panel> stored(String name) {
        return fields.entrySet().stream()
                .filter(entry -> entry.getKey().answersTo(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /**
     * The values of a field.
     *
     * @param name its name or an alias, without regard to case
     * @throws UserException if the dataset has no such field
     */
    public Panel field(String name) {
        Field field = findField(name)
                .orElseThrow(() -> missing(
                        "field", name, allFields().stream().map(Field::name).toList()));
        Panel stored = fields.get(field);
        return stored == null ? make(field) : stored;
    }

    /** One thread makes a field, which may ask for others meanwhile. */
    private Panel make(Field field) {
        synchronized (made) {
            Panel before = made.get(field);
            if (before != null) {
                return before;
            }
            Panel values = Objects.requireNonNull(derived.get(field)).get();
            made.put(field, values);
            return values;
        }
    }

    /** The names of the pools, sorted. */
    public List<String> pools() {
        return List.copyOf(pools.keySet());
    }

    /**
     * Who counts on each day: members of the pool that traded.
     *
     * @throws UserException if the dataset has no such pool
     */
    public Pool pool(String name) {
        return require(pools, "pool", name);
    }

    /** The names of the groupings that were delivered, sorted. */
    public List<String> groups() {
        return List.copyOf(groups.keySet());
    }

    /**
     * A grouping that was delivered, such as {@code industry}.
     *
     * @throws UserException if the dataset has no such grouping
     */
    public Groups groups(String name) {
        return require(groups, "grouping", name);
    }

    /**
     * What formulas may group by, sorted: the groupings delivered, {@code board} where codes tell it, and membership of
     * each pool whose members are known day by day.
     */
    public List<String> groupings() {
        return Stream.concat(groups.keySet().stream(), DerivedGroups.names(axes, pools.values()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * A grouping that formulas may name; one that was delivered counts before one that follows from other data.
     *
     * @throws UserException if the dataset has no such grouping
     */
    public Groups grouping(String name) {
        return Optional.ofNullable(groups.get(name))
                .or(() -> DerivedGroups.find(name, axes, pools.values()))
                .orElseThrow(() -> missing("grouping", name, groupings()));
    }

    /** The names of the benchmarks, sorted. */
    public List<String> benchmarks() {
        return List.copyOf(benchmarks.keySet());
    }

    /**
     * A benchmark's closes.
     *
     * @throws UserException if the dataset has no such benchmark
     */
    public Benchmark benchmark(String name) {
        return require(benchmarks, "benchmark", name);
    }

    /**
     * The return that follows each day.
     *
     * @throws UserException if the label's price is no adjusted price of this dataset
     */
    public Label label(LabelSpec spec) {
        Panel prices = field(spec.price());
        Field field = findField(spec.price()).orElseThrow();
        if (field.kind() != FieldKind.ADJUSTED_PRICE) {
            throw new UserException("Label " + spec + " needs an adjusted price, such as close; '" + field.name()
                    + "' is " + field.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return Label.of(spec, prices);
    }

    /**
     * One line that says what an output was made from.
     *
     * @throws UserException if the dataset has no such pool
     */
    public String note(String pool, LabelSpec label, Period period) {
        return origin.description() + "; pool " + pool + (pool(pool).pointInTime() ? "" : ", not point in time")
                + "; label " + label + "; " + period.on(axes) + "; data "
                + origin.briefHash();
    }

    private <T> T require(Map<String, T> all, String what, String name) {
        T found = all.get(name);
        if (found == null) {
            throw missing(what, name, all.keySet());
        }
        return found;
    }

    private UserException missing(String what, String name, Iterable<String> known) {
        return new UserException(
                "Data '" + origin.name() + "' has no " + what + " '" + name + "'; it has: " + String.join(", ", known));
    }

    /** Collects the parts of a dataset. */
    public static final class Builder {

        private final Axes axes;
        private final Origin origin;
        private final LinkedHashMap<Field, Panel> fields = new LinkedHashMap<>();
        private final Map<String, Pool> pools = new TreeMap<>();
        private final Map<String, Groups> groups = new TreeMap<>();
        private final Map<String, Benchmark> benchmarks = new TreeMap<>();

        private Builder(Axes axes, Origin origin) {
            this.axes = axes;
            this.origin = origin;
        }

        /** Adds a field, keeping the caller's array. */
        public Builder field(Field field, double[] values) {
            fields.put(field, Panel.wrap(axes, values));
            return this;
        }

        /** Adds a pool. */
        public Builder pool(Pool pool) {
            requireAxes(pool.axes());
            pools.put(pool.name(), pool);
            return this;
        }

        /** Adds a grouping. */
        public Builder groups(Groups grouping) {
            requireAxes(grouping.codes().axes());
            groups.put(grouping.name(), grouping);
            return this;
        }

        /** Adds a benchmark. */
        public Builder benchmark(Benchmark benchmark) {
            if (benchmark.closes().size() != axes.length()) {
                throw new AxesMismatchException("benchmark '" + benchmark.name() + "' has "
                        + benchmark.closes().size() + " closes for " + axes.length() + " days");
            }
            benchmarks.put(benchmark.name(), benchmark);
            return this;
        }

        /** The dataset. */
        public Dataset build() {
            return new Dataset(this);
        }

        private void requireAxes(Axes other) {
            if (!axes.equals(other)) {
                throw new AxesMismatchException("expected " + axes + ", got " + other);
            }
        }
    }
}
