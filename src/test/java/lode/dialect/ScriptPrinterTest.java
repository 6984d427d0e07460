package lode.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lode.expr.Expr;
import lode.expr.Parser;
import lode.ops.Operators;
import lode.panel.Field;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;

class ScriptPrinterTest {

    @Test
    void duckdb_gets_a_step_for_each_operator_and_one_for_what_occurs_twice() {
        assertThat(ScriptPrinter.print(Script.DUCKDB, formula("div(lag(close, 5), add(lag(close, 5), 2))"), "a note"))
                .isEqualTo("""
                        -- a note
                        WITH v1_ AS (SELECT *, lag("close", 5) OVER (PARTITION BY instrument ORDER BY date) AS v1 FROM market),
                        v2_ AS (SELECT *, "v1" + CAST(2 AS DOUBLE) AS v2 FROM v1_),
                        v3_ AS (SELECT *, "v1" / nullif("v2", 0) AS v3 FROM v2_)
                        SELECT date, instrument, "v3" AS value FROM v3_ WHERE in_pool AND "v3" IS NOT NULL ORDER BY date, instrument
                        """);
    }

    @Test
    void polars_gets_a_column_for_each_operator() {
        assertThat(ScriptPrinter.print(Script.POLARS, formula("neg(ts_mean(close, 20))"), "a note"))
                .isEqualTo("""
                        # a note
                        import polars as pl

                        market = market.sort("instrument", "date")
                        market = market.with_columns((pl.col("close").rolling_mean(20).over("instrument", order_by="date")).alias("v1"))
                        market = market.with_columns((-pl.col("v1")).alias("v2"))
                        factor = market.filter(pl.col("in_pool") & (pl.col("v2")).is_not_null()).select(
                            "date", "instrument", (pl.col("v2")).alias("value"))
                        """);
    }

    @Test
    void what_a_language_cannot_say_is_refused_by_name() {
        assertThatThrownBy(() -> ScriptPrinter.print(Script.DUCKDB, formula("ema(close, 5)"), ""))
                .isInstanceOf(UserException.class)
                .hasMessage("DuckDB has no ema: ema(close, 5)");
        assertThatThrownBy(() -> ScriptPrinter.print(Script.POLARS, formula("group_rank(close, industry)"), ""))
                .isInstanceOf(UserException.class)
                .hasMessage("polars has no group_rank: group_rank(close, industry)");
        assertThatThrownBy(
                        () -> ScriptPrinter.print(Script.DUCKDB, formula("group_rank(close, bucket(volume, 5))"), ""))
                .isInstanceOf(UserException.class)
                .hasMessage("DuckDB has no grouping bucket(volume, 5): group_rank(close, bucket(volume, 5))");
    }

    @Test
    void latex_has_signs_for_arithmetic_and_defines_what_it_names() {
        assertThat(LatexPrinter.print(formula("div(sub(close, 1), ts_mean(volume, 20))")))
                .isEqualTo("""
                \\[
                \\frac{\\left(\\mathrm{close} - 1\\right)}{\\operatorname{ts\\_mean}_{20}\\left(\\mathrm{volume}\\right)}
                \\]
                where
                \\[
                \\operatorname{ts\\_mean}_{d}\\left(x\\right): \\frac{1}{d} \\sum_{k=0}^{d-1} x_{t-k}
                \\]
                """);
    }

    private static Expr formula(String text) {
        return new Parser(Operators.CATALOG, Field.STANDARD).parse(text);
    }
}
