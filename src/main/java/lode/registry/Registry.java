package lode.registry;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import lode.factor.Factor;
import lode.panel.UserException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * The factors that were kept, over all runs, in an SQLite file or on a PostgreSQL server.
 *
 * <p>Several processes may have it open: they read while one writes, and writers wait for each other. What is added
 * together is there as a whole or not at all, even if the process is killed. One thread at a time may use an open
 * registry.
 */
public final class Registry implements AutoCloseable {

    private final Store store;
    private final Handle db;

    private Registry(Store store, Handle db) {
        this.store = store;
        this.db = db;
    }

    /**
     * Opens a registry in a file; makes it, and the folder it is in, if there is none.
     *
     * @throws UserException if the file cannot be made or read, is no registry, or is one of a newer Lode
     */
    public static Registry open(Path file) {
        return open(new SqliteStore(file));
    }

    /**
     * Opens a registry; makes it if there is none.
     *
     * @param address {@code jdbc:postgresql:...}, or the path of an SQLite file
     * @throws UserException if it cannot be made or read, is no registry, or is one of a newer Lode
     */
    public static Registry at(String address) {
        if (address.startsWith(PostgresStore.PREFIX)) {
            return open(new PostgresStore(address));
        }
        if (address.startsWith("jdbc:")) {
            throw new UserException("'" + address.replaceFirst("\\?.*", "") + "' is no address of a registry: write "
                    + PostgresStore.PREFIX + "//HOST/DATABASE, or the path of an SQLite file");
        }
        return open(Path.of(address));
    }

    private static Registry open(Store store) {
        try {
            Handle db = store.open();
            try {
                Schema.migrate(db, store);
                return new Registry(store, db);
            } catch (RuntimeException e) {
                db.close();
                throw e;
            }
        } catch (JdbiException e) {
            throw new UserException("Cannot open the registry " + store + ": " + e.getMessage(), e);
        }
    }

    /**
     * Adds all formulas or, if it fails, none.
     *
     * <p>A formula that is there already gets one more evaluation; a test that was made before under the same conditions
     * changes nothing.
     *
     * @return the factors as they are kept, in the order of the formulas
     */
    public List<Factor> add(List<TestedFormula> formulas) {
        return add(formulas, formulas.stream().map(_ -> Description.NONE).toList());
    }

    /**
     * The same, with what somebody says about each.
     *
     * @throws UserException if a name is taken by another factor; nothing is added then
     */
    public List<Factor> add(List<TestedFormula> formulas, List<Description> descriptions) {
        return writing(_ -> IntStream.range(0, formulas.size())
                .mapToObj(k -> add(formulas.get(k), descriptions.get(k)))
                .toList());
    }

    private Factor add(TestedFormula tested, Description description) {
        Factor factor = FactorRow.add(db, tested);
        EvaluationRow.add(db, factor, tested.evaluation());
        FactorRow.describe(db, factor, description);
        return description.name().map(factor::named).orElse(factor);
    }

    /** All factors, in the order in which they came. */
    public List<Entry> list() {
        DossierRows dossiers = DossierRows.read(db);
        Map<Factor, List<Tested>> tests = db
                .createQuery(
                        "SELECT * FROM factor JOIN evaluation ON factor = id ORDER BY factor.number, evaluation.number")
                .map((row, _) -> new Tested(
                        FactorRow.read(row),
                        State.named(row.getString("state")),
                        row.getString("note"),
                        EvaluationRow.read(row)))
                .stream()
                .collect(groupingBy(Tested::factor, LinkedHashMap::new, toList()));
        return tests.entrySet().stream()
                .map(entry -> {
                    Tested first = entry.getValue().getFirst();
                    return new Entry(
                            entry.getKey(),
                            entry.getValue().stream().map(Tested::evaluation).toList(),
                            dossiers.of(entry.getKey(), first.state(), first.note()));
                })
                .toList();
    }

    /**
     * The factor of that name, or whose id begins with those digits.
     *
     * @throws UserException if there is none, or the digits fit several
     */
    public Entry find(String nameOrId) {
        return Lookup.in(list(), nameOrId);
    }

    /** Takes a decision on a factor down, and gives the factor the state of it. */
    public void change(Factor factor, Change change) {
        writing(() -> DossierRows.add(db, factor, change));
    }

    /**
     * Names, annotates and tags a factor.
     *
     * @throws UserException if another has the name; nothing is changed then
     */
    public void describe(Factor factor, Description description) {
        writing(() -> FactorRow.describe(db, factor, description));
    }

