package lode.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lode.factor.Factor;
import lode.panel.UserException;
import org.jdbi.v3.core.Handle;

/** A row of the table {@code factor}. */
final class FactorRow {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

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

    /** Names, annotates and tags a factor. */
    static void describe(Handle db, Factor factor, Description description) {
        description.name().ifPresent(name -> {
            requireFree(db, factor, name);
            set(db, factor, "name", name);
        });
        description.note().ifPresent(note -> set(db, factor, "note", note));
        for (String tag : description.untagged()) {
            db.createUpdate("DELETE FROM tag WHERE factor = :id AND tag = :tag")
                    .bind("id", factor.id())
                    .bind("tag", tag)
                    .execute();
        }
        for (String tag : description.tagged()) {
            SequencedMap<String, Object> cells = new LinkedHashMap<>();
            cells.put("factor", factor.id());
            cells.put("tag", tag);
            Rows.insert(db, "tag", cells);
        }
    }

    private static void set(Handle db, Factor factor, String column, String value) {
        db.createUpdate("UPDATE factor SET " + column + " = :value WHERE id = :id")
                .bind("value", value)
                .bind("id", factor.id())
                .execute();
    }

    /** Checks that no other factor has the name, and that it is a word. */
    private static void requireFree(Handle db, Factor factor, String name) {
        if (!isWord(name)) {
            throw new UserException(
                    "'" + name + "' cannot name a factor: use letters, digits, '.', '_' and '-', at most 64,"
                            + " and begin with a letter or digit");
        }
        named(db, name).filter(other -> !other.id().equals(factor.id())).ifPresent(other -> {
            throw new UserException("The name '" + name + "' is taken by another factor: " + other.formula());
        });
    }

    /** Whether a text can name a factor. */
    static boolean isWord(String name) {
        return NAME.matcher(name).matches();
    }

    /** The first digits of an id that no factor is named by yet. */
    static String freeName(Handle db, String id) {
        return IntStream.rangeClosed(Factor.SHORT, id.length())
                .mapToObj(digits -> id.substring(0, digits))
                .filter(name -> isFree(db, name))
                .findFirst()
                .orElseThrow();
    }

    /** Whether no factor has the name. */
    static boolean isFree(Handle db, String name) {
        return named(db, name).isEmpty();
    }

    /** The factor of that name, without regard to case, as factors are looked up. */
    private static Optional<Factor> named(Handle db, String name) {
        return db.createQuery("SELECT * FROM factor WHERE lower(name) = :name")
                .bind("name", name.toLowerCase(Locale.ROOT))
                .map((row, _) -> read(row))
                .findFirst();
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
