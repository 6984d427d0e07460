package lode.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lode.data.DatasetStore;
import lode.panel.Dataset;

/**
 * Lode in a process of its own, with a home of its own.
 *
 * @param home   its {@code LODE_HOME}
 * @param folder where it is started
 */
record LodeProcess(Path home, Path folder) {

    /** What a finished process said. */
    record Ended(int exitCode, String out) {}

    /** In a folder, with a home below it. */
    static LodeProcess in(Path folder) {
        return new LodeProcess(folder.resolve("home"), folder);
    }

    /** The same, with a market in its home under a name. */
    LodeProcess keeping(String name, Dataset market) throws IOException {
        DatasetStore.write(market, Files.createDirectories(home.resolve("data").resolve(name)));
        return this;
    }

    /** Starts a command; stdout and stderr come together. */
    Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Dlode.home=" + Path.of("").toAbsolutePath(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1", // the processes of tests are short
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(args));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LODE_HOME", home.toString());
        return builder.start();
    }

    /** Runs a command to its end. */
    Ended run(String... args) throws IOException, InterruptedException {
        Process process = start(args);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out);
    }

    /** All files below a place in the folder, hidden ones as well, by their paths; as text that shows where two differ. */
    Map<String, String> bytes(String place) throws IOException {
        Path top = folder.resolve(place);
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(top.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }
}
