package lode.cli;

import java.util.Optional;
import lode.data.BuiltInMarket;
import lode.data.DataHome;
import lode.data.MarketCache;
import lode.panel.Dataset;
import lode.panel.UserException;

/** Finds datasets by name, the built-in ones included. */
final class Markets {

    /** The name of the built-in market. */
    static final String SYNTHETIC = BuiltInMarket.STANDARD.name();

    private static final int BRIEF = 12;

    private Markets() {}

    /**
     * Loads a dataset, with the combined factors of the home as fields.
     *
     * @throws UserException if there is none of that name
     */
    static Dataset load(DataHome home, String name) {
        Dataset data = builtIn(home, name).map(new MarketCache(home)::load).orElseGet(() -> home.load(name));
        return new CombinedFields(home).addTo(data);
    }

    /** The built-in market of that name, unless a dataset was imported under it. */
    private static Optional<BuiltInMarket> builtIn(DataHome home, String name) {
        return BuiltInMarket.named(name).filter(_ -> !home.has(name));
    }

    /**
     * The name by which the dataset is kept that a run was made on.
     *
     * @param name that it had
     * @param hash of its contents
     * @throws UserException if it is not there
     */
    static String find(DataHome home, String name, String hash) {
        Optional<String> kept = home.findByHash(hash);
        if (kept.isPresent()) {
            return kept.get();
        }
        if (builtIn(home, name).isPresent() && load(home, name).origin().hash().equals(hash)) {
            return name;
        }
        throw new UserException("The run was made on data '" + name + "' with hash "
                + hash.substring(0, Math.min(BRIEF, hash.length()))
                + ", which no dataset here has: import the same data again, or start a new run with lode mine");
    }
}
