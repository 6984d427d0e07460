package lode.combine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import lode.panel.Axes;
import lode.panel.Panel;
import lode.panel.Tables;
import lode.risk.Orthogonalise;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UncorrelatedTest {

    private static final Axes AXES = Tables.axes(3, 12);

    private static List<Panel> correlated() {
        var random = new SplittableRandom(3);
        double[] first = random.doubles(AXES.cells()).toArray();
        double[] second = Arrays.stream(first).map(x -> x + random.nextDouble()).toArray();
        second[5] = Double.NaN;
        Arrays.fill(second, 24, 36, Double.NaN);
        return List.of(Panel.wrap(AXES, first), Panel.wrap(AXES, second));
    }

    @ParameterizedTest
    @EnumSource(names = {"SCHMIDT", "SYMMETRIC"})
    void factors_are_uncorrelated_on_each_day_where_both_are_known(Orthogonalise way) {
        List<Panel> turned = Uncorrelated.of(correlated(), way);
        for (int day = 0; day < 2; day++) {
            double product = 0;
            for (int i = 0; i < 12; i++) {
                boolean known = day != 0 || i != 5;
                assertThat(Double.isNaN(turned.get(0).at(day, i))).isEqualTo(!known);
                product += known ? turned.get(0).at(day, i) * turned.get(1).at(day, i) : 0;
            }
            assertThat(product).isCloseTo(0, within(1e-12));
        }
        assertThat(turned).allSatisfy(panel -> assertThat(panel.at(2, 0)).isNaN());
    }

    @ParameterizedTest
    @EnumSource(names = {"SCHMIDT", "SYMMETRIC"})
    void only_by_schmidt_the_first_factor_stays_what_it_is(Orthogonalise way) {
        List<Panel> before = correlated();
        double[] first = Arrays.copyOfRange(before.get(0).values(), 12, 24);
        double[] turned = Arrays.copyOfRange(Uncorrelated.of(before, way).get(0).values(), 12, 24);
        double[] standardised = Orthogonalise.standardised(new double[][] {first})[0];
        double apart = 0;
        for (int i = 0; i < 12; i++) {
            apart = Math.max(apart, Math.abs(turned[i] - standardised[i]));
        }
        if (way == Orthogonalise.SCHMIDT) {
            assertThat(apart).isLessThan(1e-12);
        } else {
            assertThat(apart).isGreaterThan(0.01);
        }
    }
}
