package lode.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A program that adds to a registry, {@link #BATCH} factors at a time, until it is killed. */
final class AddingProcess implements AutoCloseable {

    static final int BATCH = 5;

    private final Process process;

    private AddingProcess(Process process) {
        this.process = process;
    }

    /** Starts one; what it adds is called by {@code prefix} and a number. */
    static AddingProcess start(Path registry, String prefix) throws IOException {
        return start(registry.toString(), prefix, BATCH, Integer.MAX_VALUE);
    }

    /** Starts one that adds so many batches of a size, and ends. */
    static AddingProcess start(String registry, String prefix, int size, int batches) throws IOException {
        return new AddingProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AddingProcess.class.getName(),
                        registry,
                        prefix,
                        Integer.toString(size),
                        Integer.toString(batches))
                .redirectErrorStream(true)
                .start());
    }

    /** Waits until it has added so many batches; fails if it says anything else. */
    void awaitBatches(int batches) {
        try {
            for (int k = 0; k < batches; k++) {
                int said = process.getInputStream().read();
                if (said != '.') {
                    throw new AssertionError(
                            (char) said + new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills it with {@code kill -9}, and gives how many batches it said that it has added, after those that were awaited. */
    int kill() {
        process.toHandle().destroyForcibly(); // unlike the process, its handle leaves the stream open
        process.onExit().join();
        try {
            return process.getInputStream().readAllBytes().length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills it with {@code kill -9}. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /** The program: writes a dot when a batch has been added. */
    public static void main(String[] args) {
        int size = Integer.parseInt(args[2]);
        int batches = Integer.parseInt(args[3]);
        try (Registry registry = Registry.at(args[0])) {
            for (int batch = 0; batch < batches; batch++) {
                registry.add(batch(args[1], batch, size));
                System.out.print('.');
                System.out.flush();
            }
        }
    }

    private static List<TestedFormula> batch(String prefix, int batch, int size) {
        return IntStream.range(0, size)
                .mapToObj(k -> Samples.tested(prefix + (batch * size + k)))
                .toList();
    }
}
