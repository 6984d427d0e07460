package lode.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A part of the page of a factor test, free of colours and sizes: those are the page's own. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Facts.class, name = "facts"),
    @JsonSubTypes.Type(value = Block.Chart.class, name = "chart"),
    @JsonSubTypes.Type(value = Block.Matrix.class, name = "matrix"),
    @JsonSubTypes.Type(value = Block.Grid.class, name = "grid")
})
sealed interface Block {

    /**
     * What stands above a part.
     *
     * @param id    unique on a page
     * @param title of a few words
     * @param help  what it shows and how to read it
     * @param wide  whether it takes the whole width
     */
    record Head(String id, Text title, Text help, boolean wide) {}

    /** A number with its unit. */
    record Amount(double value, Unit unit) {}

    /** A number that matters, and what it is. */
    record Fact(Text name, Text help, Amount amount) {}

    /** Numbers that matter. */
    record Facts(Head head, List<Fact> facts) implements Block {
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
     * @param colour place in the palette of the page; groups have places from 100, as hundredths from the first to the last
     * @param values one per label; NaN leaves a gap
     */
    record Line(Text name, Shape shape, int colour, double[] values) {}

    /**
     * A chart.
     *
     * @param head   what stands above it
     * @param labels along the horizontal axis; empty if these are the dates of the test
     * @param across what the labels are
     * @param unit   of all values
     * @param lines  its series
     */
    record Chart(Head head, List<String> labels, Text across, Unit unit, List<Line> lines) implements Block {
        public Chart {
            labels = List.copyOf(labels);
            lines = List.copyOf(lines);
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
        public Matrix {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
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
        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** What stands above the part. */
    Head head();
}
