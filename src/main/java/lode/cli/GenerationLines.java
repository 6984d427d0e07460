package lode.cli;

import java.io.PrintWriter;
import java.util.function.Supplier;
import lode.report.Pace;
import lode.report.RunState;
import lode.search.Generation;

/** One line per generation: how good the best is, how far the search has come, how fast it goes. */
record GenerationLines(Supplier<RunState> course, PrintWriter out) implements MiningView {

    @Override
    public void show() {
        RunState state = course.get();
        state.last().ifPresent(generation -> say(line(generation, state)));
    }

    private static String line(Generation generation, RunState state) {
        Pace pace = state.pace();
        return "generation %3d/%d  RankIC best %+.4f validation %+.4f median %.4f luck %.4f  size %4.1f  %,7d formulas  %,5.0f/s  left %s"
                .formatted(
                        generation.number(),
                        state.planned(),
                        generation.best().rankIc(),
                        generation.best().validationRankIc(),
                        generation.medianRankIc(),
                        generation.luck().rankIc(),
                        generation.meanSize(),
                        generation.distinct(),
                        pace.perSecond(),
                        Frame.clock(pace.left()));
    }

    @Override
    public void say(String sentence) {
        out.println(sentence);
        out.flush();
    }

    @Override
    public void close() {}
}
