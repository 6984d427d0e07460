package lode.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lode.ops.Operators;
import org.junit.jupiter.api.Test;

class OperatorPageTest {

    private static final Path PAGE = Path.of("docs", "operators.md");

    /** Rewritten with {@code -Dgolden.rewrite=true}. */
    @Test
    void the_page_in_the_repository_is_that_of_the_catalog() throws IOException {
        String page = OperatorPage.of(Operators.CATALOG);
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).content().isEqualTo(page);
    }

    @Test
    void every_operator_and_alias_is_on_the_page() {
        String page = OperatorPage.of(Operators.CATALOG);
        assertThat(Operators.CATALOG.names())
                .allSatisfy(name -> assertThat(page).contains("`" + name));
    }
}
