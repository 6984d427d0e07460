package lode.report;

import java.nio.file.Path;
import java.util.List;

/** What is written of a search into the folder of its run. */
@FunctionalInterface
public interface RunReport {

    /**
     * Writes the files into the folder of the run, each whole or not at all.
     *
     * @return warnings for the user, such as a picture that could not be drawn
     * @throws lode.panel.UserException if it cannot be written
     */
    List<String> write(Path folder);
}
