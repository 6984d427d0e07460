package lode.trade;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import lode.backtest.Position;
import lode.backtest.Refusal;
import lode.backtest.Side;
import lode.backtest.Trade;
import org.jdbi.v3.core.Handle;

/** The tables of an account that grow day by day. */
final class Journal {

    private final Handle db;

    Journal(Handle db) {
        this.db = db;
    }

    /** Adds a day. */
    void add(Outcome outcome) {
        AccountDay day = outcome.day();
        new Rows()
                .with("date", day.day())
                .with("next", day.next())
                .with("nav", day.nav())
                .with("day_return", day.dailyReturn())
                .with("benchmark", day.benchmark())
                .with("cash", day.cash())
                .with("invested", day.invested())
                .with("bought", day.bought())
                .with("sold", day.sold())
                .with(day.costs())
                .with("decided", day.decided() ? 1 : 0)
                .insert(db, "day");
        outcome.trades().forEach(this::add);
        outcome.positions().forEach(this::add);
        outcome.targets()
                .orElseGet(LinkedHashMap::new)
                .forEach((instrument, weight) -> new Rows()
                        .with("date", day.day())
                        .with("instrument", instrument)
                        .with("weight", weight)
                        .insert(db, "target"));
        outcome.orders().forEach(order -> add(day.day(), order));
        replace(outcome.after());
    }

    private void add(Trade trade) {
        new Rows()
                .with("date", trade.day())
                .with("instrument", trade.instrument())
                .with("side", trade.side().name())
                .with("wanted", trade.wanted())
                .with("filled", trade.filled())
                .with("price", trade.price())
                .with("value", trade.value())
                .with(trade.costs())
                .with("refusal", trade.refusal().name())
                .insert(db, "trade");
    }

    private void add(Position held) {
        new Rows()
                .with("date", held.day())
                .with("instrument", held.instrument())
                .with("shares", held.shares())
                .with("price", held.price())
                .with("value", held.value())
                .with("weight", held.weight())
                .insert(db, "position");
    }

    private void add(LocalDate decided, PlannedOrder order) {
        new Rows()
                .with("date", decided)
                .with("due", order.due())
                .with("instrument", order.instrument())
                .with("side", order.side().name())
                .with("shares", order.shares())
                .with("reference", order.reference())
                .insert(db, "planned");
    }

    private void replace(Holdings after) {
        db.execute("DELETE FROM receivable");
        db.execute("DELETE FROM lot");
        after.owed()
                .forEach(one -> new Rows()
                        .with("pay_date", one.payDate())
                        .with("amount", one.amount())
                        .insert(db, "receivable"));
        after.lots()
                .forEach(lot -> new Rows()
                        .with("instrument", lot.instrument())
                        .with("date", lot.date())
                        .with("shares", lot.shares())
                        .with("dividends", lot.dividends())
                        .insert(db, "lot"));
    }

    /** All days, oldest first. */
    List<AccountDay> days() {
        return days("date");
    }

    /** The last day that is over. */
    AccountDay last() {
        return days("date DESC LIMIT 1").getFirst();
    }

    private List<AccountDay> days(String order) {
        return db.createQuery("SELECT * FROM day ORDER BY " + order)
                .map((row, _) -> new AccountDay(
                        Rows.date(row, "date"),
                        Rows.date(row, "next"),
                        row.getDouble("nav"),
                        Rows.number(row, "day_return"),
                        Rows.number(row, "benchmark"),
                        row.getDouble("cash"),
                        row.getDouble("invested"),
                        row.getDouble("bought"),
                        row.getDouble("sold"),
                        Rows.costs(row),
                        row.getBoolean("decided")))
                .list();
    }

    /** What the next step starts from. */
    State state() {
        AccountDay last = last();
        SequencedMap<String, Double> shares = new LinkedHashMap<>();
        positions(last.day()).forEach(held -> shares.put(held.instrument(), held.shares()));
        var holdings = new Holdings(last.cash(), shares, owed(), lots());
        return new State(last, holdings, last.decided() ? Optional.of(targets(last.day())) : Optional.empty());
    }

