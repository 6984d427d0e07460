package lode.data;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lode.panel.Axes;
import lode.panel.Groups;
import lode.panel.Panel;

/** Which group an instrument belonged to when; where stays overlap, the one that began later counts. */
final class GroupHistory {

    private final Axes axes;
    private final List<String> labels;
    private final double[] codes;

    private GroupHistory(Axes axes, List<String> labels) {
        this.axes = axes;
        this.labels = labels;
        this.codes = new double[axes.cells()];
        Arrays.fill(codes, Double.NaN);
    }

    /** One stay; both days belong to it. */
    private record Stay(int column, int label, LocalDate first, LocalDate last) {}

    /** The groupings of the table {@code groups}: a code for each cell that has a row. */
    static List<Groups> read(DuckDb db, Delivered bars) {
        return db.list("SELECT DISTINCT grouping FROM groups ORDER BY grouping", row -> row.getString(1)).stream()
                .map(name -> read(db, bars, name))
                .toList();
    }

    private static Groups read(DuckDb db, Delivered bars, String name) {
        String where = " FROM groups WHERE grouping = " + DuckDb.text(name);
        var history = new GroupHistory(
                bars.axes(), db.list("SELECT DISTINCT label" + where + " ORDER BY label", row -> row.getString(1)));
        db.list(
                        "SELECT instrument, label, coalesce(first_day, DATE '0001-01-01'),"
                                + " coalesce(last_day, DATE '9999-12-31')" + where
                                + " ORDER BY first_day NULLS FIRST, last_day NULLS LAST, label",
                        row -> new Stay(
                                bars.axes().column(row.getString(1)),
                                history.labels.indexOf(row.getString(2)),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, LocalDate.class)))
                .forEach(stay -> history.add(stay, bars));
        return Groups.of(name, history.labels, Panel.wrap(history.axes, history.codes));
    }

    private void add(Stay stay, Delivered bars) {
        if (stay.column() < 0) {
            return;
        }
        int last = axes.lastOnOrBefore(stay.last());
        for (int t = axes.firstOnOrAfter(stay.first()); t <= last; t++) {
            int cell = t * axes.width() + stay.column();
            if (bars.isListed(cell)) {
                codes[cell] = stay.label();
            }
        }
    }
}
