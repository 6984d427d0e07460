package lode.ops;

/** How exactly a fast kernel must agree with a plain definition, beyond 1e-9 of the value itself. */
public enum Rounding {
    /** No leeway. */
    NONE,
    /** No leeway, but nothing where squares of the inputs leave the numbers. */
    OF_SPREAD,
    /** Terms cancel: as exact as the inputs are large. */
    OF_INPUTS,
    /** As exact as the inputs are large, but nothing where squares of them leave the numbers. */
    OF_FITS,
    /** Products of all series cancel: as exact as these are large. */
    OF_PRODUCTS,
    /** What is left of a series, or explained of it: as exact as its values are large, not only their differences. */
    OF_RESIDUALS,
    /** The root of what is left of squares, which counts from a millionth on: then half of its digits are left. */
    OF_RESTS,
    /** Powers of deviations cancel, the first number of the settings says which: as exact as these are large. */
    OF_POWERS,
    /** A pure number from differences: 1e-9, and nothing where squares of the inputs leave the numbers. */
    OF_SCORES,
    /** Sums with weights cancel where the heavy days lie far from the light ones: no more than where nothing jumps. */
    OF_WEIGHTS
}
