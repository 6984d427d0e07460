package lode.data;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lode.panel.Axes;

/**
 * The bars as the source delivers them: one day-major array per column, and which cells have a row.
 *
 * <p>Nothing is derived and nothing left out: suspended rows still have the prices they came with.
 */
final class Delivered {

    private final Axes axes;
    private final Map<String, double[]> columns;
    private final boolean[] listed;

    private Delivered(Axes axes, Map<String, double[]> columns, boolean[] listed) {
        this.axes = axes;
        this.columns = columns;
        this.listed = listed;
    }

    /** Reads the table {@code bars}. */
    static Delivered read(DuckDb db) {
        Axes axes = Axes.of(
                db.list("SELECT DISTINCT date FROM bars ORDER BY date", row -> row.getObject(1, LocalDate.class)),
                db.list("SELECT DISTINCT instrument FROM bars ORDER BY instrument", row -> row.getString(1)));
        Map<String, double[]> columns = new LinkedHashMap<>();
        db.list("SELECT column_name FROM (DESCRIBE bars) WHERE column_type = 'DOUBLE'", row -> row.getString(1))
                .forEach(name -> columns.put(name, missing(axes)));
        var delivered = new Delivered(axes, columns, new boolean[axes.cells()]);
        delivered.fill(db);
        return delivered;
    }

    private static double[] missing(Axes axes) {
        double[] values = new double[axes.cells()];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private void fill(DuckDb db) {
        String names = columns.keySet().stream()
                .map(name -> "coalesce(" + DuckDb.name(name) + ", 'nan')")
                .collect(Collectors.joining(", "));
        List<double[]> arrays = List.copyOf(columns.values());
        String query = "SELECT t, i, " + names
                + " FROM bars JOIN (SELECT date, row_number() OVER (ORDER BY date) - 1 AS t FROM (SELECT DISTINCT date"
                + " FROM bars)) USING (date) JOIN (SELECT instrument, row_number() OVER (ORDER BY instrument) - 1 AS i"
                + " FROM (SELECT DISTINCT instrument FROM bars)) USING (instrument)";
        db.read(query, rows -> {
            while (rows.next()) {
                int cell = rows.getInt(1) * axes.width() + rows.getInt(2);
                listed[cell] = true;
                for (int k = 0; k < arrays.size(); k++) {
                    arrays.get(k)[cell] = rows.getDouble(k + 3);
                }
            }
        });
    }

    /** The days and instruments that have rows. */
    Axes axes() {
        return axes;
    }

    /** The names of the columns, in the order of the source. */
    List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** The values of a column, if the source has it. */
    Optional<double[]> find(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    /** Whether the cell has a row. */
    boolean isListed(int cell) {
        return listed[cell];
    }
}
