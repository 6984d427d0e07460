package lode.report.arena;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lode.panel.UserException;
import lode.report.CsvColumns;
import lode.report.CsvTable;
import lode.search.arena.Bout;
import lode.search.arena.Bout.Looks;
import lode.search.arena.Bout.Recovery;

/** The table of an arena's searches, one row each: written as they end, and read by whoever continues. */
public final class ArenaTable {

    private static final String BETWEEN_FORMULAS = "; ";

    private static final CsvColumns<Bout> COLUMNS = new CsvColumns<Bout>()
            .column("data", bout -> bout.key().data())
            .column("entrant", bout -> bout.key().entrant())
            .column("seed", bout -> bout.key().seed())
            .column("conditions", Bout::conditions)
            .column("distinct", Bout::distinct)
            .column("generations", Bout::generations)
            .column("best", bout -> bout.verdict().formula())
            .column("best_size", bout -> bout.verdict().size())
            .column("best_training_rank_ic", bout -> bout.verdict().best().training())
            .column("best_validation_rank_ic", bout -> bout.verdict().best().validation())
            .column("best_test_rank_ic", bout -> bout.verdict().best().test())
            .column("top10", bout -> bout.verdict().unlike())
            .column("top10_training_rank_ic", bout -> bout.verdict().topTen().training())
            .column("top10_validation_rank_ic", bout -> bout.verdict().topTen().validation())
            .column("top10_test_rank_ic", bout -> bout.verdict().topTen().test())
            .column("planted", planted(Recovery::planted))
            .column("planted_top10", planted(recovery -> recovery.inTen().size()))
            .column("planted_top20", planted(recovery -> recovery.inTwenty().size()))
            .column("found_top10", planted(recovery -> String.join(BETWEEN_FORMULAS, recovery.inTen())))
            .column("found_top20", planted(recovery -> String.join(BETWEEN_FORMULAS, recovery.inTwenty())));

    private ArenaTable() {}

    private static Function<Bout, Object> planted(Function<Recovery, Object> cell) {
        return bout -> bout.verdict().planted().map(cell);
    }

    /**
     * Writes the table, whole or not at all.
     *
     * @param note what the searches were made on, in one line
     */
    public static void write(Path file, String note, List<Bout> bouts) {
        COLUMNS.of(note, bouts).write(file);
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
        if (!table.columns().equals(COLUMNS.names())) {
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
