package lode.panel;

/**
 * What the user wrote is wrong: the message is one clear sentence for them, with no stack trace.
 *
 * <p>It says what was wrong, with its value, where, and what would have been right. The command line prints it and
 * leaves with exit code 2.
 */
public class UserException extends RuntimeException {

    /** The user made a mistake that {@code message} explains. */
    public UserException(String message) {
        super(message);
    }

    /** The user made a mistake that {@code message} explains; {@code cause} is shown only with {@code --debug}. */
    public UserException(String message, Throwable cause) {
        super(message, cause);
    }
}
