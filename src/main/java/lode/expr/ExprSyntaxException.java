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
    public ExprSyntaxException(String problem, String text, int start, int end, String advice) {
        super(message(problem, text, start, end, advice));
    }

    private static String message(String problem, String text, int start, int end, String advice) {
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        String line = text.substring(lineStart).lines().findFirst().orElse("");
        int column = start - lineStart;
        String indent = line.substring(0, Math.min(column, line.length())).replaceAll("[^\t]", " ");
        String marks = "^".repeat(Math.clamp(end - start, 1, Math.max(1, line.length() - column)));
        String place = problem + " at column " + (column + 1) + "\n  " + line + "\n  " + indent + marks;
        return advice.isEmpty() ? place : place + "\n" + advice;
    }
}