    /** Keeps which factors are most like this one, in place of those that were kept. */
    public void nearest(Factor factor, List<Neighbour> neighbours) {
        writing(() -> DossierRows.replace(db, factor, neighbours));
    }

    /**
     * Keeps the rank correlations of later days; a day that is there already stays as it is.
     *
     * @param conditions those of one of the factor's evaluations
     * @param days       one value a day; NaN where there is none
     */
    public void observe(Factor factor, Conditions conditions, SortedMap<LocalDate, Double> days) {
        writing(() -> {
            long evaluation = EvaluationRow.find(db, factor, conditions)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "factor " + factor.name() + " was not tested so: " + conditions));
            days.forEach((day, rankIc) -> {
                SequencedMap<String, Object> cells = new LinkedHashMap<>();
                cells.put("evaluation", evaluation);
                cells.put("day", day.toString());
                if (!Double.isNaN(rankIc)) {
                    cells.put("rank_ic", rankIc);
                }
                Rows.insert(db, "observation", cells);
            });
        });
    }

    /** The rank correlations of the days after an evaluation, as far as they were observed. */
    public SortedMap<LocalDate, Double> observed(Factor factor, Conditions conditions) {
        SortedMap<LocalDate, Double> days = new TreeMap<>();
        EvaluationRow.find(db, factor, conditions)
                .ifPresent(number -> db.createQuery("SELECT day, rank_ic FROM observation WHERE evaluation = :number")
                        .bind("number", number)
                        .map((row, _) ->
                                days.put(LocalDate.parse(row.getString("day")), EvaluationRow.number(row, "rank_ic")))
                        .list());
        return days;
    }

    /**
     * Takes down that somebody has looked at a test period; the same search again is no other look.
     *
     * @throws UserException if the registry cannot be written to
     */
    public void add(Look look) {
        try {
            writing(() -> LookRow.add(db, look));
        } catch (JdbiException e) {
            throw new UserException("Cannot write to the registry " + store + ": " + e.getMessage(), e);
        }
    }

    /** Who has looked at the test period of a dataset with a label, the first one first. */
    public List<Look> looks(String dataHash, String label) {
        return looks(dataHash).stream()
                .filter(look -> look.label().equals(label))
                .toList();
    }

    /** Who has looked at the test period of a dataset with any label, the first one first. */
    public List<Look> looks(String dataHash) {
        return LookRow.read(db, dataHash);
    }

    /** Removes a factor with all that is known of it. */
    public void delete(Factor factor) {
        writing(() -> {
            for (String table : List.of(
                    "verdict WHERE change IN (SELECT number FROM change WHERE factor = :id)",
                    "change WHERE factor = :id",
                    "tag WHERE factor = :id",
                    "neighbour WHERE factor = :id OR other = :id",
                    "observation WHERE evaluation IN (SELECT number FROM evaluation WHERE factor = :id)",
                    "evaluation WHERE factor = :id",
                    "factor WHERE id = :id")) {
                db.createUpdate("DELETE FROM " + table).bind("id", factor.id()).execute();
            }
        });
    }

    /**
     * Writes the whole registry to a folder as text, a file per factor; files of factors that are gone are removed.
     *
     * @return how many factors were written
     * @throws UserException if it cannot be written
     */
    public int exportTo(Path folder) {
        return new TextFolder(folder).write(writing(_ -> TextFactor.all(db)));
    }

    /**
     * Adds what a folder of text has and this registry has not, all of it or nothing.
     *
     * @throws UserException if a file is not as {@link #exportTo} writes it
     */
    public Imported importFrom(Path folder) {
        List<TextFactor> factors = new TextFolder(folder).read();
        return writing(_ -> Merge.of(db, factors));
    }

    /**
     * Copies the registry, as it is at one moment, into a new SQLite file.
     *
     * @throws UserException if there is such a file, or it cannot be written
     */
    public void backup(Path file) {
        Backup.begin(file, draft -> {
            try (Registry copy = open(draft)) {
                List<TextFactor> factors = writing(_ -> TextFactor.all(db));
                copy.writing(_ -> Merge.of(copy.db, factors));
            }
        });
    }

    private <T> T writing(Function<Handle, T> work) {
        return db.inTransaction(_ -> {
            store.waitForTurn(db);
            return work.apply(db);
        });
    }

    private void writing(Runnable work) {
        writing(_ -> {
            work.run();
            return true;
        });
    }

    @Override
    public void close() {
        db.close();
    }

    /** A row of the join. */
    private record Tested(Factor factor, State state, String note, Evaluation evaluation) {}
}
