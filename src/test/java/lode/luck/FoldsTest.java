package lode.luck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {

    @Test
    void three_folds_of_twelve_days_are_purged() {
        List<Fold> folds = new Folds(2, 1).purged(12, 3);
        assertThat(folds).extracting(Fold::test).containsExactly(days(0, 4), days(4, 8), days(8, 12));
        assertThat(folds.get(0).training()).isEqualTo(days(7, 12));
        assertThat(folds.get(1).training()).isEqualTo(days(0, 1, 11));
        assertThat(folds.get(2).training()).isEqualTo(days(0, 6));
    }

    @Test
    void every_pair_of_five_blocks_is_tested_once() {
        List<Fold> folds = new Folds(3, 2).combinatorial(103, 5, 2);
        assertThat(folds).hasSize(10).doesNotHaveDuplicates();
        for (Fold fold : folds) {
            fold.training().stream()
                    .forEach(day ->
                            assertThat(fold.test().stream()).noneMatch(test -> day <= test + 3 && day + 3 >= test));
        }
        assertThat(IntStream.range(0, 103))
                .allMatch(day ->
                        folds.stream().filter(fold -> fold.test().get(day)).count() == 4);
    }

    @Test
    void walking_forward_tests_every_day_after_the_first_training_once() {
        List<Fold> rolling = new Folds(6, 0).forward(250, 100, 60, false);
        assertThat(rolling).extracting(Fold::test).containsExactly(days(100, 160), days(160, 220), days(220, 250));
        assertThat(rolling).extracting(Fold::training).containsExactly(days(0, 94), days(60, 154), days(120, 214));
        assertThat(new Folds(6, 0).forward(250, 100, 60, true).get(2).training())
                .isEqualTo(days(0, 214));
    }

    @Test
    void training_shorter_than_a_label_is_refused() {
        assertThatThrownBy(() -> new Folds(6, 0).forward(250, 6, 60, false))
                .hasMessage("cannot train on 6 of 250 days and test on 60: training must be longer than the 6 days that"
                        + " labels reach, and leave a day to test on");
    }

    private static BitSet days(int first, int end) {
        var days = new BitSet();
        days.set(first, end);
        return days;
    }

    private static BitSet days(int one, int two, int three) {
        var days = new BitSet();
        days.set(one);
        days.set(two);
        days.set(three);
        return days;
    }
}
