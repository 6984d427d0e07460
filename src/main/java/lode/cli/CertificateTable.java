package lode.cli;

import java.util.stream.Collectors;
import lode.panel.Axes;
import lode.prove.Certificate;
import lode.prove.Evidence;

/** Certificates in words. */
final class CertificateTable {

    private final Axes axes;

    /** For what was proved on these days and instruments. */
    CertificateTable(Axes axes) {
        this.axes = axes;
    }

    /** The name, a line for each check, and where the first value differed. */
    String lines(String name, Certificate certificate) {
        String days = certificate.days().stream().map(Object::toString).collect(Collectors.joining(" "));
        return "%s  %s%n".formatted(certificate.holds() ? "sees no future" : "FAILS         ", name)
                + certificate.evidence().stream().map(this::line).collect(Collectors.joining())
                + "  other futures after %s%n%n".formatted(days);
    }

    private String line(Evidence evidence) {
        String line = "  %-9s %s  %,d of %,d values differ"
                .formatted(
                        evidence.check(),
                        evidence.holds() ? "holds" : "FAILS",
                        evidence.differing(),
                        evidence.compared());
        return line
                + evidence.first()
                        .map(first -> "; first %s %s: %s, not %s%s"
                                .formatted(
                                        axes.days().get(first.day()),
                                        axes.instruments().get(first.place()),
                                        first.other(),
                                        first.original(),
                                        first.today() == Evidence.ALL_DAYS
                                                ? ""
                                                : " (known until " + axes.days().get(first.today()) + ")"))
                        .orElse("")
                + System.lineSeparator();
    }
}
