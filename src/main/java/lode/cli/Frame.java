package lode.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lode.report.Pace;
import lode.report.RunState;
import lode.search.Generation;
import lode.search.Luck;

/**
 * What a running search looks like at one moment: a small table, in lines that fit a terminal.
 *
 * @param width   most characters in a line
 * @param shades  what bars and small curves are made of
 * @param colours whether lines may be set off by bold and faint type
 */
record Frame(int width, Shades shades, boolean colours) {

    private static final int MOST_ISLANDS = 12;
    private static final int LABEL = 12;
    private static final int BAR = 24;
    private static final int CURVE = 40;

    /** The lines. */
    List<String> lines(RunState state) {
        List<String> lines = new ArrayList<>();
        lines.add(strong(fitted(progress(state))));
        state.last().ifPresent(last -> {
            lines.add(fitted(curve(state.generations())));
            lines.add("");
            lines.add(faint(fitted("island  training  validation  size  best formula")));
            addIslands(lines, last.islands());
            lines.add("");
            addFigures(lines, last, state.pace());
        });
        return lines;
    }

    private String progress(RunState state) {
        int done = state.generations().size();
        int full = Math.min(BAR, BAR * done / state.planned());
        String bar = String.valueOf(shades.full()).repeat(full)
                + String.valueOf(shades.empty()).repeat(BAR - full);
        return "generation %d/%d  %s  %s elapsed  %s left"
                .formatted(
                        done,
                        state.planned(),
                        bar,
                        clock(state.pace().seconds()),
                        clock(state.pace().left()));
    }

    private String curve(List<Generation> generations) {
        double[] best = generations.stream()
                .mapToDouble(generation -> Math.abs(generation.best().rankIc()))
                .toArray();
        int room = Math.clamp(width - 63L, 8, CURVE);
        return label("RankIC") + shades.curve(best, room) + "  best " + size(best[best.length - 1]) + "  median "
                + size(generations.getLast().medianRankIc())
                + luck(generations.getLast().luck());
    }

    private static String luck(Luck luck) {
        return Double.isNaN(luck.rankIc()) ? "" : "  luck " + size(luck.rankIc());
    }

    /** The islands in their order; of many, the fittest. */
    private void addIslands(List<String> lines, List<Generation.Best> islands) {
        List<Integer> places = IntStream.range(0, islands.size())
                .boxed()
                .sorted(Comparator.comparing((Integer k) -> islands.get(k).fitness(), Comparator.reverseOrder()))
                .limit(MOST_ISLANDS)
                .toList();
        int fittest = places.getFirst();
        places.stream().sorted().forEach(k -> {
            String row = fitted(island(k, islands.get(k)));
            lines.add(k == fittest ? strong(row) : row);
        });
        if (islands.size() > places.size()) {
            lines.add(faint("and " + (islands.size() - places.size()) + " more"));
        }
    }

    private static String island(int place, Generation.Best best) {
        return "%6d  %8s  %10s  %4d  %s"
                .formatted(
                        place + 1,
                        signed(best.rankIc()),
                        signed(best.validationRankIc()),
                        best.formula().size(),
                        best.formula());
    }

    private void addFigures(List<String> lines, Generation last, Pace pace) {
        lines.add(fitted(label("formulas")
                + "%,d tried  %,.0f/s  %s of this generation known before"
                        .formatted(last.distinct(), pace.perSecond(), percent(pace.known()))));
        lines.add(fitted(label("generation")
                + "%s with values of their own  %.1f parts a formula"
                        .formatted(percent(last.diversity()), last.meanSize())));
        lines.add(fitted(label("memory") + "%,d of %,d MB".formatted(pace.memory() >> 20, pace.heap() >> 20)));
    }

    private static String label(String text) {
        return text + " ".repeat(LABEL - text.length());
    }

    private String fitted(String line) {
        return line.length() <= width
                ? line
                : line.substring(0, Math.max(0, width - shades.cut().length())) + shades.cut();
    }

    private String strong(String line) {
        return colours ? "\u001b[1m" + line + "\u001b[0m" : line;
    }

    private String faint(String line) {
        return colours ? "\u001b[2m" + line + "\u001b[0m" : line;
    }

    private static String signed(double value) {
        return Double.isNaN(value) ? "-" : "%+.4f".formatted(value);
    }

    private static String size(double value) {
        return Double.isNaN(value) ? "-" : "%.4f".formatted(value);
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "-" : "%.0f %%".formatted(100 * share);
    }

    /** Minutes and seconds, hours where there are some; a dash where nobody knows. */
    static String clock(double seconds) {
        return Optional.of(seconds)
                .filter(Double::isFinite)
                .map(Math::round)
                .map(whole -> whole < 3600
                        ? "%d:%02d".formatted(whole / 60, whole % 60)
                        : "%d:%02d:%02d".formatted(whole / 3600, whole / 60 % 60, whole % 60))
                .orElse("-");
    }
}
