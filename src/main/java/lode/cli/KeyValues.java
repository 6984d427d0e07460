package lode.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import lode.panel.UserException;

/** Options such as {@code quantile=0.1,0.2}. */
final class KeyValues {

    private KeyValues() {}

    /**
     * The values of each key, in the order given.
     *
     * @param pairs of KEY=A,B,…
     * @throws UserException if one is no pair
     */
    static SequencedMap<String, List<String>> of(List<String> pairs) {
        SequencedMap<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1 || equals == pair.length() - 1) {
                throw new UserException("Write KEY=VALUE, such as quantile=0.1, not '" + pair + "'");
            }
            values.put(
                    pair.substring(0, equals).strip(),
                    Arrays.stream(pair.substring(equals + 1).split(","))
                            .map(String::strip)
                            .toList());
        }
        return values;
    }
}
