package lode.data;

import java.util.List;
import lode.panel.UserException;

/**
 * What to import.
 *
 * @param name    the dataset's name
 * @param sources mappings and the files they read
 * @param maxBad  the share of bad rows from which the import stops
 * @param replace whether a dataset of that name may be replaced
 */
public record ImportOrder(String name, List<Source> sources, BadShare maxBad, boolean replace) {

    /**
     * Files, and how to read them.
     *
     * @param mapping a shipped mapping, with {@code :LABEL} if it takes one, or an SQL file
     * @param paths   files, folders and patterns
     */
    public record Source(String mapping, List<String> paths) {

        /** Checks that there is something to read. */
        public Source {
            paths = List.copyOf(paths);
            if (paths.isEmpty()) {
                throw new UserException("--source " + mapping + " needs the files to read");
            }
        }
    }

    /** Checks the name. */
    public ImportOrder {
        DataHome.requireName(name);
        sources = List.copyOf(sources);
    }
}
