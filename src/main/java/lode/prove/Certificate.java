package lode.prove;

import java.time.LocalDate;
import java.util.List;

/**
 * What was found about one part of a subject.
 *
 * @param part     what was asked
 * @param days     the days after which there was another future
 * @param evidence one entry for each check that applies
 */
public record Certificate(String part, List<LocalDate> days, List<Evidence> evidence) {

    /** Copies the lists. */
    public Certificate {
        days = List.copyOf(days);
        evidence = List.copyOf(evidence);
    }

    /** Whether all checks passed and values were compared in each. */
    public boolean holds() {
        return evidence.stream().allMatch(found -> found.holds() && found.compared() > 0);
    }
}
