package lode.report.arena;

import java.nio.file.Path;
import java.util.Optional;
import lode.report.Csv;
import lode.search.arena.Band;
import lode.search.arena.Measure;
import lode.search.arena.SignTest;
import lode.search.arena.Summary;

/** The table of how each figure of an arena lies over seeds, and how often it is ahead of plain GP. */
final class ArenaSummary {

    private ArenaSummary() {}

    static void write(Path file, String note, Summary summary) {
        Csv csv = Csv.noted(
                note, "data", "entrant", "figure", "runs", "mean", "std", "min", "median", "max", "wins", "losses",
                "ties", "p");
        for (String data : summary.data()) {
            for (String entrant : summary.entrants(data)) {
                for (Measure measure : summary.measures(data)) {
                    Band band = summary.band(data, entrant, measure);
                    Optional<SignTest> test = summary.againstBaseline(data, entrant, measure);
                    csv.row(
                            data,
                            entrant,
                            measure.name(),
                            band.runs(),
                            band.mean(),
                            band.std(),
                            band.min(),
                            band.median(),
                            band.max(),
                            test.map(SignTest::wins),
                            test.map(SignTest::losses),
                            test.map(SignTest::ties),
                            test.map(SignTest::p));
                }
            }
        }
        csv.write(file);
    }
}
