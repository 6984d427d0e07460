package lode.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lode.backtest.BacktestResult;
import lode.backtest.performance.Comparison;
import lode.backtest.performance.Convention;
import lode.backtest.performance.Profile;
import lode.panel.Dataset;
import lode.panel.UserException;
import lode.report.Language;
import picocli.CommandLine.Option;

/** How the figures of a strategy are counted, and which indices it is compared with. */
final class FigureOptions {

    @Option(
            names = "--convention",
            paramLabel = "jq|rq",
            defaultValue = "jq",
            description = "Whose figures stand at the head of the page: JoinQuant's (jq) or RiceQuant's (rq);"
                    + " performance.csv has both. Default: ${DEFAULT-VALUE}.")
    private String convention;

    @Option(
            names = "--risk-free",
            paramLabel = "RATE",
            description = "Riskless return of a year, such as 0.02. Default: 0.04 by jq, 0.02 by rq.")
    private Optional<Double> riskFree = Optional.empty();

    @Option(
            names = "--compare",
            paramLabel = "NAME,…",
            split = ",",
            description = "Further indices of the data to compare with. NAME" + Comparison.WITH_DIVIDENDS
                    + " is added to the benchmark NAME where the data have it.")
    private List<String> others = List.of();

    @Option(
            names = {"--language", "--lang"},
            paramLabel = "english|chinese",
            defaultValue = "english",
            description = "Language in which the page opens, and of the pictures. Default: ${DEFAULT-VALUE}.")
    private Language language;

    Language language() {
        return language;
    }

    /** The profiles, that of the head of the page first. */
    List<Profile> profiles() {
        Convention first = Arrays.stream(Convention.values())
                .filter(one -> one.name().equals(convention.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UserException("--convention must be jq or rq, got '" + convention + "'"));
        riskFree.filter(rate -> !(rate > -1 && rate < 10)).ifPresent(rate -> {
            throw new UserException("--risk-free is a return of a year as a fraction, such as 0.02, got " + rate);
        });
        return Stream.concat(
                        Stream.of(first), Arrays.stream(Convention.values()).filter(one -> one != first))
                .map(one -> riskFree.map(rate -> new Profile(one, rate)).orElseGet(one::usual))
                .toList();
    }

    /**
     * Checks the names of further indices.
     *
     * @throws UserException if the data have no index of a name
     */
    void requireIndices(Dataset data) {
        others.forEach(name -> data.benchmark(name.strip()));
    }

    /** The indices to compare with, the benchmark first. */
    List<Comparison> comparisons(Dataset data, BacktestResult result) {
        return comparisons(data, result, others);
    }

    /** The indices that a run is compared with where no others were asked for. */
    static List<Comparison> usualComparisons(Dataset data, BacktestResult result) {
        return comparisons(data, result, List.of());
    }

    private static List<Comparison> comparisons(Dataset data, BacktestResult result, List<String> others) {
        String benchmark = result.header().benchmark();
        return Stream.of(
                        Stream.of(benchmark),
                        Stream.of(benchmark + Comparison.WITH_DIVIDENDS).filter(data.benchmarks()::contains),
                        others.stream().map(String::strip))
                .flatMap(names -> names)
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(name -> comparison(data, name, result))
                .toList();
    }

    private static Comparison comparison(Dataset data, String name, BacktestResult result) {
        var closes = data.benchmark(name).closes();
        int first = data.axes().firstOnOrAfter(result.days().getFirst());
        double[] returns = new double[result.days().size() - 1];
        Arrays.setAll(returns, k -> closes.getDouble(first + k + 1) / closes.getDouble(first + k) - 1);
        return new Comparison(name, returns);
    }
}
