package lode.cli;

import java.util.Optional;
import lode.data.DataHome;
import lode.data.MarketCache;
import lode.panel.Dataset;
import lode.panel.UserException;

/** Finds datasets by name, the built-in one included. */
final class Markets {

    /** The name of the built-in market. */
    static final String SYNTHETIC = "synthetic";

    private static final long SEED = 20240101;
    private static final int BRIEF = 12;

    private Markets() {}

    /**
     * Loads a dataset.
     *
     * @throws UserException if there is none of that name
     */
    static Dataset load(DataHome home, String name) {
        return name.equals(SYNTHETIC) && !home.has(name) ? new MarketCache(home).synthetic(SEED) : home.load(name);
    }

    /**
     * Loads the dataset that a run was made on, under whatever name it is kept.
     *
     * @param name that it had
     * @param hash of its contents
     * @throws UserException if it is not there
     */
    static Dataset load(DataHome home, String name, String hash) {
        Optional<String> kept = home.findByHash(hash);
        if (kept.isPresent()) {
            return home.load(kept.get());
        }
        if (name.equals(SYNTHETIC)) {
            Dataset builtIn = new MarketCache(home).synthetic(SEED);
            if (builtIn.origin().hash().equals(hash)) {
                return builtIn;
            }
        }
        throw new UserException("The run was made on data '" + name + "' with hash "
                + hash.substring(0, Math.min(BRIEF, hash.length()))
                + ", which no dataset here has: import the same data again, or start a new run with lode mine");
    }
}
