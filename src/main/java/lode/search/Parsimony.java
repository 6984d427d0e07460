package lode.search;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import lode.panel.UserException;

/**
 * What a formula loses for each operator, field and number in it.
 *
 * @param price the fitness lost; empty to follow the covariance of size and fitness
 */
public record Parsimony(OptionalDouble price) {

    private static final String AUTO = "auto";

    /** Checks the price. */
    public Parsimony {
        price.ifPresent(fixed -> Numbers.requireWithin("parsimony", fixed, 0, 1));
    }

    /** Always the same price. */
    public static Parsimony of(double price) {
        return new Parsimony(OptionalDouble.of(price));
    }

    /**
     * Reads {@code 0.001} or {@code auto}.
     *
     * @throws UserException if it is neither
     */
    public static Parsimony parse(String text) {
        if (text.equals(AUTO)) {
            return new Parsimony(OptionalDouble.empty());
        }
        try {
            return of(Double.parseDouble(text));
        } catch (NumberFormatException _) {
            throw new UserException("parsimony must be a number such as 0.001, or " + AUTO + ", got '" + text + "'");
        }
    }

    /** The price before anything is known. */
    double first() {
        return price.orElse(0);
    }

    /**
     * The price that keeps a population from growing: the covariance of size and fitness over the variance of size (Poli and
     * McPhee 2008), where longer formulas are fitter; otherwise 0.
     *
     * @param sizes   of the formulas that reached the bar
     * @param fitness of the same, before anything is lost
     */
    double next(int[] sizes, double[] fitness) {
        return price.isPresent() ? price.getAsDouble() : Math.max(0, slope(sizes, fitness));
    }

    private static double slope(int[] sizes, double[] fitness) {
        double meanSize = 0;
        double meanFitness = 0;
        for (int k = 0; k < sizes.length; k++) {
            meanSize += (double) sizes[k] / sizes.length;
            meanFitness += fitness[k] / sizes.length;
        }
        double covariance = 0;
        double variance = 0;
        for (int k = 0; k < sizes.length; k++) {
            double deviation = sizes[k] - meanSize;
            covariance += deviation * (fitness[k] - meanFitness);
            variance += deviation * deviation;
        }
        return variance == 0 ? 0 : covariance / variance;
    }

    /** The price without superfluous digits, or {@code auto}. */
    @Override
    public String toString() {
        return price.isPresent()
                ? BigDecimal.valueOf(price.getAsDouble()).stripTrailingZeros().toPlainString()
                : AUTO;
    }
}
