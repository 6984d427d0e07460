package lode.report.validation;

import java.util.List;
import java.util.stream.IntStream;
import lode.measure.Validation;

/** A table on its way with a row for each date of each factor. */
final class DateTable {

    /** What stands in a column. */
    @FunctionalInterface
    interface Cell {

        /**
         * What is told of one date.
         *
         * @param date its place among those of the test
         */
        Object of(Validation one, int date);
    }

    private record Row(Validation one, int date) {}

    private final FactorTable<Row> table;

    DateTable(String name, String title) {
        this.table = new FactorTable<>(name, title, factor -> rows(factor.validation()));
        column("date", (one, k) -> one.dates().get(k));
    }

    private static List<Row> rows(Validation one) {
        return IntStream.range(0, one.dates().size())
                .mapToObj(k -> new Row(one, k))
                .toList();
    }

    DateTable column(String head, Cell cell) {
        table.column(head, row -> cell.of(row.one(), row.date()));
        return this;
    }

    Table of(List<TestedFactor> factors) {
        return table.of(factors);
    }
}
