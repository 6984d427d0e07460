package lode.report;

/**
 * This machine cannot draw text, so there is no picture.
 *
 * <p>Tables do not need fonts: the caller keeps them, passes the message on as a warning and goes on.
 */
public final class UndrawableException extends RuntimeException {

    UndrawableException(String reason) {
        super(message(reason));
    }

    UndrawableException(Throwable cause) {
        super(message(String.valueOf(cause.getMessage())), cause);
    }

    private static String message(String reason) {
        return "This machine cannot draw text, so there is no picture (" + reason + ")."
                + " Install fontconfig and a font (Debian: apt install fontconfig fonts-wqy-microhei);"
                + " without a display, run Java with -Djava.awt.headless=true";
    }
}
