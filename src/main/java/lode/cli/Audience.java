package lode.cli;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import lode.report.LiveFile;
import lode.report.RunState;
import lode.search.Progress;

/** Who watches a search: the user at the screen, and whoever reads the folder of the run. */
final class Audience implements Consumer<Progress> {

    private final Course course;
    private final MiningView view;
    private Optional<LiveFile> live = Optional.empty();

    /**
     * An audience of a search that begins now, or goes on.
     *
     * @param planned generations to breed
     * @param view    what the user sees of it
     */
    Audience(int planned, Function<Supplier<RunState>, MiningView> view) {
        this.course = new Course(planned, System::nanoTime);
        this.view = view.apply(course::now);
    }

    /** Begins to watch; others do so by the file. */
    void watch(LiveFile file) {
        live = Optional.of(file);
        tell();
    }

    @Override
    public void accept(Progress progress) {
        course.add(progress);
        tell();
    }

    private void tell() {
        live.ifPresent(file -> file.write(course.now()));
        view.show();
    }

    /** Tells the user something in between. */
    void say(String sentence) {
        view.say(sentence);
    }

    /** The search is over: the screen is free, and the file is removed. */
    void leave() {
        view.close();
        live.ifPresent(LiveFile::close);
    }
}
