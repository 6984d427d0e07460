package lode.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.FieldKind;
import lode.panel.Groups;
import lode.panel.Origin;
import lode.panel.Pool;
import lode.panel.UserException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a stored dataset is, in one small file beside its Parquet files.
 *
 * @param format      version of the layout on disk
 * @param origin      name, description and hash
 * @param days        how many trading days
 * @param instruments how many instruments
 * @param rows        how many cells are stored: an instrument on a day
 * @param first       the first day
 * @param last        the last day
 * @param fields      the fields, in order
 * @param pools       the pools, by name
 * @param groups      the groupings with their labels, by name
 * @param benchmarks  the benchmarks, by name
 * @param provenance  where the data come from and what to know about them
 */
public record Manifest(
        int format,
        Origin origin,
        int days,
        int instruments,
        long rows,
        LocalDate first,
        LocalDate last,
        List<StoredField> fields,
        List<StoredPool> pools,
        List<StoredGroups> groups,
        List<String> benchmarks,
        Provenance provenance) {

    static final int FORMAT = 1;
    private static final String FILE = "manifest.json";

    /** A field, by the name and kind that {@link Field} knows. */
    public record StoredField(String name, FieldKind kind) {

        Field field() {
            return Field.standard(name).orElseGet(() -> new Field(name, kind, List.of(), "A column of the source."));
        }
    }

    /** A pool; the mean number of members counts days that have any. */
    public record StoredPool(String name, boolean pointInTime, double meanSize) {}

    /** A grouping and its labels by code. */
    public record StoredGroups(String name, List<String> labels) {}

    /** Describes a dataset of so many stored cells. */
    static Manifest of(Dataset data, long rows, Provenance provenance) {
        Axes axes = data.axes();
        Origin given = data.origin();
        return new Manifest(
                FORMAT,
                new Origin(given.name(), given.description(), DatasetHash.of(data), given.synthetic()),
                axes.length(),
                axes.width(),
                rows,
                axes.days().getFirst(),
                axes.days().getLast(),
                data.fields().stream()
                        .map(f -> new StoredField(f.name(), f.kind()))
                        .toList(),
                data.pools().stream().map(data::pool).map(Manifest::stored).toList(),
                data.groups().stream().map(data::groups).map(Manifest::stored).toList(),
                data.benchmarks(),
                provenance);
    }

    private static StoredPool stored(Pool pool) {
        return new StoredPool(pool.name(), pool.pointInTime(), pool.meanSize());
    }

    private static StoredGroups stored(Groups groups) {
        return new StoredGroups(groups.name(), groups.labels());
    }

    /** Whether the directory holds a manifest, and so a whole dataset. */
    static boolean existsIn(Path dir) {
        return Files.isRegularFile(dir.resolve(FILE));
    }

    /**
     * Reads the manifest of a directory.
     *
     * @throws UserException if a version of Lode with another layout wrote it
     */
    static Manifest read(Path dir) {
        JsonNode tree = json().readTree(dir.resolve(FILE));
        int format = tree.path("format").asInt(0);
        if (format != FORMAT) {
            throw new UserException("The dataset in " + dir + " has layout " + format + ", this version of Lode reads "
                    + FORMAT + ": import it again with --replace");
        }
        return json().treeToValue(tree, Manifest.class);
    }

    /** Writes the manifest into a directory. */
    void write(Path dir) throws IOException {
        Files.writeString(dir.resolve(FILE), json().writeValueAsString(this) + "\n");
    }

    private static JsonMapper json() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }
}
