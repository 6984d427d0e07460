package lode.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.expr.Operator;
import lode.expr.Parser;
import lode.measure.RankIc;
import lode.measure.Split;
import lode.measure.TrainingGround;
import lode.ops.Operators;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.FieldKind;
import lode.panel.Groups;
import lode.panel.Label;
import lode.panel.LabelSpec;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.Tables;

/** Small searches, and random formulas over the whole catalog. */
final class Searches {

    static final Parser PARSER = new Parser(
            Operators.CATALOG,
            Stream.concat(Field.STANDARD.stream(), kinds().fields().stream())
                    .distinct()
                    .toList());

    /** Two instruments on two days, with three fields and a grouping. */
    static final Dataset TOY = toy();

    /** Every operator that makes series. */
    static final FunctionSet EVERYTHING = new FunctionSet(
            equally(Operators.ALL.stream().filter(op -> !op.makesGroups()).map(Operator::name)),
            equally(Stream.of("close", "volume", "vwap")),
            List.of(2, 5, 10, 20),
            List.of(0.5, 1.0, 2.0),
            List.of("industry", "bucket(volume, 5)"));

    /** The same with a field of every kind besides. */
    static final Dataset KINDS = kinds();

    /** Every operator that makes series, on fields of every kind. */
    static final FunctionSet EVERY_KIND = new FunctionSet(
            EVERYTHING.operators(),
            equally(KINDS.fields().stream().map(Field::name)),
            EVERYTHING.windows(),
            EVERYTHING.constants(),
            EVERYTHING.groupings());

    private Searches() {}

    static Expr parse(String formula) {
        return PARSER.parse(formula);
    }

    /** The same weight for all. */
    static Map<String, Double> equally(Stream<String> names) {
        Map<String, Double> weights = new LinkedHashMap<>();
        names.forEach(name -> weights.put(name, 1.0));
        return weights;
    }

    static Growth growth(Caps caps) {
        return new Growth(Vocabulary.of(EVERYTHING, Operators.CATALOG, TOY, Units.NONE), caps);
    }

    /** The same growth with the units of fields of every kind, or with none. */
    static Growth growth(Caps caps, boolean units) {
        return new Growth(
                Vocabulary.of(EVERY_KIND, Operators.CATALOG, KINDS, units ? Units.of(KINDS) : Units.NONE), caps);
    }

    /** A population as searches begin with. */
    static List<Expr> grown(Growth growth, int count, RandomGenerator random) {
        return IntStream.range(0, count).mapToObj(k -> growth.ramped(k, random)).toList();
    }

    /** Whether some call takes numbers only. */
    static boolean computesNumbers(Expr formula) {
        return formula.nodes()
                .anyMatch(part -> part instanceof Expr.Call call
                        && call.args().stream().allMatch(Expr.Literal.class::isInstance));
    }

    /** A search of three fifths, a fifth and a fifth of the days. */
    static SearchPlan plan(Axes axes, FunctionSet functions, int population, int generations, long seed) {
        int days = axes.length();
        return new SearchPlan(
                "hs300",
                LabelSpec.parse("close:1:5"),
                new Split(
                        new Period(0, days * 3 / 5),
                        new Period(days * 3 / 5, days * 4 / 5),
                        new Period(days * 4 / 5, days)),
                functions,
                true,
                generations,
                breeding(population, 4, new Caps(4, 6, 20)),
                Aim.RANK_IC,
                Conventions.LODE,
                0.7,
                5,
                0.7,
                Aids.NONE,
                true,
                seed);
    }

    /** One population that breeds as usual. */
    static Breeding breeding(int population, int elites, Caps caps) {
        return new Breeding(
                population,
                elites,
                Selection.TOURNAMENT,
                5,
                Survival.ELITES,
                List.of(),
                Islands.ONE,
                0,
                Parsimony.of(1e-4),
                new Rates(0.6, 0.15, 0.05, 0.15, 0.15),
                caps);
    }

    /** The same record with one component replaced. */
    @SuppressWarnings("unchecked")
    static <R extends Record> R with(R record, String component, Object value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        assertThat(components).extracting(RecordComponent::getName).contains(component);
        try {
            Object[] values = new Object[components.length];
            for (int k = 0; k < values.length; k++) {
                boolean replaced = components[k].getName().equals(component);
                values[k] = replaced ? value : components[k].getAccessor().invoke(record);
            }
            Class<?>[] types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same search among all formulas, lawful or not. */
    static SearchPlan withoutUnits(SearchPlan plan) {
        return with(plan, "units", false);
    }

    /** The same search, bred in another way. */
    static SearchPlan bred(SearchPlan plan, Breeding breeding) {
        return with(plan, "breeding", breeding);
    }

    /** The same search, with one component of how it is bred replaced. */
    static SearchPlan bred(SearchPlan plan, String component, Object value) {
        return bred(plan, with(plan.breeding(), component, value));
    }

    /** The same search with another price of length. */
    static SearchPlan priced(SearchPlan plan, Parsimony parsimony) {
        return bred(plan, "parsimony", parsimony);
    }

    /** The same search with another aim. */
    static SearchPlan aimed(SearchPlan plan, Aim aim) {
        return with(plan, "aim", aim);
    }

    /** The same search with racing or without. */
    static SearchPlan racing(SearchPlan plan, boolean racing) {
        return with(plan, "racing", racing);
    }

    /** The same search, helped. */
    static SearchPlan aided(SearchPlan plan, Aids aids) {
        return with(plan, "aids", aids);
    }

    /** Trials of a search of which none was made yet. */
    static Trials trials(SearchPlan plan, Dataset data) {
        Pool pool = data.pool(plan.pool());
        Label label = data.label(plan.label());
        Period training = plan.split().purged(plan.label().reach()).training();
        return new Trials(
                new Engine(data, pool, plan.conventions(), 1, 1 << 24),
                RankIc.of(label, pool),
                training,
                plan,
                new Yardstick(plan, pool, TrainingGround.of(label, pool, training, RankIc.FEWEST_PAIRS)),
                Map.of());
    }

    private static Dataset toy() {
        return withFields(List.of());
    }

    private static Dataset kinds() {
        return withFields(Stream.of(FieldKind.values())
                .map(kind -> new Field("some_" + kind.name().toLowerCase(Locale.ROOT), kind, List.of(), "Some values."))
                .toList());
    }

    private static Dataset withFields(List<Field> others) {
        Axes axes = Tables.axes(2, 2);
        Dataset.Builder data = Dataset.on(axes, Tables.ORIGIN);
        for (String name : List.of("close", "volume", "vwap")) {
            data.field(Field.standard(name).orElseThrow(), new double[] {1, 2, 3, 4});
        }
        others.forEach(field -> data.field(field, new double[] {1, 2, 3, 4}));
        return data.groups(Groups.of("industry", List.of("bank"), Panel.wrap(axes, new double[4])))
                .build();
    }
}
