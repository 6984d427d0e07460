package lode.search;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import lode.expr.Catalog;
import lode.expr.Unit;
import lode.panel.Dataset;

/**
 * How much of the space of formulas the units leave out, told by a sample of what a search without units begins with.
 *
 * @param drawn    formulas drawn
 * @param unlike   those that add up or compare what has different units
 * @param scaled   those that do not, but change with the units of money, shares or adjustment
 */
public record UnitsShare(int drawn, int unlike, int scaled) {

    private static final int DRAWN = 20_000;

    /** What the units leave out of a search; empty if it is one without units. */
    public static Optional<UnitsShare> of(SearchPlan plan, Catalog catalog, Dataset data) {
        return plan.units()
                ? Optional.of(
                        of(Vocabulary.of(plan, catalog, data), plan.breeding().caps(), plan.seed()))
                : Optional.empty();
    }

    /**
     * Draws formulas as without units.
     *
     * @param vocabulary what formulas are drawn from, and the units
     * @param caps       how large they are
     * @param seed       of the sample, which takes nothing from the search's own random numbers
     */
    static UnitsShare of(Vocabulary vocabulary, Caps caps, long seed) {
        var growth = new Growth(vocabulary.withoutUnits(), caps);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(~seed);
        int unlike = 0;
        int scaled = 0;
        for (int k = 0; k < DRAWN; k++) {
            Optional<Unit> unit = vocabulary.units().of(growth.ramped(k, random));
            unlike += unit.isEmpty() ? 1 : 0;
            scaled += unit.isPresent() && !unit.get().scaleFree() ? 1 : 0;
        }
        return new UnitsShare(DRAWN, unlike, scaled);
    }

    /** The share that is left out. */
    public double share() {
        return (double) (unlike + scaled) / drawn;
    }

    /** The standard error of the share. */
    public double standardError() {
        return Math.sqrt(share() * (1 - share()) / drawn);
    }

    /** The share in words. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Units leave out %.1f %% of formulas (standard error %.1f %%): %.1f %% add up or compare what has"
                        + " different units, %.1f %% change with the scale of their inputs; of %,d drawn",
                100 * share(),
                100 * standardError(),
                100.0 * unlike / drawn,
                100.0 * scaled / drawn,
                drawn);
    }
}
