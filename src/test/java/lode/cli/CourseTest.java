package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicLong;
import lode.report.Pace;
import org.junit.jupiter.api.Test;

/** How fast a search goes, and how long it will take. */
class CourseTest {

    private static final long SECOND = 1_000_000_000;

    private final AtomicLong nanos = new AtomicLong(100 * SECOND);
    private final Course course = new Course(8, nanos::get);

    @Test
    void before_the_first_generation_nothing_is_foreseen() {
        nanos.addAndGet(3 * SECOND);
        Pace pace = course.now().pace();
        assertThat(pace.seconds()).isEqualTo(3);
        assertThat(pace.left()).isNaN();
        assertThat(pace.perSecond()).isNaN();
        assertThat(pace.known()).isNaN();
    }

    @Test
    void the_rest_takes_as_long_as_what_was_done() {
        nanos.addAndGet(2 * SECOND);
        course.add(Watched.progress(1));
        nanos.addAndGet(2 * SECOND);
        course.add(Watched.progress(2));
        nanos.addAndGet(SECOND);
        Pace pace = course.now().pace();
        assertThat(pace.left()).isEqualTo(2 * 6 - 1);
        assertThat(pace.perSecond()).isEqualTo(1200 / 4.0);
        assertThat(pace.known()).isEqualTo(0.4);
        assertThat(pace.memory()).isPositive().isLessThanOrEqualTo(pace.heap());
    }

    @Test
    void a_search_that_goes_on_is_as_fast_as_since_then() {
        nanos.addAndGet(2 * SECOND);
        course.add(Watched.progress(6));
        Pace pace = course.now().pace();
        assertThat(pace.left()).isCloseTo(4, within(1e-9));
        assertThat(pace.perSecond()).isEqualTo(100 / 2.0);
        assertThat(course.now().generations()).hasSize(6);
    }

    @Test
    void what_takes_longer_than_foreseen_has_no_time_left() {
        nanos.addAndGet(SECOND);
        course.add(Watched.progress(7));
        nanos.addAndGet(9 * SECOND);
        assertThat(course.now().pace().left()).isZero();
    }
}
