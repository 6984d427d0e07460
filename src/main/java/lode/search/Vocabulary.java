package lode.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import lode.expr.Catalog;
import lode.expr.Expr;
import lode.expr.Operator;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.Nearest;
import lode.panel.UserException;

/**
 * The operators, fields, windows and numbers that random formulas are drawn from, as far as the data
 * have them.
 */
public final class Vocabulary {

    private static final int TRIES = 1000;

    private final Weighted<Operator> operators;
    private final Weighted<Expr> fields;
    private final List<Integer> windows;
    private final List<Double> constants;
    private final List<Expr> groupings;
    private final Units units;
    private final Leaves leaves;

    private Vocabulary(
            Weighted<Operator> operators,
            Weighted<Expr> fields,
            List<Integer> windows,
            List<Double> constants,
            List<Expr> groupings,
            Units units) {
        this.operators = operators;
        this.fields = fields;
        this.windows = windows;
        this.constants = constants;
        this.groupings = groupings;
        this.units = units;
        this.leaves = new Leaves(fields, constants, units);
    }

    /** What a plan's function set offers on a dataset, by the units of the data unless the plan leaves them out. */
    public static Vocabulary of(SearchPlan plan, Catalog catalog, Dataset data) {
        return of(plan.functions(), catalog, data, plan.units() ? Units.of(data) : Units.NONE);
    }

    /**
     * What a function set offers on a dataset.
     *
     * @param units what makes a formula lawful
     * @throws UserException if the set names an operator, field or grouping that does not exist, or an operator that
     *     makes groupings, or the data have none of its fields, or none of the groupings that all its operators need, or
     *     a grouping is unlawful
     */
    static Vocabulary of(FunctionSet set, Catalog catalog, Dataset data, Units units) {
        List<Expr> groupings = new GroupingReader(catalog, data).read(set.groupings());
        groupings.forEach(grouping -> requireLawful(grouping, units));
        List<Operator> operators = set.operators().keySet().stream()
                .map(name -> operator(name, catalog))
                .distinct()
                .filter(op -> !groupings.isEmpty() || op.settings().stream().noneMatch(Vocabulary::isGrouping))
                .toList();
        List<String> fields = set.fields().keySet().stream()
                .filter(name -> exists(name, data))
                .map(name -> data.findField(name).orElseThrow().name())
                .distinct()
                .toList();
        if (operators.isEmpty()) {
            throw new UserException("All operators of the function set need a grouping, and data '"
                    + data.origin().name() + "' have none of its groupings: " + String.join(", ", set.groupings()));
        }
        if (fields.isEmpty()) {
            throw new UserException("Data '" + data.origin().name() + "' have none of the function set's fields "
                    + String.join(", ", set.fields().keySet()));
        }
        return new Vocabulary(
                Weighted.of(operators, op -> weight(set, op, catalog)),
                Weighted.of(
                        fields.stream().map(name -> (Expr) new Expr.Field(name)).toList(),
                        field -> weight(set, field.toString(), data)),
                set.windows(),
                set.constants(),
                groupings,
                units);
    }

    /**
     * The same, where building blocks are drawn like fields.
     *
     * @param blocks lawful by themselves, perhaps none
     * @param share  of all draws of a field that give a block instead
     */
    Vocabulary with(List<Expr> blocks, double share) {
        return blocks.isEmpty() || share == 0
                ? this
                : new Vocabulary(operators, fields.and(blocks, share), windows, constants, groupings, units);
    }

    /** The operator of that name; empty if the function set has none. */
    Optional<Operator> find(String name) {
        return operators.things().stream().filter(op -> op.name().equals(name)).findFirst();
    }

    /** The same, with every formula lawful. */
    Vocabulary withoutUnits() {
        return new Vocabulary(operators, fields, windows, constants, groupings, Units.NONE);
    }

    /** What formulas are measured in, and which are lawful. */
    Units units() {
        return units;
    }

    /** The fields and numbers. */
    Leaves leaves() {
        return leaves;
    }

    /** The operators. */
    Weighted<Operator> operators() {
        return operators;
    }

    /** Another operator that takes as many series and fits, drawn by weight; the same one if there is no other. */
    Operator like(Operator op, Predicate<Operator> fits, RandomGenerator random) {
        return operators
                .only(other -> other != op && other.arity() == op.arity() && fits.test(other))
                .map(alike -> alike.draw(random))
                .orElse(op);
    }

