package lode.panel;

/**
 * Where a dataset comes from, repeated by every output made from it.
 *
 * @param name        the name it is asked for by, such as {@code cn}
 * @param description one line for people, such as {@code built-in synthetic market, seed 20240101}
 * @param hash        hash of the contents, hexadecimal
 * @param synthetic   whether the market is invented
 */
public record Origin(String name, String description, String hash, boolean synthetic) {

    private static final int DIGITS = 12;

    /** The first digits of the hash: enough for people to see whether two are the same. */
    public String briefHash() {
        return hash.substring(0, Math.min(DIGITS, hash.length()));
    }
}
