package lode.registry;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import lode.factor.Factor;
import lode.panel.Nearest;
import lode.panel.UserException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * Adds the factors of another registry to this one.
 *
 * <p>What is here stays. Of a factor that both know, the state is that of the later decision; its name and note are those of
 * this registry.
 */
final class Merge {

    private final Handle db;
    private final Map<String, Map<String, Boolean>> columns = new TreeMap<>();
    private int added;
    private int known;
    private int details;

    private Merge(Handle db) {
        this.db = db;
    }

    /** Adds all of them; called in a transaction. */
    static Imported of(Handle db, List<TextFactor> factors) {
        var merge = new Merge(db);
        factors.forEach(merge::add);
        factors.forEach(merge::addNeighbours);
        return new Imported(merge.added, merge.known, merge.details);
    }

    private void add(TextFactor factor) {
        requireId(factor);
        try {
            boolean isNew = addFactor(factor);
            int before = details;
            addTags(factor);
            factor.rows("evaluations").forEach(row -> addEvaluation(factor, row));
            factor.rows("history").forEach(row -> addChange(factor, row));
            requireReadable(factor);
            if (isNew) {
                added++;
                details = before;
            } else {
                known++;
            }
        } catch (JdbiException | DateTimeException | IllegalArgumentException e) {
            throw new UserException(factor.where() + " is no factor of a registry: " + e.getMessage(), e);
        }
    }

    /** What cannot be read back would be met by everyone who lists the registry. */
    private void requireReadable(TextFactor factor) {
        String id = factor.cell("id");
        try {
            EvaluationRow.read(db, id);
            DossierRows.moments(db, id);
            EvaluationRow.observedDays(db, id);
        } catch (UserException e) {
            throw new UserException(factor.where() + ": " + e.getMessage(), e);
        }
    }

    private static void requireId(TextFactor factor) {
        String right = Factor.idOf(factor.cell("formula"));
        if (!right.equals(factor.cell("id"))) {
            throw new UserException(factor.where() + ": the id of formula '" + factor.cell("formula") + "' is " + right
                    + ", not " + factor.cell("id"));
        }
        if (!FactorRow.isWord(factor.cell("name"))) {
            throw new UserException(factor.where() + ": '" + factor.cell("name") + "' cannot name a factor");
        }
        if (factor.rows("evaluations").isEmpty()) {
            throw new UserException(factor.where() + ": the factor has no evaluations; it needs one at least");
        }
    }

    private boolean addFactor(TextFactor factor) {
        boolean isNew = numbers("SELECT number FROM factor WHERE id = :key", factor.cell("id"))
                .isEmpty();
        if (isNew) {
            Map<String, Object> cells = new LinkedHashMap<>(factor.tree());
            cells.keySet().removeAll(List.of("tags", "evaluations", "history", "neighbours"));
            if (!FactorRow.isFree(db, factor.cell("name"))) {
                cells.put("name", FactorRow.freeName(db, factor.cell("id")));
            }
            insert("factor", factor, cells);
        } else if (latest(factor).compareTo(latestHere(factor)) > 0) {
            db.createUpdate("UPDATE factor SET state = :state WHERE id = :id")
                    .bind("state", factor.cell("state"))
                    .bind("id", factor.cell("id"))
                    .execute();
        }
        return isNew;
    }

    private static Instant latest(TextFactor factor) {
        return latest(factor.rows("history").stream().map(row -> Instant.parse(TextFactor.text(row.get("changed")))));
    }

    private Instant latestHere(TextFactor factor) {
        return latest(DossierRows.moments(db, factor.cell("id")).stream());
    }

    private static Instant latest(Stream<Instant> changes) {
        return changes.max(Comparator.naturalOrder()).orElse(Instant.MIN);
    }

    private void addTags(TextFactor factor) {
        for (String tag : factor.tags()) {
            count(() -> insert("tag", factor, owned(factor, Map.of("tag", tag))));
        }
    }

