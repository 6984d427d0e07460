package lode.data;

import static org.assertj.core.api.Assertions.assertThat;

import lode.panel.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInMarketTest {

    @ParameterizedTest
    @ValueSource(strings = {"synthetic", "noise", "synthetic-7", "noise-0"})
    void a_market_is_found_by_its_name(String name) {
        assertThat(BuiltInMarket.named(name).map(BuiltInMarket::name)).contains(name);
    }

    @Test
    void the_standard_market_has_one_name() {
        assertThat(BuiltInMarket.named("synthetic")).contains(BuiltInMarket.STANDARD);
        assertThat(BuiltInMarket.named("synthetic-20240101")).contains(BuiltInMarket.STANDARD);
        assertThat(BuiltInMarket.named("noise")).contains(new BuiltInMarket(20240101, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cn",
                "",
                "noise-",
                "noise-07",
                "noise--7",
                "noise7",
                "synthetic-seven",
                "synthetic-9999999999999999999"
            })
    void no_other_name_is_that_of_a_built_in_market(String name) {
        assertThat(BuiltInMarket.named(name)).isEmpty();
    }

    @Test
    void a_market_with_nothing_planted_says_so() {
        Origin origin = new BuiltInMarket(7, false).generate().origin();
        assertThat(origin.name()).isEqualTo("noise-7");
        assertThat(origin.description()).isEqualTo("built-in synthetic market, seed 7, nothing planted");
        assertThat(origin.synthetic()).isTrue();
    }
}
