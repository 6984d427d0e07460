package lode.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;
import lode.panel.UserException;
import lode.search.Generation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file {@code live.json} in the folder of a running search, for whoever watches it.
 *
 * <p>It is written beside its place and renamed after every generation, and removed at the end: it is no result. One that
 * a killed search left names a process that is gone. Curves have the names of the columns of {@code generations.csv};
 * a missing number is null.
 */
public final class LiveFile implements AutoCloseable {

    /** Its name in the folder of a run. */
    public static final String NAME = "live.json";

    private static final SequencedMap<String, ToDoubleFunction<Generation>> CURVES = curvesByName();

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final String run;
    private final String note;

    private LiveFile(Path file, String run, String note) {
        this.file = file;
        this.run = run;
        this.note = note;
    }

    private static SequencedMap<String, ToDoubleFunction<Generation>> curvesByName() {
        SequencedMap<String, ToDoubleFunction<Generation>> curves = new LinkedHashMap<>();
        curves.put("generation", Generation::number);
        curves.put("best_rank_ic", each -> each.best().rankIc());
        curves.put("best_validation_rank_ic", each -> each.best().validationRankIc());
        curves.put("median_rank_ic", Generation::medianRankIc);
        curves.put("mean_size", Generation::meanSize);
        curves.put("diversity", Generation::diversity);
        curves.put("distinct", Generation::distinct);
        curves.put("luck_rank_ic", each -> each.luck().rankIc());
        return curves;
    }

    /** The names of its curves, in their order; {@code generations.csv} has columns of these names. */
    public static List<String> curves() {
        return List.copyOf(CURVES.keySet());
    }

    /**
     * The file for a run; nothing is written yet.
     *
     * @param folder where the run writes
     * @param run    its name
     * @param note   what it is made from, in one line
     */
    public static LiveFile in(Path folder, String run, String note) {
        return new LiveFile(folder.resolve(NAME), run, note);
    }

    /**
     * Replaces the file.
     *
     * @throws UserException if it cannot be written
     */
    public void write(RunState state) {
        ObjectNode tree = JSON.createObjectNode().put("run", run).put("note", note);
        ProcessHandle process = ProcessHandle.current();
        tree.putObject("process").put("id", process.pid()).put("began", began(process));
        tree.put("planned", state.planned());
        addPace(tree.putObject("pace"), state.pace());
        addCurves(tree.putObject("curves"), state.generations());
        ArrayNode islands = tree.putArray("islands");
        state.last().ifPresent(last -> last.islands().forEach(best -> addBest(islands.addObject(), best)));
        replace(JSON.writeValueAsBytes(tree));
    }

    /** When a process began: tells it from a later one of the same number. Empty where the system does not say. */
    public static String began(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("");
    }

    /** The file need not outlive a power cut, so that nobody waits for the disk. */
    private void replace(byte[] content) {
        Path draft = file.resolveSibling(NAME + ".tmp");
        try {
            Files.write(draft, content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UserException("Cannot write " + file + ": " + e, e);
        }
    }

    private static void addPace(ObjectNode node, Pace pace) {
        put(node, "seconds", pace.seconds());
        put(node, "left", pace.left());
        put(node, "per_second", pace.perSecond());
        put(node, "known", pace.known());
        node.put("memory", pace.memory()).put("heap", pace.heap());
    }

    private static void addCurves(ObjectNode node, List<Generation> generations) {
        CURVES.forEach((name, figure) -> addCurve(node, name, generations, figure));
    }

    private static void addCurve(
            ObjectNode node, String name, List<Generation> generations, ToDoubleFunction<Generation> figure) {
        ArrayNode values = node.putArray(name);
        for (Generation generation : generations) {
            double value = figure.applyAsDouble(generation);
            if (Double.isFinite(value)) {
                values.add(value);
            } else {
                values.addNull();
            }
        }
    }

    private static void addBest(ObjectNode node, Generation.Best best) {
        node.put("formula", best.formula().toString())
                .put("size", best.formula().size());
        put(node, "fitness", best.fitness());
        put(node, "rank_ic", best.rankIc());
        put(node, "validation_rank_ic", best.validationRankIc());
    }

    private static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }

    /** Removes the file; leaves it where that fails, as nothing but its process says that the search runs. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file.resolveSibling(NAME + ".tmp"));
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // it names a process that is about to end
        }
    }
}
