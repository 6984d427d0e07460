package lode.report.page;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lode.report.Text;

/** A part of a page, free of shades and sizes: those are the page's own. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Facts.class, name = "facts"),
    @JsonSubTypes.Type(value = Block.Chart.class, name = "chart"),
    @JsonSubTypes.Type(value = Block.Matrix.class, name = "matrix"),
    @JsonSubTypes.Type(value = Block.Radar.class, name = "radar"),
    @JsonSubTypes.Type(value = Block.Grid.class, name = "grid")
})
public sealed interface Block {

    /** How much room a part takes. */
    enum Room {
        /** Half the width, where there is room for two. */
        HALF,
        /** The whole width. */
        WIDE,
        /** The whole width, and little height: for what is read together with the chart above. */
        LOW
    }

    /**
     * What stands above a part.
     *
     * @param id    unique on a page
     * @param room  how much room the part takes
     * @param title of a few words
     * @param help  what it shows and how to read it
     */
    record Head(String id, Room room, Text title, Text help) {

        /** A part of half the width. */
        public static Head half(String id, Text title, Text help) {
            return new Head(id, Room.HALF, title, help);
        }

        /** A part of the whole width. */
        public static Head wide(String id, Text title, Text help) {
            return new Head(id, Room.WIDE, title, help);
        }
    }

    /** A number with its unit. */
    record Amount(double value, Unit unit) {}

    /**
     * A number that matters.
     *
     * @param name   of a few words
     * @param help   what it means
     * @param amount how much it is
     * @param more   what stands below it, such as its dates; empty if nothing does
     */
    record Fact(Text name, Text help, Amount amount, String more) {

        /** A number in its unit. */
        public static Fact of(Text name, Text help, double value, Unit unit) {
            return new Fact(name, help, new Amount(value, unit), "");
        }

        /** The same with something below it. */
        public Fact with(String below) {
            return new Fact(name, help, amount, below);
        }
    }

    /** Numbers that matter. */
    record Facts(Head head, List<Fact> facts) implements Block {

        /** Copies the list. */
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** How a series is drawn. */
    enum Shape {
        /** A line. */
        LINE,
        /** A line of dashes, for what others are compared with. */
        DASHES,
        /** A line whose area down to zero is filled. */
        AREA,
        /** Bars. */
        BARS
    }

    /**
     * A series of a chart.
     *
     * @param name   in the legend
     * @param shape  how it is drawn
     * @param colour of the shape
     * @param values one per label; NaN leaves a gap
     */
    record Line(Text name, Shape shape, Colour colour, double[] values) {}

    /**
     * A chart.
     *
     * @param head  what stands above it
     * @param axis  what runs along it
     * @param unit  of all values
     * @param lines its series
     */
    record Chart(Head head, Axis axis, Unit unit, List<Line> lines) implements Block {

        /**
         * Copies the lines.
         *
         * @throws IllegalArgumentException if one has more or fewer values than there are labels
         */
        public Chart {
            lines = List.copyOf(lines);
            for (Line line : lines) {
                requireLength(line.values().length, axis.labels().size(), head);
            }
        }

        /** A chart of these lines. */
        public static Chart of(Head head, Axis axis, Unit unit, Line... lines) {
            return new Chart(head, axis, unit, List.of(lines));
        }
    }

    /**
     * Values by row and column, as colours around 0.
     *
     * @param head    what stands above it
     * @param rows    names of the rows, the first on top
     * @param columns names of the columns
     * @param bound   size of the values with the strongest colour; 0 if it is to be the largest
     * @param unit    of the values
     * @param cells   row by row; NaN leaves a cell empty
     */
    record Matrix(Head head, List<String> rows, List<String> columns, double bound, Unit unit, double[][] cells)
            implements Block {

        /**
         * Copies the names.
         *
         * @throws IllegalArgumentException if there are more or fewer cells than names
         */
        public Matrix {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
            requireLength(cells.length, rows.size(), head);
            for (double[] row : cells) {
                requireLength(row.length, columns.size(), head);
            }
        }

        /** A row for each year that has a value, a column for each month of it. */
        public static Matrix ofMonths(Head head, Unit unit, Map<YearMonth, Double> values) {
            SortedMap<Integer, double[]> years = new TreeMap<>();
            values.forEach((month, value) ->
                    years.computeIfAbsent(month.getYear(), _ -> unknown(12))[month.getMonthValue() - 1] = value);
            return new Matrix(
                    head,
                    years.keySet().stream().map(Object::toString).toList(),
                    IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toList(),
                    0,
                    unit,
                    years.values().toArray(double[][]::new));
        }

        private static double[] unknown(int length) {
            double[] values = new double[length];
            Arrays.fill(values, Double.NaN);
            return values;
        }
    }

    /**
     * Values around a centre, each on a spoke of its own, beside the same with 1 on each.
     *
     * @param head   what stands above it
     * @param most   where spokes end; what is larger is drawn there, and what is negative in the centre
     * @param unit   of the values
     * @param name   of the values
     * @param one    of the line at 1
     * @param spokes clockwise from the top
     */
    record Radar(Head head, double most, Unit unit, Text name, Text one, List<Spoke> spokes) implements Block {

        /** A value with its name. */
        public record Spoke(Text name, double value) {}

        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if there are fewer than three spokes, which no area lies between
         */
        public Radar {
            spokes = List.copyOf(spokes);
            if (spokes.size() < 3) {
                throw new IllegalArgumentException(
                        "%s needs three spokes or more, got %d".formatted(head.id(), spokes.size()));
            }
        }
    }

    /** A column of a table. */
    record Column(Text name, Unit unit) {}

    /**
     * A table.
     *
     * @param head    what stands above it
     * @param columns their names and units
     * @param rows    cells: a {@link Text}, a {@code String}, a number in the unit of the column, or an {@link Amount}
     */
    record Grid(Head head, List<Column> columns, List<List<Object>> rows) implements Block {

        /**
         * Copies the lists.
         *
         * @throws IllegalArgumentException if a row has more or fewer cells than there are columns, or a cell is nothing
         *     that a page can show
         */
        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Object> row : rows) {
                requireLength(row.size(), columns.size(), head);
                for (Object cell : row) {
                    requireShown(cell, head);
                }
            }
        }

        private static void requireShown(Object cell, Head head) {
            switch (cell) {
                case Text _, String _, Number _, Amount _ -> {}
                default -> throw new IllegalArgumentException(head.id() + " cannot show the cell " + cell);
            }
        }
    }

    /** What stands above the part. */
    Head head();

    private static void requireLength(int length, int wanted, Head head) {
        if (length != wanted) {
            throw new IllegalArgumentException(
                    "%s has names for %d values, got %d".formatted(head.id(), wanted, length));
        }
    }
}
