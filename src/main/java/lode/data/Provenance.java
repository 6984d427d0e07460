package lode.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import lode.panel.Sha;
import lode.panel.UserException;

/**
 * Where stored data come from and what a reader must know about them.
 *
 * @param mapping the mappings they were read with
 * @param files   the files, as the user wrote them
 * @param notes   one sentence each, such as that a field is an estimate
 */
public record Provenance(List<String> mapping, List<SourceFile> files, List<String> notes) {

    /** Data that were computed, not read. */
    static final Provenance COMPUTED = new Provenance(List.of(), List.of(), List.of());

    /** A file that was read, and the SHA-256 of its bytes. */
    public record SourceFile(String path, String sha256) {

        /** Hashes a file. */
        static SourceFile of(String path) {
            MessageDigest digest = Sha.begun();
            try (InputStream in = Files.newInputStream(Path.of(path))) {
                new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            } catch (IOException failure) {
                throw new UserException("'" + path + "' cannot be read", failure);
            }
            return new SourceFile(path, HexFormat.of().formatHex(digest.digest()));
        }
    }

    /** Copies the lists. */
    public Provenance {
        mapping = List.copyOf(mapping);
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }
}
