package lode.data;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lode.panel.Axes;
import lode.panel.Benchmark;
import lode.panel.Dataset;
import lode.panel.Origin;

/**
 * Puts a dataset together from the tables that the parts of a mapping filled.
 *
 * @param data  the dataset, its hash not yet known
 * @param notes what a user must know about it, one sentence each
 */
record Assembly(Dataset data, List<String> notes) {

    /** Reads the tables {@code bars}, {@code members}, {@code groups} and {@code benchmarks}. */
    static Assembly of(DuckDb db, String name, String description) {
        Delivered bars = Delivered.read(db);
        FieldBuilder fields = FieldBuilder.of(bars);
        Axes axes = bars.axes();
        var builder = Dataset.on(axes, new Origin(name, description, "", false));
        fields.addTo(builder);
        PoolHistory.read(db, axes, fields.tradedCells()).forEach(builder::pool);
        GroupHistory.read(db, bars).forEach(builder::groups);
        db.list("SELECT DISTINCT benchmark FROM benchmarks ORDER BY benchmark", row -> row.getString(1))
                .forEach(index -> builder.benchmark(benchmark(db, index, axes)));
        return new Assembly(builder.build(), fields.notes());
    }

    private static Benchmark benchmark(DuckDb db, String name, Axes axes) {
        double[] closes = new double[axes.length()];
        Arrays.fill(closes, Double.NaN);
        db.read(
                "SELECT date, close FROM benchmarks WHERE close IS NOT NULL AND benchmark = " + DuckDb.text(name),
                rows -> {
                    while (rows.next()) {
                        LocalDate date = rows.getObject(1, LocalDate.class);
                        int t = axes.firstOnOrAfter(date);
                        if (t < axes.length() && axes.days().get(t).equals(date)) {
                            closes[t] = rows.getDouble(2);
                        }
                    }
                });
        return new Benchmark(name, DoubleArrayList.wrap(closes));
    }
}
