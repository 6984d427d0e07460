package lode.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lode.panel.Dataset;
import lode.search.Rounds;
import lode.search.SearchPlan;

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
        Path file = folder.resolve("factors.csv");
        new CsvColumns<Found>()
                .column("round", Found::round)
                .columns(MiningReport.COLUMNS, Found::factor)
                .of(note(), found())
                .write(file);
        return file;
    }

    /** A factor with the number of the search that found it. */
    private record Found(int round, NamedSurvivor factor) {}

    private List<Found> found() {
        List<Found> found = new ArrayList<>();
        for (Rounds.Round round : rounds) {
            for (NamedSurvivor each : NamedSurvivor.of(round.result())) {
                String name = MiningReport.name(found.size());
                found.add(new Found(round.number(), new NamedSurvivor(name, each.survivor(), each.luck())));
            }
        }
        return found;
    }

    private String note() {
        return data.note(plan.pool(), plan.label(), plan.split().whole())
                + plan.conventions().note() + "; " + end;
    }
}
