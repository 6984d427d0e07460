package lode.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lode.expr.Catalog;
import lode.expr.Expr;
import lode.expr.ExprSyntaxException;
import lode.expr.Parser;
import lode.expr.Requirements;
import lode.panel.Dataset;

/**
 * Formulas that a search was given, as far as it can use them.
 *
 * @param formulas each once, in their order
 * @param leftOut  why others were left out, and how many for each reason
 */
record Given(List<Expr> formulas, Map<String, Integer> leftOut) {

    Given {
        formulas = List.copyOf(formulas);
    }

    /**
     * Reads formulas.
     *
     * @param texts what was given
     * @param use   whether a formula can be used; tells why not
     */
    static Given of(List<String> texts, Catalog catalog, Dataset data, Use use) {
        var parser = new Parser(catalog, data.allFields());
        List<Expr> formulas = new ArrayList<>();
        Map<String, Integer> leftOut = new LinkedHashMap<>();
        for (String text : texts) {
            try {
                Expr formula = parser.parse(text);
                String against =
                        Requirements.lacked(formula, data).isEmpty() ? use.against(formula, formulas.size()) : LACKING;
                if (!against.isEmpty()) {
                    leftOut.merge(against, 1, Integer::sum);
                } else if (!formulas.contains(formula)) {
                    formulas.add(formula);
                }
            } catch (ExprSyntaxException _) {
                leftOut.merge(LACKING, 1, Integer::sum);
            }
        }
        return new Given(formulas, leftOut);
    }

    private static final String LACKING = "with an operator, field or grouping that is not there";

    /** What speaks against the use of a formula. */
    @FunctionalInterface
    interface Use {
        /**
         * A reason, or nothing.
         *
         * @param before how many others are used already
         */
        String against(Expr formula, int before);
    }

    /** The reasons in one sentence that begins with what was given; empty if nothing was left out. */
    Stream<String> note(String what) {
        int count = leftOut.values().stream().mapToInt(k -> k).sum();
        return count == 0
                ? Stream.of()
                : Stream.of("Left out " + count + " of " + (count + formulas.size()) + " " + what + ": "
                        + leftOut.entrySet().stream()
                                .map(entry -> entry.getValue() + " " + entry.getKey())
                                .collect(Collectors.joining(", ")));
    }
}