    private SequencedMap<String, Double> targets(LocalDate day) {
        SequencedMap<String, Double> targets = new LinkedHashMap<>();
        db.createQuery("SELECT instrument, weight FROM target WHERE date = :day ORDER BY number")
                .bind("day", day.toString())
                .map((row, _) -> Map.entry(row.getString("instrument"), row.getDouble("weight")))
                .forEach(one -> targets.put(one.getKey(), one.getValue()));
        return targets;
    }

    private List<Holdings.Owed> owed() {
        return db.createQuery("SELECT * FROM receivable ORDER BY number")
                .map((row, _) -> new Holdings.Owed(Rows.date(row, "pay_date"), row.getDouble("amount")))
                .list();
    }

    private List<Holdings.DatedLot> lots() {
        return db.createQuery("SELECT * FROM lot ORDER BY number")
                .map((row, _) -> new Holdings.DatedLot(
                        row.getString("instrument"),
                        Rows.date(row, "date"),
                        row.getDouble("shares"),
                        row.getDouble("dividends")))
                .list();
    }

    /** The ledger, in the order of execution. */
    List<Trade> trades() {
        return db.createQuery("SELECT * FROM trade ORDER BY number")
                .map((row, _) -> new Trade(
                        Rows.date(row, "date"),
                        row.getString("instrument"),
                        Side.valueOf(row.getString("side")),
                        Rows.number(row, "wanted"),
                        row.getDouble("filled"),
                        Rows.number(row, "price"),
                        row.getDouble("value"),
                        Rows.costs(row),
                        Refusal.valueOf(row.getString("refusal"))))
                .list();
    }

    /** What was held at a close. */
    List<Position> positions(LocalDate day) {
        return positions("WHERE date = '" + day + "'");
    }

    /** What was held at every close. */
    List<Position> positions() {
        return positions("");
    }

    private List<Position> positions(String where) {
        return db.createQuery("SELECT * FROM position " + where + " ORDER BY number")
                .map((row, _) -> new Position(
                        Rows.date(row, "date"),
                        row.getString("instrument"),
                        row.getDouble("shares"),
                        row.getDouble("price"),
                        row.getDouble("value"),
                        row.getDouble("weight")))
                .list();
    }

    /** The orders that were written after a close. */
    List<PlannedOrder> planned(LocalDate day) {
        return db.createQuery("SELECT * FROM planned WHERE date = :day ORDER BY number")
                .bind("day", day.toString())
                .map((row, _) -> new PlannedOrder(
                        Rows.date(row, "due"),
                        row.getString("instrument"),
                        Side.valueOf(row.getString("side")),
                        row.getDouble("shares"),
                        row.getDouble("reference")))
                .list();
    }

    /** The hashes of the days of the data, as far as the account has seen them. */
    SortedMap<LocalDate, String> past() {
        SortedMap<LocalDate, String> past = new TreeMap<>();
        db.createQuery("SELECT date, hash FROM past")
                .map((row, _) -> Map.entry(Rows.date(row, "date"), row.getString("hash")))
                .forEach(one -> past.put(one.getKey(), one.getValue()));
        return past;
    }

    void addPast(LocalDate day, String hash) {
        new Rows().with("date", day).with("hash", hash).insert(db, "past");
    }

    void replacePast(SortedMap<LocalDate, String> past) {
        db.execute("DELETE FROM past");
        past.forEach(this::addPast);
    }

    /** Adds a note after a day; the same one is kept once. */
    void note(LocalDate day, String text) {
        if (!notes().contains(text)) {
            new Rows().with("date", day).with("text", text).insert(db, "note");
        }
    }

    /** What a reader must know, oldest first. */
    List<String> notes() {
        return db.createQuery("SELECT text FROM note ORDER BY number")
                .mapTo(String.class)
                .list();
    }
}
