package lode.data;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Groups;
import lode.panel.Panel;
import lode.panel.Pool;

/** Reads the stored cells into one day-major array per column. */
final class CellReader {

    private final Axes axes;
    private final Manifest manifest;
    private final double[][] numbers;
    private final BitSet[] members;

    private CellReader(Axes axes, Manifest manifest) {
        this.axes = axes;
        this.manifest = manifest;
        this.numbers = new double[manifest.fields().size() + manifest.groups().size()][axes.cells()];
        this.members = new BitSet[manifest.pools().size()];
        Arrays.setAll(members, _ -> new BitSet(axes.cells()));
        for (double[] values : numbers) {
            Arrays.fill(values, Double.NaN);
        }
    }

    /** The column of a grouping. */
    static String groupColumn(String name) {
        return DuckDb.name("group:" + name);
    }

    /** The column of a pool. */
    static String poolColumn(String name) {
        return DuckDb.name("pool:" + name);
    }

    /** Reads the file; its rows may come in any order. */
    static CellReader read(DuckDb db, Path file, Axes axes, Manifest manifest) {
        var reader = new CellReader(axes, manifest);
        db.run("SET preserve_insertion_order = false");
        db.read("SELECT " + columns(manifest) + " FROM " + DuckDb.text(file), reader::fill);
        return reader;
    }

    private static String columns(Manifest manifest) {
        Stream<String> fields = manifest.fields().stream().map(field -> DuckDb.name(field.name()));
        Stream<String> groups = manifest.groups().stream().map(group -> groupColumn(group.name()));
        Stream<String> pools = manifest.pools().stream().map(pool -> poolColumn(pool.name()));
        return Stream.of(Stream.of("t", "i"), fields, groups, pools)
                .flatMap(columns -> columns)
                .collect(Collectors.joining(", "));
    }

    private void fill(ResultSet rows) throws SQLException {
        int width = axes.width();
        while (rows.next()) {
            int cell = rows.getInt(1) * width + rows.getInt(2);
            int column = 3;
            for (double[] values : numbers) {
                values[cell] = rows.getDouble(column++);
            }
            for (BitSet pool : members) {
                if (rows.getBoolean(column++)) {
                    pool.set(cell);
                }
            }
        }
    }

    /** Adds the fields, groupings and pools that were read. */
    void addTo(Dataset.Builder builder) {
        List<double[]> unread = new ArrayList<>(List.of(numbers));
        manifest.fields().forEach(stored -> builder.field(stored.field(), unread.removeFirst()));
        manifest.groups()
                .forEach(stored -> builder.groups(
                        Groups.of(stored.name(), stored.labels(), Panel.wrap(axes, unread.removeFirst()))));
        for (int k = 0; k < members.length; k++) {
            Manifest.StoredPool stored = manifest.pools().get(k);
            builder.pool(Pool.copyOf(stored.name(), axes, members[k], stored.pointInTime()));
        }
    }
}
