package lode.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/** Where the time of some work goes, class by class, by the samples of a flight recording. */
final class Hotspots {

    private static final Duration EVERY = Duration.ofMillis(10);

    /** A class of ours and its share of all samples. */
    record Hotspot(String name, double share) {}

    private Hotspots() {}

    /** Records while the work is done; the largest first. */
    static List<Hotspot> of(Runnable work) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        int all = 0;
        for (List<RecordedMethod> stack : stacks(work)) {
            Optional<String> ours = ours(stack);
            if (ours.isPresent()) {
                counts.merge(ours.get(), 1, Integer::sum);
                all++;
            }
        }
        int samples = all;
        return counts.entrySet().stream()
                .map(entry -> new Hotspot(entry.getKey(), (double) entry.getValue() / samples))
                .sorted(Comparator.comparingDouble(Hotspot::share).reversed())
                .toList();
    }

    /** The share of the samples that have such a method on their stacks. */
    static double share(Runnable work, Predicate<RecordedMethod> method) throws IOException {
        List<List<RecordedMethod>> stacks = stacks(work);
        return (double) stacks.stream()
                        .filter(stack -> stack.stream().anyMatch(method))
                        .count()
                / stacks.size();
    }

    /** The stack of each sample, innermost first. */
    private static List<List<RecordedMethod>> stacks(Runnable work) throws IOException {
        Path file = Files.createTempFile("lode", ".jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(EVERY);
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
            return RecordingFile.readAllEvents(file).stream()
                    .map(RecordedEvent::getStackTrace)
                    .filter(Objects::nonNull)
                    .map(trace -> trace.getFrames().stream()
                            .map(RecordedFrame::getMethod)
                            .toList())
                    .toList();
        } finally {
            Files.delete(file);
        }
    }

    /** The innermost class of ours on the stack, without what it is nested in. */
    private static Optional<String> ours(List<RecordedMethod> stack) {
        return stack.stream()
                .map(method -> method.getType().getName())
                .filter(name -> name.startsWith("lode.") && !name.startsWith("lode.bench"))
                .map(name -> name.replaceFirst("^lode\\.", "")
                        .replaceFirst("\\$\\$Lambda.*", "")
                        .replace('$', '.'))
                .findFirst();
    }
}
