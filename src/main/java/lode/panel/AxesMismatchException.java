package lode.panel;

/** Two things that must share their days and instruments do not: a mistake of ours, not of the user. */
public final class AxesMismatchException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Says which axes were expected and which were given. */
    public AxesMismatchException(String message) {
        super(message);
    }
}
