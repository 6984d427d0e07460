package lode.expr;

import lode.panel.UserException;

/** A formula that cannot be read: the message shows the place and the nearest name. */
public final class ExprSyntaxException extends UserException {

    private static final long serialVersionUID = 1L;

    /**
     * Shows where a formula is wrong.
     *
     * @param problem what is wrong
     * @param text    the whole formula
     * @param start   index of the first wrong character
     * @param end     index after the last wrong character
     * @param advice  what would be right; may be empty
     */
    ExprSyntaxException(String problem, String text, int start, int end, String advice) {
        super(message(problem, text, start, end, advice));
    }

    private static String message(String problem, String text, int start, int end, String advice) {
        int lineStart = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
        int lineEnd = text.indexOf('\n', start);
        String line = text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd);
        String marks = " ".repeat(start - lineStart)
                + "^".repeat(Math.clamp(line.length() - (start - lineStart), 1, Math.max(1, end - start)));
        String place = problem + " at column " + (start - lineStart + 1) + "\n  " + line + "\n  " + marks;
        return advice.isEmpty() ? place : place + "\n" + advice;
    }
}
