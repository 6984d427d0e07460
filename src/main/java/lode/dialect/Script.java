package lode.dialect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Languages in which a formula is a chain of steps over one long table, each of which adds a column. */
public enum Script {
    /** SQL of DuckDB over a table {@code market}. */
    DUCKDB("DuckDB") {
        @Override
        Optional<String> word(String operator) {
            return DuckDbWords.of(operator);
        }

        @Override
        String field(String name) {
            return '"' + name + '"';
        }

        @Override
        String number(String text) {
            return "CAST(" + text + " AS DOUBLE)";
        }

        @Override
        String text(List<Step> steps, String result, String note) {
            String before = "market";
            var text = new StringBuilder("-- ").append(note).append("\n");
            String with = "WITH ";
            for (Step step : steps) {
                text.append(with)
                        .append(step.name())
                        .append("_ AS (SELECT *, ")
                        .append(step.words())
                        .append(" AS ")
                        .append(step.name())
                        .append(" FROM ")
                        .append(before)
                        .append(")");
                with = ",\n";
                before = step.name() + "_";
            }
            return text.append(steps.isEmpty() ? "" : "\n")
                    .append("SELECT date, instrument, ")
                    .append(result)
                    .append(" AS value FROM ")
                    .append(before)
                    .append(" WHERE in_pool AND ")
                    .append(result)
                    .append(" IS NOT NULL ORDER BY date, instrument\n")
                    .toString();
        }
    },
    /** Expressions of polars over a table {@code market}, in Python. */
    POLARS("polars") {
        @Override
        Optional<String> word(String operator) {
            return PolarsWords.of(operator);
        }

        @Override
        String field(String name) {
            return "pl.col(\"" + name + "\")";
        }

        @Override
        String number(String text) {
            return "pl.lit(" + text + ", dtype=pl.Float64)";
        }

        @Override
        String text(List<Step> steps, String result, String note) {
            String lines = steps.stream()
                    .map(step ->
                            "market = market.with_columns((" + step.words() + ").alias(\"" + step.name() + "\"))\n")
                    .collect(Collectors.joining());
            return "# " + note + "\nimport polars as pl\n\nmarket = market.sort(\"instrument\", \"date\")\n" + lines
                    + "factor = market.filter(pl.col(\"in_pool\") & (" + result + ").is_not_null()).select(\n"
                    + "    \"date\", \"instrument\", (" + result + ").alias(\"value\"))\n";
        }
    };

    private final String title;

    Script(String title) {
        this.title = title;
    }

    /** A step: the column that it adds, and how that is computed. */
    record Step(String name, String words) {}

    /** How an operator is written, with the names of its series and settings in braces; empty if it cannot be. */
    abstract Optional<String> word(String operator);

    /** How a column is written. */
    abstract String field(String name);

    /** How a number is written. */
    abstract String number(String text);

    /** The whole text. */
    abstract String text(List<Step> steps, String result, String note);

    /** As its users write it. */
    public String title() {
        return title;
    }

    /** The language of that name, without regard to case. */
    public static Optional<Script> find(String name) {
        return Arrays.stream(values())
                .filter(script -> script.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** As written on the command line: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
