package lode.dialect;

/**
 * A piece of the text of a formula.
 *
 * @param kind  what it is
 * @param text  the characters, without the quotes of a text
 * @param start the index of the first character
 * @param end   the index after the last character
 */
record Token(Kind kind, String text, int start, int end) {

    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
