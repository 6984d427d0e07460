package lode.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static final double LITERAL_SHARE = 0.05;
    private static final int TRIES = 1000;

    private final Weighted<Operator> operators;
    private final Weighted<String> fields;
    private final List<Integer> windows;
    private final List<Double> constants;
    private final List<Expr> groupings;

    private Vocabulary(Weighted<Operator> operators, Weighted<String> fields, FunctionSet set, List<Expr> groupings) {
        this.operators = operators;
        this.fields = fields;
        this.windows = set.windows();
        this.constants = set.constants();
        this.groupings = groupings;
    }

    /**
     * What a function set offers on a dataset.
     *
     * @throws UserException if the set names an operator, field or grouping that does not exist, or an operator that
     *     makes groupings, or the data have none of its fields, or none of the groupings that all its operators need
     */
    public static Vocabulary of(FunctionSet set, Catalog catalog, Dataset data) {
        List<Expr> groupings = new GroupingReader(catalog, data).read(set.groupings());
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
                Weighted.of(fields, name -> weight(set, name, data)),
                set,
                groupings);
    }

    /** A field, or now and then a number where the caller allows one. */
    Expr leaf(RandomGenerator random, boolean numberAllowed) {
        if (numberAllowed && !constants.isEmpty() && random.nextDouble() < LITERAL_SHARE) {
            return new Expr.Literal(constants.get(random.nextInt(constants.size())));
        }
        return new Expr.Field(fields.draw(random));
    }

    /** An operator. */
    Operator operator(RandomGenerator random) {
        return operators.draw(random);
    }

    /** Another operator that takes as many series, drawn by weight; the same one if there is no other. */
    Operator like(Operator op, RandomGenerator random) {
        return operators
                .only(other -> other != op && other.arity() == op.arity())
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
