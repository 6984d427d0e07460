package lode.cli;

/** Which values of a factor are held. */
enum TestDirection {
    /** High ones. */
    DESC,
    /** Low ones. */
    ASC,
    /** Those that library or registry declare good; high ones if they do not. */
    DECLARED;

    /** 1 for high, -1 for low; a factor declares the same, or 0. */
    int of(int declared) {
        return switch (this) {
            case DESC -> 1;
            case ASC -> -1;
            case DECLARED -> declared == 0 ? 1 : declared;
        };
    }
}
