package lode.cli;

import java.util.List;
import lode.panel.UserException;
import lode.registry.Entry;
import lode.registry.Registry;

/** Factors that were named on the command line. */
final class FactorIds {

    private FactorIds() {}

    /** The factors of these names or ids, each once. */
    static List<Entry> find(Registry registry, List<String> ids) {
        return ids.stream().map(registry::find).distinct().toList();
    }

    /** Checks a tag. */
    static String requireTag(String tag) {
        if (!tag.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}")) {
            throw new UserException(
                    "'" + tag + "' is no tag: use letters, digits, '.', '_' and '-', at most 40, and begin"
                            + " with a letter or digit");
        }
        return tag;
    }
}
