package lode.registry;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lode.panel.Nearest;
import lode.panel.UserException;

/** Finds the factor that somebody means by a name or by the first digits of an id. */
final class Lookup {

    private static final int FEWEST = 4;
    private static final int SHOWN = 10;

    private final List<Entry> entries;
    private final String asked;

    private Lookup(List<Entry> entries, String asked) {
        this.entries = entries;
        this.asked = asked;
    }

    /** The one factor of that name, else the one whose id begins so. */
    static Entry in(List<Entry> entries, String asked) {
        return new Lookup(entries, asked.strip().toLowerCase(Locale.ROOT)).one();
    }

    private Entry one() {
        List<Entry> named = entries.stream()
                .filter(entry -> entry.factor().name().equalsIgnoreCase(asked))
                .toList();
        List<Entry> found = named.isEmpty() ? begunBy() : named;
        return switch (found.size()) {
            case 0 -> throw unknown();
            case 1 -> found.getFirst();
            default -> throw ambiguous(found);
        };
    }

    private List<Entry> begunBy() {
        return entries.stream()
                .filter(entry -> asked.length() >= FEWEST && entry.factor().id().startsWith(asked))
                .toList();
    }

    private UserException unknown() {
        if (entries.isEmpty()) {
            return new UserException("There is no factor '" + asked + "': the registry is empty; lode mine finds some");
        }
        List<String> names =
                entries.stream().map(entry -> entry.factor().name()).toList();
        return new UserException("There is no factor '" + asked + "'." + Nearest.hint(asked, names)
                + " Give its name, or at least " + FEWEST + " digits of its id; lode factor list shows all "
                + entries.size() + ".");
    }

    private UserException ambiguous(List<Entry> found) {
        String candidates = found.stream()
                .limit(SHOWN)
                .map(Entry::factor)
                .map(factor -> "\n  " + factor.name() + "  " + factor.formula())
                .collect(Collectors.joining());
        String more = found.size() > SHOWN ? "\n  and " + (found.size() - SHOWN) + " more" : "";
        return new UserException("'" + asked + "' begins the ids of " + found.size() + " factors; give more digits:"
                + candidates + more);
    }
}
