package lode.report.walk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lode.measure.Split;
import lode.panel.Period;
import lode.report.Csv;
import lode.search.walk.Figures;
import lode.search.walk.Held;
import lode.search.walk.Outcome;
import lode.search.walk.Pick;
import lode.search.walk.Track;
import lode.search.walk.Walked;

/** The tables of a walk. */
final class WalkTables {

    private static final String[] COLUMNS = {
        "window",
        "held",
        "training_first",
        "training_last",
        "validation_first",
        "validation_last",
        "test_first",
        "test_last",
        "trials",
        "earlier_trials",
        "luck_rank_ic",
        "survivors",
        "holding",
        "training_rank_ic",
        "validation_rank_ic",
        "test_rank_ic",
        "test_icir",
        "test_t",
        "test_p",
        "test_days",
        "test_long_short_annual",
        "test_sharpe",
        "test_sharpe_certainty"
    };

    private final WalkReport report;
    private final Walked walked;
    private final List<LocalDate> days;

    WalkTables(WalkReport report) {
        this.report = report;
        this.walked = report.walked();
        this.days = report.data().axes().days();
    }

    /** For each window and both ways to hold its survivors what was promised and kept; the last rows are for all windows. */
    Csv windows() {
        Csv csv = Csv.noted(report.note(), COLUMNS);
        for (Outcome outcome : walked.outcomes()) {
            for (Held held : Held.values()) {
                List<Object> cells = new ArrayList<>(List.of(outcome.window().number() + "", name(held)));
                cells.addAll(dates(outcome.split()));
                cells.addAll(List.of(
                        outcome.luck().trials(),
                        outcome.luck().earlier().trials(),
                        outcome.luck().luckRankIc(),
                        outcome.picks().size(),
                        outcome.luck().holding(),
                        walked.promised(held, outcome),
                        walked.checked(held, outcome)));
                csv.row(with(cells, walked.kept(held, outcome)));
            }
        }
        for (Held held : Held.values()) {
            csv.row(with(all(held), walked.kept(held)));
        }
        return csv;
    }

    private List<Object> all(Held held) {
        Period test = walked.days();
        List<Object> cells = new ArrayList<>(List.of("all", name(held), "", "", "", ""));
        cells.addAll(List.of(days.get(test.first()), days.get(test.end() - 1), walked.trials(), "", "", "", ""));
        cells.addAll(List.of(walked.promised(held), walked.checked(held)));
        return cells;
    }

    private List<Object> dates(Split split) {
        return List.of(
                days.get(split.training().first()),
                days.get(split.training().end() - 1),
                days.get(split.validation().first()),
                days.get(split.validation().end() - 1),
                days.get(split.test().first()),
                days.get(split.test().end() - 1));
    }

    private static Object[] with(List<Object> cells, Figures kept) {
        cells.addAll(List.of(
                kept.rankIc().mean(),
                kept.rankIc().ir(),
                kept.rankIc().t(),
                kept.p(),
                kept.rankIc().days(),
                kept.annual(),
                kept.sharpe(),
                kept.certainty()));
        return cells.toArray();
    }

    /** The one series out of sample, day by day. */
    Csv series() {
        Csv csv =
                Csv.noted(report.note(), "date", "window", "rank_ic", "long_short", "best_rank_ic", "best_long_short");
        for (Outcome outcome : walked.outcomes()) {
            Period test = outcome.split().test();
            Track all = outcome.on(Held.ALL, test);
            Track best = outcome.on(Held.BEST, test);
            for (int k = 0; k < test.days(); k++) {
                csv.row(
                        days.get(test.first() + k),
                        outcome.window().number(),
                        all.rankIcs()[k],
                        all.spreads()[k],
                        best.rankIcs()[k],
                        best.spreads()[k]);
            }
        }
        return csv;
    }

    /** What each window held. */
    Csv factors() {
        Csv csv = Csv.noted(report.note(), "window", "place", "formula", "direction");
        for (Outcome outcome : walked.outcomes()) {
            int place = 0;
            for (Pick pick : outcome.picks()) {
                csv.row(outcome.window().number(), ++place, pick.formula().toString(), pick.direction());
            }
        }
        return csv;
    }

    private static String name(Held held) {
        return switch (held) {
            case ALL -> "all";
            case BEST -> "best";
        };
    }
}
