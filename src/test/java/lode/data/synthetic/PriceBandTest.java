package lode.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBandTest {

    @ParameterizedTest
    @CsvSource({"1357, false, 1221, 1493", "105, false, 95, 116", "805, true, 765, 845", "95, true, 90, 100"})
    void limits_are_rounded_half_up_to_the_tick(int reference, boolean special, int down, int up) {
        assertThat(PriceBand.around(reference, special)).isEqualTo(new PriceBand(down, up));
    }

    @ParameterizedTest
    @CsvSource({"1220.4, 1221", "1357.5, 1358", "1e12, 1493"})
    void a_wanted_price_becomes_the_nearest_allowed_one(double wanted, int allowed) {
        assertThat(PriceBand.around(1357, false).round(wanted)).isEqualTo(allowed);
    }
}
