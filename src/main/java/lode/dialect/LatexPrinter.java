package lode.dialect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lode.expr.Expr;
import lode.expr.Operator;

/** Writes formulas as LaTeX: arithmetic as signs, other operators by name with their definitions below. */
public final class LatexPrinter {

    private final Set<Operator> named = new LinkedHashSet<>();

    private LatexPrinter() {}

    /** The formula, in display mode, and a line for each operator that it names. */
    public static String print(Expr formula) {
        var printer = new LatexPrinter();
        String text = printer.text(formula);
        String definitions =
                printer.named.stream().map(LatexPrinter::definition).collect(Collectors.joining());
        return "\\[\n" + text + "\n\\]\n" + (definitions.isEmpty() ? "" : "where\n" + definitions);
    }

    private static String definition(Operator op) {
        List<String> arguments = op.series().stream().map(LatexPrinter::word).toList();
        String settings =
                op.settings().stream().map(setting -> word(setting.name())).collect(Collectors.joining(", "));
        return "\\[\n" + call(op, settings, arguments) + ": " + op.formula() + "\n\\]\n";
    }

    private String text(Expr formula) {
        return switch (formula) {
            case Expr.Field(var name) -> word(name);
            case Expr.Literal _ -> formula.toString();
            case Expr.Call call -> text(call);
        };
    }

    private String text(Expr.Call call) {
        List<String> args = call.args().stream().map(this::text).toList();
        return switch (call.op().name()) {
            case "add" -> "\\left(" + args.get(0) + " + " + args.get(1) + "\\right)";
            case "sub" -> "\\left(" + args.get(0) + " - " + args.get(1) + "\\right)";
            case "mul" -> args.get(0) + " \\cdot " + args.get(1);
            case "div" -> "\\frac{" + args.get(0) + "}{" + args.get(1) + "}";
            case "neg" -> "\\left(-" + args.get(0) + "\\right)";
            case "inv" -> "\\frac{1}{" + args.get(0) + "}";
            case "abs" -> "\\left|" + args.get(0) + "\\right|";
            case "sqrt" -> "\\sqrt{" + args.get(0) + "}";
            case "square" -> "\\left(" + args.get(0) + "\\right)^2";
            case "log" -> "\\ln\\left(" + args.get(0) + "\\right)";
            case "exp" -> "\\exp\\left(" + args.get(0) + "\\right)";
            default -> {
                named.add(call.op());
                String settings = String.join(
                        ", ",
                        Chosen.of(call, grouping -> word(grouping.toString())).values());
                yield call(call.op(), settings, args);
            }
        };
    }

    private static String call(Operator op, String settings, List<String> args) {
        String below = settings.isEmpty() ? "" : "_{" + settings + "}";
        return "\\operatorname{" + escaped(op.name()) + "}" + below + "\\left(" + String.join(", ", args) + "\\right)";
    }

    private static String word(String name) {
        return name.length() == 1 ? name : "\\mathrm{" + escaped(name) + "}";
    }

    private static String escaped(String name) {
        return name.replace("_", "\\_");
    }
}
