package lode.cli;

import java.util.List;
import java.util.Locale;
import lode.expr.Conventions;
import lode.factor.Factor;
import lode.panel.Dataset;
import lode.registry.Entry;
import lode.registry.Evaluation;
import lode.registry.Registry;
import lode.registry.State;

/** Where the factors come from that others are to add something to. */
enum KnownFrom {
    /** The registry. */
    REGISTRY;

    /** The formulas that were tested on a dataset, over a pool and under some conventions, in the order in which they came. */
    List<String> formulas(Registry registry, String data, String pool, Conventions conventions) {
        return registry.list().stream()
                .filter(entry -> entry.evaluations().stream()
                        .map(Evaluation::conditions)
                        .anyMatch(tested -> tested.data().name().equals(data)
                                && tested.pool().equals(pool)
                                && tested.conventions().equals(conventions)))
                .map(entry -> entry.factor().formula())
                .toList();
    }

    /** The formulas that are admitted and that a dataset can compute, in the order in which they came. */
    static List<String> admitted(Registry registry, Dataset data) {
        return registry.list().stream()
                .filter(entry -> entry.state() == State.ADMITTED)
                .map(Entry::factor)
                .filter(factor -> KeptFormula.find(factor, data).isPresent())
                .map(Factor::formula)
                .toList();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
