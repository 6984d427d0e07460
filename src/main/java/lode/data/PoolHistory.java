package lode.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lode.panel.Axes;
import lode.panel.Pool;
import lode.panel.UserException;

/**
 * Who belonged to a pool when: the members of a day are those of the last date on or before it.
 *
 * <p>Members without a date belong since ever; then the pool is not point in time.
 */
final class PoolHistory {

    /** The pool of every instrument that traded. */
    static final String ALL = "all";

    private static final LocalDate EVER = LocalDate.MIN;

    private final String name;
    private final Axes axes;
    private final TreeMap<LocalDate, BitSet> columnsByDate = new TreeMap<>();

    private PoolHistory(String name, Axes axes) {
        this.name = name;
        this.axes = axes;
    }

    /** The pools of the table {@code members}, and the pool of all. */
    static List<Pool> read(DuckDb db, Axes axes, BitSet traded) {
        Map<String, PoolHistory> histories = new TreeMap<>();
        db.read("SELECT pool, date, instrument FROM members", rows -> {
            while (rows.next()) {
                LocalDate date = rows.getObject(2, LocalDate.class);
                histories
                        .computeIfAbsent(rows.getString(1), pool -> new PoolHistory(pool, axes))
                        .add(date == null ? EVER : date, axes.column(rows.getString(3)));
            }
        });
        if (histories.containsKey(ALL)) {
            throw new UserException("A pool cannot be called '" + ALL + "': that is every instrument that traded");
        }
        List<Pool> pools = new ArrayList<>();
        pools.add(Pool.copyOf(ALL, axes, traded, false));
        histories.values().forEach(history -> pools.add(history.pool(traded)));
        return pools;
    }

    private void add(LocalDate date, int column) {
        BitSet members = columnsByDate.computeIfAbsent(date, _ -> new BitSet(axes.width()));
        if (column >= 0) {
            members.set(column);
        }
    }

    private Pool pool(BitSet traded) {
        BitSet cells = new BitSet(axes.cells());
        for (int t = 0; t < axes.length(); t++) {
            Map.Entry<LocalDate, BitSet> latest =
                    columnsByDate.floorEntry(axes.days().get(t));
            if (latest != null) {
                int row = t * axes.width();
                latest.getValue().stream().forEach(column -> cells.set(row + column));
            }
        }
        cells.and(traded);
        return Pool.copyOf(name, axes, cells, !columnsByDate.containsKey(EVER));
    }
}
