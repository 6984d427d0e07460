package lode.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lode.measure.IcStats;
import lode.measure.RankedFactor;
import lode.measure.Scorecard;
import lode.registry.Entry;
import lode.registry.Evaluation;

/** Factors side by side: a column each. */
final class FactorComparison {

    private final List<Entry> entries;
    private final Optional<String> data;
    private final int width;
    private final StringBuilder text = new StringBuilder();

    private FactorComparison(List<Entry> entries, Optional<String> data) {
        this.entries = entries;
        this.data = data;
        int longest = entries.stream()
                .map(this::evaluation)
                .flatMapToInt(evaluation -> IntStream.of(
                        evaluation.conditions().data().name().length(),
                        evaluation.conditions().pool().length()))
                .max()
                .orElse(0);
        int names = entries.stream()
                .mapToInt(entry -> entry.factor().name().length())
                .max()
                .orElse(0);
        this.width = Math.max(12, Math.max(longest, names));
    }

    /**
     * The comparison.
     *
     * @param data  the dataset whose latest tests are shown; the latest of all if none was asked for
     * @param ranks those of each factor, in their order
     */
    static String of(List<Entry> entries, Optional<String> data, List<RankedFactor> ranks) {
        var comparison = new FactorComparison(entries, data);
        comparison.scores();
        comparison.correlations(ranks);
        return comparison.text.toString();
    }

    private void scores() {
        line("", entry -> entry.factor().name());
        line("state", entry -> entry.state().toString());
        line("direction", entry -> number("%+d", entry.factor().direction()));
        line("size", entry -> number("%d", entry.factor().size()));
        line("data", entry -> evaluation(entry).conditions().data().name());
        line("pool", entry -> evaluation(entry).conditions().pool());
        line("label", entry -> evaluation(entry).conditions().label().toString());
        line("trials", entry -> number("%,d", evaluation(entry).source().trials()));
        stats("training", Scorecard::training);
        stats("validation", Scorecard::validation);
        stats("test", Scorecard::test);
        line("coverage", entry -> number("%.1f%%", 100 * scorecard(entry).coverage()));
        line("rank autocorrelation", entry -> number("%.2f", scorecard(entry).rankAutocorrelation()));
        line(
                "test long-short",
                entry -> number("%+.1f%%", 100 * scorecard(entry).longShort()));
    }

    private void stats(String period, Function<Scorecard, IcStats> stats) {
        line(
                period + " RankIC",
                entry -> number("%+.4f", stats.apply(scorecard(entry)).mean()));
        line(
                period + " ICIR",
                entry -> number("%+.2f", stats.apply(scorecard(entry)).ir()));
        line(
                period + " t",
                entry -> number("%+.2f", stats.apply(scorecard(entry)).t()));
    }

    private void correlations(List<RankedFactor> ranks) {
        text.append(System.lineSeparator());
        line("correlation", entry -> entry.factor().name());
        for (int k = 0; k < entries.size(); k++) {
            RankedFactor row = ranks.get(k);
            String cells = ranks.stream()
                    .map(column -> cell(number("%+.4f", row.correlation(column))))
                    .collect(Collectors.joining());
            text.append("%-20s%s%n".formatted(entries.get(k).factor().name(), cells));
        }
    }

    private void line(String head, Function<Entry, String> cell) {
        String cells = entries.stream().map(cell).map(this::cell).collect(Collectors.joining());
        text.append("%-20s%s%n".formatted(head, cells));
    }

    private String cell(String content) {
        return ("  %" + width + "s").formatted(content);
    }

    private Evaluation evaluation(Entry entry) {
        return data.flatMap(entry::latestOn).orElse(entry.latest());
    }

    private Scorecard scorecard(Entry entry) {
        return evaluation(entry).scorecard();
    }

    private static String number(String format, Object value) {
        return String.format(Locale.ROOT, format, value);
    }
}
