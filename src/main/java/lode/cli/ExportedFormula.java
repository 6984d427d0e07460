package lode.cli;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lode.data.MarketQuery;
import lode.dialect.DialectPrinter;
import lode.dialect.Language;
import lode.dialect.LatexPrinter;
import lode.dialect.Script;
import lode.dialect.ScriptPrinter;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.factor.Factor;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.UserException;

/**
 * A factor's formula in another language.
 *
 * @param formula  what it says
 * @param language the language's name, in lower case
 * @param text     the formula in it, with a line end
 */
record ExportedFormula(Expr formula, String language, String text) {

    private static final String LATEX = "latex";

    /**
     * The formula in a language.
     *
     * @throws UserException if there is no such language, or it cannot say the formula
     */
    static ExportedFormula of(Factor factor, Conventions conventions, String language) {
        Expr formula = new Parser(Operators.CATALOG, Field.STANDARD).parse(factor.formula());
        return new ExportedFormula(
                formula, language.toLowerCase(Locale.ROOT), text(formula, factor, conventions, language));
    }

    private static String text(Expr formula, Factor factor, Conventions conventions, String language) {
        Optional<Script> script = Script.find(language);
        if (script.isPresent()) {
            requireOurs(script.get(), conventions);
            return ScriptPrinter.print(script.get(), formula, "factor " + factor.name() + " = " + factor.formula());
        }
        if (language.equalsIgnoreCase(LATEX)) {
            return LatexPrinter.print(formula);
        }
        Language known = Language.find(language)
                .orElseThrow(
                        () -> new UserException(
                                "There is no language '" + language
                                        + "' to export to: choose pandas, polars, duckdb, latex, qlib, rqfactor, worldquant or gplearn"));
        return new DialectPrinter(known, Operators.CATALOG).print(formula) + System.lineSeparator();
    }

    /** What operators mean is written out, and it is written out for one profile. */
    private static void requireOurs(Script script, Conventions conventions) {
        if (!conventions.equals(Conventions.LODE)) {
            throw new UserException(script.title() + " is written for profile lode with whole windows; the factor was"
                    + " tested with profile " + conventions.name() + ", window coverage " + conventions.coverage());
        }
    }

    /** Runs the text on a market and says how its values differ from ours there. */
    String proof(FactorMarket market, Period days) {
        return switch (language) {
            case "duckdb" ->
                certificate(
                        market,
                        days,
                        market.pool(),
                        "DuckDB",
                        query(market, market.pool()).values(text, days.end()));
            case "pandas" -> {
                if (!groupings(formula).isEmpty()) {
                    yield "Not proven: pandas has groupings that stay, here they change over time";
                }
                Pool everyone = everyone(market.data());
                yield new PythonProof("pandas", query(market, everyone))
                        .values(text, days.end())
                        .map(theirs -> certificate(market, days, everyone, "pandas", theirs))
                        .orElse("Not proven: there is no python3 with pandas here; LODE_PYTHON may name another");
            }
            case "polars" ->
                new PythonProof("polars", query(market, market.pool()))
                        .values(text, days.end())
                        .map(theirs -> certificate(market, days, market.pool(), "polars", theirs))
                        .orElse("Not proven: there is no python3 with polars here; LODE_PYTHON may name another");
            default -> "Not proven: Lode cannot run " + language;
        };
    }

    private String certificate(FactorMarket market, Period days, Pool pool, String name, double[] theirs) {
        var here = new FactorMarket(market.tested(), market.data(), pool, market.threads(), market.memory());
        double[] ours = here.engine()
                .values(List.of(formula), new Period(0, days.end()))
                .getFirst();
        return Certificate.of(pool, days, ours, theirs).text(name, market.data().axes());
    }

    private MarketQuery query(FactorMarket market, Pool pool) {
        List<String> fields = formula.nodes()
                .flatMap(node -> node instanceof Expr.Field(var name) ? Stream.of(name) : Stream.empty())
                .distinct()
                .toList();
        return new MarketQuery(market.data(), pool, fields, groupings(formula));
    }

    private static List<String> groupings(Expr formula) {
        return formula.nodes()
                .flatMap(node -> node.groupings().stream())
                .map(Expr::toString)
                .distinct()
                .toList();
    }

    /** All instruments on all days: what a library sees that knows no pool. */
    private static Pool everyone(Dataset data) {
        var all = new BitSet();
        all.set(0, data.axes().cells());
        return Pool.copyOf("everyone", data.axes(), all, true);
    }
}
