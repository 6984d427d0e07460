package lode.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import lode.panel.Axes;
import lode.prove.Certificate;
import lode.prove.Evidence;

/** Certificates in words. */
final class CertificateTable {

    private final List<LocalDate> days;
    private final List<String> places;

    private CertificateTable(List<LocalDate> days, List<String> places) {
        this.days = days;
        this.places = places;
    }

    /** For what has a value for each day and instrument. */
    static CertificateTable ofInstruments(Axes axes) {
        return new CertificateTable(axes.days(), axes.instruments());
    }

    /** For what has one value a day. */
    static CertificateTable ofDays(Axes axes) {
        return new CertificateTable(axes.days(), List.of("that day"));
    }

    /** The name, a line for each check, and where the first value differed. */
    String lines(String name, Certificate certificate) {
        String after = certificate.days().stream().map(Object::toString).collect(Collectors.joining(" "));
        return "%s  %s%n".formatted(certificate.holds() ? "sees no future" : "FAILS         ", name)
                + certificate.evidence().stream().map(this::line).collect(Collectors.joining())
                + "  other futures after %s%n%n".formatted(after);
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
                                        days.get(first.day()),
                                        places.get(first.place()),
                                        first.other(),
                                        first.original(),
                                        first.today() == Evidence.ALL_DAYS
                                                ? ""
                                                : " (known until " + days.get(first.today()) + ")"))
                        .orElse("")
                + System.lineSeparator();
    }
}
