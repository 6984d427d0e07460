package lode.combine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lode.panel.Nearest;
import lode.panel.UserException;

/** How factors are made one. */
public enum Method {
    /** The same weight for each, in its direction. */
    EQUAL,
    /** Weights in proportion to the mean coefficient. */
    IC,
    /** Weights in proportion to the mean coefficient over its standard deviation. */
    ICIR,
    /** The weights whose coefficient has the largest ratio of mean to standard deviation. */
    MAX_ICIR,
    /** Least squares of the returns on the factors. */
    LINEAR,
    /** The same with coefficients drawn to zero. */
    RIDGE,
    /** The same on each date by itself; the mean of the slopes of the last dates. */
    FAMA_MACBETH,
    /** Least squares on those factors only whose recent coefficients are the best. */
    DYNAMIC,
    /** A forest of random trees. */
    FOREST,
    /** Trees each of which learns what those before it leave. */
    BOOSTING;

    /** Whether it learns trees, by XGBoost. */
    public boolean trees() {
        return this == FOREST || this == BOOSTING;
    }

    /** Whether it looks at the coefficients of single factors only. */
    boolean byCoefficients() {
        return this == EQUAL || this == IC || this == ICIR || this == MAX_ICIR;
    }

    /**
     * Reads names between commas; {@code all} are all.
     *
     * @throws UserException if one is no method
     */
    public static List<Method> parse(String text) {
        if (text.strip().equalsIgnoreCase("all")) {
            return List.of(values());
        }
        return Arrays.stream(text.split(",", -1))
                .map(name -> named(name.strip()))
                .distinct()
                .toList();
    }

    /**
     * The method of that name.
     *
     * @throws UserException if there is none
     */
    public static Method named(String name) {
        List<String> names = Arrays.stream(values()).map(Method::toString).toList();
        return Arrays.stream(values())
                .filter(method -> method.toString().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UserException("'" + name + "' is no method: write all, or some of "
                        + String.join(", ", names) + "." + Nearest.hint(name, names)));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
