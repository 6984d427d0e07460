package lode.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.ops.Operators;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.Groups;
import lode.panel.Panel;
import lode.panel.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the libraries of the field give, and the profiles that are named after them. */
class ProfileVectorsTest {

    private static final Path FILE = Path.of("src/test/resources/conventions/golden.txt");
    private static final double TOLERANCE = 1e-9;

    /** A line of the file. */
    record Vector(String profile, String along, String formula, double[] close, double[] volume, double[] result) {

        static Vector parse(String line) {
            String[] cells = Arrays.stream(line.split("\\|")).map(String::trim).toArray(String[]::new);
            double[] close = numbers(cells[3]);
            double[] volume = cells[4].isEmpty() ? new double[close.length] : numbers(cells[4]);
            return new Vector(cells[0], cells[1], cells[2], close, volume, numbers(cells[5]));
        }

        private static double[] numbers(String text) {
            return Arrays.stream(text.split(" ")).mapToDouble(Vector::number).toArray();
        }

        private static double number(String text) {
            if (text.startsWith("-")) {
                return -number(text.substring(1));
            }
            if (text.startsWith("sqrt(")) {
                return Math.sqrt(number(text.substring("sqrt(".length(), text.length() - 1)));
            }
            int slash = text.indexOf('/');
            return switch (text) {
                case "." -> Double.NaN;
                case "inf" -> Double.POSITIVE_INFINITY;
                default ->
                    slash < 0
                            ? Double.parseDouble(text)
                            : number(text.substring(0, slash)) / number(text.substring(slash + 1));
            };
        }

        Dataset data() {
            boolean days = along.equals("days");
            Axes axes = Tables.axes(days ? close.length : 1, days ? 1 : close.length);
            double[] industries = new double[close.length];
            Arrays.setAll(industries, cell -> days ? 0 : cell % 2);
            return Dataset.on(axes, Tables.ORIGIN)
                    .field(Field.standard("close").orElseThrow(), close)
                    .field(Field.standard("volume").orElseThrow(), volume)
                    .groups(Groups.of("industry", List.of("a", "b"), Panel.wrap(axes, industries)))
                    .build();
        }

        @Override
        public String toString() {
            return profile + " " + formula + " " + Arrays.toString(close);
        }
    }

    static Stream<Vector> vectors() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Vector::parse);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void a_profile_gives_what_its_library_does(Vector vector) {
        Dataset data = vector.data();
        Expr formula = new Parser(Operators.CATALOG, data.fields()).parse(vector.formula());
        Conventions conventions = Conventions.named(vector.profile());
        double[] values = new Engine(data, Tables.everyone(data.axes()), conventions, 1, 1 << 20)
                .values(formula)
                .values();
        assertThat(values).containsExactly(vector.result(), within(TOLERANCE));
    }

    @Test
    void there_are_vectors_for_every_profile() throws IOException {
        assertThat(vectors().map(Vector::profile).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Conventions.ALL.stream().map(Conventions::name).toList());
    }
}
