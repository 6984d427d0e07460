package lode.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import lode.panel.Sha;

/**
 * One generation of a checkpoint, with what tells whether it is whole.
 *
 * @param plan   hash of the plan that it belongs to
 * @param trials hash of the generation's part of the ledger
 * @param state  what the search needs
 */
record StateFile(String plan, String trials, byte[] state) {

    /** Writes it, whole or not at all. */
    void write(Path file) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(plan);
            out.writeUTF(trials);
            out.writeInt(state.length);
            out.write(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] hash = Sha.of(bytes.toByteArray()).getBytes(StandardCharsets.US_ASCII);
        bytes.writeBytes(hash);
        AtomicFile.write(file, bytes.toByteArray());
    }

    /** Reads one; empty if there is none, or it is damaged. */
    static Optional<StateFile> read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            int length = Math.max(0, bytes.length - Sha.DIGITS);
            String hash = new String(bytes, length, bytes.length - length, StandardCharsets.US_ASCII);
            byte[] content = Arrays.copyOf(bytes, length);
            return hash.equals(Sha.of(content)) ? Optional.of(decoded(content)) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static StateFile decoded(byte[] content) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(content))) {
            return new StateFile(in.readUTF(), in.readUTF(), in.readNBytes(in.readInt()));
        }
    }
}
