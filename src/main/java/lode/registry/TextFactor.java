package lode.registry;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * All that a registry has of one factor, as a tree of texts and numbers.
 *
 * <p>The cells are those of the tables, without numbers that count differently in every registry.
 *
 * @param where where it was read, for messages
 * @param tree  cells by column, and lists of rows by the name of what they are
 */
record TextFactor(String where, Map<String, Object> tree) {

    /** What belongs to the evaluations, and to the changes. */
    static final String DAYS = "days";

    static final String VERDICTS = "verdicts";

    /** All factors, in the order in which they came. */
    static List<TextFactor> all(Handle db) {
        List<String> ids = db.createQuery("SELECT id FROM factor ORDER BY number")
                .mapTo(String.class)
                .list();
        return ids.stream().map(id -> of(db, id)).toList();
    }

    private static TextFactor of(Handle db, String id) {
        Map<String, Object> tree = without(
                Rows.select(db, "SELECT * FROM factor WHERE id = :key", id).getFirst(), "number");
        tree.put(
                "tags",
                Rows.select(db, "SELECT tag FROM tag WHERE factor = :key ORDER BY tag", id).stream()
                        .map(row -> row.get("tag"))
                        .toList());
        tree.put(
                "evaluations",
                Rows.select(db, "SELECT * FROM evaluation WHERE factor = :key ORDER BY number", id).stream()
                        .map(row -> evaluation(db, row))
                        .toList());
        tree.put(
                "history",
                Rows.select(db, "SELECT * FROM change WHERE factor = :key ORDER BY number", id).stream()
                        .sorted(comparing(row -> Instant.parse(text(row.get("changed")))))
                        .map(row -> change(db, row))
                        .toList());
        tree.put(
                "neighbours",
                Rows.select(db, "SELECT * FROM neighbour WHERE factor = :key ORDER BY other", id).stream()
                        .map(row -> without(row, "factor"))
                        .toList());
        return new TextFactor("factor " + id, tree);
    }

    private static Map<String, Object> evaluation(Handle db, Map<String, Object> row) {
        Map<String, Object> days = new LinkedHashMap<>();
        for (Map<String, Object> day : Rows.select(
                db, "SELECT day, rank_ic FROM observation WHERE evaluation = :key ORDER BY day", number(row))) {
            days.put(text(day.get("day")), day.getOrDefault("rank_ic", ""));
        }
        Map<String, Object> cells = without(row, "number", "factor");
        if (!days.isEmpty()) {
            cells.put(DAYS, days);
        }
        return cells;
    }

    private static Map<String, Object> change(Handle db, Map<String, Object> row) {
        List<Map<String, Object>> verdicts =
                Rows.select(db, "SELECT * FROM verdict WHERE change = :key ORDER BY place", number(row)).stream()
                        .map(verdict -> without(verdict, "change"))
                        .toList();
        Map<String, Object> cells = without(row, "number", "factor");
        if (!verdicts.isEmpty()) {
            cells.put(VERDICTS, verdicts);
        }
        return cells;
    }

    private static Object number(Map<String, Object> row) {
        return Objects.requireNonNull(row.get("number"));
    }

    /** The same cells without some; numbers that are infinite are texts. */
    private static Map<String, Object> without(Map<String, Object> row, String... columns) {
        Map<String, Object> cells = new LinkedHashMap<>();
        row.forEach((column, cell) -> cells.put(column, plain(cell)));
        cells.keySet().removeAll(List.of(columns));
        return cells;
    }

    private static Object plain(Object cell) {
        return cell instanceof Double number && number.isInfinite() ? number.toString() : cell;
    }

    /** The text of a cell; empty if there is none. */
    String cell(String column) {
        return text(tree.getOrDefault(column, ""));
    }

    static String text(@Nullable Object cell) {
        return cell == null ? "" : cell.toString();
    }

    /** The rows of that name; none if there are none. */
    List<Map<String, Object>> rows(String name) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (tree.get(name) instanceof List<?> list) {
            list.forEach(row -> rows.add(cells(row)));
        }
        return rows;
    }

    /** The tags. */
    List<String> tags() {
        return tree.get("tags") instanceof List<?> list
                ? list.stream().map(TextFactor::text).toList()
                : List.of();
    }

    /** Cells by column. */
    static Map<String, Object> cells(@Nullable Object row) {
        Map<String, Object> cells = new LinkedHashMap<>();
        if (row instanceof Map<?, ?> map) {
            map.forEach((column, cell) -> {
                if (cell != null) {
                    cells.put(text(column), cell);
                }
            });
        }
        return cells;
    }
}
