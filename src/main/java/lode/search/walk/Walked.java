package lode.search.walk;

import java.util.List;
import java.util.function.ToDoubleFunction;
import lode.measure.Series;
import lode.panel.Period;

/**
 * A procedure that has walked: the test days of its windows in a row are days that it had not seen.
 *
 * @param outcomes of its windows, in order; at least one
 * @param horizon  days over which the label's return reaches
 */
public record Walked(List<Outcome> outcomes, int horizon) {

    /** Copies the list. */
    public Walked {
        outcomes = List.copyOf(outcomes);
        if (outcomes.isEmpty()) {
            throw new IllegalArgumentException("a walk needs a window that is finished");
        }
    }

    /** The test days of all windows: each begins where the one before ended. */
    public Period days() {
        return new Period(
                outcomes.getFirst().split().test().first(),
                outcomes.getLast().split().test().end());
    }

    /** The one series of the procedure, a value for each of its {@link #days}. */
    public Track track(Held held) {
        return Track.joined(outcomes.stream()
                .map(outcome -> outcome.on(held, outcome.split().test()))
                .toList());
    }

    /** What the series says. */
    public Figures kept(Held held) {
        return Figures.of(track(held), horizon);
    }

    /** What it did in one window's test days. */
    public Figures kept(Held held, Outcome outcome) {
        return Figures.of(outcome.on(held, outcome.split().test()), horizon);
    }

    /** What the days that chose said of it: the mean rank correlation there, in the mean of the windows. */
    public double promised(Held held) {
        return mean(outcome -> promised(held, outcome));
    }

    /** What they said of it in one window. */
    public double promised(Held held, Outcome outcome) {
        return Series.mean(outcome.on(held, outcome.split().training()).rankIcs());
    }

    /** What the days that checked said of it, in the mean of the windows. */
    public double checked(Held held) {
        return mean(outcome -> checked(held, outcome));
    }

    /** What they said of it in one window. */
    public double checked(Held held, Outcome outcome) {
        return Series.mean(outcome.on(held, outcome.split().validation()).rankIcs());
    }

    /** Distinct formulas that were tried, each counted in every window that tried it. */
    public long trials() {
        return outcomes.stream().mapToLong(outcome -> outcome.luck().trials()).sum();
    }

    /** Windows whose rank correlation out of sample was above 0. */
    public long windowsAbove(Held held) {
        return outcomes.stream()
                .filter(outcome -> kept(held, outcome).rankIc().mean() > 0)
                .count();
    }

    private double mean(ToDoubleFunction<Outcome> figure) {
        return Series.mean(outcomes.stream().mapToDouble(figure).toArray());
    }
}
