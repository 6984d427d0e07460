package lode.data.synthetic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which synthetic market to make.
 *
 * @param seed        any number; the same seed gives the same bytes on every machine
 * @param instruments how many instruments, some of which list late or are delisted early; 20 or more
 * @param days        how many business days from 2016-01-04; 1 or more
 * @param planted     what the returns are built from besides noise
 */
public record SyntheticSpec(long seed, int instruments, int days, List<PlantedFactor> planted) {

    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 4);

    /** Five formulas on different data, each of which predicts a little. */
    private static final List<PlantedFactor> PLANTED = List.of(
            new PlantedFactor(Signal.PRICE_VOLUME_DIVERGENCE.formula(), 0.015),
            new PlantedFactor(Signal.QUIET_DAY.formula(), 0.029),
            new PlantedFactor(Signal.CLOSE_BELOW_MEAN_PRICE.formula(), 0.022),
            new PlantedFactor(Signal.NEGATIVE_SKEWNESS.formula(), 0.014),
            new PlantedFactor(Signal.OVERNIGHT_STRENGTH.formula(), 0.020));

    /** The market that new users see: 500 instruments, eight years, seed 20240101. */
    public static final SyntheticSpec STANDARD = new SyntheticSpec(20240101, 500, 2080, PLANTED);

    /** Checks the sizes and copies the planted factors. */
    public SyntheticSpec {
        if (instruments < 20) {
            throw new IllegalArgumentException("instruments must be 20 or more, got " + instruments);
        }
        if (days < 1) {
            throw new IllegalArgumentException("days must be 1 or more, got " + days);
        }
        planted = List.copyOf(planted);
    }

    /** The same market from another seed. */
    public SyntheticSpec withSeed(long seed) {
        return new SyntheticSpec(seed, instruments, days, planted);
    }

    /** A smaller or larger market. */
    public SyntheticSpec withSize(int instruments, int days) {
        return new SyntheticSpec(seed, instruments, days, planted);
    }

    /** The same market with other factors in its returns. */
    public SyntheticSpec withPlanted(List<PlantedFactor> planted) {
        return new SyntheticSpec(seed, instruments, days, planted);
    }

    /** The same market with all planted strengths multiplied; 0 leaves noise of which nothing can be predicted. */
    public SyntheticSpec withStrength(double multiple) {
        return withPlanted(
                planted.stream().map(factor -> factor.times(multiple)).toList());
    }

    /** The trading days: Monday to Friday, without holidays. */
    List<LocalDate> calendar() {
        return Stream.iterate(FIRST_DAY, SyntheticSpec::nextBusinessDay)
                .limit(days)
                .toList();
    }

    private static LocalDate nextBusinessDay(LocalDate day) {
        return day.plusDays(day.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
    }
}
