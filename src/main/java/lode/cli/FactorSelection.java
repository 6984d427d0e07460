package lode.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lode.combine.Ingredient;
import lode.factor.Factor;
import lode.panel.Dataset;
import lode.panel.UserException;
import lode.registry.Entry;
import lode.registry.State;

/**
 * Factors that were named in one text, between commas: {@code registry:STATE}, {@code library:NAME}, formulas, names or ids of the
 * registry, and {@code LIBRARY:FACTOR}.
 */
final class FactorSelection {

    private static final String REGISTRY = "registry:";
    private static final String LIBRARY = "library:";

    private final Dataset data;
    private final FactorReferences references;

    FactorSelection(Dataset data, FactorReferences references) {
        this.data = data;
        this.references = references;
    }

    /**
     * The factors, each formula once, under a name of its own.
     *
     * @throws UserException if one is not there, or there is none
     */
    List<Ingredient> find(List<String> texts) {
        Map<String, Ingredient> found = new LinkedHashMap<>();
        texts.stream()
                .flatMap(text -> parts(text).stream())
                .flatMap(this::of)
                .forEach(one -> found.putIfAbsent(one.formula(), one));
        if (found.isEmpty()) {
            throw new UserException("Say what to combine, such as --factors library:micro");
        }
        return apart(List.copyOf(found.values()));
    }

    /** The parts between the commas that are in no parentheses. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(text.substring(from, k).strip());
                from = k + 1;
            }
        }
        parts.add(text.substring(from).strip());
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    private Stream<Ingredient> of(String text) {
        if (text.startsWith(REGISTRY)) {
            return ofRegistry(text.substring(REGISTRY.length()));
        }
        List<NamedFactor> named = text.startsWith(LIBRARY)
                ? references.find(List.of(), List.of(text.substring(LIBRARY.length())))
                : references.find(List.of(text), List.of());
        return named.stream()
                .map(one -> new Ingredient(
                        one.name(),
                        Factor.idOf(one.formula().toString()),
                        one.formula().toString(),
                        one.direction()));
    }

    private Stream<Ingredient> ofRegistry(String name) {
        State state = Arrays.stream(State.values())
                .filter(one -> one.toString().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UserException("'" + REGISTRY + name + "' is no selection: write " + REGISTRY
                        + "admitted, or another state of lode factor list"));
        List<Entry> entries = Homes.inRegistry(registry ->
                registry.list().stream().filter(entry -> entry.state() == state).toList());
        if (entries.isEmpty()) {
            throw new UserException("No factor of the registry is " + state
                    + ": lode factor list shows which there are, lode factor admit ID admits one");
        }
        return entries.stream().map(Entry::factor).map(this::ingredient);
    }

    private Ingredient ingredient(Factor factor) {
        CombinedFields.require(factor, data);
        return new Ingredient(factor.name(), factor.id(), factor.formula(), factor.direction());
    }

    /** Numbers what would have the same name as another. */
    private static List<Ingredient> apart(List<Ingredient> factors) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        List<Ingredient> named = new ArrayList<>();
        for (Ingredient factor : factors) {
            int count = seen.merge(factor.name().toLowerCase(Locale.ROOT), 1, Integer::sum);
            String name = count == 1 ? factor.name() : factor.name() + " (" + count + ")";
            named.add(new Ingredient(name, factor.id(), factor.formula(), factor.direction()));
        }
        return named;
    }
}
