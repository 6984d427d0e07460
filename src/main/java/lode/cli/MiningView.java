package lode.cli;

import java.io.PrintWriter;

/** How a running search is shown. */
sealed interface MiningView extends AutoCloseable permits GenerationLines, WatchedTable, MiningView.Silent {

    /** Shows the generation that has just ended. */
    void show();

    /** Tells the user something in between. */
    void say(String sentence);

    /** Leaves the screen to what is printed next. */
    @Override
    void close();

    /** Shows only what is said. */
    record Silent(PrintWriter err) implements MiningView {

        @Override
        public void show() {}

        @Override
        public void say(String sentence) {
            err.println(sentence);
            err.flush();
        }

        @Override
        public void close() {}
    }
}
