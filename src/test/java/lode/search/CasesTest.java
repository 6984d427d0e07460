package lode.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CasesTest {

    @Test
    void each_part_has_the_mean_of_its_days() {
        double[] ics = IntStream.range(0, 32).mapToDouble(k -> k).toArray();
        ics[3] = Double.NaN;
        ics[4] = Double.NaN;
        ics[5] = Double.NaN;
        double[] cases = Cases.of(ics);
        assertThat(cases).hasSize(16).startsWith(0.5, 2, Double.NaN, 6.5).endsWith(30.5);
        assertThat(Cases.turned(cases)).startsWith(-0.5, -2, Double.NaN, -6.5);
    }

    @Test
    void parts_have_as_many_days_as_others_or_one_more_and_all_days_are_in_one() {
        double[] ones = new double[100];
        Arrays.setAll(ones, k -> k % 7);
        double[] cases = Cases.of(ones);
        double sum = 0;
        for (int part = 0; part < 16; part++) {
            int days = (part + 1) * 100 / 16 - part * 100 / 16;
            assertThat(days).isBetween(6, 7);
            sum += cases[part] * days;
        }
        assertThat(Math.rint(sum * 1e9) / 1e9).isEqualTo(Arrays.stream(ones).sum());
    }

    @Test
    void fewer_days_than_parts_leave_some_without_a_mean() {
        double[] cases = Cases.of(new double[] {0.25, 0.5});
        assertThat(Arrays.stream(cases).filter(ic -> !Double.isNaN(ic)).toArray())
                .containsExactly(0.25, 0.5);
    }
}
