package lode.expr;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The operators that formulas may use, found by name or alias without regard to case. */
public final class Catalog {

    private final List<Operator> operators;
    private final Map<String, Operator> byName = new TreeMap<>();

    private Catalog(List<Operator> operators) {
        this.operators = operators;
        for (Operator operator : operators) {
            Stream.concat(Stream.of(operator.name()), operator.aliases().stream())
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .distinct()
                    .forEach(name -> add(name, operator));
        }
    }

    private void add(String name, Operator operator) {
        Operator other = byName.put(name, operator);
        if (other != null) {
            throw new IllegalArgumentException("'" + name + "' names both " + other + " and " + operator);
        }
    }

    /**
     * A catalog of these operators.
     *
     * @throws IllegalArgumentException if two answer to the same name
     */
    public static Catalog of(List<Operator> operators) {
        return new Catalog(List.copyOf(operators));
    }

    /** The operators, in the order of the catalog. */
    public List<Operator> operators() {
        return operators;
    }

    /** The operator of that name or alias. */
    public Optional<Operator> find(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }

    /** All names and aliases in lower case, sorted. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }
}
