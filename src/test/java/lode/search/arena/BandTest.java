package lode.search.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BandTest {

    @Test
    void a_band_says_how_values_lie() {
        Band band = Band.of(4, Double.NaN, 1, 2, 9);
        assertThat(band.runs()).isEqualTo(4);
        assertThat(band.mean()).isEqualTo(4);
        assertThat(band.std()).isCloseTo(Math.sqrt((0 + 9 + 4 + 25) / 3.0), within(1e-15));
        assertThat(band.min()).isEqualTo(1);
        assertThat(band.median()).isEqualTo(3);
        assertThat(band.max()).isEqualTo(9);
        assertThat(Band.of(3, 1, 2).median()).isEqualTo(2);
    }

    @Test
    void one_value_has_no_deviation_and_none_has_nothing() {
        assertThat(Band.of(5)).isEqualTo(new Band(1, 5, Double.NaN, 5, 5, 5));
        assertThat(Band.of(Double.NaN)).extracting(Band::runs).isEqualTo(0);
    }
}
