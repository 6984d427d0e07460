package lode.dialect;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lode.expr.Catalog;
import lode.expr.Dialect;
import lode.expr.Operator;

/** How a language writes the operators of a catalog. */
final class Templates {

    private final List<Template> all;

    Templates(Catalog catalog, Language language) {
        all = language.dialects().stream()
                .flatMap(dialect -> catalog.operators().stream().flatMap(op -> of(op, dialect)))
                .toList();
    }

    private static Stream<Template> of(Operator op, Dialect dialect) {
        return op.spellings().stream()
                .filter(spelling -> spelling.dialect() == dialect)
                .map(spelling -> Template.of(op, spelling));
    }

    /** How the operator is written, the preferred way first. */
    List<Template> of(Operator operator) {
        return all.stream().filter(template -> template.operator() == operator).toList();
    }

    /** The calls of that name, without regard to case; those first that want a number where others want a series. */
    List<Template> named(String name) {
        return all.stream()
                .filter(template -> template.shape().isPresent())
                .filter(template -> template.shape().orElseThrow().name().equalsIgnoreCase(name))
                .sorted(Comparator.comparingInt(template -> template.operator().arity()))
                .toList();
    }

    /** The names that can be called, in lower case. */
    List<String> names() {
        return all.stream()
                .map(Template::shape)
                .flatMap(Optional::stream)
                .map(shape -> shape.name().toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
    }
}
