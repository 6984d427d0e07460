package lode.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import lode.search.Trial;

/** The formulas that one generation tried first, as a compressed CSV file: a part of a run's ledger. */
final class TrialTable {

    private TrialTable() {}

    /** The file; the same trials give the same bytes. */
    static byte[] bytes(int generation, List<Trial> trials) {
        Csv csv = Csv.of(
                "trial",
                "generation",
                "island",
                "way",
                "parents",
                "formula",
                "size",
                "standing",
                "rank_ic",
                "estimate",
                "coverage",
                "figures",
                "fingerprint",
                "blocks");
        for (Trial trial : trials) {
            csv.row(
                    trial.number(),
                    generation,
                    trial.island() + 1,
                    trial.way(),
                    trial.parents().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                    trial.formula(),
                    trial.size(),
                    trial.exact() ? "exact" : "stopped",
                    trial.exact() ? trial.rankIc() : Double.NaN,
                    trial.exact() ? Double.NaN : trial.rankIc(),
                    trial.coverage(),
                    trial.figures().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                    HexFormat.of().toHexDigits(trial.values()),
                    String.join("; ", trial.blocks()));
        }
        return compressed(csv.text());
    }

    /**
     * The text of such a file.
     *
     * @throws IOException if it is damaged
     */
    static String text(byte[] file) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] compressed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
