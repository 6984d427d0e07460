package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.ops.Operators;
import lode.panel.Field;
import lode.panel.FieldKind;
import lode.prove.DerivedSubject;
import lode.prove.Subject;
import org.junit.jupiter.api.Test;

class CombinedSubjectTest {

    private static final Parser PARSER = new Parser(
            Operators.CATALOG,
            Stream.concat(
                            Field.STANDARD.stream(),
                            Stream.of(new Field("combined_12", FieldKind.NUMBER, List.of(), "A combined factor.")))
                    .toList());

    private static Subject subject(String formula) {
        List<Expr> formulas = List.of(PARSER.parse(formula));
        return CombinedSubject.of(new Proving("all", Conventions.LODE, 1, 1 << 20).formulas(formulas), formulas);
    }

    @Test
    void what_reads_a_combined_factor_learns_anew_even_where_only_a_grouping_reads_it() {
        assertThat(subject("neg(combined_12)")).isInstanceOf(DerivedSubject.class);
        assertThat(subject("group_rank(close, bucket(combined_12, 5))")).isInstanceOf(DerivedSubject.class);
        assertThat(subject("group_rank(close, bucket(volume, 5))")).isNotInstanceOf(DerivedSubject.class);
    }
}
