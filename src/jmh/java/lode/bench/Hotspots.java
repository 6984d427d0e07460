package lode.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the time of some work goes, class by class, by the samples of a flight recording. */
final class Hotspots {

    private static final Duration EVERY = Duration.ofMillis(10);

    /** A class of ours and its share of all samples. */
    record Hotspot(String name, double share) {}

    private Hotspots() {}

    /** Records while the work is done; the largest first. */
    static List<Hotspot> of(Runnable work) throws IOException {
        Path file = Files.createTempFile("lode", ".jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(EVERY);
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
        }
        Map<String, Integer> counts = new TreeMap<>();
        int all = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            Optional<String> ours = ours(event);
            if (ours.isPresent()) {
                counts.merge(ours.get(), 1, Integer::sum);
                all++;
            }
        }
        Files.delete(file);
        int samples = all;
        return counts.entrySet().stream()
                .map(entry -> new Hotspot(entry.getKey(), (double) entry.getValue() / samples))
                .sorted(Comparator.comparingDouble(Hotspot::share).reversed())
                .toList();
    }

    /** The innermost class of ours on the stack, without what it is nested in. */
    private static Optional<String> ours(RecordedEvent event) {
        if (event.getStackTrace() == null) {
            return Optional.empty();
        }
        return event.getStackTrace().getFrames().stream()
                .map(RecordedFrame::getMethod)
                .map(method -> method.getType().getName())
                .filter(name -> name.startsWith("lode.") && !name.startsWith("lode.bench"))
                .map(name -> name.replaceFirst("^lode\\.", "")
                        .replaceFirst("\\$\\$Lambda.*", "")
                        .replace('$', '.'))
                .findFirst();
    }
}
