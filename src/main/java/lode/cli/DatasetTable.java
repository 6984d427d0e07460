package lode.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import lode.data.Manifest;

/** Describes a stored dataset in a few aligned lines. */
final class DatasetTable {

    private DatasetTable() {}

    /** The dataset's span, fields, pools, groupings and benchmarks. */
    static String describe(Manifest manifest) {
        StringBuilder text = new StringBuilder();
        line(text, manifest.origin().name(), manifest.origin().description());
        line(text, "  days", "%,d from %s to %s".formatted(manifest.days(), manifest.first(), manifest.last()));
        line(text, "  instruments", "%,d".formatted(manifest.instruments()));
        line(text, "  rows", "%,d".formatted(manifest.rows()));
        line(
                text,
                "  fields",
                manifest.fields().stream().map(Manifest.StoredField::name).collect(Collectors.joining(" ")));
        for (Manifest.StoredPool pool : manifest.pools()) {
            line(
                    text,
                    "  pool",
                    pool.name()
                            + ", %.1f a day, ".formatted(pool.meanSize())
                            + (pool.pointInTime() ? "point in time" : "not point in time"));
        }
        for (Manifest.StoredGroups groups : manifest.groups()) {
            line(text, "  grouping", groups.name() + ", " + groups.labels().size() + " groups");
        }
        manifest.benchmarks().forEach(benchmark -> line(text, "  benchmark", benchmark));
        manifest.provenance().notes().forEach(note -> line(text, "  note", note));
        line(text, "  hash", manifest.origin().hash());
        return text.toString();
    }

    private static void line(StringBuilder text, String head, String rest) {
        text.append(String.format(Locale.ROOT, "%-13s  %s%n", head, rest));
    }
}
