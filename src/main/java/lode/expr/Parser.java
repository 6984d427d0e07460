package lode.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lode.panel.Field;
import lode.panel.Nearest;

/**
 * Reads formulas.
 *
 * <p>A formula is a field, a number, an operator's call such as {@code ts_mean(close, 20)}, or these
 * joined by {@code + - * /}, unary minus and parentheses. Names match without regard to case. Two
 * habits of older tools are read as well: {@code close_Lag5} for {@code lag(close, 5)}, and a leading
 * {@code name =}. Reading what a formula prints gives an equal formula.
 */
public final class Parser {

    private static final Pattern LAGGED = Pattern.compile("(?i)(\\w+)_lag(\\d{1,6})");
    private static final Pattern NAMED = Pattern.compile("\\s*[A-Za-z_]\\w*\\s*=");
    private static final int DEEPEST = 200;

    private final Catalog catalog;
    private final List<Field> fields;

    /**
     * A parser of formulas over these operators and fields.
     *
     * @param catalog the operators known
     * @param fields  the fields known
     */
    public Parser(Catalog catalog, List<Field> fields) {
        this.catalog = catalog;
        this.fields = List.copyOf(fields);
    }

    /**
     * Reads one formula.
     *
     * @throws ExprSyntaxException if the text is not a formula; the message shows where and why
     */
    public Expr parse(String text) {
        return new Reading(text).formula();
    }

    /** One pass over one text. */
    private final class Reading {

        private final String text;
        private int at;
        private int depth;

        Reading(String text) {
            this.text = text;
            Matcher name = NAMED.matcher(text);
            this.at = name.lookingAt() ? name.end() : 0;
        }

        Expr formula() {
            Expr whole = sum();
            skipSpace();
            if (at < text.length()) {
                throw unexpected("an operator or the end");
            }
            return whole;
        }

        private Expr sum() {
            if (++depth > DEEPEST) {
                throw wrong("Formula nested deeper than " + DEEPEST, at, at + 1, "");
            }
            Expr left = product();
            while (true) {
                int place = at;
                if (accept('+')) {
                    left = infix("add", left, product(), place);
                } else if (accept('-')) {
                    left = infix("sub", left, product(), place);
                } else {
                    depth--;
                    return left;
                }
            }
        }

        private Expr product() {
            Expr left = factor();
            while (true) {
                int place = at;
                if (accept('*')) {
                    left = infix("mul", left, factor(), place);
                } else if (accept('/')) {
                    left = infix("div", left, factor(), place);
                } else {
                    return left;
                }
            }
        }

        private Expr factor() {
            int minuses = 0;
            int place = at;
            while (accept('-')) {
                minuses++;
            }
            if (minuses == 0) {
                return primary();
            }
            skipSpace();
            boolean number = at < text.length() && startsNumber(text.charAt(at));
            Expr inner = primary();
            if (number && inner instanceof Expr.Literal(double value)) {
                inner = new Expr.Literal(-value);
                minuses--;
            }
            for (int k = 0; k < minuses; k++) {
                inner = call(require("neg", place), List.of(inner), Settings.NONE, place);
            }
            return inner;
        }

        private Expr primary() {
            skipSpace();
            if (at == text.length()) {
                throw unexpected("a field, a number or an operator");
            }
            char c = text.charAt(at);
            if (accept('(')) {
                Expr inner = sum();
                expect(')');
                return inner;
            }
            if (startsNumber(c)) {
                return new Expr.Literal(number());
            }
            int start = at;
            String name = identifier();
            skipSpace();
            return at < text.length() && text.charAt(at) == '(' ? call(name, start) : field(name, start);
        }

        private Expr field(String name, int start) {
            return known(name).<Expr>map(field -> new Expr.Field(field.name())).orElseGet(() -> lagged(name, start));
        }

        private Optional<Field> known(String name) {
            return fields.stream().filter(field -> field.answersTo(name)).findFirst();
        }

        private Expr lagged(String name, int start) {
            Matcher matcher = LAGGED.matcher(name);
            Optional<Field> base = matcher.matches() ? known(matcher.group(1)) : Optional.empty();
            if (base.isEmpty()) {
                List<String> names = Stream.concat(
                                fields.stream().map(Field::name),
                                fields.stream().flatMap(f -> f.aliases().stream()))
                        .toList();
                throw wrong(
                        "Unknown field '" + name + "'",
                        start,
                        at,
                        advice(
                                name,
                                names,
                                "Known fields: "
                                        + String.join(
                                                ", ",
                                                fields.stream().map(Field::name).toList())));
            }
            Settings days = Settings.ofDays(Integer.parseInt(matcher.group(2)));
            return call(require("lag", start), List.of(new Expr.Field(base.get().name())), days, start);
        }

