package lode.registry;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jdbi.v3.core.Handle;

/** The cells of an evaluation that say what may be luck; all of them missing where nothing was said. */
final class LuckCells {

    private static final String TRIALS = "luck_trials";

    private static final List<String> COLUMNS = List.of(
            TRIALS,
            "luck_independent",
            "luck_t",
            "luck_p",
            "luck_sharpe",
            "luck_deflated_sharpe",
            "luck_haircut_sharpe",
            "luck_least_days",
            "luck_overfitting");

    private LuckCells() {}

    /** The cells. */
    static SequencedMap<String, Object> of(Luck luck) {
        SequencedMap<String, Object> cells = new LinkedHashMap<>();
        cells.put(TRIALS, luck.trials());
        EvaluationRow.put(cells, "luck_independent", luck.independent());
        EvaluationRow.put(cells, "luck_t", luck.t());
        EvaluationRow.put(cells, "luck_p", luck.adjusted());
        EvaluationRow.put(cells, "luck_sharpe", luck.annualSharpe());
        EvaluationRow.put(cells, "luck_deflated_sharpe", luck.deflated());
        EvaluationRow.put(cells, "luck_haircut_sharpe", luck.haircut());
        EvaluationRow.put(cells, "luck_least_days", luck.leastDays());
        EvaluationRow.put(cells, "luck_overfitting", luck.overfitting());
        return cells;
    }

    /** Says it of an evaluation that is there, unless what was said of it counts as many trials. */
    static void update(Handle db, long evaluation, SequencedMap<String, Object> luck) {
        String all = COLUMNS.stream()
                .map(column -> column + " = " + (luck.containsKey(column) ? ":" + column : "NULL"))
                .collect(joining(", "));
        db.createUpdate("UPDATE evaluation SET " + all + " WHERE number = :number AND (" + TRIALS + " IS NULL OR "
                        + TRIALS + " < :" + TRIALS + ")")
                .bindMap(luck)
                .bind("number", evaluation)
                .execute();
    }

    /** What a row says; empty if it says nothing. */
    static Optional<Luck> read(ResultSet row) throws SQLException {
        long trials = row.getLong(TRIALS);
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Luck(
                        EvaluationRow.number(row, "luck_t"),
                        EvaluationRow.number(row, "luck_p"),
                        EvaluationRow.number(row, "luck_sharpe"),
                        EvaluationRow.number(row, "luck_deflated_sharpe"),
                        EvaluationRow.number(row, "luck_haircut_sharpe"),
                        EvaluationRow.number(row, "luck_least_days"),
                        EvaluationRow.number(row, "luck_overfitting"),
                        trials,
                        EvaluationRow.number(row, "luck_independent")));
    }
}
