package lode.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lode.data.DataHome;
import lode.data.Manifest;
import lode.panel.Dataset;
import lode.panel.UserException;
import lode.search.Experiment;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which market to use, and with how many threads. */
final class MarketOptions {

    @Option(
            names = "--data",
            paramLabel = "NAME",
            description = "Dataset; 'synthetic' for the built-in market, which is used where nothing is imported;"
                    + " 'synthetic-7' for that from seed 7, 'noise-7' for the same with nothing planted.")
    private Optional<String> data = Optional.empty();

    @Mixin
    private ComputeOptions compute = new ComputeOptions();

    private final Map<String, Dataset> loaded = new HashMap<>();

    /** The dataset that was asked for, if one was. */
    Optional<String> asked() {
        return data;
    }

    /** How many threads compute. */
    int threads() {
        return compute.threads();
    }

    /** Bytes that intermediate values may take. */
    long memory() {
        return compute.memory();
    }

    /**
     * Loads the market: the one asked for, else the one named by default, else the only one imported, else the built-in
     * one. A market is loaded once.
     */
    Dataset load(Optional<String> byDefault) {
        memory(); // what is wrong with it is told before anything is loaded
        return loaded.computeIfAbsent(name(byDefault), name -> Markets.load(Homes.data(), name));
    }

    /** Loads the market of a search, chosen in the same way, unless the search would take too much memory there. */
    SearchMarket load(Experiment experiment) {
        memory();
        return SearchMarket.load(experiment, name(experiment.data()), compute);
    }

    private String name(Optional<String> byDefault) {
        return data.or(() -> byDefault).orElseGet(() -> onlyOne(Homes.data()));
    }

    /** Loads the market asked for, if one is asked for by name and it is not the built-in one. */
    Optional<Dataset> loadNamed() {
        memory(); // what is wrong with it is told before anything is loaded
        DataHome home = Homes.data();
        return data.filter(name -> !name.equals(Markets.SYNTHETIC)).map(name -> Markets.load(home, name));
    }

    /** The name of the only dataset imported; the built-in one where there is none. */
    static String onlyOne(DataHome home) {
        List<String> names = home.list().stream()
                .map(Manifest::origin)
                .map(origin -> origin.name())
                .toList();
        if (names.size() > 1) {
            throw new UserException("Several datasets are imported: say which with --data, one of "
                    + String.join(", ", names) + ", synthetic");
        }
        return names.isEmpty() ? Markets.SYNTHETIC : names.getFirst();
    }
}
