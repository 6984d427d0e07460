package lode.cli;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Factors as a table. */
final class FactorTable {

    private static final int LEAST_FORMULA = 20;
    private static final String GAP = "  ";

    private final List<FactorColumn> columns;
    private final List<Integer> widths;

    private FactorTable(List<FactorColumn> columns, List<ListedFactor> listed) {
        this.columns = columns;
        this.widths = columns.stream().map(column -> longest(column, listed)).toList();
    }

    /**
     * Aligned columns under a header.
     *
     * @param width columns of the terminal, to which the last column is cut; empty for all of it
     */
    static String aligned(List<FactorColumn> columns, List<ListedFactor> listed, OptionalInt width) {
        var table = new FactorTable(columns, listed);
        int before = IntStream.range(0, columns.size() - 1)
                .map(k -> table.widths.get(k) + GAP.length())
                .sum();
        int room = Math.max(LEAST_FORMULA, width.orElse(Integer.MAX_VALUE) - before);
        Stream<List<String>> rows = listed.stream()
                .map(one ->
                        columns.stream().map(column -> column.cell().apply(one)).toList());
        return Stream.concat(Stream.of(columns.stream().map(FactorColumn::name).toList()), rows)
                .map(cells -> table.line(cells, room))
                .collect(Collectors.joining());
    }

    private static int longest(FactorColumn column, List<ListedFactor> listed) {
        return Stream.concat(Stream.of(column.name()), listed.stream().map(column.cell()))
                .mapToInt(String::length)
                .max()
                .orElseThrow();
    }

    private String line(List<String> cells, int room) {
        int last = cells.size() - 1;
        String before = IntStream.range(0, last)
                .mapToObj(k -> aligned(cells.get(k), columns.get(k), widths.get(k)) + GAP)
                .collect(Collectors.joining());
        return (before + cut(cells.get(last), room)).stripTrailing() + System.lineSeparator();
    }

    private static String aligned(String cell, FactorColumn column, int width) {
        String space = " ".repeat(width - cell.length());
        return column.number() ? space + cell : cell + space;
    }

    private static String cut(String formula, int room) {
        return formula.length() <= room ? formula : formula.substring(0, room - 1) + "…";
    }

    /** The same columns separated by tabs, numbers in full, missing ones empty. */
    static String tsv(List<FactorColumn> columns, List<ListedFactor> listed) {
        Stream<List<String>> rows = listed.stream()
                .map(one ->
                        columns.stream().map(column -> column.full().apply(one)).toList());
        return Stream.concat(
                        Stream.of(columns.stream().map(FactorColumn::header).toList()), rows)
                .map(cells -> String.join("\t", cells) + "\n")
                .collect(Collectors.joining());
    }
}
