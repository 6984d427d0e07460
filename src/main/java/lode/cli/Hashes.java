package lode.cli;

/** How hashes are shown. */
final class Hashes {

    private static final int DIGITS = 12;

    private Hashes() {}

    /** The first digits: enough to see whether two are the same. */
    static String brief(String hash) {
        return hash.substring(0, Math.min(DIGITS, hash.length()));
    }
}
