package lode.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Figures of benchmarks, found by the method and the values of its parameters. */
final class Measurements {

    private static final TimeValue ITERATION = TimeValue.milliseconds(200);

    private final Map<String, Double> scores = new TreeMap<>();

    /**
     * Runs benchmarks.
     *
     * @param include    regular expression of their names
     * @param parameters values by parameter; those left out keep the ones of the benchmark
     * @param arguments  of the JVM
     */
    Measurements run(String include, Map<String, List<String>> parameters, String... arguments) throws RunnerException {
        return run(include, parameters, 3, 4, arguments);
    }

    /** The same, with other numbers of iterations. */
    Measurements run(
            String include, Map<String, List<String>> parameters, int warmups, int measurements, String... arguments)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(include)
                .forks(1)
                .warmupIterations(warmups)
                .warmupTime(ITERATION)
                .measurementIterations(measurements)
                .measurementTime(ITERATION)
                .jvmArgsAppend(arguments);
        parameters.forEach((name, values) -> options.param(name, values.toArray(String[]::new)));
        Collection<RunResult> results = new Runner(options.build()).run();
        for (RunResult result : results) {
            var names = result.getParams().getParamsKeys();
            String[] values = names.stream().map(result.getParams()::getParam).toArray(String[]::new);
            String method = result.getParams().getBenchmark().replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1");
            scores.put(key(method, values), result.getPrimaryResult().getScore());
        }
        return this;
    }

    /**
     * A figure.
     *
     * @param method such as {@code RankIcBenchmark.ours}
     * @param values of all parameters, in any order
     * @return NaN if it was not measured
     */
    double of(String method, Object... values) {
        return scores.getOrDefault(
                key(method, Arrays.stream(values).map(Object::toString).toArray(String[]::new)), Double.NaN);
    }

    private static String key(String method, String... values) {
        String[] sorted = values.clone();
        Arrays.sort(sorted);
        return method + " " + String.join(" ", sorted);
    }
}
