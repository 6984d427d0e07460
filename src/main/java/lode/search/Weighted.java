package lode.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import lode.panel.UserException;

/** Draws one of some things, each as often as its weight says. */
final class Weighted<T> {

    private final List<T> things;
    private final double[] weights;
    private final double[] upTo;

    private Weighted(List<T> things, double[] weights) {
        this.things = things;
        this.weights = weights;
        this.upTo = weights.clone();
        for (int k = 1; k < upTo.length; k++) {
            upTo[k] += upTo[k - 1];
        }
    }

    /** The things and their weights, of which at least one is positive. */
    static <T> Weighted<T> of(List<T> things, ToDoubleFunction<T> weight) {
        return new Weighted<>(
                List.copyOf(things), things.stream().mapToDouble(weight).toArray());
    }

    /** The same things and others, which are drawn with a given share, each as often; the share is less than 1. */
    Weighted<T> and(List<T> others, double share) {
        List<T> all = new ArrayList<>(things);
        all.addAll(others);
        double[] both = Arrays.copyOf(weights, all.size());
        Arrays.fill(both, weights.length, both.length, weight() * share / (1 - share) / others.size());
        return new Weighted<>(List.copyOf(all), both);
    }

    /** Those of the things for which the condition holds; empty if it holds for none. */
    Optional<Weighted<T>> only(Predicate<T> condition) {
        int[] kept = IntStream.range(0, things.size())
                .filter(k -> condition.test(things.get(k)))
                .toArray();
        return kept.length == 0
                ? Optional.empty()
                : Optional.of(new Weighted<>(
                        Arrays.stream(kept).mapToObj(things::get).toList(),
                        Arrays.stream(kept).mapToDouble(k -> weights[k]).toArray()));
    }

    /** The things, in order. */
    List<T> things() {
        return things;
    }

    /** The weight of the k-th. */
    double weight(int k) {
        return weights[k];
    }

    /** The weight of all together. */
    double weight() {
        return upTo[upTo.length - 1];
    }

    T draw(RandomGenerator random) {
        double place = random.nextDouble() * weight();
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (upTo[middle] <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return things.get(low);
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
