package lode.search.walk;

/** What of a search's survivors is held. */
public enum Held {
    /** All of them, with equal weights. */
    ALL,
    /** The best in training alone. */
    BEST
}
