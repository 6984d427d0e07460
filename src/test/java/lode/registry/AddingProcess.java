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
        return new AddingProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AddingProcess.class.getName(),
                        registry.toString(),
                        prefix)
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

    /** Kills it with {@code kill -9}. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /** The program: writes a dot when a batch has been added. */
    public static void main(String[] args) {
        try (Registry registry = Registry.open(Path.of(args[0]))) {
            for (int batch = 0; ; batch++) {
                registry.add(batch(args[1], batch));
                System.out.print('.');
                System.out.flush();
            }
        }
    }

    private static List<TestedFormula> batch(String prefix, int batch) {
        return IntStream.range(0, BATCH)
                .mapToObj(k -> Samples.tested(prefix + (batch * BATCH + k)))
                .toList();
    }
}
