package lode.report.page;

import com.fasterxml.jackson.annotation.JsonIdentityInfo;
import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import lode.report.Text;

/**
 * What runs along a chart. Charts that share an axis should share the object: a page holds it once.
 *
 * @param kind   what the labels are
 * @param name   what runs along it
 * @param labels one for each value of a line
 */
@JsonIdentityInfo(generator = ObjectIdGenerators.IntSequenceGenerator.class, property = "id")
public record Axis(Kind kind, Text name, List<String> labels) {

    /** What labels are, by which a chart is laid out. */
    public enum Kind {
        /** Dates in ascending order. */
        DATES,
        /** Numbers in ascending order. */
        NUMBERS,
        /** Names, each on a row of its own. */
        NAMES
    }

    /** Copies the labels. */
    public Axis {
        labels = List.copyOf(labels);
    }

    /** Dates. */
    public static Axis of(List<LocalDate> dates) {
        return new Axis(
                Kind.DATES,
                new Text("Date", "日期"),
                dates.stream().map(Object::toString).toList());
    }

    /** The numbers from 1. */
    public static Axis upTo(int last, Text name) {
        return new Axis(
                Kind.NUMBERS,
                name,
                IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList());
    }
}
