package lode.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void results_come_in_the_order_of_the_tasks(int threads) {
        List<Callable<Integer>> tasks =
                IntStream.range(0, 50).<Callable<Integer>>mapToObj(k -> () -> k).toList();
        assertThat(Workers.all(tasks, threads))
                .containsExactlyElementsOf(IntStream.range(0, 50).boxed().toList());
    }

    @Test
    void the_first_task_that_fails_is_heard_as_it_spoke() {
        List<Callable<Integer>> tasks = List.of(
                () -> 1,
                () -> {
                    throw new UserException("the second is wrong");
                },
                () -> {
                    throw new UserException("so is the third");
                });
        assertThatThrownBy(() -> Workers.all(tasks, 2))
                .isInstanceOf(UserException.class)
                .hasMessage("the second is wrong");
    }
}
