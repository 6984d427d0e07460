package lode.prove;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects the evidence about each part of a subject. */
final class Proof {

    private final List<double[]> original;
    private final int perDay;
    private final List<Map<LeakCheck, Evidence>> evidence = new ArrayList<>();

    /**
     * A proof without evidence yet.
     *
     * @param original values of each part, day-major
     * @param perDay   values of a day
     */
    Proof(List<double[]> original, int perDay) {
        this.original = original;
        this.perDay = perDay;
        original.forEach(_ -> evidence.add(new EnumMap<>(LeakCheck.class)));
    }

    /** Compares the first days to the last bit. */
    void compareBits(LeakCheck check, List<double[]> other, int today, int days) {
        note(Comparison.ofBits(check, perDay), other, today, Math.max(0, days), 0);
    }

    /** Compares all days up to rounding with those that come so many days later. */
    void compareNumbers(LeakCheck check, List<double[]> other, int later) {
        note(
                Comparison.ofNumbers(check, perDay),
                other,
                Evidence.ALL_DAYS,
                original.getFirst().length / perDay - later,
                later);
    }

    private void note(Comparison comparison, List<double[]> other, int today, int days, int later) {
        for (int k = 0; k < original.size(); k++) {
            Evidence found = comparison.of(original.get(k), other.get(k), today, days, later);
            evidence.get(k).merge(found.check(), found, Evidence::plus);
        }
    }

    /** What was found about a part. */
    List<Evidence> evidence(int part) {
        return List.copyOf(evidence.get(part).values());
    }
}
