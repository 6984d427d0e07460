package lode.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lode.panel.Sha;

/**
 * What a finished run consists of: the same plan on the same data by the same version gives the same seal.
 *
 * @param version  of Lode
 * @param dataHash of the dataset
 * @param plan     hash of the plan
 * @param files    the hash of every table by its path in the folder; of a compressed one, that of its text
 */
public record Seal(String version, String dataHash, String plan, SortedMap<String, String> files) {

    private static final String RUN = "run: ";

    /** Copies the map. */
    public Seal {
        files = new TreeMap<>(files);
    }

    /** The hash of the run: of all that the seal says. */
    public String run() {
        return Sha.of(content());
    }

    /** The files whose tables differ from those of another seal, or are in one of the two only, in order. */
    public List<String> differences(Seal other) {
        List<String> names = new ArrayList<>(files.keySet());
        other.files.keySet().stream().filter(name -> !files.containsKey(name)).forEach(names::add);
        return names.stream()
                .filter(name ->
                        !Optional.ofNullable(files.get(name)).equals(Optional.ofNullable(other.files.get(name))))
                .sorted()
                .toList();
    }

    /** The text of the file; {@link #parse} reads it. */
    String text() {
        return content() + RUN + run() + "\n";
    }

    private String content() {
        var text =
                new StringBuilder("lode: " + version + "\ndata-hash: " + dataHash + "\nplan: " + plan + "\nfiles:\n");
        files.forEach((name, hash) ->
                text.append("  ").append(name).append(": ").append(hash).append('\n'));
        return text.toString();
    }

    /** The seal of a text; empty if the text was changed, or is none. */
    static Optional<Seal> parse(String text) {
        TreeMap<String, String> values = new TreeMap<>();
        SortedMap<String, String> files = new TreeMap<>();
        for (String line : text.split("\n", -1)) {
            int colon = line.lastIndexOf(": ");
            if (colon > 0) {
                (line.startsWith("  ") ? files : values)
                        .put(line.substring(0, colon).strip(), line.substring(colon + 2));
            }
        }
        var seal = new Seal(
                values.getOrDefault("lode", ""),
                values.getOrDefault("data-hash", ""),
                values.getOrDefault("plan", ""),
                files);
        return seal.text().equals(text) ? Optional.of(seal) : Optional.empty();
    }
}
