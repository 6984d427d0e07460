package lode.trade;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import lode.backtest.Costs;
import org.jdbi.v3.core.Handle;

/** Rows of any table, as cells by column. */
final class Rows {

    private final SequencedMap<String, Object> cells = new LinkedHashMap<>();

    /** A cell; a missing number has none. */
    Rows with(String column, Object value) {
        if (!(value instanceof Double number && Double.isNaN(number))) {
            cells.put(column, value instanceof LocalDate date ? date.toString() : value);
        }
        return this;
    }

    /** The cells of costs. */
    Rows with(Costs costs) {
        return with("commission", costs.commission())
                .with("stamp_duty", costs.stampDuty())
                .with("transfer_fee", costs.transferFee())
                .with("slippage", costs.slippage())
                .with("other", costs.other());
    }

    /** Adds the row. */
    void insert(Handle db, String table) {
        String columns = String.join(", ", cells.keySet());
        String values = cells.keySet().stream().map(column -> ":" + column).collect(joining(", "));
        db.createUpdate("INSERT INTO " + table + " (" + columns + ") VALUES (" + values + ")")
                .bindMap(cells)
                .execute();
    }

    static Costs costs(ResultSet row) throws SQLException {
        return new Costs(
                row.getDouble("commission"),
                row.getDouble("stamp_duty"),
                row.getDouble("transfer_fee"),
                row.getDouble("slippage"),
                row.getDouble("other"));
    }

    static LocalDate date(ResultSet row, String column) throws SQLException {
        return LocalDate.parse(row.getString(column));
    }

    /** NaN where there is none. */
    static double number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? Double.NaN : number;
    }
}
