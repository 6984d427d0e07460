package lode.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lode.ops.Operators;
import lode.panel.Field;
import org.junit.jupiter.api.Test;

class RequirementsTest {

    private static final Parser PARSER = new Parser(Operators.CATALOG, Field.STANDARD);

    @Test
    void sources_are_what_formulas_and_their_groupings_read_and_what_other_fields_follow_from() {
        assertThat(Requirements.sources(
                        List.of(PARSER.parse("ts_mean(open, 5)"), PARSER.parse("group_rank(high, bucket(volume, 5))"))))
                .containsExactly("close", "high", "open", "suspended", "volume");
    }
}
