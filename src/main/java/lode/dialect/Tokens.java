package lode.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lode.expr.ExprSyntaxException;

/** The pieces of a formula's text, taken one after the other. */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:"
            + "(?<name>\\$?[A-Za-z_][\\w.]*)"
            + "|(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)"
            + "|(?<text>'[^']*'|\"[^\"]*\")"
            + "|(?<sign>\\*\\*|&&|\\|\\||[<>=!]=|[-+*/^(),<>?:&|~!%=]))");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Tokens(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.region(end, text.length()).lookingAt()) {
            tokens.add(token(matcher));
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            int wrong = end + text.substring(end).indexOf(text.substring(end).strip());
            throw new ExprSyntaxException("Unexpected '" + text.charAt(wrong) + "'", text, wrong, wrong + 1, "");
        }
        tokens.add(new Token(Token.Kind.END, "", text.length(), text.length()));
    }

    private static Token token(Matcher matcher) {
        for (Token.Kind kind : List.of(Token.Kind.NAME, Token.Kind.NUMBER, Token.Kind.TEXT, Token.Kind.SIGN)) {
            String group = kind.name().toLowerCase(java.util.Locale.ROOT);
            String found = matcher.group(group);
            if (found != null) {
                String inner = kind == Token.Kind.TEXT ? found.substring(1, found.length() - 1) : found;
                return new Token(kind, inner, matcher.start(group), matcher.end(group));
            }
        }
        throw new IllegalStateException("a token without a kind");
    }

    /** The next piece. */
    Token next() {
        return tokens.get(at);
    }

    /** Passes the next piece. */
    Token take() {
        return tokens.get(at++);
    }

    /** Passes the sign, if it is next. */
    boolean accept(String sign) {
        boolean there = next().is(sign);
        at += there ? 1 : 0;
        return there;
    }

    /** Passes the sign. */
    Token expect(String sign) {
        if (!next().is(sign)) {
            throw unexpected("'" + sign + "'");
        }
        return take();
    }

    /** The next piece is not what was wanted. */
    ExprSyntaxException unexpected(String wanted) {
        Token token = next();
        String found = token.kind() == Token.Kind.END ? "the end" : "'" + token.text() + "'";
        return new ExprSyntaxException(
                "Expected " + wanted + ", found " + found,
                text,
                token.start(),
                Math.max(token.end(), token.start() + 1),
                "");
    }
}
