package lode.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One entry of the catalog: an operator's name, meaning and kernel.
 *
 * <p>What is declared here is what the contract tests hold the kernel to. Operators are compared by
 * identity: there is one object per entry.
 */
public final class Operator {

    private final String name;
    private final List<String> aliases;
    private final List<String> series;
    private final List<Setting> settings;
    private final Predicate<Settings> agreement;
    private final String agreementText;
    private final Reach reach;
    private final NanRule nanRule;
    private final UnitRule unitRule;
    private final boolean seesPool;
    private final String summary;
    private final String formula;
    private final String source;
    private final List<Spelling> spellings;
    private final List<Example> examples;
    private final boolean ranksInfinities;
    private final Function<Choice, Kernel> kernel;

    private Operator(Builder builder, Function<Choice, Kernel> kernel) {
        this.name = builder.name;
        this.aliases = List.copyOf(builder.aliases);
        this.series = List.copyOf(builder.series);
        this.settings = List.copyOf(builder.settings);
        this.agreement = builder.agreement;
        this.agreementText = builder.agreementText;
        this.reach = builder.reach;
        this.nanRule = builder.nanRule;
        this.unitRule = builder.unitRule;
        this.seesPool = builder.seesPool;
        this.summary = builder.summary;
        this.formula = builder.formula;
        this.source = builder.source;
        this.spellings = List.copyOf(builder.spellings);
        this.examples = List.copyOf(builder.examples);
        this.ranksInfinities = builder.ranksInfinities;
        this.kernel = kernel;
    }

    /** Starts the entry of an operator; {@link Builder#kernel} ends it. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** The canonical name, lower case. */
    public String name() {
        return name;
    }

    /** Other names that formulas may use. */
    public List<String> aliases() {
        return aliases;
    }

    /** The names of the series it takes, in order. */
    public List<String> series() {
        return series;
    }

    /** How many series it takes. */
    public int arity() {
        return series.size();
    }

    /** The settings it takes after the series, in order. */
    public List<Setting> settings() {
        return settings;
    }

    /** Whether settings, each of which is allowed, go together. */
    public boolean accepts(Settings chosen) {
        return agreement.test(chosen);
    }

    /** Which cells it may look at. */
    public Reach reach() {
        return reach;
    }

    /** What it makes of missing values. */
    public NanRule nanRule() {
        return nanRule;
    }

    /** What it asks of the units of its operands, and what its result is measured in. */
    public UnitLaw unitLaw() {
        return new UnitLaw(unitRule, reach.scope().across());
    }

    /** Whether its kernel is told who is in the pool. */
    public boolean seesPool() {
        return seesPool;
    }

    /** What it computes, in one sentence. */
    public String summary() {
        return summary;
    }

    /** What it computes, in LaTeX. */
    public String formula() {
        return formula;
    }

    /** Where its convention comes from. */
    public String source() {
        return source;
    }

    /** How other libraries write it. */
    public List<Spelling> spellings() {
        return spellings;
    }

    /** Worked examples. */
    public List<Example> examples() {
        return examples;
    }

    /** How many arrays its kernel reads: the series, the codes of each grouping, and perhaps the pool. */
    public int inputs() {
        return arity() + (int) count(Setting.Kind.GROUPING) + (seesPool ? 1 : 0);
    }

    /** The kernel for the settings of a call and the conventions of a run. */
    public Kernel kernel(Choice choice) {
        return kernel.apply(choice);
    }

    /**
     * Whether its series may hold infinite values under some conventions; if not, these are missing to it.
     *
     * <p>What works on each value by itself keeps them, and what ranks values across instruments has a place for them
     * where the conventions give them one.
     */
    public boolean takesInfinities(Conventions conventions) {
        return conventions.infinite() && (keepsInfinities() || ranksInfinities && conventions.infinitiesRank());
    }

    private boolean keepsInfinities() {
        return nanRule == NanRule.PROPAGATE || nanRule == NanRule.OWN && reach.scope() == Reach.Scope.CELL;
    }

    /** Whether its result is a grouping. */
    public boolean makesGroups() {
        return unitRule == UnitRule.GROUP;
    }

    /**
     * A call with usual settings.
     *
     * @param fields   the series, as many as it takes
     * @param days     of its first window or lag, if that is allowed; others are as short as may be
     * @param grouping the name of a grouping
     */
    public Expr.Call sample(List<String> fields, int days, String grouping) {
        List<Integer> windows = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        List<Expr> groupings = new ArrayList<>();
        for (Setting setting : settings) {
            switch (setting.kind()) {
                case DAYS -> windows.add((int) setting.usual(windows.isEmpty() ? days : 1));
                case NUMBER, COUNT -> numbers.add(setting.usual(days));
                case GROUPING -> groupings.add(new Expr.Field(grouping));
            }
        }
        List<Expr> args = fields.stream()
                .limit(arity())
                .map(name -> (Expr) new Expr.Field(name))
                .toList();
        return new Expr.Call(this, args, new Settings(windows, numbers, groupings));
    }

