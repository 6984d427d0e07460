package lode.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import lode.expr.Expr;
import lode.factor.Library;
import lode.factor.LibraryFactor;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.Nearest;
import lode.panel.UserException;
import lode.registry.Entry;

/** Finds what the user means by a formula, an id of the registry, or a factor of a library. */
final class FactorReferences {

    private final Dataset data;
    private final Function<String, Expr> reader;

    FactorReferences(Dataset data, Function<String, Expr> reader) {
        this.data = data;
        this.reader = reader;
    }

    /**
     * The factors, each under a name of its own.
     *
     * @param texts     formulas, names or ids of the registry, or {@code LIBRARY:FACTOR}
     * @param libraries of which all factors are meant that the data allow
     * @throws UserException if one is none of these, or reads what the data lack
     */
    List<NamedFactor> find(List<String> texts, List<String> libraries) {
        List<NamedFactor> found = new ArrayList<>();
        texts.forEach(text -> found.add(one(text)));
        for (String library : libraries) {
            Library.find(library, Operators.CATALOG).computable(data).stream()
                    .map(FactorReferences::named)
                    .forEach(found::add);
        }
        return apart(found);
    }

    private NamedFactor one(String text) {
        String plain = text.strip();
        int colon = plain.lastIndexOf(':');
        if (colon > 0 && !plain.contains("(")) {
            return ofLibrary(plain.substring(0, colon), plain.substring(colon + 1));
        }
        boolean word = plain.matches("[\\p{Alnum}_.-]+");
        if (word && data.findField(plain).isEmpty()) {
            return ofRegistry(plain);
        }
        Expr formula = reader.apply(plain);
        return new NamedFactor(formula.toString(), formula, 0);
    }

    private NamedFactor ofLibrary(String library, String name) {
        List<LibraryFactor> factors = Library.find(library, Operators.CATALOG).factors();
        LibraryFactor found = factors.stream()
                .filter(factor -> factor.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UserException("Library '" + library + "' has no factor '" + name + "'."
                        + Nearest.hint(
                                name, factors.stream().map(LibraryFactor::name).toList())));
        List<String> lacked = found.lackedBy(data);
        if (!lacked.isEmpty()) {
            throw new UserException("Factor '" + name + "' reads " + String.join(", ", lacked) + ", which data '"
                    + data.origin().name() + "' lack");
        }
        return named(found);
    }

    private static NamedFactor named(LibraryFactor factor) {
        return new NamedFactor(factor.name(), factor.formula(), factor.direction());
    }

    private NamedFactor ofRegistry(String text) {
        Entry entry = Homes.inRegistry(registry -> registry.find(text));
        return new NamedFactor(
                entry.factor().name(),
                KeptFormula.of(entry.factor(), data),
                entry.factor().direction());
    }

    /** Numbers what would have the same name as another. */
    private static List<NamedFactor> apart(List<NamedFactor> factors) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        List<NamedFactor> named = new ArrayList<>();
        for (NamedFactor factor : factors) {
            int count = seen.merge(factor.name().toLowerCase(Locale.ROOT), 1, Integer::sum);
            String name = count == 1 ? factor.name() : factor.name() + " (" + count + ")";
            named.add(new NamedFactor(name, factor.formula(), factor.direction()));
        }
        return named;
    }
}
