package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.factor.Factor;
import lode.measure.Split;
import lode.ops.Operators;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.LabelSpec;
import lode.panel.Period;
import lode.panel.Tables;
import lode.registry.Change;
import lode.registry.Conditions;
import lode.registry.Evaluation;
import lode.registry.Neighbour;
import lode.registry.Registry;
import lode.registry.Samples;
import lode.registry.Source;
import lode.registry.State;
import lode.registry.TestedFormula;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFormulaTest {

    private static final Axes AXES = Tables.axes(4, 12);

    /** It has the fields close and volume, and no industry. */
    private static final Dataset MARKET = Dataset.on(AXES, Tables.ORIGIN)
            .field(Field.standard("close").orElseThrow(), new double[AXES.cells()])
            .field(
                    Field.standard("volume").orElseThrow(),
                    IntStream.range(0, AXES.cells()).asDoubleStream().toArray())
            .pool(Tables.everyone(AXES))
            .build();

    private static final Conditions CONDITIONS = Conditions.of(
            MARKET,
            "all",
            LabelSpec.parse("close:0:1"),
            Conventions.LODE,
            new Split(new Period(0, 1), new Period(1, 2), new Period(2, 3)));

    @TempDir
    private Path folder;

    @Test
    void what_is_admitted_is_avoided_where_the_data_have_its_fields_and_groupings() {
        try (Registry registry = Registry.open(folder.resolve("registry.sqlite"))) {
            for (String formula : List.of(
                    "group_rank(close, industry)",
                    "neg(volume)",
                    "cs_rank(open)",
                    "group_mean(close, cartesian(industry, bucket(volume, 2)))",
                    "group_mean(close, bucket(volume, 2))",
                    "delta(close, 1)")) {
                keep(registry, formula, formula.equals("neg(volume)") ? State.CANDIDATE : State.ADMITTED);
            }
            assertThat(KnownFrom.admitted(registry, MARKET))
                    .containsExactly("group_mean(close, bucket(volume, 2))", "delta(close, 1)");
        }
    }

    @Test
    void what_the_data_cannot_compute_is_no_neighbour_of_a_factor() {
        try (Registry registry = Registry.open(folder.resolve("registry.sqlite"))) {
            keep(registry, "group_rank(close, industry)", State.CANDIDATE);
            keep(registry, "cs_rank(open)", State.CANDIDATE);
            keep(registry, "neg(volume)", State.CANDIDATE);
            Factor factor = keep(registry, "volume", State.CANDIDATE);
            var market = new FactorMarket(CONDITIONS, MARKET, Tables.everyone(AXES), 1, 1 << 20);
            var days = new Period(0, AXES.length());
            List<Neighbour> likest = market.likest(
                    market.ranks(factor, days),
                    entry -> !entry.factor().id().equals(factor.id()),
                    registry.list(),
                    days);
            assertThat(likest).hasSize(1);
            assertThat(likest.getFirst().correlation()).isEqualTo(-1, within(1e-12));
        }
    }

    private static Factor keep(Registry registry, String text, State state) {
        var evaluation = new Evaluation(CONDITIONS, Samples.scorecard(0.04), Source.hand(), Samples.MAY);
        Expr formula = new Parser(Operators.CATALOG, Field.STANDARD).parse(text);
        Factor factor =
                registry.add(List.of(new TestedFormula(formula, evaluation))).getFirst();
        if (state != State.CANDIDATE) {
            registry.change(factor, Change.of(Instant.EPOCH, state, "for the test"));
        }
        return factor;
    }
}
