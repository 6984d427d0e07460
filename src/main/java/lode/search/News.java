package lode.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What became known of formulas since a checkpoint: what the next one has to hold.
 *
 * @param trials   the formulas tried for the first time
 * @param findings what was found out about canonical formulas, each by the number of a trial that it stands for
 * @param settled  trials whose races went to the end
 * @param finished trials whose races would go to the end, raced or not: those that the luck meter may look at
 * @param reached  trials that reached a bar for the first time
 */
record News(
        List<Trial> trials,
        SequencedMap<Integer, Finding> findings,
        List<Integer> settled,
        List<Integer> finished,
        List<Integer> reached) {

    /** Nothing yet. */
    static News none() {
        return new News(
                new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}
