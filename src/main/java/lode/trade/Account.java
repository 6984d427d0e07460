package lode.trade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import lode.backtest.BacktestResult;
import lode.backtest.Costs;
import lode.backtest.Header;
import lode.backtest.Position;
import lode.backtest.Refusal;
import lode.backtest.Trade;
import lode.panel.UserException;
import lode.sqlite.SqliteFile;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * A paper account in one SQLite file: what it trades, and all that happened.
 *
 * <p>Several processes may have it open: they read while one writes, and writers wait for each other. What belongs to a day
 * is there as a whole or not at all, even if the process is killed. One thread at a time may use an open account.
 */
public final class Account implements AutoCloseable {

    private final Path file;
    private final Handle db;
    private final Journal journal;

    private Account(Path file, Handle db) {
        this.file = file;
        this.db = db;
        this.journal = new Journal(db);
    }

    /**
     * Opens an account.
     *
     * @throws UserException if there is none in the file, or it is one of a newer Lode
     */
    public static Account open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw none(file);
        }
        Account account = connect(file);
        if (!PlanRows.exist(account.db)) {
            account.close();
            throw none(file);
        }
        return account;
    }

    private static UserException none(Path file) {
        return new UserException("There is no account " + file + ": open one with lode trade init");
    }

    /** Checks that there is no account in a file yet. */
    static void requireNone(Path file) {
        if (Files.exists(file)) {
            try (Account account = connect(file)) {
                if (PlanRows.exist(account.db)) {
                    throw taken(file);
                }
            }
        }
    }

    private static UserException taken(Path file) {
        return new UserException(
                "There is an account " + file + " already: name another one with --account, or delete it");
    }

    /** Makes an account with its first day. */
    static Account begin(Path file, Plan plan, Header header, Outcome first, SortedMap<LocalDate, String> past) {
        Account account = connect(file);
        try {
            account.writing(journal -> {
                if (PlanRows.exist(account.db)) {
                    throw taken(file);
                }
                PlanRows.add(account.db, plan, header);
                journal.add(first);
                journal.replacePast(past);
                return true;
            });
            return account;
        } catch (RuntimeException e) {
            account.close();
            throw e;
        }
    }

    private static Account connect(Path file) {
        try {
            Handle db = new SqliteFile(file).open();
            try {
                Schema.migrate(db, file);
                return new Account(file, db);
            } catch (RuntimeException e) {
                db.close();
                throw e;
            }
        } catch (IOException | JdbiException e) {
            throw new UserException("Cannot open the account " + file + ": " + e.getMessage(), e);
        }
    }

    /** Does all of some work or nothing, while no other process writes. */
    <T> T writing(Function<Journal, T> work) {
        try {
            return db.inTransaction(_ -> work.apply(journal));
        } catch (JdbiException e) {
            throw new UserException("Cannot write to the account " + file + ": " + e.getMessage(), e);
        }
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    /** What it trades. */
    public Plan plan() {
        return PlanRows.read(db);
    }

    /** Its last day. */
    public AccountDay last() {
        return journal.last();
    }

    /** Orders for the open after the last day. */
    public List<PlannedOrder> orders() {
        return journal.planned(journal.last().day());
    }

    /** What is held after the last day. */
    public List<Position> positions() {
        return journal.positions(journal.last().day());
    }

    /** Orders that were not filled, or not whole, the newest last. */
    public List<Trade> refusals() {
        return journal.trades().stream()
                .filter(trade -> trade.refusal() != Refusal.NONE)
                .toList();
    }

    /** What a reader must know, such as that data have changed. */
    public List<String> notes() {
        return journal.notes();
    }

    /** All days as those of a backtest; industries are left out. */
    public BacktestResult result() {
        return db.inTransaction(_ -> {
            List<AccountDay> days = journal.days();
            Header header = PlanRows.header(db, days.getLast().day(), journal.notes());
            List<Costs> costs = days.stream().map(AccountDay::costs).toList();
            return new BacktestResult(
                    header,
                    days.stream().map(AccountDay::day).toList(),
                    days.stream().mapToDouble(AccountDay::nav).toArray(),
                    days.stream().mapToDouble(AccountDay::dailyReturn).toArray(),
                    header.benchmark().isEmpty()
                            ? new double[0]
                            : days.stream().mapToDouble(AccountDay::benchmark).toArray(),
                    days.stream().mapToDouble(AccountDay::cash).toArray(),
                    days.stream().mapToDouble(AccountDay::invested).toArray(),
                    days.stream().mapToDouble(AccountDay::bought).toArray(),
                    days.stream().mapToDouble(AccountDay::sold).toArray(),
                    costs,
                    journal.trades(),
                    journal.positions(),
                    List.of(),
                    new double[days.size()][0]);
        });
    }

    @Override
    public void close() {
        db.close();
    }
}
