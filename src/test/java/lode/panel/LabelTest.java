package lode.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LabelTest {

    private static final double NAN = Double.NaN;

    @Test
    void a_label_is_the_return_from_the_day_after_to_the_day_after_the_horizon() {
        assertThat(label("close:1:5", 7, 10, 20, 30, 40, 50, 15, 80))
                .containsExactly(0.5, 3, NAN, NAN, NAN, NAN, NAN, NAN);
    }

    @Test
    void a_label_without_lag_begins_today() {
        assertThat(label("close:0:1", 10, 11, 22)).containsExactly(11 / 10.0 - 1, 1, NAN);
    }

    @Test
    void a_label_is_missing_where_a_price_is_missing_or_not_positive() {
        assertThat(label("close:0:1", 10, NAN, 10, 0, 10, -5, -10, 10, 20))
                .containsExactly(NAN, NAN, NAN, NAN, NAN, NAN, NAN, 1, NAN);
    }

    @Test
    void a_price_that_no_label_reaches_does_not_matter() {
        assertThat(label("close:1:1", NAN, 10, 20, 40)).containsExactly(1, 1, NAN, NAN);
    }

    @Test
    void a_label_longer_than_the_data_is_missing_everywhere() {
        assertThat(label("close:1:5", 10, 11, 12)).containsOnly(NAN);
    }

    @Test
    void each_instrument_is_followed_alone() {
        Axes axes = Tables.axes(3, 2);
        Panel prices = Panel.wrap(axes, new double[] {1, 10, 2, 40, 6, 20});
        assertThat(Label.of(LabelSpec.parse("close:0:1"), prices).values()).containsExactly(1, 3, 2, -0.5, NAN, NAN);
    }

    @Test
    void a_label_is_written_as_it_is_read() {
        LabelSpec spec = LabelSpec.parse(" close:1:5 ");
        assertThat(spec).isEqualTo(new LabelSpec("close", 1, 5)).hasToString("close:1:5");
        assertThat(spec.reach()).isEqualTo(6);
    }

    @Test
    void what_is_no_label_is_told_how_labels_are_written() {
        assertThatThrownBy(() -> LabelSpec.parse("close+5"))
                .isInstanceOf(UserException.class)
                .hasMessage("'close+5' is no label: write price:lag:horizon, such as close:1:5"
                        + " for the return from the close of t+1 to the close of t+6");
    }

    @Test
    void a_label_held_for_no_day_is_refused() {
        assertThatThrownBy(() -> LabelSpec.parse("close:1:0"))
                .isInstanceOf(UserException.class)
                .hasMessage("A label needs a lag of 0 or more and a horizon of 1 or more, got close:1:0");
        assertThatThrownBy(() -> new LabelSpec("close", -1, 1))
                .hasMessage("A label needs a lag of 0 or more and a horizon of 1 or more, got close:-1:1");
    }

    private static double[] label(String spec, double... prices) {
        return Label.of(LabelSpec.parse(spec), Panel.wrap(Tables.axes(prices.length, 1), prices))
                .values();
    }
}
