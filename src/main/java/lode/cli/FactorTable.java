package lode.cli;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lode.panel.Origin;

/** Factors as a table. */
final class FactorTable {

    private static final int LEAST_FORMULA = 20;

    private FactorTable() {}

    /**
     * Aligned columns under a header.
     *
     * @param width columns of the terminal, to which formulas are cut; empty for whole formulas
     */
    static String aligned(List<ListedFactor> listed, OptionalInt width) {
        String format = "%%-%ds  %%8s  %%10s  %%8s  %%4s  %%-%ds  %%-%ds  %%s"
                .formatted(
                        longest("id", listed, one -> one.factor().name()),
                        longest("pool", listed, ListedFactor::pool),
                        longest("data", listed, one -> data(one.data())));
        Stream<Object[]> rows = listed.stream().map(FactorTable::cells);
        Object[] header = {"id", "test", "validation", "training", "size", "pool", "data", "formula"};
        int room = width.orElse(Integer.MAX_VALUE)
                - format.formatted("", "", "", "", "", "", "", "").length();
        return Stream.concat(Stream.<Object[]>of(header), rows)
                .map(cells -> line(format, cells, Math.max(LEAST_FORMULA, room)))
                .collect(Collectors.joining());
    }

    private static int longest(String header, List<ListedFactor> listed, Function<ListedFactor, String> cell) {
        return Stream.concat(Stream.of(header), listed.stream().map(cell))
                .mapToInt(String::length)
                .max()
                .orElseThrow();
    }

    private static Object[] cells(ListedFactor one) {
        return new Object[] {
            one.factor().name(),
            correlation(one.scorecard().test().mean()),
            correlation(one.scorecard().validation().mean()),
            correlation(one.scorecard().training().mean()),
            one.factor().size(),
            one.pool(),
            data(one.data()),
            one.factor().formula()
        };
    }

    private static String line(String format, Object[] cells, int room) {
        Object[] fitted = cells.clone();
        fitted[fitted.length - 1] = cut((String) cells[cells.length - 1], room);
        return String.format(Locale.ROOT, format + "%n", fitted);
    }

    private static String cut(String formula, int room) {
        return formula.length() <= room ? formula : formula.substring(0, room - 1) + "…";
    }

    private static String correlation(double mean) {
        return String.format(Locale.ROOT, "%+.4f", mean);
    }

    private static String data(Origin origin) {
        return origin.name() + (origin.synthetic() ? " (invented)" : "");
    }

    /** The same columns separated by tabs, numbers in full, missing ones empty. */
    static String tsv(List<ListedFactor> listed) {
        Stream<String> header = Stream.of(
                "id\ttest_rank_ic\tvalidation_rank_ic\ttraining_rank_ic\tsize\tpool\tdata\tsynthetic\tformula\n");
        return Stream.concat(header, listed.stream().map(FactorTable::tsv)).collect(Collectors.joining());
    }

    private static String tsv(ListedFactor one) {
        return String.join(
                        "\t",
                        one.factor().name(),
                        full(one.scorecard().test().mean()),
                        full(one.scorecard().validation().mean()),
                        full(one.scorecard().training().mean()),
                        Integer.toString(one.factor().size()),
                        one.pool(),
                        one.data().name(),
                        Boolean.toString(one.data().synthetic()),
                        one.factor().formula())
                + "\n";
    }

    private static String full(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
