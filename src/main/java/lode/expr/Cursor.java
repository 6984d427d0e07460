package lode.expr;

import java.util.function.Supplier;

/** A place in the text of a formula, and what can be read there. */
final class Cursor {

    private final String text;
    private int at;

    /** Starts at the given character. */
    Cursor(String text, int start) {
        this.text = text;
        this.at = start;
    }

    /** The index of the next character. */
    int at() {
        return at;
    }

    /** Whether only white space is left. */
    boolean atEnd() {
        skipSpace();
        return at == text.length();
    }

    /** Whether the next character after white space is this one. */
    boolean sees(char c) {
        return !atEnd() && text.charAt(at) == c;
    }

    /** Whether a number without a sign is next. */
    boolean seesNumber() {
        return !atEnd() && startsNumber(text.charAt(at));
    }

    /** Passes the next character. */
    char take() {
        return text.charAt(at++);
    }

    /** Passes the character, if it is next. */
    boolean accept(char c) {
        boolean there = sees(c);
        at += there ? 1 : 0;
        return there;
    }

    /** Passes the character. */
    void expect(char c) {
        if (!accept(c)) {
            throw unexpected("'" + c + "'");
        }
    }

    /** Reads a name. */
    String name(String wanted) {
        if (atEnd() || !Character.isJavaIdentifierStart(text.charAt(at))) {
            throw unexpected(wanted);
        }
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /** Reads a number without a sign; {@link #seesNumber} holds. */
    double number() {
        int start = at;
        while (at < text.length() && continuesNumber(start)) {
            at++;
        }
        String written = text.substring(start, at);
        double value;
        try {
            value = Double.parseDouble(written);
        } catch (NumberFormatException _) {
            throw wrong("'" + written + "' is no number", start, "");
        }
        if (Double.isInfinite(value)) {
            throw wrong("'" + written + "' is too large a number", start, "");
        }
        return value;
    }

    /** Reads up to the next comma or parenthesis. */
    void skipArgument() {
        while (at < text.length() && ",)".indexOf(text.charAt(at)) < 0) {
            at++;
        }
    }

    /** Makes something of what was read; what is wrong with it is wrong from {@code start} to here. */
    <T> T made(int start, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()), start, "");
        }
    }

    /** The next character is not what was wanted. */
    ExprSyntaxException unexpected(String wanted) {
        String found = atEnd() ? "the end" : "'" + text.charAt(at) + "'";
        return wrong("Expected " + wanted + ", found " + found, at, at + 1, "");
    }

    /** Something is wrong from {@code start} to here. */
    ExprSyntaxException wrong(String problem, int start, String advice) {
        return wrong(problem, start, at, advice);
    }

    /** Something is wrong from {@code start} to {@code end}. */
    ExprSyntaxException wrong(String problem, int start, int end, String advice) {
        return new ExprSyntaxException(problem, text, start, end, advice);
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean continuesNumber(int start) {
        char c = text.charAt(at);
        boolean exponentSign = (c == '-' || c == '+') && at > start && isExponent(text.charAt(at - 1));
        return startsNumber(c) || isExponent(c) || exponentSign;
    }

    private static boolean startsNumber(char c) {
        return c >= '0' && c <= '9' || c == '.';
    }

    private static boolean isExponent(char c) {
        return c == 'e' || c == 'E';
    }
}
