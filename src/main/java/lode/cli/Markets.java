package lode.cli;

import lode.data.DataHome;
import lode.data.MarketCache;
import lode.panel.Dataset;

/** Finds datasets by name, the built-in one included. */
final class Markets {

    /** The name of the built-in market. */
    static final String SYNTHETIC = "synthetic";

    private static final long SEED = 20240101;

    private Markets() {}

    /**
     * Loads a dataset.
     *
     * @throws lode.panel.UserException if there is none of that name
     */
    static Dataset load(DataHome home, String name) {
        return name.equals(SYNTHETIC) && !home.has(name) ? new MarketCache(home).synthetic(SEED) : home.load(name);
    }
}
