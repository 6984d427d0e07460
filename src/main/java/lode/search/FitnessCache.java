package lode.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import lode.panel.Sha;
import lode.panel.UserException;

/**
 * What earlier searches found out about formulas, in a folder.
 *
 * <p>What is known holds under certain conditions only: data, pool, label, days, conventions and version. Each search writes
 * one file with all that is known under its conditions, beside those that are there, and then removes those that it
 * contains, and damaged ones. Several searches may do so at once: at worst something is found out twice. A damaged file is not read.
 */
public final class FitnessCache {

    private static final String ENDING = ".fitness";

    private static final int NAME_DIGITS = 24;

    /** Goes up when findings are written otherwise: those of another layout are not read. */
    private static final String LAYOUT = "; layout 4";

    private final Path folder;
    private final String version;

    /**
     * A cache in a folder, which is made if it is not there.
     *
     * @param version of the program: another one may compute something else
     * @throws UserException if the folder cannot be made
     */
    public FitnessCache(Path folder, String version) {
        this.folder = folder;
        this.version = version + LAYOUT;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UserException("The cache " + folder + " cannot be made: " + e.getMessage());
        }
    }

    /** What is known under some conditions, by the text of canonical formulas. */
    Map<String, Finding> read(String conditions) {
        Map<String, Finding> known = new HashMap<>();
        files(conditions).forEach(file -> known.putAll(read(file, conditions)));
        return known;
    }

    /** What a file holds; nothing if it is damaged, or another search has just replaced it. */
    private Map<String, Finding> read(Path file, String conditions) {
        try {
            return decoded(Files.readAllBytes(file), conditions);
        } catch (IOException _) {
            return Map.of();
        }
    }

    /** Keeps what is known; a cache that cannot be written is not missed. */
    void write(String conditions, Map<String, Finding> known) {
        try {
            List<Path> before = files(conditions);
            Path draft = Files.createTempFile(folder, name(conditions) + "-", ".draft");
            try {
                Files.write(draft, encoded(conditions, known));
                String file = draft.getFileName().toString().replace(".draft", ENDING);
                Files.move(draft, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
            for (Path file : before) {
                if (known.keySet().containsAll(read(file, conditions).keySet())) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException _) {
            // the next search finds out again
        }
    }

    private List<Path> files(String conditions) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, name(conditions) + "-*" + ENDING)) {
            found.forEach(files::add);
        } catch (IOException _) {
            return List.of();
        }
        return files;
    }

    private String name(String conditions) {
        return Sha.of(version + "\n" + conditions).substring(0, NAME_DIGITS);
    }

    /** The hash of the conditions, every formula with its finding, and a checksum of all that. */
    private byte[] encoded(String conditions, Map<String, Finding> known) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeUTF(version);
        out.writeUTF(Sha.of(conditions));
        out.writeInt(known.size());
        for (Map.Entry<String, Finding> entry : known.entrySet()) {
            out.writeUTF(entry.getKey());
            entry.getValue().write(out);
        }
        out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        return bytes.toByteArray();
    }

    private Map<String, Finding> decoded(byte[] bytes, String conditions) throws IOException {
        int length = bytes.length - Long.BYTES;
        if (length < 0 || ByteBuffer.wrap(bytes).getLong(length) != checksum(bytes, length)) {
            throw new IOException("damaged");
        }
        var in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length));
        if (!in.readUTF().equals(version) || !in.readUTF().equals(Sha.of(conditions))) {
            throw new IOException("found out under other conditions");
        }
        Map<String, Finding> known = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            known.put(in.readUTF(), Finding.read(in));
        }
        return known;
    }

    private static long checksum(byte[] bytes, int length) {
        var checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return checksum.getValue();
    }
}
