package lode.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import lode.panel.UserException;

/** Draws one of some things, each as often as its weight says. */
final class Weighted<T> {

    private final List<T> things;
    private final double[] upTo;

    private Weighted(List<T> things, double[] upTo) {
        this.things = things;
        this.upTo = upTo;
    }

    /** The things and their weights, of which at least one is positive. */
    static <T> Weighted<T> of(List<T> things, ToDoubleFunction<T> weight) {
        double[] upTo = new double[things.size()];
        double sum = 0;
        for (int k = 0; k < upTo.length; k++) {
            sum += weight.applyAsDouble(things.get(k));
            upTo[k] = sum;
        }
        return new Weighted<>(List.copyOf(things), upTo);
    }

    boolean isEmpty() {
        return things.isEmpty();
    }

    List<T> things() {
        return things;
    }

    T draw(RandomGenerator random) {
        double place = random.nextDouble() * upTo[upTo.length - 1];
        int k = 0;
        while (upTo[k] <= place) {
            k++;
        }
        return things.get(k);
    }

    /** A copy of weights as a file gives them, each positive and finite. */
    static Map<String, Double> checked(String what, Map<String, Double> weights) {
        if (weights.isEmpty()) {
            throw new UserException("A function set needs " + what + ", got none");
        }
        weights.forEach((name, weight) -> {
            if (!(weight > 0) || weight.isInfinite()) {
                throw new UserException("The weight of '" + name + "' in " + what + " must be positive, got " + weight);
            }
        });
        return Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }
}
