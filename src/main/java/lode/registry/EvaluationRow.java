package lode.registry;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import lode.expr.Conventions;
import lode.expr.Coverage;
import lode.factor.Factor;
import lode.measure.IcStats;
import lode.measure.Scorecard;
import lode.panel.LabelSpec;
import lode.panel.Origin;
import org.jdbi.v3.core.Handle;

/**
 * A row of the table {@code evaluation}.
 *
 * <p>A missing number is NULL, and NULL is read as NaN.
 */
final class EvaluationRow {

    /** What tells one test of a factor from another. */
    private static final List<String> KEY = List.of(
            "factor",
            "data_hash",
            "pool",
            "label",
            "profile",
            "window_coverage",
            "training_first",
            "training_last",
            "validation_first",
            "validation_last",
            "test_first",
            "test_last");

    private EvaluationRow() {}

    /**
     * Adds the evaluation unless the factor was tested under these conditions before. Of one that was, only what may be luck
     * changes, if more was tried by now.
     */
    static void add(Handle db, Factor factor, Evaluation evaluation) {
        SequencedMap<String, Object> cells = cells(factor, evaluation);
        SequencedMap<String, Object> luck = evaluation.luck().map(LuckCells::of).orElseGet(LinkedHashMap::new);
        cells.putAll(luck);
        if (!Rows.insert(db, "evaluation", cells) && !luck.isEmpty()) {
            LuckCells.update(db, number(db, cells), luck);
        }
    }

    /** The number of the factor's evaluation under these conditions, if it has one. */
    static Optional<Long> find(Handle db, Factor factor, Conditions conditions) {
        SequencedMap<String, Object> cells = new LinkedHashMap<>();
        cells.put("factor", factor.id());
        put(cells, conditions);
        return numbers(db, cells).stream().findFirst();
    }

    /** The number of the evaluation that has the key of these cells. */
    static long number(Handle db, Map<String, Object> cells) {
        return numbers(db, cells).getFirst();
    }

    private static List<Long> numbers(Handle db, Map<String, Object> cells) {
        String where = KEY.stream().map(column -> column + " = :" + column).collect(joining(" AND "));
        return db.createQuery("SELECT number FROM evaluation WHERE " + where)
                .bindMap(cells)
                .mapTo(Long.class)
                .list();
    }

    private static SequencedMap<String, Object> cells(Factor factor, Evaluation evaluation) {
        SequencedMap<String, Object> cells = new LinkedHashMap<>();
        cells.put("factor", factor.id());
        cells.put("kind", evaluation.source().kind());
        cells.put("run", evaluation.source().run());
        cells.put("trials", evaluation.source().trials());
        evaluation.source().generation().ifPresent(generation -> cells.put("generation", generation));
        cells.put("added", evaluation.added().toString());
        put(cells, evaluation.conditions());
        put(cells, evaluation.scorecard());
        return cells;
    }

    private static void put(SequencedMap<String, Object> cells, Conditions conditions) {
        cells.put("data", conditions.data().name());
        cells.put("data_description", conditions.data().description());
        cells.put("data_hash", conditions.data().hash());
        cells.put("synthetic", conditions.data().synthetic() ? 1 : 0);
        cells.put("pool", conditions.pool());
        cells.put("point_in_time", conditions.pointInTime() ? 1 : 0);
        cells.put("label", conditions.label().toString());
        cells.put("profile", conditions.conventions().name());
        cells.put("window_coverage", conditions.conventions().coverage().toString());
        put(cells, "training", conditions.training());
        put(cells, "validation", conditions.validation());
        put(cells, "test", conditions.test());
    }

    private static void put(SequencedMap<String, Object> cells, String period, Span span) {
        cells.put(period + "_first", span.first().toString());
        cells.put(period + "_last", span.last().toString());
    }

    private static void put(SequencedMap<String, Object> cells, Scorecard scorecard) {
        put(cells, "training", scorecard.training());
        put(cells, "validation", scorecard.validation());
        put(cells, "test", scorecard.test());
        put(cells, "coverage", scorecard.coverage());
        put(cells, "rank_autocorrelation", scorecard.rankAutocorrelation());
        put(cells, "long_short", scorecard.longShort());
    }

    private static void put(SequencedMap<String, Object> cells, String period, IcStats stats) {
        put(cells, period + "_rank_ic", stats.mean());
        put(cells, period + "_std", stats.std());
        put(cells, period + "_t", stats.t());
        cells.put(period + "_days", stats.days());
    }

    /** Sets a number that may be missing. */
    static void put(SequencedMap<String, Object> cells, String column, double value) {
        if (!Double.isNaN(value)) {
            cells.put(column, value);
        }
    }

    /** All evaluations of a factor, oldest first. */
    static List<Evaluation> read(Handle db, String id) {
        return db.createQuery("SELECT * FROM evaluation WHERE factor = :id ORDER BY number")
                .bind("id", id)
                .map((row, _) -> read(row))
                .list();
    }

    /** The days after its evaluations on which a factor was observed. */
    static List<LocalDate> observedDays(Handle db, String id) {
        return db.createQuery("SELECT day FROM observation JOIN evaluation ON evaluation = number WHERE factor = :id")
                .bind("id", id)
                .map((row, _) -> LocalDate.parse(row.getString("day")))
                .list();
    }

    /** Reads the row. */
    static Evaluation read(ResultSet row) throws SQLException {
        return new Evaluation(
                conditions(row),
                scorecard(row),
                new Source(row.getString("kind"), row.getString("run"), generation(row), row.getInt("trials")),
                Instant.parse(row.getString("added")),
                LuckCells.read(row));
    }

    private static OptionalInt generation(ResultSet row) throws SQLException {
        int generation = row.getInt("generation");
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(generation);
    }

    private static Conditions conditions(ResultSet row) throws SQLException {
        return new Conditions(
                new Origin(
                        row.getString("data"),
                        row.getString("data_description"),
                        row.getString("data_hash"),
                        row.getBoolean("synthetic")),
                row.getString("pool"),
                row.getBoolean("point_in_time"),
                LabelSpec.parse(row.getString("label")),
                Conventions.named(row.getString("profile"))
                        .with(Coverage.valueOf(row.getString("window_coverage").toUpperCase(Locale.ROOT))),
                span(row, "training"),
                span(row, "validation"),
                span(row, "test"));
    }

    private static Span span(ResultSet row, String period) throws SQLException {
        return new Span(
                LocalDate.parse(row.getString(period + "_first")), LocalDate.parse(row.getString(period + "_last")));
    }

    private static Scorecard scorecard(ResultSet row) throws SQLException {
        return new Scorecard(
                stats(row, "training"),
                stats(row, "validation"),
                stats(row, "test"),
                number(row, "coverage"),
                number(row, "rank_autocorrelation"),
                number(row, "long_short"));
    }

    private static IcStats stats(ResultSet row, String period) throws SQLException {
        return new IcStats(
                number(row, period + "_rank_ic"),
                number(row, period + "_std"),
                number(row, period + "_t"),
                row.getInt(period + "_days"));
    }

    /** A number that may be missing. */
    static double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }
}
