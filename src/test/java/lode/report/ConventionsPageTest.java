package lode.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lode.expr.Conventions;
import org.junit.jupiter.api.Test;

class ConventionsPageTest {

    private static final Path PAGE = Path.of("docs", "conventions.md");

    /** Rewritten with {@code -Dgolden.rewrite=true}. */
    @Test
    void the_page_in_the_repository_is_that_of_the_profiles() throws IOException {
        String page = ConventionsPage.of(Conventions.ALL);
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).content().isEqualTo(page);
    }
}
