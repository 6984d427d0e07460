package lode.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.panel.Period;
import org.junit.jupiter.api.Test;

class WorstYearTest {

    /** A day a month too early, 60 days of 2016, 70 of 2017 and 59 of 2018. */
    private static final List<LocalDate> DAYS = Stream.of(days(2015, 1), days(2016, 60), days(2017, 70), days(2018, 59))
            .flatMap(List::stream)
            .toList();

    private static final WorstYear WORST = new WorstYear(DAYS, new Period(1, DAYS.size()));

    @Test
    void years_of_sixty_days_count() {
        assertThat(WORST.of(ics(0.25, 0.5, -9), 1)).isEqualTo(0.25);
        assertThat(WORST.of(ics(0.5, 0.125, 9), 1)).isEqualTo(0.125);
        assertThat(WORST.of(ics(-0.5, 0.25, 9), -1)).isEqualTo(-0.25);
        assertThat(WORST.of(ics(-0.5, 0.25, 9), 0)).isNaN();
    }

    @Test
    void days_without_a_rank_correlation_do_not() {
        double[] ics = ics(-0.25, 0.5, 0);
        ics[7] = Double.NaN;
        assertThat(WORST.of(ics, 1)).isEqualTo(0.5);
        Arrays.fill(ics, Double.NaN);
        assertThat(WORST.of(ics, 1)).isNaN();
    }

    private static double[] ics(double first, double second, double third) {
        return IntStream.range(0, 189)
                .mapToDouble(k -> k < 60 ? first : k < 130 ? second : third)
                .toArray();
    }

    private static List<LocalDate> days(int year, int count) {
        return Stream.iterate(LocalDate.of(year, 1, 2), day -> day.plusDays(1))
                .limit(count)
                .toList();
    }
}
