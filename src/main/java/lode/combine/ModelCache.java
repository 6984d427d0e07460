package lode.combine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Trees that were learned before, by what they were learned from.
 *
 * <p>A model is found by the hash of all rows, returns and parameters, so that one that is found is the one that would be
 * learned again. What cannot be read is learned; what cannot be written is not kept.
 *
 * @param folder where the models are; empty to keep none
 */
public record ModelCache(Optional<Path> folder) {

    /** Keeps nothing. */
    public static final ModelCache NONE = new ModelCache(Optional.empty());

    /** Keeps models in a folder, which is made when it is needed. */
    public static ModelCache in(Path folder) {
        return new ModelCache(Optional.of(folder));
    }

    /** The model that was learned from what has that hash. */
    Optional<byte[]> find(String hash) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file(folder.get(), hash)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Keeps a model; several processes may do so at once. */
    void keep(String hash, byte[] model) {
        folder.ifPresent(place -> {
            try {
                Files.createDirectories(place);
                Path draft = Files.createTempFile(place, ".draft-", ".ubj");
                Files.write(draft, model);
                Files.move(draft, file(place, hash), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException _) {
                // a cache that cannot be written only costs time
            }
        });
    }

    private static Path file(Path folder, String hash) {
        return folder.resolve(hash + ".ubj");
    }
}
