package lode.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import lode.factor.Factor;
import org.jdbi.v3.core.Handle;

/** A row of the table {@code factor}. */
final class FactorRow {

    private FactorRow() {}

    /** Adds the formula under the next free name unless it is there; gives what is there. */
    static Factor add(Handle db, TestedFormula tested) {
        Factor unnamed =
                Factor.of("", tested.formula(), tested.evaluation().scorecard().direction());
        db.createUpdate("""
                INSERT INTO factor (id, name, formula, size, direction)
                VALUES (:id, 'f' || (SELECT coalesce(max(number), 0) + 1 FROM factor), :formula, :size, :direction)
                ON CONFLICT (id) DO NOTHING
                """).bindMethods(unnamed).execute();
        return db.createQuery("SELECT * FROM factor WHERE id = :id")
                .bind("id", unnamed.id())
                .map((row, _) -> read(row))
                .one();
    }

    /** Reads the row. */
    static Factor read(ResultSet row) throws SQLException {
        return new Factor(
                row.getString("id"),
                row.getString("name"),
                row.getString("formula"),
                row.getInt("size"),
                row.getInt("direction"));
    }
}
