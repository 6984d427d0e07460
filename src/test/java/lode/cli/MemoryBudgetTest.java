package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import lode.panel.UserException;
import lode.search.MemoryNeed;
import org.junit.jupiter.api.Test;

class MemoryBudgetTest {

    private static final long GIGABYTE = 1L << 30;

    /** Two gigabytes of data, and values that take what they may but no less than one gigabyte. */
    private static final MemoryNeed NEED =
            new MemoryNeed(2 * GIGABYTE, 300 << 20, memory -> Math.max(GIGABYTE, memory));

    @Test
    void what_fits_is_taken_as_it_is_wanted() {
        assertThat(budget(6).memoryFor(NEED, Optional.of(2 * GIGABYTE), GIGABYTE))
                .isEqualTo(2 * GIGABYTE);
        assertThat(budget(6).memoryFor(NEED, Optional.empty(), GIGABYTE)).isEqualTo(GIGABYTE);
    }

    @Test
    void what_nobody_asked_for_is_lowered_to_what_fits() {
        long memory = budget(4).memoryFor(NEED, Optional.empty(), 3 * GIGABYTE);
        assertThat(NEED.total(memory)).isBetween(4 * GIGABYTE - (1 << 20), 4 * GIGABYTE);
    }

    @Test
    void what_was_asked_for_and_does_not_fit_is_refused_with_what_would() {
        assertThatThrownBy(() -> budget(4).memoryFor(NEED, Optional.of(3 * GIGABYTE), GIGABYTE))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        "This search may take 5.3g of memory (data 2.0g, formulas tried 300m, values and ranks 3.0g),"
                                + " and Java has 4.0g for it: lower --memory to 1748m, or give it more with"
                                + " LODE_JAVA_OPTS=-Xmx7g or more");
    }

    @Test
    void what_cannot_fit_is_refused_with_a_heap_that_would_do() {
        assertThatThrownBy(() -> budget(1).memoryFor(NEED, Optional.empty(), GIGABYTE / 4))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        "This search may take 3.3g of memory (data 2.0g, formulas tried 300m, values and ranks 1.0g),"
                                + " and Java has 1.0g for it: give it more with LODE_JAVA_OPTS=-Xmx5g or more, or use fewer days,"
                                + " fewer survivors or a smaller population");
    }

    private static MemoryBudget budget(long gigabytes) {
        return new MemoryBudget(gigabytes * GIGABYTE);
    }
}
