package lode.search;

import java.util.List;
import java.util.stream.Stream;
import lode.expr.Catalog;
import lode.expr.Expr;
import lode.expr.ExprSyntaxException;
import lode.expr.Parser;
import lode.expr.Requirements;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.Groups;
import lode.panel.Nearest;
import lode.panel.UserException;

/** Reads the groupings of a function set: names, and calls that make one, as far as the data have what they need. */
final class GroupingReader {

    private final Dataset data;
    private final Parser parser;
    private final List<String> known;

    GroupingReader(Catalog catalog, Dataset data) {
        this.data = data;
        parser = new Parser(
                catalog,
                Stream.concat(data.fields().stream(), Field.STANDARD.stream())
                        .distinct()
                        .toList());
        known = Stream.concat(data.groupings().stream(), Groups.STANDARD.stream())
                .distinct()
                .toList();
    }

    /**
     * The groupings that the data have or that can be made of them.
     *
     * @throws UserException if a text is no grouping, or names a grouping that exists nowhere
     */
    List<Expr> read(List<String> texts) {
        return texts.stream().map(this::read).distinct().filter(this::isThere).toList();
    }

    private Expr read(String text) {
        try {
            Expr grouping = parser.parseGrouping(text);
            names(grouping).forEach(this::requireKnown);
            return grouping;
        } catch (ExprSyntaxException e) {
            throw new UserException("A grouping of the function set cannot be read. " + e.getMessage(), e);
        }
    }

    private void requireKnown(String name) {
        if (!known.contains(name)) {
            throw new UserException(
                    "The function set names an unknown grouping '" + name + "'." + Nearest.hint(name, known));
        }
    }

    private boolean isThere(Expr grouping) {
        return Requirements.lackedByGrouping(grouping, data).isEmpty();
    }

    /** The groupings that are named in a grouping. */
    private static Stream<String> names(Expr grouping) {
        return grouping instanceof Expr.Field(var name)
                ? Stream.of(name)
                : grouping.nodes().flatMap(part -> part.groupings().stream()).flatMap(GroupingReader::names);
    }
}
