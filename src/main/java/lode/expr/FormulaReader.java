package lode.expr;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lode.panel.Field;
import lode.panel.Nearest;

/**
 * Reads one formula by recursive descent: a sum of products of factors.
 *
 * <p>How deep a formula is nested is limited, because everything that walks a formula is recursive too.
 */
final class FormulaReader {

    private static final String OPERAND = "a field, a number or an operator";
    private static final Pattern LAGGED = Pattern.compile("(?i)(\\w+)_lag(\\d{1,6})");
    private static final Pattern AVERAGE_DOLLAR_VOLUME = Pattern.compile("(?i)adv(\\d{1,6})");
    private static final String GROUPING_ADVICE = "Equal values of a series are groups by densify(x)";
    private static final int DEEPEST = 200;

    private final Cursor cursor;
    private final Catalog catalog;
    private final List<Field> fields;
    private int depth;

    FormulaReader(Cursor cursor, Catalog catalog, List<Field> fields) {
        this.cursor = cursor;
        this.catalog = catalog;
        this.fields = fields;
    }

    /** Reads all of the text. */
    Expr read() {
        Expr whole = sum();
        if (!cursor.atEnd()) {
            throw cursor.unexpected("an operator or the end");
        }
        return whole;
    }

    /** Reads all of the text as a grouping. */
    Expr readGrouping() {
        Expr whole = grouping();
        if (!cursor.atEnd()) {
            throw cursor.unexpected("the end");
        }
        return whole;
    }

    /** Reads up to the end of the argument or of the formula. */
    Expr sum() {
        requireShallow(++depth, cursor.at());
        Expr left = product();
        while (cursor.sees('+') || cursor.sees('-')) {
            int place = cursor.at();
            String name = cursor.take() == '+' ? "add" : "sub";
            left = infix(name, left, product(), place);
        }
        depth--;
        return left;
    }

    private Expr product() {
        Expr left = factor();
        while (cursor.sees('*') || cursor.sees('/')) {
            int place = cursor.at();
            String name = cursor.take() == '*' ? "mul" : "div";
            left = infix(name, left, factor(), place);
        }
        return left;
    }

    /** A minus before a number belongs to the number. */
    private Expr factor() {
        if (!cursor.sees('-')) {
            return primary();
        }
        int place = cursor.at();
        cursor.take();
        if (cursor.seesNumber()) {
            return new Expr.Literal(-cursor.number());
        }
        requireShallow(++depth, place);
        Expr inner = factor();
        depth--;
        return call(required("neg", place), List.of(inner), Settings.NONE, place);
    }

    private Expr primary() {
        if (cursor.accept('(')) {
            Expr inner = sum();
            cursor.expect(')');
            return inner;
        }
        if (cursor.seesNumber()) {
            return new Expr.Literal(cursor.number());
        }
        String name = cursor.name(OPERAND);
        int start = cursor.at() - name.length();
        return cursor.sees('(') ? call(name, start) : field(name, start);
    }

    /** Reads a grouping: its name, or a call that makes one. */
    Expr grouping() {
        String name = cursor.name("the name of a grouping");
        int start = cursor.at() - name.length();
        requireShallow(++depth, start);
        Expr read = cursor.sees('(') ? maker(name, start) : new Expr.Field(name);
        depth--;
        return read;
    }

    private Expr maker(String name, int start) {
        Expr.Call made = (Expr.Call) call(name, start);
        if (!made.op().makesGroups()) {
            throw cursor.wrong(made.op().signature() + " makes no grouping", start, GROUPING_ADVICE);
        }
        return made;
    }

    private Expr field(String name, int start) {
        Optional<Field> field = field(name);
        return field.isPresent()
                ? new Expr.Field(field.get().name())
                : averageDollarVolume(name, start).orElseGet(() -> lagged(name, start));
    }

    private Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.answersTo(name)).findFirst();
    }

    /** {@code adv20} stands for the mean money traded on the last 20 days. */
    private Optional<Expr> averageDollarVolume(String name, int start) {
        Matcher matcher = AVERAGE_DOLLAR_VOLUME.matcher(name);
        return matcher.matches()
                ? field("total_turnover")
                        .map(money -> call(
                                required("ts_mean", start),
                                List.of(new Expr.Field(money.name())),
                                Settings.ofDays(Integer.parseInt(matcher.group(1))),
                                start))
                : Optional.empty();
    }

    private Expr lagged(String name, int start) {
        Matcher matcher = LAGGED.matcher(name);
        Optional<Field> field = matcher.matches() ? field(matcher.group(1)) : Optional.empty();
        if (field.isEmpty()) {
            throw cursor.wrong("Unknown field '" + name + "'", start, start + name.length(), knownFields(name));
        }
        Settings days = Settings.ofDays(Integer.parseInt(matcher.group(2)));
        return call(required("lag", start), List.of(new Expr.Field(field.get().name())), days, start);
    }

    private String knownFields(String name) {
        List<String> names = fields.stream()
                .flatMap(field -> Stream.concat(Stream.of(field.name()), field.aliases().stream()))
                .toList();
        return advice(name, names)
                + fields.stream().map(Field::name).collect(Collectors.joining(", ", "Known fields: ", ""));
    }

    private Expr call(String name, int start) {
        Operator op = catalog.find(name)
                .orElseThrow(() -> cursor.wrong(
                        "Unknown operator '" + name + "'",
                        start,
                        start + name.length(),
                        advice(name, catalog.names()) + "All operators: docs/operators.md"));
        var arguments = new Arguments(op, start, start + name.length(), cursor);
        arguments.read(this);
        return call(op, arguments.series(), arguments.settings(), start);
    }

    private Expr infix(String name, Expr left, Expr right, int place) {
        return call(required(name, place), List.of(left, right), Settings.NONE, place);
    }

    private Expr call(Operator op, List<Expr> series, Settings settings, int start) {
        Expr made = cursor.made(start, () -> new Expr.Call(op, series, settings));
        requireShallow(made.depth(), start);
        return made;
    }

    private Operator required(String name, int place) {
        return catalog.find(name)
                .orElseThrow(
                        () -> cursor.wrong("Operator '" + name + "' is not in this catalog", place, place + 1, ""));
    }

    private void requireShallow(int levels, int place) {
        if (levels > DEEPEST) {
            throw cursor.wrong("Formula nested deeper than " + DEEPEST, place, place + 1, "");
        }
    }

    private static String advice(String name, List<String> known) {
        return Nearest.to(name, known)
                .map(near -> "Did you mean " + near + "? ")
                .orElse("");
    }
}
