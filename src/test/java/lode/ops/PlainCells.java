package lode.ops;

import static java.util.Map.entry;
import static lode.ops.Plain.exact;

import java.util.Arrays;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Operators of one cell. */
final class PlainCells {

    static final Map<String, Plain> ALL = Map.ofEntries(
            entry("add", cell(v -> v[0] + v[1])),
            entry("sub", cell(v -> v[0] - v[1])),
            entry("mul", cell(v -> v[0] * v[1])),
            entry("div", cell(v -> v[0] / v[1])),
            entry("max", cell(v -> Math.max(v[0], v[1]))),
            entry("min", cell(v -> Math.min(v[0], v[1]))),
            entry("neg", cell(v -> -v[0])),
            entry("inv", cell(v -> 1 / v[0])),
            entry("abs", cell(v -> Math.abs(v[0]))),
            entry("sign", cell(v -> Math.signum(v[0]))),
            entry("square", cell(v -> v[0] * v[0])),
            entry("log", cell(v -> Math.log(v[0]))),
            entry("exp", cell(v -> Math.exp(v[0]))),
            entry("sqrt", cell(v -> Math.sqrt(v[0]))),
            entry("sigmoid", cell(v -> 1 / (1 + Math.exp(-v[0])))));

    private PlainCells() {}

    private static Plain cell(ToDoubleFunction<double[]> function) {
        return exact((_, at, series) -> function.applyAsDouble(
                Arrays.stream(series).mapToDouble(x -> x[at]).toArray()));
    }
}
