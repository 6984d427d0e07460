package lode.registry;

import java.util.OptionalInt;

/**
 * How a factor came about, and who tested it.
 *
 * @param kind       {@code mined}, {@code library}, {@code hand}, {@code model} or {@code combined}
 * @param run        name of the run, of the library, of the model, or of the combination; empty for what was written by hand
 * @param generation the generation that bred it, from 1, where that is known
 * @param trials     distinct formulas that were tested along with it: the more, the luckier the best of them
 */
public record Source(String kind, String run, OptionalInt generation, int trials) {

    /** A search. */
    public static Source mined(String run, int trials) {
        return new Source("mined", run, OptionalInt.empty(), trials);
    }

    /** A generation of a search, counted from 1. */
    public static Source mined(String run, int generation, int trials) {
        return new Source("mined", run, OptionalInt.of(generation), trials);
    }

    /** A library of known factors, so many of which were tested. */
    public static Source library(String name, int factors) {
        return new Source("library", name, OptionalInt.empty(), factors);
    }

    /** Somebody who wrote it by hand. */
    public static Source hand() {
        return new Source("hand", "", OptionalInt.empty(), 1);
    }

    /** A combination of so many factors. */
    public static Source combined(String name, int factors) {
        return new Source("combined", name, OptionalInt.empty(), factors);
    }

    /** A language model that proposed it. */
    public static Source model(String name) {
        return new Source("model", name, OptionalInt.empty(), 1);
    }
}
