package lode.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import lode.panel.Axes;
import lode.panel.Period;
import lode.panel.Tables;
import org.junit.jupiter.api.Test;

class OrthogonalBasisTest {

    private static final Axes AXES = Tables.axes(30, 25);
    private static final SplittableRandom RANDOM = new SplittableRandom(3);
    private static final Members MEMBERS = Members.of(
            Rows.label(AXES, Rows.rough(AXES.cells(), RANDOM)),
            Tables.pool(AXES, cell -> cell % 7 != 0),
            new Period(2, 29));

    @Test
    void columns_have_length_one_and_are_orthogonal_on_each_day() {
        OrthogonalBasis basis = OrthogonalBasis.empty(() -> MEMBERS);
        double[] first = Rows.rough(AXES.cells(), RANDOM);
        double[] close = first.clone();
        for (int cell = 0; cell < close.length; cell += 19) {
            close[cell] += 0.3;
        }
        basis = basis.with(first).with(close);
        for (int k = 2; k < 7; k++) {
            basis = basis.with(Rows.rough(AXES.cells(), RANDOM));
        }
        assertThat(basis.size()).isEqualTo(7);
        for (int t = 2; t < 29; t++) {
            int from = MEMBERS.from(t);
            int to = MEMBERS.to(t);
            for (int a = 0; a < 7; a++) {
                double[] column = Arrays.copyOfRange(basis.columns().get(a), from, to);
                double length = Columns.product(column, column, to - from);
                assertThat(length == 0 ? 1 : length).isCloseTo(1, within(1e-14));
                assertThat(Arrays.stream(column).sum()).isCloseTo(0, within(1e-13));
                for (int b = 0; b < a; b++) {
                    assertThat(Columns.product(column, basis.columns().get(b), from, to - from))
                            .isCloseTo(0, within(1e-13));
                }
            }
        }
    }

    @Test
    void a_factor_that_ranks_as_a_known_one_adds_nothing() {
        double[] factor = Rows.rough(AXES.cells(), RANDOM);
        OrthogonalBasis basis = OrthogonalBasis.empty(() -> MEMBERS).with(factor);
        double[] alike = Arrays.stream(factor).map(x -> 1 - Math.exp(x)).toArray();
        assertThat(basis.with(alike)).isSameAs(basis);
        assertThat(basis.with(new double[factor.length])).isSameAs(basis);
        assertThat(basis.rankIc(alike, 10)).isZero();
    }

    @Test
    void a_basis_stays_as_it_is_when_another_is_made_of_it() {
        OrthogonalBasis one = OrthogonalBasis.empty(() -> MEMBERS).with(Rows.rough(AXES.cells(), RANDOM));
        double[] factor = Rows.rough(AXES.cells(), RANDOM);
        double before = one.rankIc(factor, 10);
        OrthogonalBasis two = one.with(Rows.rough(AXES.cells(), RANDOM));
        assertThat(one.size()).isEqualTo(1);
        assertThat(one.rankIc(factor, 10)).isEqualTo(before);
        assertThat(two.rankIc(factor, 10)).isNotEqualTo(before);
    }
}
