package lode.dialect;

import java.util.List;

/** What a formula of any language consists of, before its names are looked up. */
sealed interface Term {

    /** The index of its first character. */
    int start();

    /** The index after its last character. */
    int end();

    /** A number, its sign included. */
    record Value(double value, int start, int end) implements Term {}

    /** A name, with the mark that some languages put before fields. */
    record Name(String text, int start, int end) implements Term {}

    /** A text in quotes, without them. */
    record Text(String text, int start, int end) implements Term {}

    /** A call by name. */
    record Call(String name, List<Argument> args, int start, int nameEnd, int end) implements Term {}

    /** One of our operators, written with a sign between or before its operands. */
    record Sign(String sign, String operator, List<Term> args, int start, int end) implements Term {}

    /** What stands between the parentheses of a call; the keyword is empty if it has none. */
    record Argument(String keyword, Term value) {}
}