    private void addEvaluation(TextFactor factor, Map<String, Object> row) {
        Map<String, Object> days = TextFactor.cells(row.get(TextFactor.DAYS));
        row.remove(TextFactor.DAYS);
        SequencedMap<String, Object> cells = owned(factor, row);
        count(() -> insert("evaluation", factor, cells));
        if (!days.isEmpty()) {
            long number = EvaluationRow.number(db, cells);
            days.forEach((day, rankIc) -> {
                SequencedMap<String, Object> observation = new LinkedHashMap<>();
                observation.put("evaluation", number);
                observation.put("day", day);
                if (!TextFactor.text(rankIc).isEmpty()) {
                    observation.put("rank_ic", rankIc);
                }
                count(() -> insert("observation", factor, observation));
            });
        }
    }

    private void addChange(TextFactor factor, Map<String, Object> row) {
        Map<String, Object> cells = new LinkedHashMap<>(row);
        cells.remove(TextFactor.VERDICTS);
        if (insert("change", factor, owned(factor, cells))) {
            details++;
            long number = numbers("SELECT max(number) FROM change WHERE factor = :key", factor.cell("id"))
                    .getFirst();
            for (Map<String, Object> verdict : new TextFactor(factor.where(), row).rows(TextFactor.VERDICTS)) {
                verdict.put("change", number);
                insert("verdict", factor, verdict);
            }
        }
    }

    private void addNeighbours(TextFactor factor) {
        for (Map<String, Object> row : factor.rows("neighbours")) {
            if (!numbers("SELECT number FROM factor WHERE id = :key", TextFactor.text(row.get("other")))
                    .isEmpty()) {
                insert("neighbour", factor, owned(factor, row));
            }
        }
    }

    private void count(BooleanSupplier insertion) {
        details += insertion.getAsBoolean() ? 1 : 0;
    }

    private static SequencedMap<String, Object> owned(TextFactor factor, Map<String, Object> row) {
        SequencedMap<String, Object> cells = new LinkedHashMap<>();
        cells.put("factor", factor.cell("id"));
        cells.putAll(row);
        return cells;
    }

    private List<Long> numbers(String query, String key) {
        return db.createQuery(query).bind("key", key).mapTo(Long.class).list();
    }

    /** Inserts a row whose columns are known; numbers that were written as texts are numbers again. */
    private boolean insert(String table, TextFactor factor, Map<String, Object> cells) {
        Map<String, Boolean> types = columns.computeIfAbsent(table, this::columns);
        SequencedMap<String, Object> typed = new LinkedHashMap<>();
        cells.forEach((column, cell) -> {
            Boolean real = types.get(column);
            if (real == null) {
                throw new UserException(
                        factor.where() + ": unknown key '" + column + "'." + Nearest.hint(column, types.keySet()));
            }
            typed.put(column, real ? number(factor, column, cell) : cell);
        });
        return Rows.insert(db, table, typed);
    }

    private static Object number(TextFactor factor, String column, Object cell) {
        try {
            return Double.valueOf(cell.toString());
        } catch (NumberFormatException e) {
            throw new UserException(factor.where() + ": " + column + " must be a number, got '" + cell + "'", e);
        }
    }

    /** The columns of a table; true for those that hold numbers with a fraction. */
    private Map<String, Boolean> columns(String table) {
        return db.createQuery("SELECT * FROM " + table + " WHERE 1 = 0").scanResultSet((rows, _) -> types(rows.get()));
    }

    private static Map<String, Boolean> types(ResultSet rows) throws SQLException {
        ResultSetMetaData about = rows.getMetaData();
        Map<String, Boolean> types = new TreeMap<>();
        for (int k = 1; k <= about.getColumnCount(); k++) {
            String type = about.getColumnTypeName(k).toUpperCase(Locale.ROOT);
            types.put(about.getColumnName(k).toLowerCase(Locale.ROOT), type.equals("REAL") || type.equals("FLOAT8"));
        }
        return types;
    }
}
