package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FactorSelectionTest {

    @Test
    void commas_within_parentheses_do_not_part() {
        assertThat(FactorSelection.parts("library:micro, add(ts_mean(close, 5), open) ,42be195e"))
                .containsExactly("library:micro", "add(ts_mean(close, 5), open)", "42be195e");
        assertThat(FactorSelection.parts("close,")).containsExactly("close");
        assertThat(FactorSelection.parts(" ")).isEmpty();
    }
}
