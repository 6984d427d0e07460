package lode.prove;

/** When on its day a value claims to be known. */
public enum Moment {
    /** At the open: of that day only opening prices are known. */
    OPEN,
    /** After the close: all of that day is known. */
    CLOSE
}
