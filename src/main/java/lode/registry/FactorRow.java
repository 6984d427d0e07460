package lode.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.IntStream;
import lode.factor.Factor;
import org.jdbi.v3.core.Handle;

/** A row of the table {@code factor}. */
final class FactorRow {

    private FactorRow() {}

    /** Adds the formula unless it is there; gives what is there. */
    static Factor add(Handle db, TestedFormula tested) {
        Factor factor =
                Factor.of(tested.formula(), tested.evaluation().scorecard().direction());
        return find(db, factor.id()).orElseGet(() -> insert(db, factor.named(freeName(db, factor.id()))));
    }

    private static Optional<Factor> find(Handle db, String id) {
        return db.createQuery("SELECT * FROM factor WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> read(row))
                .findOne();
    }

    private static String freeName(Handle db, String id) {
        return IntStream.rangeClosed(Factor.SHORT, id.length())
                .mapToObj(digits -> id.substring(0, digits))
                .filter(name -> isFree(db, name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(Handle db, String name) {
        return db.createQuery("SELECT count(*) FROM factor WHERE name = :name")
                        .bind("name", name)
                        .mapTo(int.class)
                        .one()
                == 0;
    }

    private static Factor insert(Handle db, Factor factor) {
        db.createUpdate("""
                INSERT INTO factor (id, name, formula, size, direction)
                VALUES (:id, :name, :formula, :size, :direction)
                """).bindMethods(factor).execute();
        return factor;
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
