package lode.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import lode.data.synthetic.SyntheticSpec;
import lode.panel.Origin;
import org.junit.jupiter.api.Test;

class SyntheticMarketTest {

    private static final SyntheticSpec SMALL = SyntheticSpec.STANDARD.withSize(30, 260);

    /** Changes only with the model: not with the machine, the Java version or the order of a loop. */
    private static final String GOLDEN = "aa81d0fe36ed9cacf14377bd0de424d95e809e0e99587559de319fbe8f643b7b";

    @Test
    void a_seed_gives_the_same_bytes_everywhere() {
        assertThat(SyntheticMarket.of(SMALL).origin())
                .isEqualTo(new Origin("synthetic", "built-in synthetic market, seed 20240101", GOLDEN, true));
    }

    @Test
    void another_seed_gives_another_market() {
        assertThat(hash(SMALL.withSeed(1))).isNotEqualTo(GOLDEN).isNotEqualTo(hash(SMALL.withSeed(2)));
    }

    @Test
    void a_market_of_noise_says_so() {
        assertThat(SyntheticMarket.of(SMALL.withStrength(0)).origin().description())
                .isEqualTo("built-in synthetic market, seed 20240101, nothing planted");
        assertThat(hash(SMALL.withStrength(0))).isEqualTo(hash(SMALL.withPlanted(List.of())));
    }

    @Test
    void a_market_needs_instruments_and_days() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SMALL.withSize(19, 260))
                .withMessage("instruments must be 20 or more, got 19");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SMALL.withSize(20, 0))
                .withMessage("days must be 1 or more, got 0");
    }

    private static String hash(SyntheticSpec spec) {
        return SyntheticMarket.of(spec).origin().hash();
    }
}
