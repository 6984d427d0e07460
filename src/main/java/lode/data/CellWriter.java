package lode.data;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lode.panel.Dataset;
import lode.panel.Groups;
import lode.panel.Pool;
import org.duckdb.DuckDBAppender;

/** Writes the cells of a dataset that know anything, one row each, sorted by day and instrument. */
final class CellWriter {

    private final int width;
    private final int cells;
    private final List<double[]> numbers;
    private final List<BitSet> pools;

    private CellWriter(Dataset data) {
        this.width = data.axes().width();
        this.cells = data.axes().cells();
        this.numbers = Stream.concat(
                        data.fields().stream().map(field -> data.field(field.name())),
                        data.groups().stream().map(data::groups).map(Groups::codes))
                .map(panel -> panel.values())
                .toList();
        this.pools = data.pools().stream().map(data::pool).map(Pool::toBitSet).toList();
    }

    /** Writes the file and says how many rows it has. */
    static long write(DuckDb db, Dataset data, Path file) {
        db.run("CREATE TABLE cells (" + columns(data) + ")");
        var writer = new CellWriter(data);
        db.append("cells", writer::appendAll);
        db.writeParquet("FROM cells", file);
        return db.count("SELECT count(*) FROM cells");
    }

    private static String columns(Dataset data) {
        Stream<String> fields = data.fields().stream().map(field -> DuckDb.name(field.name()) + " DOUBLE");
        Stream<String> groups = data.groups().stream().map(name -> CellReader.groupColumn(name) + " DOUBLE");
        Stream<String> pools = data.pools().stream().map(name -> CellReader.poolColumn(name) + " BOOLEAN");
        return Stream.of(Stream.of("t INTEGER", "i INTEGER"), fields, groups, pools)
                .flatMap(columns -> columns)
                .collect(Collectors.joining(", "));
    }

    private void appendAll(DuckDBAppender rows) throws SQLException {
        for (int cell = 0; cell < cells; cell++) {
            if (isKnown(cell)) {
                append(rows, cell);
            }
        }
    }

    private boolean isKnown(int cell) {
        for (double[] values : numbers) {
            if (!Double.isNaN(values[cell])) {
                return true;
            }
        }
        return pools.stream().anyMatch(pool -> pool.get(cell));
    }

    private void append(DuckDBAppender rows, int cell) throws SQLException {
        rows.beginRow().append(cell / width).append(cell % width);
        for (double[] values : numbers) {
            rows.append(values[cell]);
        }
        for (BitSet pool : pools) {
            rows.append(pool.get(cell));
        }
        rows.endRow();
    }
}
