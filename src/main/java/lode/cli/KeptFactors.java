package lode.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lode.explain.Known;
import lode.expr.Expr;
import lode.factor.Factor;
import lode.factor.Library;
import lode.factor.LibraryFactor;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.UserException;
import lode.registry.Entry;
import lode.registry.Registry;

/** The factors of the registry and of the libraries, for one that is to be compared with them. */
final class KeptFactors {

    private final List<Entry> entries;

    /** Reads the registry; where that cannot be done a warning says so, and it counts as empty. */
    KeptFactors(PrintWriter err) {
        this.entries = read(err);
    }

    private static List<Entry> read(PrintWriter err) {
        try {
            return Homes.inRegistry(Registry::list);
        } catch (UserException e) {
            err.println("Warning: the factor is not compared with those of the registry. " + e.getMessage());
            err.flush();
            return List.of();
        }
    }

    /** The factor that a reference means, if it is the name or the id of one. */
    Optional<Entry> find(String reference) {
        try {
            return entries.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Homes.inRegistry(registry -> registry.find(reference)));
        } catch (UserException _) {
            return Optional.empty();
        }
    }

    /** The factor that has a formula. */
    Optional<Entry> of(Expr formula) {
        String id = Factor.idOf(formula.toString());
        return entries.stream().filter(entry -> entry.factor().id().equals(id)).findFirst();
    }

    /** All formulas that the data can compute, each once with all its names, but for the one that was asked for by name. */
    List<Known> known(Dataset data, String asked) {
        Map<Expr, List<String>> names = new LinkedHashMap<>();
        for (Library library : Library.shipped(Operators.CATALOG)) {
            for (LibraryFactor factor : library.factors()) {
                String name = library.name() + ":" + factor.name();
                if (!name.equalsIgnoreCase(asked.strip())
                        && factor.lackedBy(data).isEmpty()) {
                    names.computeIfAbsent(factor.formula(), _ -> new ArrayList<>())
                            .add(name);
                }
            }
        }
        Optional<Entry> itself = find(asked);
        for (Entry entry : entries) {
            if (itself.isEmpty()
                    || !itself.get().factor().id().equals(entry.factor().id())) {
                KeptFormula.find(entry.factor(), data)
                        .ifPresent(formula -> names.computeIfAbsent(formula, _ -> new ArrayList<>())
                                .add("registry:" + entry.factor().name()));
            }
        }
        return names.entrySet().stream()
                .map(entry -> new Known(String.join(", ", entry.getValue()), entry.getKey()))
                .toList();
    }
}
