package lode.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import lode.explain.Style;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.expr.Requirements;
import lode.expr.Settings;
import lode.ops.Operators;
import lode.panel.Dataset;

/** The styles that data tell, as formulas of the day: what is in them is known at its close. */
final class StyleFormulas {

    private StyleFormulas() {}

    /**
     * Those that the data can compute, and those that are asked for.
     *
     * @param more formulas between semicolons
     * @throws lode.panel.UserException if one that is asked for is no formula
     */
    static List<Style> of(Dataset data, Function<String, Expr> reader, String more) {
        var parser = new Parser(Operators.CATALOG, data.allFields());
        List<Style> styles = new ArrayList<>();
        usual(data).forEach((name, text) -> {
            Expr formula = parser.parse(text);
            if (Requirements.lacked(formula, data).isEmpty()) {
                styles.add(style(name, formula));
            }
        });
        Arrays.stream(more.split(";"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(reader)
                .map(formula -> style(formula.toString(), formula))
                .forEach(styles::add);
        return styles;
    }

    private static Style style(String name, Expr formula) {
        var score = Operators.CATALOG.find("cs_gaussian_rank").orElseThrow();
        return new Style(name, formula, new Expr.Call(score, List.of(formula), Settings.NONE));
    }

    /** By name, where the data have their fields. */
    private static SequencedMap<String, String> usual(Dataset data) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        SizeFormula.of(data).ifPresent(text -> texts.put("size", text));
        data.allFields().stream()
                .map(field -> field.name())
                .filter(name -> name.endsWith("_returns"))
                .findFirst()
                .ifPresent(index -> has(data, texts, "beta", "ts_beta(returns, " + index + ", 250)", "returns"));
        has(data, texts, "momentum", "returns(lag(close, 20), 230)", "close");
        has(data, texts, "reversal", "returns(close, 20)", "close");
        has(data, texts, "volatility", "ts_std(returns, 60)", "returns");
        has(data, texts, "turnover", "log(ts_mean(turnover_rate, 20))", "turnover_rate");
        has(data, texts, "liquidity", "log(ts_mean(total_turnover, 20))", "total_turnover");
        return texts;
    }

    private static void has(Dataset data, SequencedMap<String, String> texts, String name, String text, String field) {
        if (data.findField(field).isPresent()) {
            texts.put(name, text);
        }
    }
}
