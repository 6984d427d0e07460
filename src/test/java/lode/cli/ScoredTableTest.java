package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lode.expr.Expr;
import lode.factor.LibraryFactor;
import lode.measure.IcStats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoredTableTest {

    private static final IcStats DOWN = new IcStats(-0.03, 0.125, -2.5, 600);
    private static final IcStats UP = new IcStats(0.02, 0.125, 1.25, 200);
    private static final IcStats NEVER = new IcStats(Double.NaN, Double.NaN, Double.NaN, 0);

    @Test
    void figures_are_those_in_the_direction_that_the_source_states() {
        ScoredFactor low = scored("low", -1, DOWN, UP, Optional.empty());
        assertThat(low.direction()).isEqualTo(-1);
        assertThat(low.training()).isEqualTo(new IcStats(0.03, 0.125, 2.5, 600));
        assertThat(low.validation()).isEqualTo(new IcStats(-0.02, 0.125, -1.25, 200));
        ScoredFactor high = scored("high", 1, DOWN, UP, Optional.of(UP));
        assertThat(high.training()).isEqualTo(DOWN);
        assertThat(high.test()).contains(UP);
    }

    @Test
    void the_training_days_choose_a_direction_that_is_not_stated() {
        assertThat(scored("a", 0, DOWN, UP, Optional.empty()).direction()).isEqualTo(-1);
        assertThat(scored("a", 0, UP, DOWN, Optional.empty()).direction()).isEqualTo(1);
        assertThat(scored("a", 0, NEVER, DOWN, Optional.empty()).direction()).isEqualTo(1);
    }

    @Test
    void a_table_shows_which_directions_were_chosen_and_what_is_not_known() {
        List<ScoredFactor> scored = List.of(
                scored("momentum", 0, DOWN, DOWN, Optional.empty()), scored("quiet", 1, NEVER, UP, Optional.empty()));
        assertThat(ScoredTable.aligned(scored, false)).isEqualToNormalizingNewlines("""
                                        validation              training
                factor    library  dir   RankIC   ICIR       t   RankIC   ICIR       t  coverage
                momentum  toy      -1?  +0.0300  +0.24   +2.50  +0.0300  +0.24   +2.50     97.5%
                quiet     toy       1   +0.0200  +0.16   +1.25        –      –       –     97.5%
                """);
    }

    @Test
    void the_test_days_have_columns_where_they_were_asked_for() {
        assertThat(ScoredTable.aligned(List.of(scored("momentum", 1, UP, UP, Optional.of(DOWN))), true))
                .isEqualToNormalizingNewlines("""
                                        validation              training                test
                factor    library  dir   RankIC   ICIR       t   RankIC   ICIR       t   RankIC   ICIR       t  coverage
                momentum  toy       1   +0.0200  +0.16   +1.25  +0.0200  +0.16   +1.25  -0.0300  -0.24   -2.50     97.5%
                """);
    }

    @Test
    void a_csv_file_has_all_digits_formulas_and_sources(@TempDir Path folder) {
        Path file = folder.resolve("scores.csv");
        ScoredTable.write(List.of(scored("momentum", 0, DOWN, UP, Optional.empty())), false, "toy", file);
        assertThat(file).hasContent("""
                # toy
                library,factor,direction,stated,validation_rank_ic,validation_icir,validation_t,validation_days,training_rank_ic,training_icir,training_t,training_days,coverage,formula,source
                toy,momentum,-1,false,-0.02,-0.16,-1.25,200,0.03,0.24,2.5,600,0.975,close,"a book, page 3"
                """);
    }

    private static ScoredFactor scored(
            String name, int direction, IcStats training, IcStats validation, Optional<IcStats> test) {
        var factor = new LibraryFactor(name, new Expr.Field("close"), direction, "a book, page 3");
        return ScoredFactor.of("toy", factor, training, validation, test, 0.975);
    }
}
