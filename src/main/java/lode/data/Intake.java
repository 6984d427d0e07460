package lode.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lode.panel.Field;
import lode.panel.UserException;

/** Reads one part of a mapping into its table, and sorts out the rows that cannot be used. */
final class Intake {

    private static final Set<String> HELPERS = Set.of("preclose", "factor");

    private final DuckDb db;
    private final String mapping;
    private final Mapping.Part part;
    private final List<String> leftOut = new ArrayList<>();

    private Intake(DuckDb db, String mapping, Mapping.Part part) {
        this.db = db;
        this.mapping = mapping;
        this.part = part;
    }

    /**
     * What became of a part.
     *
     * @param rows    rows and unreadable lines that its files have
     * @param bad     the rows left out, in the order of the files
     * @param leftOut columns that hold no numbers
     */
    record Result(long rows, List<BadRow> bad, List<String> leftOut) {}

    /** Fills the table of the part's kind from the table {@code files}. */
    static Result take(DuckDb db, String mapping, Mapping.Part part, Places places) {
        return new Intake(db, mapping, part).take(places);
    }

    private Result take(Places places) {
        createMapped();
        createTyped(columns());
        markDuplicates();
        List<BadRow> bad = new ArrayList<>(places.unreadable());
        bad.addAll(db.list(
                "SELECT place, reason FROM typed WHERE reason IS NOT NULL ORDER BY place",
                row -> places.badRow(row.getLong(1), row.getString(2))));
        long rows = db.count("SELECT count(*) FROM typed") + places.unreadable().size();
        keepGood(places);
        return new Result(rows, List.copyOf(bad), List.copyOf(leftOut));
    }

    private void createMapped() {
        runUser("CREATE OR REPLACE VIEW mapped AS SELECT * FROM (" + part.sql() + "\n)");
    }

    /** Runs a statement that contains the mapping's own. */
    private void runUser(String sql) {
        try {
            db.run(sql);
        } catch (SqlException failure) {
            throw new UserException(
                    "Mapping '" + mapping + "', part @" + part.kind().table() + ", does not fit these files: "
                            + failure.reason(),
                    failure);
        }
    }

    private List<Column> columns() {
        Map<String, String> sources = sources();
        List<String> missing = part.kind().required().stream()
                .filter(name -> !sources.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new UserException(
                    "Mapping '" + mapping + "', part @" + part.kind().table() + ", lacks the column "
                            + String.join(", ", missing) + "; it has " + String.join(", ", sources.keySet()));
        }
        List<Column> columns = new ArrayList<>();
        part.kind().days().forEach(name -> columns.add(Column.day(name, source(sources, name))));
        part.kind().texts().forEach(name -> columns.add(Column.text(name, source(sources, name))));
        part.kind()
                .optionalDays()
                .forEach(name -> columns.add(
                        sources.containsKey(name)
                                ? Column.optionalDay(name, source(sources, name))
                                : Column.noDay(name)));
        numbers(sources).forEach(name -> columns.add(Column.number(name, source(sources, name))));
        return columns;
    }

    /** The columns of the mapping by our names, in its order. */
    private Map<String, String> sources() {
        Map<String, String> sources = new LinkedHashMap<>();
        for (String source : db.list("SELECT column_name FROM (DESCRIBE mapped)", row -> row.getString(1))) {
            String earlier = sources.putIfAbsent(Column.plainName(source), source);
            if (earlier != null) {
                throw new UserException("Mapping '" + mapping + "' delivers " + Column.plainName(source) + " twice, as "
                        + earlier + " and as " + source);
            }
        }
        return sources;
    }

    private static String source(Map<String, String> sources, String name) {
        return Objects.requireNonNull(sources.get(name), name);
    }

    private List<String> numbers(Map<String, String> sources) {
        if (!part.kind().equals(PartKind.BARS)) {
            return part.kind().numbers();
        }
        List<String> others = new ArrayList<>(sources.keySet());
        others.removeAll(List.of("place", "date", "instrument"));
        List<String> texts = others.stream()
                .filter(name -> Field.standard(name).isEmpty() && !HELPERS.contains(name))
                .filter(name -> isText(source(sources, name)))
                .toList();
        leftOut.addAll(texts);
        others.removeAll(texts);
        return others;
    }

    /** Whether most of what a column holds is no number. */
    private boolean isText(String source) {
        String column = DuckDb.name(source);
        return db.count("SELECT 2 * count_if(isinf(number(" + column + "))) - count(" + column + ") FROM mapped") >= 0;
    }

    private void createTyped(List<Column> columns) {
        String values = columns.stream()
                .map(column -> column.value() + " AS " + DuckDb.name(column.name()))
                .collect(Collectors.joining(", "));
        String reasons = columns.stream().map(Column::reason).collect(Collectors.joining(", "));
        runUser("CREATE OR REPLACE TABLE typed AS SELECT place, " + values + ", coalesce(" + reasons
                + ")::VARCHAR AS reason FROM mapped");
        db.run("DROP VIEW mapped");
    }

    private void markDuplicates() {
        String key = part.kind().key().stream().map(DuckDb::name).collect(Collectors.joining(", "));
        String same = part.kind().key().stream()
                .map(DuckDb::name)
                .map(name -> "typed." + name + " IS NOT DISTINCT FROM twice." + name)
                .collect(Collectors.joining(" AND "));
        String values = part.kind().key().stream()
                .map(name -> "coalesce(typed." + DuckDb.name(name) + "::VARCHAR, 'no " + name + "')")
                .collect(Collectors.joining(" || ', ' || "));
        db.run("CREATE OR REPLACE TABLE twice AS SELECT " + key + ", min(place) AS first FROM typed"
                + " WHERE reason IS NULL GROUP BY ALL HAVING count(*) > 1");
        db.run("UPDATE typed SET reason = 'a second row for ' || " + values + " FROM twice WHERE " + same
                + " AND place > first AND reason IS NULL");
    }

    /** Moves the good rows into the table of their kind, each with its file and line. */
    private void keepGood(Places places) {
        db.run("CREATE OR REPLACE TABLE segments (first BIGINT, file VARCHAR, shift BIGINT)");
        db.append("segments", rows -> {
            for (Places.Segment segment : places.segments()) {
                rows.beginRow()
                        .append(segment.first())
                        .append(segment.file())
                        .append(segment.shift())
                        .endRow();
            }
        });
        String query = "SELECT typed.* EXCLUDE (place, reason), file, place + shift AS line"
                + " FROM typed ASOF JOIN segments ON place >= first WHERE reason IS NULL";
        String table = part.kind().table();
        db.run("CREATE TABLE IF NOT EXISTS " + table + " AS " + query + " LIMIT 0");
        db.run("INSERT INTO " + table + " BY NAME " + query);
        db.run("DROP TABLE typed");
    }
}
