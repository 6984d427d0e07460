package lode.cli;

import java.util.ArrayList;
import java.util.List;
import lode.panel.Axes;
import lode.report.Looks;
import lode.search.Earlier;
import lode.search.walk.Figures;
import lode.search.walk.Held;
import lode.search.walk.Outcome;
import lode.search.walk.Walked;

/** The end of a walk on the screen: what each window promised and kept, and the one series of all. */
final class WalkLines {

    private WalkLines() {}

    static List<String> of(Walked walked, Axes axes) {
        List<String> lines = new ArrayList<>();
        lines.add("%6s  %-24s %9s %9s %11s %9s %7s %10s"
                .formatted("window", "test days", "trials", "training", "validation", "test", "t", "best alone"));
        for (Outcome outcome : walked.outcomes()) {
            Figures kept = walked.kept(Held.ALL, outcome);
            lines.add("%6d  %-24s %,9d %+9.4f %+11.4f %+9.4f %+7.1f %+10.4f"
                    .formatted(
                            outcome.window().number(),
                            outcome.split().test().on(axes),
                            outcome.luck().trials(),
                            walked.promised(Held.ALL, outcome),
                            walked.checked(Held.ALL, outcome),
                            kept.rankIc().mean(),
                            kept.rankIc().t(),
                            walked.kept(Held.BEST, outcome).rankIc().mean()));
        }
        lines.add("");
        lines.add(line("all survivors, equal weights", walked, Held.ALL));
        lines.add(line("the best alone", walked, Held.BEST));
        lines.add("%,d formulas were tried in %d windows; RankIC out of sample above 0 in %d of them"
                .formatted(walked.trials(), walked.outcomes().size(), walked.windowsAbove(Held.ALL)));
        Earlier earlier = walked.outcomes().getFirst().luck().earlier();
        if (earlier.looks() > 0) {
            lines.add("These days are no longer unseen: they were looked at %s before, with this label; p times %d %s"
                    .formatted(
                            Looks.times(earlier.looks()),
                            earlier.looks() + 1,
                            is(Math.min(1, walked.kept(Held.ALL).p() * (earlier.looks() + 1)))));
        }
        return lines;
    }

    private static String is(double p) {
        return p < 0.0001 ? "< 0.0001" : "= %.4f".formatted(p);
    }

    private static String line(String name, Walked walked, Held held) {
        Figures kept = walked.kept(held);
        return "%s: training promised RankIC %+.4f, out of sample it is %+.4f (ICIR %.2f, t %.1f, p %s on %,d days); long-short %+.1f %% a year, Sharpe %.2f"
                .formatted(
                        name,
                        walked.promised(held),
                        kept.rankIc().mean(),
                        kept.rankIc().ir(),
                        kept.rankIc().t(),
                        is(kept.p()),
                        kept.rankIc().days(),
                        100 * kept.annual(),
                        kept.sharpe());
    }
}
