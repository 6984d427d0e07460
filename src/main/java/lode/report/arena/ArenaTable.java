package lode.report.arena;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lode.panel.UserException;
import lode.report.Csv;
import lode.report.CsvTable;
import lode.search.arena.Bout;
import lode.search.arena.Bout.Looks;
import lode.search.arena.Bout.Recovery;

/** The table of an arena's searches, one row each: written as they end, and read by whoever continues. */
public final class ArenaTable {

    private static final String BETWEEN_FORMULAS = "; ";

    private static final List<Column> COLUMNS = List.of(
            new Column("data", bout -> bout.key().data()),
            new Column("entrant", bout -> bout.key().entrant()),
            new Column("seed", bout -> bout.key().seed()),
            new Column("conditions", Bout::conditions),
            new Column("distinct", Bout::distinct),
            new Column("generations", Bout::generations),
            new Column("best", bout -> bout.verdict().formula()),
            new Column("best_size", bout -> bout.verdict().size()),
            new Column("best_training_rank_ic", bout -> bout.verdict().best().training()),
            new Column("best_validation_rank_ic", bout -> bout.verdict().best().validation()),
            new Column("best_test_rank_ic", bout -> bout.verdict().best().test()),
            new Column("top10", bout -> bout.verdict().unlike()),
            new Column("top10_training_rank_ic", bout -> bout.verdict().topTen().training()),
            new Column(
                    "top10_validation_rank_ic", bout -> bout.verdict().topTen().validation()),
            new Column("top10_test_rank_ic", bout -> bout.verdict().topTen().test()),
            planted("planted", Recovery::planted),
            planted("planted_top10", recovery -> recovery.inTen().size()),
            planted("planted_top20", recovery -> recovery.inTwenty().size()),
            planted("found_top10", recovery -> String.join(BETWEEN_FORMULAS, recovery.inTen())),
            planted("found_top20", recovery -> String.join(BETWEEN_FORMULAS, recovery.inTwenty())));

    private ArenaTable() {}

    /** A column, and what a bout has in it. */
    private record Column(String name, Function<Bout, Object> cell) {}

    private static Column planted(String name, Function<Recovery, Object> cell) {
        return new Column(name, bout -> bout.verdict().planted().map(cell));
    }

    /**
     * Writes the table, whole or not at all.
     *
     * @param note what the searches were made on, in one line
     */
    public static void write(Path file, String note, List<Bout> bouts) {
        Csv csv = Csv.noted(note, COLUMNS.stream().map(Column::name).toArray(String[]::new));
        bouts.forEach(bout -> csv.row(
                COLUMNS.stream().map(column -> column.cell().apply(bout)).toArray()));
        csv.write(file);
    }

    /**
     * Reads a table back, to the bit; one that is not there has no rows.
     *
     * @throws UserException if it is not such a table
     */
    public static List<Bout> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        CsvTable table = CsvTable.read(file);
        if (!table.columns().equals(COLUMNS.stream().map(Column::name).toList())) {
            throw new UserException(file + " is no table of an arena of this version: name a new folder with --out");
        }
        try {
            return table.byName().stream().map(ArenaTable::bout).toList();
        } catch (NumberFormatException e) {
            throw new UserException(file + " is damaged: " + e.getMessage(), e);
        }
    }

    private static Bout bout(Map<String, String> row) {
        return new Bout(
                new Bout.Key(text(row, "data"), text(row, "entrant"), Long.parseLong(text(row, "seed"))),
                text(row, "conditions"),
                whole(row, "distinct"),
                whole(row, "generations"),
                new Bout.Verdict(
                        Optional.of(text(row, "best")).filter(formula -> !formula.isEmpty()),
                        whole(row, "best_size"),
                        looks(row, "best"),
                        whole(row, "top10"),
                        looks(row, "top10"),
                        recovery(row)));
    }

    private static Looks looks(Map<String, String> row, String of) {
        return new Looks(
                number(row, of + "_training_rank_ic"),
                number(row, of + "_validation_rank_ic"),
                number(row, of + "_test_rank_ic"));
    }

    private static Optional<Recovery> recovery(Map<String, String> row) {
        return text(row, "planted").isEmpty()
                ? Optional.empty()
                : Optional.of(new Recovery(
                        whole(row, "planted"), formulas(row, "found_top10"), formulas(row, "found_top20")));
    }

    private static List<String> formulas(Map<String, String> row, String column) {
        return Stream.of(text(row, column).split(BETWEEN_FORMULAS))
                .filter(formula -> !formula.isEmpty())
                .toList();
    }

    private static double number(Map<String, String> row, String column) {
        String text = text(row, column);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    private static int whole(Map<String, String> row, String column) {
        return Integer.parseInt(text(row, column));
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
