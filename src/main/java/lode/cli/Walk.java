package lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Period;
import lode.report.RunFolder;
import lode.report.walk.WalkReport;
import lode.search.Earlier;
import lode.search.Experiment;
import lode.search.MiningResult;
import lode.search.walk.Appraiser;
import lode.search.walk.Outcome;
import lode.search.walk.Walked;
import lode.search.walk.Window;
import picocli.CommandLine;

/**
 * Searches of one experiment in windows that go forward in time, each in a folder of its own, and what they are worth on the days
 * after.
 *
 * <p>The seed of each is one more than that of the one before. Each counts the trials of those before it.
 */
final class Walk {

    private final Function<Map<String, Object>, Experiment> reader;
    private final Experiment experiment;
    private final Dataset data;
    private final WalkFolder folder;
    private final List<Window> windows;
    private final Searches searches;
    private final PrintWriter out;
    private final PrintWriter err;

    /**
     * A walk that begins, or goes on with the windows that the folder has.
     *
     * @param reader   reads the experiment with some keys replaced
     * @param searches makes each search
     * @throws lode.panel.UserException if not one window fits the days of the experiment
     */
    Walk(
            Function<Map<String, Object>, Experiment> reader,
            Dataset data,
            WalkFolder folder,
            Searches searches,
            CommandLine command) {
        this.reader = reader;
        this.experiment = reader.apply(Map.of());
        this.data = data;
        this.folder = folder;
        this.windows = folder.rule()
                .windows(data.axes(), experiment.plan(data.axes()).split().whole());
        this.searches = searches;
        this.out = command.getOut();
        this.err = command.getErr();
    }

    /** Searches all windows, unless the user asks to stop: then the running search ends, and what is finished is summed up. */
    void toTheEnd(Appraiser appraiser) {
        List<Outcome> outcomes = new ArrayList<>();
        try (var interruption = new Interruption(searches::sayStopping)) {
            for (Window window : windows) {
                MiningResult found = search(window, interruption::requested);
                if (!found.complete()) {
                    break;
                }
                outcomes.add(Outcome.of(window, found, appraiser));
            }
            report(outcomes);
        }
    }

    private MiningResult search(Window window, BooleanSupplier stop) {
        Axes axes = data.axes();
        out.printf(
                "%nWindow %d of %d: learns from %s, is applied to %s%n",
                window.number(),
                windows.size(),
                new Period(
                                window.split().training().first(),
                                window.split().validation().end())
                        .on(axes),
                window.split().test().on(axes));
        out.flush();
        Path place = Runs.window(folder.path(), window.number());
        Map<String, Object> keys = new LinkedHashMap<>(window.keys(axes));
        keys.put("seed", experiment.seed() + window.number() - 1);
        keys.put("earlier", earlier(reader.apply(keys), window));
        return searches.apply(reader.apply(keys)).goOn(place, folder.language(), _ -> stop.getAsBoolean());
    }

    /** The trials of all windows before it count, but they looked at other days than its test days. */
    private Earlier earlier(Experiment search, Window window) {
        Earlier before = EarlierSearches.before(search, data, Runs.window(folder.path(), window.number()));
        return window.number() == 1
                ? before
                : new Earlier(
                        before.trials(),
                        RunToRepeat.in(Runs.window(folder.path(), 1))
                                .plan()
                                .earlier()
                                .looks());
    }

    private void report(List<Outcome> outcomes) {
        out.println();
        if (!outcomes.isEmpty()) {
            var walked =
                    new Walked(outcomes, experiment.plan(data.axes()).label().horizon());
            new WalkReport(experiment, data, folder.rule(), windows.size(), walked, folder.language())
                    .write(folder.path())
                    .forEach(err::println);
            WalkLines.of(walked, data.axes()).forEach(out::println);
        }
        if (outcomes.size() == windows.size()) {
            windows.forEach(window -> RunFolder.forget(Runs.window(folder.path(), window.number())));
        } else {
            out.printf(
                    "%d of %d windows are finished; continue with: lode resume %s%n",
                    outcomes.size(), windows.size(), folder.path());
        }
        out.println("Results: " + folder.path());
        out.flush();
    }
}