        private Expr call(String name, int start) {
            int end = start + name.length();
            Operator op = catalog.find(name)
                    .orElseThrow(() -> wrong(
                            "Unknown operator '" + name + "'",
                            start,
                            end,
                            advice(name, catalog.names(), "All operators: docs/operators.md")));
            expect('(');
            var args = new ArrayList<Expr>();
            var chosen = new Chosen();
            int taken = 0;
            while (!accept(')')) {
                if (taken > 0) {
                    expect(',');
                }
                if (taken < op.arity()) {
                    args.add(sum());
                } else if (taken - op.arity() < op.settings().size()) {
                    chosen.add(
                            op.settings().get(taken - op.arity()),
                            setting(op, op.settings().get(taken - op.arity())));
                } else {
                    throw wrong(op.signature() + " takes " + counted(op) + ", got more", start, end, "");
                }
                taken++;
            }
            for (int k = Math.max(0, taken - op.arity()); k < op.settings().size(); k++) {
                Setting left = op.settings().get(k);
                if (taken < op.arity() || !left.optional()) {
                    throw wrong(op.signature() + " takes " + counted(op) + ", got " + taken, start, end, "");
                }
                chosen.add(left, Settings.number(left.defaultValue()));
            }
            if (taken < op.arity()) {
                throw wrong(op.signature() + " takes " + counted(op) + ", got " + taken, start, end, "");
            }
            return call(op, args, chosen.settings(), start);
        }

        private String setting(Operator op, Setting setting) {
            skipSpace();
            int start = at;
            boolean grouping = setting.kind() == Setting.Kind.GROUPING;
            String written = grouping ? identifier() : signedNumber(op, setting);
            if (setting.kind() == Setting.Kind.DAYS && !written.matches("\\d{1,6}")) {
                throw wrong(op.signature() + " needs a whole number of days for " + setting.name(), start, at, "");
            }
            return written;
        }

        private String signedNumber(Operator op, Setting setting) {
            int start = at;
            boolean negative = accept('-');
            skipSpace();
            if (at == text.length() || !startsNumber(text.charAt(at))) {
                int end = at;
                while (end < text.length() && ",)".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                throw wrong(op.signature() + " needs a number for " + setting.name(), start, end, "");
            }
            return Settings.number(negative ? -number() : number());
        }

        private Expr call(Operator op, List<Expr> args, Settings settings, int start) {
            return located(start, () -> new Expr.Call(op, args, settings));
        }

        private Expr infix(String name, Expr left, Expr right, int place) {
            return call(require(name, place), List.of(left, right), Settings.NONE, place);
        }

        private Operator require(String name, int place) {
            return catalog.find(name)
                    .orElseThrow(() -> wrong("Operator '" + name + "' is not in this catalog", place, place + 1, ""));
        }

        private <T> T located(int start, Supplier<T> made) {
            try {
                return made.get();
            } catch (IllegalArgumentException e) {
                throw wrong(String.valueOf(e.getMessage()), start, at, "");
            }
        }

        private double number() {
            int start = at;
            while (at < text.length() && continuesNumber(start)) {
                at++;
            }
            try {
                return located(start, () -> new Expr.Literal(Double.parseDouble(text.substring(start, at))))
                        .value();
            } catch (NumberFormatException _) {
                throw wrong("'" + text.substring(start, at) + "' is no number", start, at, "");
            }
        }

        private boolean continuesNumber(int start) {
            char c = text.charAt(at);
            boolean exponentSign = (c == '-' || c == '+') && at > start && "eE".indexOf(text.charAt(at - 1)) >= 0;
            return startsNumber(c) || c == 'e' || c == 'E' || exponentSign;
        }

        private String identifier() {
            int start = at;
            while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
                at++;
            }
            if (at == start) {
                throw unexpected("a field, a number or an operator");
            }
            return text.substring(start, at);
        }

        private boolean accept(char c) {
            skipSpace();
            boolean there = at < text.length() && text.charAt(at) == c;
            at += there ? 1 : 0;
            return there;
        }

        private void expect(char c) {
            if (!accept(c)) {
                throw unexpected("'" + c + "'");
            }
        }

        private void skipSpace() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private ExprSyntaxException unexpected(String wanted) {
            skipSpace();
            String found = at == text.length() ? "the end" : "'" + text.charAt(at) + "'";
            return wrong("Expected " + wanted + ", found " + found, at, at + 1, "");
        }

        private ExprSyntaxException wrong(String problem, int start, int end, String advice) {
            return new ExprSyntaxException(problem, text, start, end, advice);
        }
    }

    private static boolean startsNumber(char c) {
        return c >= '0' && c <= '9' || c == '.';
    }

    private static String counted(Operator op) {
        int most = op.arity() + op.settings().size();
        return most + (most == 1 ? " argument" : " arguments");
    }

    private static String advice(String name, List<String> known, String otherwise) {
        return Nearest.to(name, known)
                        .map(near -> "Did you mean " + near + "? ")
                        .orElse("")
                + otherwise;
    }

    /** Settings as they are read. */
    private static final class Chosen {

        private final List<Integer> days = new ArrayList<>();
        private final List<Double> numbers = new ArrayList<>();
        private String grouping = "";

        void add(Setting setting, String written) {
            switch (setting.kind()) {
                case DAYS -> days.add(Integer.parseInt(written));
                case NUMBER -> numbers.add(Double.parseDouble(written));
                case GROUPING -> grouping = written;
            }
        }

        Settings settings() {
            return new Settings(days, numbers, grouping);
        }
    }
}
