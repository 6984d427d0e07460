package lode.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import lode.panel.UserException;
import lode.report.RunState;
import picocli.CommandLine.Option;

/** How much of a running search is shown. */
final class ViewOptions {

    /** Where the width of a terminal is not known. */
    private static final int USUAL_WIDTH = 80;

    @Option(
            names = "--watch",
            description = "Draw a small table anew as the search goes on; usual in a terminal. Elsewhere one line is"
                    + " printed per generation.")
    private boolean watch;

    @Option(names = "--quiet", description = "Show no progress, only the results.")
    private boolean quiet;

    /**
     * Refuses what excludes each other.
     *
     * @throws UserException if both options are given
     */
    void check() {
        if (watch && quiet) {
            throw new UserException("--watch and --quiet exclude each other: give one of them");
        }
    }

    /** The view of a search. */
    MiningView view(Supplier<RunState> course, PrintWriter out, PrintWriter err) {
        return view(course, out, err, System.getenv());
    }

    private MiningView view(
            Supplier<RunState> course, PrintWriter out, PrintWriter err, Map<String, String> environment) {
        if (quiet) {
            return new MiningView.Silent(err);
        }
        boolean redraws = !"dumb".equals(environment.get("TERM"));
        if (redraws && (watch || Terminal.width().isPresent())) {
            boolean colours = environment.getOrDefault("NO_COLOR", "").isEmpty();
            int width = Terminal.width().orElse(USUAL_WIDTH);
            return new WatchedTable(
                    course, new Frame(width, Shades.in(System.out.charset()), colours), out, Duration.ofSeconds(1));
        }
        return new GenerationLines(course, err);
    }
}
