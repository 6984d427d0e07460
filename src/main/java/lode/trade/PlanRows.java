package lode.trade;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import lode.backtest.Header;
import lode.backtest.Scale;
import lode.backtest.StrategySettings;
import org.jdbi.v3.core.Handle;

/** What an account was opened with, as rows. */
final class PlanRows {

    private PlanRows() {}

    static void add(Handle db, Plan plan, Header header) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        values.put("data", plan.data());
        values.put("pool", plan.pool());
        values.put("factor", plan.factor());
        values.put("formula", plan.formula());
        values.put("score_file", Boolean.toString(plan.scoreFile()));
        values.put("high_is_good", Boolean.toString(plan.highIsGood()));
        values.put("profile", plan.profile());
        plan.actions().ifPresent(file -> values.put("actions", file));
        values.put("from", plan.from().toString());
        values.put("header_data", header.data());
        values.put("header_strategy", header.strategy());
        values.put("header_market", header.market());
        values.put("header_execution", header.execution());
        values.put("header_scale", header.scale().name());
        values.put("header_benchmark", header.benchmark());
        values.put("header_capital", Double.toString(header.capital()));
        values.put("header_notes", String.join("\n", header.notes()));
        values.forEach(
                (key, value) -> new Rows().with("key", key).with("value", value).insert(db, "plan"));
        plan.strategy()
                .texts()
                .forEach((key, value) ->
                        new Rows().with("key", key).with("value", value).insert(db, "strategy"));
    }

    /** Whether there is one. */
    static boolean exist(Handle db) {
        return db.createQuery("SELECT count(*) FROM plan").mapTo(int.class).one() > 0;
    }

    static Plan read(Handle db) {
        Map<String, String> values = values(db, "plan");
        return new Plan(
                text(values, "data"),
                text(values, "pool"),
                text(values, "factor"),
                text(values, "formula"),
                Boolean.parseBoolean(text(values, "score_file")),
                Boolean.parseBoolean(text(values, "high_is_good")),
                text(values, "profile"),
                Optional.ofNullable(values.get("actions")),
                LocalDate.parse(text(values, "from")),
                StrategySettings.of(values(db, "strategy")));
    }

    static Header header(Handle db, LocalDate to, List<String> more) {
        Map<String, String> values = values(db, "plan");
        List<String> notes =
                new java.util.ArrayList<>(text(values, "header_notes").lines().toList());
        notes.add("a paper account, stepped day by day");
        notes.addAll(more);
        return new Header(
                text(values, "header_data"),
                text(values, "header_strategy"),
                text(values, "header_market"),
                text(values, "header_execution"),
                Scale.valueOf(text(values, "header_scale")),
                text(values, "header_benchmark"),
                Double.parseDouble(text(values, "header_capital")),
                LocalDate.parse(text(values, "from")),
                to,
                notes);
    }

    private static String text(Map<String, String> values, String key) {
        return Objects.requireNonNull(values.get(key), key);
    }

    private static SequencedMap<String, String> values(Handle db, String table) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        db.createQuery("SELECT key, value FROM " + table + " ORDER BY rowid")
                .map((row, _) -> Map.entry(row.getString("key"), row.getString("value")))
                .forEach(one -> values.put(one.getKey(), one.getValue()));
        return values;
    }
}
