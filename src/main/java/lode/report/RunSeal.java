package lode.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lode.panel.Sha;
import lode.panel.UserException;

/** The seal of a run in its folder: read, written, and told anew from the tables that are there. */
public final class RunSeal {

    private RunSeal() {}

    /**
     * The seal of a run; empty if the run is not finished.
     *
     * @throws UserException if there is no run, or its seal is damaged
     */
    public static Optional<Seal> read(Path folder) {
        var files = new RunFiles(folder);
        files.requirePlan();
        if (!Files.exists(files.seal())) {
            return Optional.empty();
        }
        try {
            Optional<Seal> seal = Seal.parse(Files.readString(files.seal()));
            if (seal.isEmpty()) {
                throw new UserException(files.seal() + " was changed after the run, or is damaged");
            }
            return seal;
        } catch (IOException e) {
            throw new UserException("Cannot read " + files.seal() + ": " + e, e);
        }
    }

    /**
     * What the seal of a finished run would be by the tables that are in its folder now.
     *
     * @param version  of Lode
     * @param dataHash of the dataset
     */
    public static Seal of(Path folder, String version, String dataHash) {
        var files = new RunFiles(folder);
        return new Seal(version, dataHash, files.planHash(), hashes(files));
    }

    /** Seals a run by the tables that are in its folder now. */
    static Seal write(Path folder, String version, String dataHash) {
        Seal seal = of(folder, version, dataHash);
        AtomicFile.write(new RunFiles(folder).seal(), seal.text().getBytes(StandardCharsets.UTF_8));
        return seal;
    }

    private static SortedMap<String, String> hashes(RunFiles files) {
        SortedMap<String, String> hashes = new TreeMap<>();
        try {
            for (Path file : RunFiles.in(files.folder(), "*.csv")) {
                if (!file.endsWith(NullTable.FILE)) {
                    hashes.put(file.getFileName().toString(), Sha.of(Files.readAllBytes(file)));
                }
            }
            for (Path file : RunFiles.in(files.ledger(), "*.csv.gz")) {
                hashes.put(files.ledger().getFileName() + "/" + file.getFileName(), textHash(file));
            }
            return hashes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hash of the text, as another Java may compress it otherwise; no hash if the file is damaged. */
    private static String textHash(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return Sha.of(TrialTable.text(bytes));
        } catch (IOException _) {
            return "damaged";
        }
    }
}
