package lode.backtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import lode.panel.Axes;
import lode.panel.Nearest;
import lode.panel.UserException;

/**
 * A CSV file with a row per date and instrument, sorted by date: what it holds is checked line by line.
 *
 * <p>The first line names the columns, in any order; lines that begin with {@code #} and empty lines are skipped.
 */
final class DatedTable {

    private final Path file;
    private final Axes axes;
    private final List<String> columns;

    private DatedTable(Path file, Axes axes, List<String> columns) {
        this.file = file;
        this.axes = axes;
        this.columns = columns;
    }

    /** A line of the file: its number, the day and instrument by index, and its numbers by the order of the columns. */
    record Row(int line, int day, int instrument, double[] numbers) {}

    /**
     * Reads a file whose rows have a date, an instrument and numbers.
     *
     * @param columns of numbers, a missing one is NaN; one that ends with {@code _date} has dates, and tells the first trading
     *                day on or after each by index
     * @throws UserException naming the first line that is wrong
     */
    static List<Row> read(Path file, Axes axes, List<String> columns) {
        return read(file, lines(file), axes, columns);
    }

    /** The same of lines that were read already. */
    static List<Row> read(Path file, List<String> lines, Axes axes, List<String> columns) {
        return new DatedTable(file, axes, columns).rows(lines);
    }

    /**
     * Reads target weights: by day, over the instruments of the axes.
     *
     * @throws UserException if a line is wrong, a weight is below 0, or those of a date sum to more than 1
     */
    static NavigableMap<Integer, double[]> weights(Path file, Axes axes, String column, double unit) {
        NavigableMap<Integer, double[]> weights = new TreeMap<>();
        for (Row row : read(file, axes, List.of(column))) {
            double weight = row.numbers()[0] / unit;
            if (!(weight >= 0)) {
                throw new UserException(file + ", line " + row.line() + ": a weight is a number of 0 or more, got "
                        + (Double.isNaN(weight) ? "none" : plain(weight)));
            }
            weights.computeIfAbsent(row.day(), _ -> new double[axes.width()])[row.instrument()] = weight;
        }
        return weights;
    }

    private List<Row> rows(List<String> lines) {
        List<Row> rows = new ArrayList<>();
        int[] places = new int[0];
        int[] seen = new int[axes.width()];
        Arrays.fill(seen, -1);
        int before = -1;
        for (int k = 0; k < lines.size(); k++) {
            String line = lines.get(k).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> cells =
                    Arrays.stream(line.split(",", -1)).map(String::strip).toList();
            if (places.length == 0) {
                places = places(cells);
                continue;
            }
            Row row = row(k + 1, cells, places);
            if (row.day() < before) {
                throw wrong(
                        k + 1,
                        "the date " + axes.days().get(row.day()) + " follows "
                                + axes.days().get(before) + ": sort the rows by date");
            }
            if (seen[row.instrument()] == row.day()) {
                throw wrong(
                        k + 1,
                        axes.instruments().get(row.instrument()) + " has a row on "
                                + axes.days().get(row.day()) + " already");
            }
            seen[row.instrument()] = row.day();
            before = row.day();
            rows.add(row);
        }
        if (rows.isEmpty()) {
            throw new UserException(file + " has no rows: it needs the columns " + String.join(", ", needed())
                    + " and at least one row");
        }
        return rows;
    }

    /**
     * The lines of a text file.
     *
     * @throws UserException if there is none, or it cannot be read
     */
    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new UserException("There is no file " + file, e);
        } catch (IOException e) {
            throw new UserException("Cannot read " + file + ": " + e, e);
        }
    }

    private List<String> needed() {
        List<String> needed = new ArrayList<>(List.of("date", "instrument"));
        needed.addAll(columns);
        return needed;
    }

    private int[] places(List<String> header) {
        List<String> names =
                header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        return needed().stream()
                .mapToInt(name -> {
                    int place = names.indexOf(name);
                    if (place < 0) {
                        throw wrong(
                                1,
                                "there is no column '" + name + "'; it needs " + String.join(", ", needed())
                                        + ", and has " + String.join(", ", header));
                    }
                    return place;
                })
                .toArray();
    }

    private Row row(int number, List<String> cells, int[] places) {
        int most = Arrays.stream(places).max().orElse(0);
        if (cells.size() <= most) {
            throw wrong(number, "it has " + cells.size() + " cells, too few");
        }
        LocalDate date = parsed(number, cells.get(places[0]), LocalDate::parse, "a date such as 2016-01-04");
        int day = axes.firstOnOrAfter(date);
        if (day == axes.length() || !axes.days().get(day).equals(date)) {
            throw wrong(
                    number,
                    date + " is no trading day of the data, which have "
                            + axes.days().getFirst() + " to " + axes.days().getLast());
        }
        String name = cells.get(places[1]);
        int instrument = axes.column(name);
        if (instrument < 0) {
            throw wrong(number, "the data have no instrument '" + name + "'." + Nearest.hint(name, axes.instruments()));
        }
        double[] numbers = new double[columns.size()];
        for (int k = 0; k < numbers.length; k++) {
            String text = cells.get(places[k + 2]);
            if (text.isEmpty()) {
                numbers[k] = Double.NaN;
            } else if (columns.get(k).endsWith("_date")) {
                numbers[k] = axes.firstOnOrAfter(parsed(number, text, LocalDate::parse, "a date such as 2016-01-04"));
            } else {
                numbers[k] = parsed(number, text, Double::valueOf, "a number");
            }
        }
        return new Row(number, day, instrument, numbers);
    }

    private <T> T parsed(int number, String text, Function<String, T> parse, String what) {
        try {
            return parse.apply(text);
        } catch (DateTimeParseException | NumberFormatException _) {
            throw wrong(number, "'" + text + "' is not " + what);
        }
    }

    private UserException wrong(int number, String what) {
        return new UserException(file + ", line " + number + ": " + what);
    }

    /** Checks that the weights of each date sum to 1 at most. */
    static void requireSums(Path file, Axes axes, Map<Integer, double[]> weights) {
        weights.forEach((day, ofDay) -> {
            double sum = Arrays.stream(Objects.requireNonNull(ofDay)).sum();
            if (sum > 1 + Sizing.SLACK) {
                throw new UserException(file + ": the weights of " + axes.days().get(day) + " sum to " + plain(sum)
                        + ", but 1 is all there is: lower them, or divide them by their sum");
            }
        });
    }

    private static String plain(double value) {
        return Double.toString(Math.round(value * 1e9) / 1e9);
    }
}
