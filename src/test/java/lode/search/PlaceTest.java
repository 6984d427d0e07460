package lode.search;

import static lode.search.Searches.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import lode.expr.Expr;
import lode.expr.Unit;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private static final Units UNITS = Units.of(Searches.KINDS);

    @Test
    void a_place_takes_what_leaves_the_whole_lawful_and_nothing_else() {
        var random = new SplittableRandom(1);
        Growth growth = Searches.growth(new Caps(4, 6, 60), false);
        List<Expr> formulas = Searches.grown(growth, 2000, random);
        List<Expr> parts = Searches.grown(growth, 300, random);
        int fitting = 0;
        for (Expr formula : formulas) {
            int cut = random.nextInt((int) formula.nodes().count());
            Place place = Place.of(formula, cut, UNITS);
            Expr part = parts.get(random.nextInt(parts.size()));
            boolean fits = UNITS.of(part).filter(place::fits).isPresent();
            assertThat(fits).isEqualTo(UNITS.lawful(Subtrees.replace(formula, cut, part)));
            fitting += fits ? 1 : 0;
        }
        assertThat(fitting).isBetween(400, 1600);
    }

    @Test
    void below_a_rank_everything_fits_and_in_a_sum_its_like() {
        Place ranked = Place.of(parse("cs_rank(close)"), 1, UNITS);
        assertThat(List.of(Unit.MONEY, Unit.RETURN, Unit.SHARES)).allMatch(ranked::fits);
        assertThat(ranked.fits(Unit.ADJUSTED_PRICE)).isFalse();
        Place added = Place.of(parse("ts_rank(add(close, vwap), 5)"), 3, UNITS);
        assertThat(added.fits(Unit.ADJUSTED_PRICE)).isTrue();
        assertThat(added.fits(Unit.PRICE)).isFalse();
        Place whole = Place.of(parse("cs_rank(close)"), 0, UNITS);
        assertThat(whole.fits(Unit.RETURN)).isTrue();
        assertThat(whole.fits(Unit.MONEY)).isFalse();
    }

    @Test
    void nothing_fits_beside_a_fault() {
        Expr formula = parse("add(cs_rank(volume), cs_rank(add(close, volume)))");
        assertThat(Place.of(formula, 2, UNITS).fits(Unit.SHARES)).isFalse();
        assertThat(Place.of(formula, 3, UNITS).fits(Unit.RANK)).isTrue();
    }
}
