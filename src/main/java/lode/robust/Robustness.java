package lode.robust;

import java.util.List;
import java.util.Optional;

/**
 * What became of a factor under all alterations that apply to it.
 *
 * @param rankIc   its mean RankIC as it is
 * @param findings in the order of the alterations; without windows or constants, none about them, and none about data that mean the same
 *                 for a factor that cannot be computed from other data, such as a combination
 */
public record Robustness(double rankIc, List<Finding> findings) {

    /** Copies the list. */
    public Robustness {
        findings = List.copyOf(findings);
    }

    /** What was found under an alteration; empty if it does not apply. */
    public Optional<Finding> finding(Alteration alteration) {
        return findings.stream()
                .filter(finding -> finding.alteration() == alteration)
                .findFirst();
    }

    /** The share of the RankIC that is left under an alteration, negative if it turned round; NaN if it does not apply. */
    public double kept(Alteration alteration) {
        return finding(alteration).map(finding -> finding.rankIc() / rankIc).orElse(Double.NaN);
    }
}
