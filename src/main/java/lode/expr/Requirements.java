package lode.expr;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lode.panel.Dataset;

/** What formulas read of a dataset: fields, and groupings by name. */
public final class Requirements {

    /** What fields that follow from others are made of. */
    private static final List<String> SOURCES = List.of("close", "suspended");

    private Requirements() {}

    /** The names of all stored fields that formulas may be computed from: those that they read, and those that others follow from. */
    public static Set<String> sources(Collection<Expr> formulas) {
        Set<String> names = new TreeSet<>(SOURCES);
        formulas.forEach(formula -> fields(formula).forEach(names::add));
        return names;
    }

    /** The names of the fields that a formula reads, in the groupings that it makes too, each once. */
    public static Stream<String> fields(Expr formula) {
        return fieldsOf(formula).distinct();
    }

    private static Stream<String> fieldsOf(Expr part) {
        return switch (part) {
            case Expr.Field(var name) -> Stream.of(name);
            case Expr.Literal _ -> Stream.empty();
            case Expr.Call(var _, var args, var settings) ->
                Stream.concat(
                                args.stream(),
                                settings.groupings().stream().filter(grouping -> grouping instanceof Expr.Call))
                        .flatMap(Requirements::fieldsOf);
        };
    }

    /** The fields and groupings that a formula reads and a dataset has not, each once. */
    public static List<String> lacked(Expr formula, Dataset data) {
        return lackedBy(formula, data).distinct().toList();
    }

    /** The same for a grouping: a name, or a call that makes one. */
    public static List<String> lackedByGrouping(Expr grouping, Dataset data) {
        return lackedToGroup(grouping, data).distinct().toList();
    }

    private static Stream<String> lackedBy(Expr part, Dataset data) {
        return switch (part) {
            case Expr.Field(var name) -> data.findField(name).isPresent() ? Stream.empty() : Stream.of(name);
            case Expr.Literal _ -> Stream.empty();
            case Expr.Call(var _, var args, var settings) ->
                Stream.concat(
                        args.stream().flatMap(arg -> lackedBy(arg, data)),
                        settings.groupings().stream().flatMap(grouping -> lackedToGroup(grouping, data)));
        };
    }

    private static Stream<String> lackedToGroup(Expr grouping, Dataset data) {
        return grouping instanceof Expr.Field(var name)
                ? Stream.of(name).filter(one -> !data.groupings().contains(one))
                : lackedBy(grouping, data);
    }
}
