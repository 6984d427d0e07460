package lode.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lode.data.DataHome;
import lode.data.Manifest;
import lode.panel.Dataset;
import lode.panel.UserException;
import picocli.CommandLine.Option;

/** Which market to use, and with how many threads. */
final class MarketOptions {

    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,6})([mMgG])");

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

    /** The dataset that was asked for, if one was. */
    Optional<String> asked() {
        return data;
    }

    /** How many threads compute. */
    int threads() {
        if (threads < 1) {
            throw new UserException("--threads must be 1 or more, got " + threads);
        }
        return threads;
    }

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description = "Memory for values that are shared between formulas, such as 800m or 2g; changes nothing but"
                    + " the time. Default: a quarter of the heap.")
    private Optional<String> memory = Optional.empty();

    /** Bytes that intermediate values may take. */
    long memory() {
        long heap = Runtime.getRuntime().maxMemory();
        return memory.map(text -> memory(text, heap)).orElse(heap / 4);
    }

    private static long memory(String text, long heap) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            throw new UserException("--memory must be a size such as 800m or 2g, got '" + text + "'");
        }
        long unit = size.group(2).equalsIgnoreCase("g") ? 1L << 30 : 1L << 20;
        long bytes = Long.parseLong(size.group(1)) * unit;
        if (bytes > heap) {
            throw new UserException("--memory " + text + " is more than the whole heap of " + (heap >> 20)
                    + "m: lower it, or set LODE_JAVA_OPTS=-Xmx" + text + " or more");
        }
        return bytes;
    }

    /**
     * Loads the market: the one asked for, else the one named by default, else the only one imported, else the built-in
     * one.
     */
    Dataset load(Optional<String> byDefault) {
        memory(); // what is wrong with it is told before anything is loaded
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
