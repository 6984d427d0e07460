package lode.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives every distinct subtree a number that stays the same from one plan to the next. */
final class Numbering {

    /** What makes two subtrees the same: the task, and the operands by number. */
    private record Key(Task task, List<Integer> operands) {}

    private final Map<Key, Integer> numbers = new HashMap<>();

    /** The number of the task applied to operands of those numbers. */
    int of(Task task, List<Integer> operands) {
        return numbers.computeIfAbsent(new Key(task, operands), _ -> numbers.size());
    }

    /** How many distinct subtrees were seen. */
    int size() {
        return numbers.size();
    }
}
