package lode.cli;

import java.util.List;
import java.util.Optional;
import lode.data.DataHome;
import lode.data.Manifest;
import lode.panel.Dataset;
import lode.panel.UserException;
import picocli.CommandLine.Option;

/** Which market to use, and with how many threads. */
final class MarketOptions {

    @Option(
            names = "--data",
            paramLabel = "NAME",
            description = "Dataset; 'synthetic' for the built-in market, which is used where nothing is imported.")
    private Optional<String> data = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that compute; changes nothing but the time. Default: all cores.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** How many threads compute. */
    int threads() {
        if (threads < 1) {
            throw new UserException("--threads must be 1 or more, got " + threads);
        }
        return threads;
    }

    /** Bytes that intermediate values may take: half of the heap. */
    long memory() {
        return Runtime.getRuntime().maxMemory() / 2;
    }

    /**
     * Loads the market: the one asked for, else the one named by default, else the only one imported, else the built-in
     * one.
     */
    Dataset load(Optional<String> byDefault) {
        DataHome home = Homes.data();
        String name = data.or(() -> byDefault).orElseGet(() -> onlyOne(home));
        return Markets.load(home, name);
    }

    private static String onlyOne(DataHome home) {
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
