package lode.factor;

import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.doubles.DoubleList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.expr.Coverage;
import lode.expr.Expr;
import lode.ops.Operators;
import lode.panel.Axes;
import lode.panel.Benchmark;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.Groups;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every shipped factor keeps. A new one is under test the moment it is listed. */
class LibraryContractTest {

    private static final Dataset SMALL = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(40, 420));

    /** The market of alphas that are hardly known in a small one, where a rank is often the same for days. */
    private static final Dataset LARGE = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(80, 420));

    private static final Set<String> IN_LARGE = Set.of("worldquant101", "alpha191");

    /** The future begins after these days. */
    private static final List<Integer> TODAYS = List.of(330, 401);

    /** Days and instruments whose values are written down. */
    private static final List<Integer> DAYS = List.of(300, 360, 419);

    static Stream<Library> libraries() {
        return Library.shipped(Operators.CATALOG).stream();
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void tomorrow_never_changes_today(Library library) {
        List<LibraryFactor> factors = computable(library);
        Dataset market = market(library);
        List<double[]> known = values(library, market);
        int width = market.axes().width();
        for (int today : TODAYS) {
            int tomorrow = (today + 1) * width;
            List<double[]> other = values(library, withOtherFuture(market, today));
            for (int k = 0; k < factors.size(); k++) {
                String name = library.name() + " " + factors.get(k).name() + " on day " + today;
                assertThat(bits(Arrays.copyOf(other.get(k), tomorrow)))
                        .as(name)
                        .isEqualTo(bits(Arrays.copyOf(known.get(k), tomorrow)));
                assertThat(bits(other.get(k)))
                        .as(name + ": another future is seen at all")
                        .isNotEqualTo(bits(known.get(k)));
            }
        }
    }

    /** Rewritten with {@code -Dgolden.rewrite=true}. */
    @ParameterizedTest
    @MethodSource("libraries")
    void a_factor_has_the_values_that_were_written_down(Library library) throws IOException {
        Path golden = Path.of("src", "test", "resources", "factors", library.name() + ".csv");
        String page = page(library);
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, page);
        }
        assertThat(golden).content().isEqualTo(page);
        assertThat(computable(library))
                .allSatisfy(factor -> assertThat(page).containsPattern("(?m)^" + factor.name() + ",.*e[+-]"));
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void a_factor_is_no_constant(Library library) {
        List<LibraryFactor> factors = computable(library);
        Dataset market = market(library);
        List<double[]> values = values(library, market);
        for (int k = 0; k < factors.size(); k++) {
            double[] all = values.get(k);
            assertThat(IntStream.range(300 * market.axes().width(), all.length)
                            .mapToDouble(cell -> all[cell])
                            .filter(value -> !Double.isNaN(value))
                            .distinct()
                            .limit(2)
                            .count())
                    .as(library.name() + " " + factors.get(k).name())
                    .isEqualTo(2);
        }
    }

    private static Dataset market(Library library) {
        return IN_LARGE.contains(library.name()) ? LARGE : SMALL;
    }

    /** Half of a window is enough where whole ones are hardly ever known. */
    private static Conventions conventions(Library library) {
        return IN_LARGE.contains(library.name()) ? Conventions.LODE.with(Coverage.HALF) : Conventions.LODE;
    }

    /** Those that traded most. */
    private static List<Integer> instruments(Dataset market) {
        return IntStream.range(0, market.axes().width())
                .boxed()
                .sorted(Comparator.comparingLong(instrument -> daysWithoutTrade(market, instrument)))
                .limit(4)
                .toList();
    }

    private static long daysWithoutTrade(Dataset market, int instrument) {
        return IntStream.range(0, market.axes().length())
                .filter(day -> Double.isNaN(market.field("close").at(day, instrument)))
                .count();
    }

    private static String page(Library library) {
        List<LibraryFactor> factors = computable(library);
        Dataset market = market(library);
        List<double[]> values = values(library, market);
        List<String> lines = new ArrayList<>();
        List<Integer> instruments = instruments(market);
        lines.add("factor,day,"
                + instruments.stream().map(market.axes().instruments()::get).collect(Collectors.joining(",")));
        for (int k = 0; k < factors.size(); k++) {
            for (int day : DAYS) {
                double[] all = values.get(k);
                lines.add(factors.get(k).name() + "," + market.axes().days().get(day) + ","
                        + instruments.stream()
                                .map(i -> number(all[day * market.axes().width() + i]))
                                .collect(Collectors.joining(",")));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.9e", value);
    }

    /** The factors of which the built-in market has all fields. */
    private static List<LibraryFactor> computable(Library library) {
        return library.factors().stream()
                .filter(factor -> factor.lackedBy(market(library)).isEmpty())
                .toList();
    }

    private static List<double[]> values(Library library, Dataset data) {
        List<Expr> formulas =
                computable(library).stream().map(LibraryFactor::formula).toList();
        return new Engine(data, data.pool("hs300"), conventions(library), 2, 1 << 28)
                .values(formulas, new Period(0, data.axes().length()));
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToLongBits).toArray();
    }

    /** The same market until a day, and after it other values of everything: prices, members, groups and indices. */
    private static Dataset withOtherFuture(Dataset market, int today) {
        Axes axes = market.axes();
        var random = new SplittableRandom(today);
        int tomorrow = (today + 1) * axes.width();
        Dataset.Builder data = Dataset.on(axes, market.origin());
        for (Field field : market.fields()) {
            double[] values = market.field(field.name()).values().clone();
            for (int cell = tomorrow; cell < values.length; cell++) {
                values[cell] = random.nextInt(20) == 0 ? Double.NaN : random.nextDouble(1, 1e6);
            }
            data.field(field, values);
        }
        for (String name : market.pools()) {
            Pool pool = market.pool(name);
            var members = new BitSet();
            for (int cell = 0; cell < axes.cells(); cell++) {
                members.set(cell, cell < tomorrow ? pool.contains(cell) : random.nextBoolean());
            }
            data.pool(Pool.copyOf(name, axes, members, pool.pointInTime()));
        }
        for (String name : market.groups()) {
            Groups groups = market.groups(name);
            double[] codes = groups.codes().values().clone();
            for (int cell = tomorrow; cell < codes.length; cell++) {
                codes[cell] = random.nextInt(2);
            }
            data.groups(Groups.of(name, groups.labels(), Panel.wrap(axes, codes)));
        }
        for (String name : market.benchmarks()) {
            double[] closes = market.benchmark(name).closes().toDoubleArray();
            for (int t = today + 1; t < closes.length; t++) {
                closes[t] = random.nextDouble(1, 9);
            }
            data.benchmark(new Benchmark(name, DoubleList.of(closes)));
        }
        return data.build();
    }
}
