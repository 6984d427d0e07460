package lode.report.strategy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.backtest.GridCell;
import lode.report.Text;
import lode.report.page.Axis;
import lode.report.page.Block;
import lode.report.page.Block.Chart;
import lode.report.page.Block.Facts;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Block.Line;
import lode.report.page.Block.Matrix;
import lode.report.page.Block.Shape;
import lode.report.page.Colour.Named;
import lode.report.page.Columns;
import lode.report.page.Unit;

/** The cells of a grid: all of them together, and by the one or two settings that span a picture. */
final class GridBlocks {

    private final GridReport grid;
    private final Map<Map<String, String>, GridCell> cells = new HashMap<>();

    GridBlocks(GridReport grid) {
        this.grid = grid;
        for (int k = 0; k < grid.cells().size(); k++) {
            cells.put(grid.settings().get(k), grid.cells().get(k));
        }
    }

    /** How the figures lie over all cells. */
    Facts medians() {
        List<Block.Fact> facts = new ArrayList<>();
        for (Figure<GridCell> figure : grid.shown()) {
            double[] known = grid.cells().stream()
                    .mapToDouble(figure::in)
                    .filter(value -> !Double.isNaN(value))
                    .sorted()
                    .toArray();
            facts.add(Block.Fact.of(figure.name(), figure.help(), median(known), figure.unit()));
        }
        return new Facts(
                Head.wide(
                        "medians",
                        new Text("Medians of all runs", "全部运行的中位数"),
                        new Text(
                                "The middle of the runs, by the convention in the settings. A setting that is good only beside bad"
                                        + " ones was lucky.",
                                "各次运行的中位数，口径见设置。仅在差的邻近参数之间表现好的参数多半是运气。")),
                facts);
    }

    private static double median(double[] sorted) {
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    /** Every cell as a row. */
    Grid table() {
        var table = new Columns<Integer>();
        grid.settings()
                .getFirst()
                .keySet()
                .forEach(key -> table.column(
                        SettingNames.of(key),
                        Unit.TEXT,
                        k -> grid.settings().get(k).getOrDefault(key, "")));
        Stream.concat(grid.shown().stream(), Stream.of(TradeFigures.COSTS.of(GridCell::costs)))
                .forEach(figure -> figure.<Integer>of(grid.cells()::get).addTo(table));
        return table.of(
                Head.wide(
                        "cells",
                        new Text("Every run", "全部运行"),
                        new Text(
                                "In the order given, none of them chosen; grid.csv has all figures. The heads sort.",
                                "按给定顺序，不作选择；全部指标见 grid.csv。点击表头排序。")),
                IntStream.range(0, grid.cells().size()).boxed().toList());
    }

    /**
     * Each figure by one setting.
     *
     * @param fixed the other settings of the cells
     */
    List<Block> along(String key, Map<String, String> fixed) {
        List<String> values = grid.values(key);
        boolean numbers = areNumbers(values);
        Axis axis = new Axis(numbers ? Axis.Kind.NUMBERS : Axis.Kind.NAMES, SettingNames.of(key), values);
        List<Block> blocks = new ArrayList<>();
        for (Figure<GridCell> figure : grid.shown()) {
            double[] of = values.stream()
                    .mapToDouble(value -> at(figure, fixed, Map.of(key, value)))
                    .toArray();
            blocks.add(Chart.of(
                    head(figure),
                    axis,
                    figure.unit(),
                    new Line(figure.name(), numbers ? Shape.LINE : Shape.BARS, Named.BLUE, of)));
        }
        return blocks;
    }

    private static boolean areNumbers(List<String> values) {
        try {
            double[] numbers = values.stream().mapToDouble(Double::parseDouble).toArray();
            return IntStream.range(1, numbers.length).allMatch(k -> numbers[k - 1] < numbers[k]);
        } catch (NumberFormatException _) {
            return false;
        }
    }

    /**
     * Each figure by two settings, as colours.
     *
     * @param fixed the other settings of the cells
     */
    List<Block> across(String rows, String columns, Map<String, String> fixed) {
        List<Block> blocks = new ArrayList<>();
        for (Figure<GridCell> figure : grid.shown()) {
            double[][] values = grid.values(rows).stream()
                    .map(row -> grid.values(columns).stream()
                            .mapToDouble(column -> at(figure, fixed, Map.of(rows, row, columns, column)))
                            .toArray())
                    .toArray(double[][]::new);
            blocks.add(new Matrix(head(figure), labels(rows), labels(columns), 0, figure.unit(), values));
        }
        return blocks;
    }

    private List<String> labels(String key) {
        return grid.values(key).stream().map(value -> key + " " + value).toList();
    }

    private static Head head(Figure<GridCell> figure) {
        return Head.half("by-" + figure.key().replace('_', '-'), figure.name(), figure.help());
    }

    private double at(Figure<GridCell> figure, Map<String, String> fixed, Map<String, String> chosen) {
        Map<String, String> settings = new HashMap<>(grid.settings().getFirst());
        settings.putAll(fixed);
        settings.putAll(chosen);
        return Optional.ofNullable(cells.get(settings)).map(figure::in).orElse(Double.NaN);
    }
}
