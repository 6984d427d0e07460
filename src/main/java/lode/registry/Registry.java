package lode.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import lode.factor.Factor;
import lode.panel.UserException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The factors that were kept, over all runs.
 *
 * <p>Several processes may have it open: they read while one writes, and writers wait for each other. What is added
 * together is there as a whole or not at all, even if the process is killed. One thread at a time may use an open
 * registry.
 */
public final class Registry implements AutoCloseable {

    private static final int PATIENCE = 10_000; // milliseconds that one writer waits for another

    private final Handle db;

    private Registry(Handle db) {
        this.db = db;
    }

    /**
     * Opens a registry; makes it, and the folder it is in, if there is none.
     *
     * @throws UserException if the file cannot be made or read, is no registry, or is one of a newer Lode
     */
    public static Registry open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Handle db = Jdbi.create(source(file)).open();
            try {
                Schema.migrate(db, file);
                return new Registry(db);
            } catch (RuntimeException e) {
                db.close();
                throw e;
            }
        } catch (JdbiException e) {
            throw new UserException("Cannot open the registry " + file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UserException("Cannot make the folder of the registry " + file + ": " + e, e);
        }
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(PATIENCE);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
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
        return db.inTransaction(_ -> formulas.stream().map(this::add).toList());
    }

    private Factor add(TestedFormula tested) {
        Factor factor = FactorRow.add(db, tested);
        EvaluationRow.add(db, factor, tested.evaluation());
        return factor;
    }

    /** All factors, in the order in which they came. */
    public List<Entry> list() {
        SequencedMap<Factor, List<Evaluation>> found = new LinkedHashMap<>();
        db.createQuery("SELECT * FROM factor JOIN evaluation ON factor = id ORDER BY factor.number, evaluation.number")
                .map((row, _) -> new Tested(FactorRow.read(row), EvaluationRow.read(row)))
                .forEach(tested -> found.computeIfAbsent(tested.factor, _ -> new ArrayList<>())
                        .add(tested.evaluation));
        return found.entrySet().stream()
                .map(entry -> new Entry(entry.getKey(), entry.getValue()))
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

    @Override
    public void close() {
        db.close();
    }

    /** A row of the join. */
    private record Tested(Factor factor, Evaluation evaluation) {}
}
