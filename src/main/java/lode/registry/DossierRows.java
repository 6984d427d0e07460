package lode.registry;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import lode.factor.Factor;
import org.jdbi.v3.core.Handle;

/** The rows of what became of factors: tags, changes with their verdicts, and neighbours. */
final class DossierRows {

    private final Map<String, List<String>> tags;
    private final Map<String, List<Change>> changes;
    private final Map<String, List<Neighbour>> neighbours;

    private DossierRows(
            Map<String, List<String>> tags,
            Map<String, List<Change>> changes,
            Map<String, List<Neighbour>> neighbours) {
        this.tags = tags;
        this.changes = changes;
        this.neighbours = neighbours;
    }

    /** Something of the factor of that id. */
    private record Owned<T>(String id, T what) {}

    /** A row of the table {@code verdict}. */
    private record Ruled(long change, Verdict verdict) {}

    /** Those of all factors. */
    static DossierRows read(Handle db) {
        Map<String, List<String>> tags = db
                .createQuery("SELECT factor, tag FROM tag ORDER BY factor, tag")
                .map((row, _) -> new Owned<>(row.getString("factor"), row.getString("tag")))
                .stream()
                .collect(groupingBy(Owned::id, mapping(Owned::what, toList())));
        return new DossierRows(tags, changes(db), neighbours(db));
    }

    private static Map<String, List<Change>> changes(Handle db) {
        Map<Long, List<Verdict>> verdicts = db
                .createQuery("SELECT change, rule, value, wanted, passed FROM verdict ORDER BY change, place")
                .map((row, _) -> new Ruled(row.getLong("change"), verdict(row)))
                .stream()
                .collect(groupingBy(Ruled::change, mapping(Ruled::verdict, toList())));
        return db
                .createQuery("SELECT number, factor, changed, state, reason FROM change ORDER BY number")
                .map((row, _) -> new Owned<>(
                        row.getString("factor"),
                        new Change(
                                Instant.parse(row.getString("changed")),
                                State.named(row.getString("state")),
                                row.getString("reason"),
                                verdicts.getOrDefault(row.getLong("number"), List.of()))))
                .stream()
                .sorted(comparing(owned -> owned.what().at())) // texts of moments do not sort: 12:00:00.5Z, 12:00:00Z
                .collect(groupingBy(Owned::id, mapping(Owned::what, toList())));
    }

    /** When the decisions on a factor were taken. */
    static List<Instant> moments(Handle db, String id) {
        return db.createQuery("SELECT changed FROM change WHERE factor = :id")
                .bind("id", id)
                .map((row, _) -> Instant.parse(row.getString("changed")))
                .list();
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        return new Verdict(
                row.getString("rule"),
                EvaluationRow.number(row, "value"),
                row.getString("wanted"),
                row.getInt("passed") == 1);
    }

    private static Map<String, List<Neighbour>> neighbours(Handle db) {
        return db
                .createQuery("""
                SELECT factor, other, name, correlation, data, data_hash, pool
                FROM neighbour JOIN factor ON other = id ORDER BY factor, abs(correlation) DESC, other
                """)
                .map((row, _) -> new Owned<>(
                        row.getString("factor"),
                        new Neighbour(
                                row.getString("other"),
                                row.getString("name"),
                                row.getDouble("correlation"),
                                row.getString("data"),
                                row.getString("data_hash"),
                                row.getString("pool"))))
                .stream()
                .collect(groupingBy(Owned::id, mapping(Owned::what, toList())));
    }

    /** The dossier of one factor. */
    Dossier of(Factor factor, State state, String note) {
        return new Dossier(
                state,
                note,
                tags.getOrDefault(factor.id(), List.of()),
                changes.getOrDefault(factor.id(), List.of()),
                neighbours.getOrDefault(factor.id(), List.of()));
    }

    /** Adds a change to a factor's history, and gives the factor its state. */
    static void add(Handle db, Factor factor, Change change) {
        db.createUpdate("UPDATE factor SET state = :state WHERE id = :id")
                .bind("state", change.state().toString())
                .bind("id", factor.id())
                .execute();
        SequencedMap<String, Object> cells = new LinkedHashMap<>();
        cells.put("factor", factor.id());
        cells.put("changed", change.at().toString());
        cells.put("state", change.state().toString());
        cells.put("reason", change.reason());
        if (Rows.insert(db, "change", cells)) {
            long number = db.createQuery("SELECT max(number) FROM change")
                    .mapTo(Long.class)
                    .one();
            for (int place = 0; place < change.verdicts().size(); place++) {
                add(db, number, place, change.verdicts().get(place));
            }
        }
    }

    private static void add(Handle db, long change, int place, Verdict verdict) {
        SequencedMap<String, Object> cells = new LinkedHashMap<>();
        cells.put("change", change);
        cells.put("place", place);
        cells.put("rule", verdict.rule());
        if (!Double.isNaN(verdict.value())) {
            cells.put("value", verdict.value());
        }
        cells.put("wanted", verdict.wanted());
        cells.put("passed", verdict.passed() ? 1 : 0);
        Rows.insert(db, "verdict", cells);
    }

    /** Replaces the neighbours of a factor. */
    static void replace(Handle db, Factor factor, List<Neighbour> nearest) {
        db.createUpdate("DELETE FROM neighbour WHERE factor = :id")
                .bind("id", factor.id())
                .execute();
        for (Neighbour one : nearest) {
            SequencedMap<String, Object> cells = new LinkedHashMap<>();
            cells.put("factor", factor.id());
            cells.put("other", one.id());
            cells.put("correlation", one.correlation());
            cells.put("data", one.data());
            cells.put("data_hash", one.dataHash());
            cells.put("pool", one.pool());
            Rows.insert(db, "neighbour", cells);
        }
    }
}
