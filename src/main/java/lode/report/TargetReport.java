package lode.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lode.panel.Dataset;
import lode.search.Rounds;
import lode.search.SearchPlan;
import lode.search.Survivor;

/**
 * The table of the factors that several searches found together: that of each, with the number of the search in front.
 *
 * @param plan   of the first search
 * @param data   on which market
 * @param rounds the searches, of which each has a folder of its own
 * @param end    why no other one followed
 */
public record TargetReport(SearchPlan plan, Dataset data, List<Rounds.Round> rounds, String end) {

    /** Copies the list. */
    public TargetReport {
        rounds = List.copyOf(rounds);
    }

    /**
     * Writes the table into a folder.
     *
     * @return the file
     * @throws lode.panel.UserException if it cannot be written
     */
    public Path write(Path folder) {
        Csv csv = Csv.noted(
                note(),
                Stream.concat(Stream.of("round"), MiningReport.COLUMNS.stream().map(MiningReport.Column::name))
                        .toArray(String[]::new));
        int place = 0;
        for (Rounds.Round round : rounds) {
            for (Survivor survivor : round.result().survivors()) {
                String name = MiningReport.name(place++);
                List<Object> cells = new ArrayList<>(List.of(round.number()));
                MiningReport.COLUMNS.forEach(column -> cells.add(column.cell().apply(name, survivor)));
                csv.row(cells.toArray());
            }
        }
        Path file = folder.resolve("factors.csv");
        csv.write(file);
        return file;
    }

    private String note() {
        return data.note(plan.pool(), plan.label(), plan.split().whole())
                + plan.conventions().note() + "; " + end;
    }
}
