package lode.search;

import java.util.Locale;

/** Which formulas of a generation live on unchanged. */
public enum Survival {
    /** The fittest. */
    ELITES,
    /** Those that no younger one exceeds in fitness, and some new ones in every generation (Schmidt and Lipson 2010). */
    AGE_FAIR,
    /** Of a generation and its children together, those that come first by several objectives (Deb et al. 2002). */
    FRONTS;

    /** As written in experiments: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
