package lode.search.walk;

import java.util.List;
import lode.measure.Split;
import lode.panel.Period;
import lode.search.LuckReport;
import lode.search.MiningResult;

/**
 * What was found in a window, what it promised, and what it was worth on the days after.
 *
 * @param window that was searched
 * @param split  its days, purged
 * @param picks  the survivors, best first
 * @param luck   what of them may be luck
 * @param all    how all together did on each day from the first of training to the last of test
 * @param best   how the best alone did
 */
public record Outcome(Window window, Split split, List<Pick> picks, LuckReport luck, Track all, Track best) {

    /** Copies the list. */
    public Outcome {
        picks = List.copyOf(picks);
    }

    /** Applies what was found in a window. Directions are those of training, and weights are equal. */
    public static Outcome of(Window window, MiningResult found, Appraiser appraiser) {
        List<Pick> picks = found.survivors().stream()
                .map(survivor ->
                        new Pick(survivor.formula(), survivor.scorecard().direction()))
                .toList();
        Period days = found.split().whole();
        return new Outcome(
                window,
                found.split(),
                picks,
                found.luck(),
                appraiser.track(picks, days),
                appraiser.track(picks.stream().limit(1).toList(), days));
    }

    /** How one of the two tracks did on some days of the window. */
    public Track on(Held held, Period days) {
        int offset = split.whole().first();
        Track track = held == Held.ALL ? all : best;
        return track.on(new Period(days.first() - offset, days.end() - offset));
    }
}
