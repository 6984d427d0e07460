package lode.dialect;

import java.util.ArrayList;
import java.util.List;
import lode.expr.ExprSyntaxException;

/** Reads the text of a formula by precedence, without knowing what its names mean. */
final class TermReader {

    private static final int DEEPEST = 200;

    private final String text;
    private final Tokens tokens;
    private final Signs signs;
    private int depth;

    TermReader(String text, Signs signs) {
        this.text = text;
        this.tokens = new Tokens(text);
        this.signs = signs;
    }

    /** Reads all of the text. */
    Term read() {
        Term whole = choice();
        if (tokens.next().kind() != Token.Kind.END) {
            throw tokens.unexpected("an operator or the end");
        }
        return whole;
    }

    private Term choice() {
        requireShallow();
        Term condition = level(0);
        if (signs.choice() && tokens.accept("?")) {
            Term yes = choice();
            tokens.expect(":");
            Term no = choice();
            condition = new Term.Sign("?", "where", List.of(condition, yes, no), condition.start(), no.end());
        }
        depth--;
        return condition;
    }

    private Term level(int level) {
        if (level == signs.levels().size()) {
            return before();
        }
        Term left = level(level + 1);
        while (tokens.next().kind() == Token.Kind.SIGN
                && signs.levels().get(level).containsKey(tokens.next().text())) {
            String sign = tokens.take().text();
            Term right = level(level + 1);
            left = new Term.Sign(
                    sign,
                    signs.levels().get(level).getOrDefault(sign, sign),
                    List.of(left, right),
                    left.start(),
                    right.end());
        }
        return left;
    }

    /** A minus before a number belongs to the number. */
    private Term before() {
        Token first = tokens.next();
        String operator = first.kind() == Token.Kind.SIGN ? signs.before().getOrDefault(first.text(), "") : "";
        if (operator.isEmpty() && !first.is("-")) {
            return power();
        }
        requireShallow();
        tokens.take();
        Term inner = before();
        depth--;
        if (first.is("-") && inner instanceof Term.Value(double value, int _, int end)) {
            return new Term.Value(-value, first.start(), end);
        }
        if (operator.isEmpty()) {
            throw new ExprSyntaxException("A minus stands before numbers only", text, first.start(), first.end(), "");
        }
        return new Term.Sign(first.text(), operator, List.of(inner), first.start(), inner.end());
    }

    private Term power() {
        Term base = primary();
        if (signs.power().isEmpty() || !tokens.accept(signs.power())) {
            return base;
        }
        Term exponent = before();
        return new Term.Sign(signs.power(), "pow", List.of(base, exponent), base.start(), exponent.end());
    }

    private Term primary() {
        Token first = tokens.next();
        return switch (first.kind()) {
            case NUMBER -> {
                tokens.take();
                yield new Term.Value(Double.parseDouble(first.text()), first.start(), first.end());
            }
            case TEXT -> {
                tokens.take();
                yield new Term.Text(first.text(), first.start(), first.end());
            }
            case NAME -> {
                tokens.take();
                yield tokens.next().is("(") ? call(first) : new Term.Name(first.text(), first.start(), first.end());
            }
            case SIGN, END -> {
                if (!tokens.accept("(")) {
                    throw tokens.unexpected("a field, a number or an operator");
                }
                Term inner = choice();
                tokens.expect(")");
                yield inner;
            }
        };
    }

    private Term call(Token name) {
        tokens.expect("(");
        List<Term.Argument> args = new ArrayList<>();
        while (!tokens.next().is(")")) {
            if (!args.isEmpty()) {
                tokens.expect(",");
            }
            args.add(argument());
        }
        Token last = tokens.expect(")");
        return new Term.Call(name.text(), args, name.start(), name.end(), last.end());
    }

    private Term.Argument argument() {
        Term value = choice();
        return value instanceof Term.Name(var keyword, int _, int _) && tokens.accept("=")
                ? new Term.Argument(keyword, choice())
                : new Term.Argument("", value);
    }

    private void requireShallow() {
        if (++depth > DEEPEST) {
            Token token = tokens.next();
            throw new ExprSyntaxException(
                    "Formula nested deeper than " + DEEPEST, text, token.start(), token.start() + 1, "");
        }
    }
}
