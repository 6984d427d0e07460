package lode.data;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Pool;
import org.duckdb.DuckDBAppender;

/**
 * A dataset as one table of DuckDB: {@code market} with columns for date, instrument and membership ({@code in_pool}), and one for each
 * field or grouping that is asked for. Every day and instrument has a row; what is missing is NULL.
 *
 * @param data   the dataset
 * @param pool   who is in the pool
 * @param fields fields that are columns
 * @param groups groupings that are columns, as codes
 */
public record MarketQuery(Dataset data, Pool pool, List<String> fields, List<String> groups) {

    /** Copies the lists. */
    public MarketQuery {
        fields = List.copyOf(fields);
        groups = List.copyOf(groups);
    }

    /**
     * What a query gives that has a row of date, instrument and value where there is a value.
     *
     * @param end the day after the last one that is in the table
     * @return day-major from the first day, NaN where there is no row
     */
    public double[] values(String query, int end) {
        Axes axes = data.axes();
        double[] values = new double[end * axes.width()];
        Arrays.fill(values, Double.NaN);
        try (DuckDb db = DuckDb.inMemory()) {
            fill(db, end);
            db.read(query, rows -> {
                while (rows.next()) {
                    int day = axes.firstOnOrAfter(rows.getObject(1, LocalDate.class));
                    values[day * axes.width() + axes.column(rows.getString(2))] = rows.getDouble(3);
                }
            });
        }
        return values;
    }

    /**
     * Writes the table to a CSV file, sorted by date and then in the order of the instruments.
     *
     * @param end the day after the last one that is in the table
     */
    public void write(Path file, int end) {
        try (DuckDb db = DuckDb.inMemory()) {
            fill(db, end);
            db.run("COPY market TO " + DuckDb.text(file) + " (FORMAT csv, HEADER true)");
        }
    }

    private void fill(DuckDb db, int end) {
        db.run("CREATE TABLE market (date DATE, instrument VARCHAR, in_pool BOOLEAN"
                + names().stream()
                        .map(name -> ", " + DuckDb.name(name) + " DOUBLE")
                        .collect(Collectors.joining()) + ")");
        db.append("market", rows -> append(rows, end));
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(fields);
        names.addAll(groups);
        return names;
    }

    private void append(DuckDBAppender rows, int end) throws SQLException {
        Axes axes = data.axes();
        List<double[]> columns = new ArrayList<>();
        fields.forEach(field -> columns.add(data.field(field).values()));
        groups.forEach(group -> columns.add(data.grouping(group).codes().values()));
        for (int t = 0; t < end; t++) {
            for (int i = 0; i < axes.width(); i++) {
                int cell = t * axes.width() + i;
                rows.beginRow();
                rows.append(axes.days().get(t));
                rows.append(axes.instruments().get(i));
                rows.append(pool.contains(cell));
                for (double[] column : columns) {
                    if (Double.isNaN(column[cell])) {
                        rows.appendNull();
                    } else {
                        rows.append(column[cell]);
                    }
                }
                rows.endRow();
            }
        }
    }
}
