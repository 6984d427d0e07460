package lode.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Figures of many runs as dots in rows, one row for each way to run: two figures a row, each with a bar from the least to the
 * greatest and a mark at the median.
 */
public final class StripChart extends Picture {

    /**
     * A row.
     *
     * @param name   who it is; the same in all facets of a section
     * @param first  values of the first figure, one per run; NaN where there is none
     * @param second values of the second figure
     */
    public record Row(String name, List<Double> first, List<Double> second) {

        /** Copies the values. */
        public Row {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }

        DoubleStream known() {
            return Stream.of(first, second)
                    .flatMap(List::stream)
                    .mapToDouble(Double::doubleValue)
                    .filter(x -> !Double.isNaN(x));
        }
    }

    /**
     * A part of the picture with a scale of its own.
     *
     * @param title  what is shown
     * @param first  what the first figure is
     * @param second what the second figure is
     * @param least  the scale reaches down to here at least
     * @param most   the scale reaches up to here at least
     * @param counts whether the figures count things
     * @param rows   one for each way to run
     */
    public record Facet(
            Text title, Text first, Text second, double least, double most, boolean counts, List<Row> rows) {

        /** Copies the rows. */
        public Facet {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Facets side by side, with the same rows.
     *
     * @param title above them
     */
    public record Section(Text title, List<Facet> facets) {

        /**
         * Copies the facets.
         *
         * @throws IllegalArgumentException if there are none, or their rows are not those of the first
         */
        public Section {
            facets = List.copyOf(facets);
            if (facets.stream().map(Section::names).distinct().count() != 1) {
                throw new IllegalArgumentException("a section needs facets with the same rows, got "
                        + facets.stream().map(Section::names).toList());
            }
        }

        private static List<String> names(Facet facet) {
            return facet.rows().stream().map(Row::name).toList();
        }

        List<String> names() {
            return names(facets.getFirst());
        }
    }

    private final Caption caption;
    private final List<Section> sections;

    private StripChart(Caption caption, List<Section> sections) {
        this.caption = caption;
        this.sections = List.copyOf(sections);
    }

    /**
     * The chart of sections, one below the other.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static StripChart of(Caption caption, List<Section> sections) {
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("a strip chart needs a section");
        }
        return new StripChart(caption, sections);
    }

    Caption caption() {
        return caption;
    }

    List<Section> sections() {
        return sections;
    }

    /** The middle of the values that are known; the mean of the middle two if their number is even. */
    static double median(List<Double> values) {
        double[] known = values.stream()
                .mapToDouble(Double::doubleValue)
                .filter(x -> !Double.isNaN(x))
                .sorted()
                .toArray();
        int n = known.length;
        return n == 0
                ? Double.NaN
                : Arrays.stream(known, (n - 1) / 2, n / 2 + 1).average().orElseThrow();
    }

    @Override
    List<Text> words() {
        Stream<Text> within = sections.stream()
                .flatMap(section -> Stream.concat(
                        Stream.of(section.title()),
                        section.facets().stream()
                                .flatMap(facet -> Stream.of(facet.title(), facet.first(), facet.second()))));
        Stream<Text> names =
                sections.stream().flatMap(section -> section.names().stream()).map(Text::of);
        return Stream.of(Stream.of(caption.title()), caption.facts().stream(), within, names)
                .flatMap(words -> words)
                .toList();
    }

    @Override
    Drawing drawing(Lettering lettering) {
        return new StripLayout(this, lettering).drawing();
    }
}
