package lode.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import lode.expr.Expr;
import lode.expr.Setting;
import lode.panel.UserException;

/**
 * Writes a formula as a chain of steps over a long table.
 *
 * <p>The table {@code market} has a row for every trading day and instrument, also where nothing was traded, with the columns
 * {@code date}, {@code instrument}, {@code in_pool} and one for each field and grouping; what is missing is null. What operators
 * mean is the profile {@code lode} with whole windows. A part that occurs twice is one step.
 */
public final class ScriptPrinter {

    private final Script script;
    private final List<Script.Step> steps = new ArrayList<>();
    private final Map<Expr, String> columns = new HashMap<>();

    private ScriptPrinter(Script script) {
        this.script = script;
    }

    /**
     * The formula in the language.
     *
     * @param note one line that is written above it
     * @throws UserException if the language cannot say an operator; the message names it
     */
    public static String print(Script script, Expr formula, String note) {
        var printer = new ScriptPrinter(script);
        String result = printer.column(formula);
        return script.text(printer.steps, result, note);
    }

    private String column(Expr formula) {
        return switch (formula) {
            case Expr.Field(var name) -> script.field(name);
            case Expr.Literal _ -> script.number(formula.toString());
            case Expr.Call call -> {
                String known = columns.get(call);
                yield known == null ? step(call) : known;
            }
        };
    }

    private String step(Expr.Call call) {
        String word = script.word(call.op().name())
                .orElseThrow(() -> new UserException(script.title() + " has no " + call.op() + ": " + call));
        Map<String, String> parts = new HashMap<>();
        for (int k = 0; k < call.args().size(); k++) {
            parts.put(call.op().series().get(k), column(call.args().get(k)));
        }
        parts.putAll(Chosen.of(call, grouping -> grouping(call, grouping)));
        call.op().settings().stream()
                .filter(setting -> setting.kind() == Setting.Kind.DAYS)
                .map(Setting::name)
                .forEach(days -> parts.put(days + "_before", dayBefore(parts.getOrDefault(days, ""))));
        String words = Template.placePattern().matcher(word).replaceAll(place -> {
            String part = parts.get(place.group(1));
            if (part == null) {
                throw new IllegalArgumentException(call.op() + " has no " + place.group() + ": " + word);
            }
            return Matcher.quoteReplacement(part);
        });
        String name = "v" + (steps.size() + 1);
        steps.add(new Script.Step(name, words));
        String column = script.field(name);
        columns.put(call, column);
        return column;
    }

    private static String dayBefore(String days) {
        return Integer.toString(Integer.parseInt(days) - 1);
    }

    private String grouping(Expr.Call call, Expr grouping) {
        if (grouping instanceof Expr.Field(var name)) {
            return script.field(name);
        }
        throw new UserException(script.title() + " has no grouping " + grouping + ": " + call);
    }
}