    /** How it is written, such as {@code ts_corr(x, y, d)}. */
    public String signature() {
        return name
                + Stream.concat(series.stream(), settings.stream().map(Setting::name))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /**
     * Checks the parts of a call.
     *
     * @throws IllegalArgumentException if there are too few or too many, or a setting is out of range
     */
    void check(int args, Settings chosen) {
        if (args != arity()) {
            throw new IllegalArgumentException(signature() + " takes " + arity() + " series, got " + args);
        }
        if (chosen.days().size() != count(Setting.Kind.DAYS)
                || chosen.numbers().size() != count(Setting.Kind.NUMBER) + count(Setting.Kind.COUNT)
                || chosen.groupings().size() != count(Setting.Kind.GROUPING)) {
            throw new IllegalArgumentException(signature() + " does not take the settings " + chosen.texts());
        }
        int days = 0;
        int numbers = 0;
        for (Setting setting : settings) {
            switch (setting.kind()) {
                case DAYS -> require(setting, chosen.days(days++));
                case NUMBER, COUNT -> require(setting, chosen.number(numbers++));
                case GROUPING -> {}
            }
        }
        chosen.groupings().forEach(this::requireGrouping);
        if (!accepts(chosen)) {
            throw new IllegalArgumentException(
                    signature() + " needs " + agreementText + ", got " + String.join(", ", chosen.texts()));
        }
    }

    private void require(Setting setting, double value) {
        if (!setting.allows(value)) {
            throw new IllegalArgumentException(signature() + " needs " + setting.name() + " of " + setting.range()
                    + ", got " + Settings.number(value));
        }
    }

    private void requireGrouping(Expr grouping) {
        if (!(grouping instanceof Expr.Field
                || grouping instanceof Expr.Call call && call.op().makesGroups())) {
            throw new IllegalArgumentException(
                    signature() + " needs a grouping, such as industry or bucket(x, 5), got " + grouping);
        }
    }

    private long count(Setting.Kind kind) {
        return settings.stream().filter(setting -> setting.kind() == kind).count();
    }

    @Override
    public String toString() {
        return name;
    }

    /** Collects what an entry declares. */
    public static final class Builder {

        private final String name;
        private final List<String> aliases = new ArrayList<>();
        private final List<String> series = new ArrayList<>();
        private final List<Setting> settings = new ArrayList<>();
        private final List<Example> examples = new ArrayList<>();
        private final List<Spelling> spellings = new ArrayList<>();
        private Predicate<Settings> agreement = _ -> true;
        private String agreementText = "";
        private Reach reach = Reach.cell();
        private NanRule nanRule = NanRule.PROPAGATE;
        private UnitRule unitRule = UnitRule.FIRST;
        private boolean ranksInfinities;
        private boolean seesPool;
        private String summary = "";
        private String formula = "";
        private String source = "";

        private Builder(String name) {
            if (!name.equals(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("an operator's name is lower case, got '" + name + "'");
            }
            this.name = name;
        }

        /** Other names that formulas may use. */
        public Builder alias(String... names) {
            aliases.addAll(List.of(names));
            return this;
        }

        /** The names of the series it takes. */
        public Builder takes(String... names) {
            series.addAll(List.of(names));
            return this;
        }

        /** The settings it takes. */
        public Builder set(Setting... taken) {
            settings.addAll(List.of(taken));
            return this;
        }

        /** What its settings must keep among themselves, and how that is said: {@code m of at most n}. */
        public Builder agreeing(Predicate<Settings> rule, String text) {
            agreement = rule;
            agreementText = text;
            return this;
        }

        /** Which cells it may look at. */
        public Builder reach(Reach declared) {
            reach = declared;
            return this;
        }

        /** What it makes of missing values. */
        public Builder nan(NanRule rule) {
            nanRule = rule;
            return this;
        }

        /** Infinite values are in its order, where the conventions say that they rank. */
        public Builder ranksInfinities() {
            ranksInfinities = true;
            return this;
        }

        /** What its result is measured in; the unit of the first series if nothing is said. */
        public Builder unit(UnitRule rule) {
            unitRule = rule;
            return this;
        }

        /**
         * Tells its kernel who is in the pool by one more input, the last: 0 for those and NaN for all others. An operator
         * that gives values to instruments without one needs it, as its series are missing outside the pool anyway.
         */
        public Builder seesPool() {
            seesPool = true;
            return this;
        }

        /** What it computes, in one sentence. */
        public Builder summary(String sentence) {
            summary = sentence;
            return this;
        }

        /** What it computes, in LaTeX. */
        public Builder formula(String latex) {
            formula = latex;
            return this;
        }

        /** Where its convention comes from. */
        public Builder source(String reference) {
            source = reference;
            return this;
        }

        /** How a library writes it, with the names of series and settings in braces: {@code Ref({x}, {d})}. */
        public Builder spelled(Dialect dialect, String template) {
            return spelled(dialect, template, "");
        }

        /** How a library writes it, and how it means something else by it. */
        public Builder spelled(Dialect dialect, String template, String difference) {
            spellings.add(new Spelling(dialect, template, difference));
            return this;
        }

        /** A worked example: the last list is the result. */
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final Builder example(Settings chosen, List<Double>... seriesThenResult) {
            List<List<Double>> all = List.of(seriesThenResult);
            examples.add(new Example(chosen, all.subList(0, all.size() - 1), all.getLast()));
            return this;
        }

        /** Ends the entry with its kernel, made for the choice of a call. */
        public Operator kernel(Function<Choice, Kernel> factory) {
            return new Operator(this, factory);
        }
    }
}
