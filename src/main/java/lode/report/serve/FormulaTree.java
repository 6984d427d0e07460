package lode.report.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lode.expr.Catalog;
import lode.expr.Operator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A formula as a tree to be drawn, read from its canonical text.
 *
 * <p>The text is taken as it is, also where it names fields of a dataset that this program does not have. A catalog
 * tells which arguments are series, and which are settings; an operator that it lacks has series only.
 *
 * @param name     an operator, a field or a number
 * @param settings the windows, numbers and groupings of an operator
 * @param parts    the series it is applied to
 * @param operator whether it is one
 */
record FormulaTree(String name, List<String> settings, List<FormulaTree> parts, boolean operator) {

    /** Copies the lists. */
    FormulaTree {
        settings = List.copyOf(settings);
        parts = List.copyOf(parts);
    }

    /** Reads a formula; empty if the text is none. */
    static Optional<FormulaTree> of(String formula, Catalog catalog) {
        var reader = new Reader(formula, catalog);
        Optional<FormulaTree> tree = reader.read();
        return reader.at == formula.length() ? tree : Optional.empty();
    }

    /** The tree for scripts. */
    ObjectNode json() {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("name", name)
                .put("kind", operator ? "operator" : Character.isLetter(name.charAt(0)) ? "field" : "number");
        ArrayNode chosen = node.putArray("settings");
        settings.forEach(chosen::add);
        ArrayNode children = node.putArray("parts");
        parts.forEach(part -> children.add(part.json()));
        return node;
    }

    private String text() {
        if (!operator) {
            return name;
        }
        List<String> all = new ArrayList<>(parts.stream().map(FormulaTree::text).toList());
        all.addAll(settings);
        return name + "(" + String.join(", ", all) + ")";
    }

    /** Goes through a text once. */
    private static final class Reader {

        private final String text;
        private final Catalog catalog;
        private int at;

        Reader(String text, Catalog catalog) {
            this.text = text;
            this.catalog = catalog;
        }

        Optional<FormulaTree> read() {
            int from = at;
            while (at < text.length() && "(),".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String name = text.substring(from, at).strip();
            if (name.isEmpty()) {
                return Optional.empty();
            }
            return at < text.length() && text.charAt(at) == '('
                    ? call(name)
                    : Optional.of(new FormulaTree(name, List.of(), List.of(), false));
        }

        private Optional<FormulaTree> call(String name) {
            List<FormulaTree> args = new ArrayList<>();
            do {
                at++;
                Optional<FormulaTree> arg = read();
                if (arg.isEmpty()) {
                    return Optional.empty();
                }
                args.add(arg.get());
            } while (at < text.length() && text.charAt(at) == ',');
            if (at >= text.length() || text.charAt(at) != ')') {
                return Optional.empty();
            }
            at++;
            int series = Math.min(
                    args.size(), catalog.find(name).map(Operator::arity).orElse(args.size()));
            List<String> settings = args.subList(series, args.size()).stream()
                    .map(FormulaTree::text)
                    .toList();
            return Optional.of(new FormulaTree(name, settings, args.subList(0, series), true));
        }
    }
}