    /** Settings for a call; drawn again if they do not go together, and the least ones always do. */
    Settings settings(Operator op, RandomGenerator random) {
        for (int k = 0; k < TRIES; k++) {
            Settings drawn = drawn(op, random);
            if (op.accepts(drawn)) {
                return drawn;
            }
        }
        throw new UserException(
                "Operator " + op.signature() + " finds no windows and constants in the function set that"
                        + " go together: give it longer windows, or leave it out");
    }

    /** The settings of a call with other windows; the same if no others go together with the rest. */
    Settings windows(Expr.Call call, RandomGenerator random) {
        Settings before = call.settings();
        for (int k = 0; k < TRIES; k++) {
            var drawn = new Settings(drawn(call.op(), random).days(), before.numbers(), before.groupings());
            if (call.op().accepts(drawn)) {
                return drawn;
            }
        }
        return before;
    }

    private Settings drawn(Operator op, RandomGenerator random) {
        List<Integer> days = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        List<Expr> chosen = new ArrayList<>();
        for (Setting setting : op.settings()) {
            switch (setting.kind()) {
                case DAYS -> days.add(window(setting, days.isEmpty(), random));
                case NUMBER, COUNT -> numbers.add(number(setting, random));
                case GROUPING -> chosen.add(groupings.get(random.nextInt(groupings.size())));
            }
        }
        return new Settings(days, numbers, chosen);
    }

    /** One of the windows; a second one, such as a lag within the first, may also be what is usual. */
    private int window(Setting setting, boolean first, RandomGenerator random) {
        double usual = Double.isNaN(setting.defaultValue()) ? setting.least() : setting.defaultValue();
        int[] allowed = Stream.concat(windows.stream(), first ? Stream.of() : Stream.of((int) usual))
                .mapToInt(d -> d)
                .filter(setting::allows)
                .toArray();
        return allowed.length == 0 ? (int) setting.least() : allowed[random.nextInt(allowed.length)];
    }

    private double number(Setting setting, RandomGenerator random) {
        double least = Double.isFinite(setting.least()) ? setting.least() : Math.min(0, setting.most());
        double usual = Double.isNaN(setting.defaultValue()) ? least : setting.defaultValue();
        double[] allowed = Stream.concat(constants.stream(), Stream.of(usual))
                .mapToDouble(x -> x)
                .filter(setting::allows)
                .toArray();
        return allowed[random.nextInt(allowed.length)];
    }

    private static Operator operator(String name, Catalog catalog) {
        Operator operator = catalog.find(name)
                .orElseThrow(() -> new UserException("The function set names an unknown operator '" + name + "'."
                        + Nearest.hint(name, catalog.names())));
        if (operator.makesGroups()) {
            throw new UserException("Operator '" + operator + "' makes groupings: name it under groupings, such as"
                    + " 'bucket(volume, 5)'");
        }
        return operator;
    }

    private static void requireLawful(Expr grouping, Units units) {
        if (grouping instanceof Expr.Call && units.of(grouping).isEmpty()) {
            throw new UserException("Grouping '" + grouping + "' of the function set adds up or compares what has"
                    + " different units: make it of like ones, or leave units out of account with --no-units");
        }
    }

    private static boolean exists(String name, Dataset data) {
        boolean inData = data.findField(name).isPresent();
        if (!inData && Field.standard(name).isEmpty()) {
            List<String> known = Stream.concat(data.allFields().stream(), Field.STANDARD.stream())
                    .map(Field::name)
                    .distinct()
                    .toList();
            throw new UserException(
                    "The function set names an unknown field '" + name + "'." + Nearest.hint(name, known));
        }
        return inData;
    }

    private static boolean isGrouping(Setting setting) {
        return setting.kind() == Setting.Kind.GROUPING;
    }

    private static double weight(FunctionSet set, Operator op, Catalog catalog) {
        return set.operators().entrySet().stream()
                .filter(entry -> catalog.find(entry.getKey()).orElseThrow() == op)
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static double weight(FunctionSet set, String field, Dataset data) {
        return set.fields().entrySet().stream()
                .filter(entry -> data.findField(entry.getKey())
                        .filter(found -> found.name().equals(field))
                        .isPresent())
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
