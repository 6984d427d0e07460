package lode.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import lode.report.page.Colour.Between;
import org.junit.jupiter.api.Test;

class ColourTest {

    @Test
    void colours_go_from_the_first_to_the_last_in_even_steps() {
        assertThat(Between.of(0, 5)).isEqualTo(new Between(0));
        assertThat(Between.of(1, 5)).isEqualTo(new Between(0.25));
        assertThat(Between.of(4, 5)).isEqualTo(new Between(1));
    }

    @Test
    void one_alone_has_the_colour_of_the_first() {
        assertThat(Between.of(0, 1)).isEqualTo(new Between(0));
    }
}
