package lode.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lode.panel.UserException;
import lode.search.MemoryNeed;
import picocli.CommandLine.Option;

/** How many threads compute, with how much memory: neither changes anything but the time. */
final class ComputeOptions {

    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,6})([mMgG])");

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

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description = "Memory for values that are shared between formulas, such as 800m or 2g; changes nothing but"
                    + " the time. Default: a quarter of the heap, or less where a search does not fit otherwise.")
    private Optional<String> memory = Optional.empty();

    /** Bytes that intermediate values may take. */
    long memory() {
        return asked().orElse(usual());
    }

    /**
     * Bytes that intermediate values may take in a search: fewer than usual where it would not fit otherwise.
     *
     * @throws UserException if it does not fit
     */
    long memoryFor(MemoryNeed need) {
        return MemoryBudget.ofProcess().memoryFor(need, asked(), usual());
    }

    private Optional<Long> asked() {
        return memory.map(text -> memory(text, Runtime.getRuntime().maxMemory()));
    }

    private static long usual() {
        return Runtime.getRuntime().maxMemory() / 4;
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
}
