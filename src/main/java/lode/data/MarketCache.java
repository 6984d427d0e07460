package lode.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import lode.panel.Dataset;
import lode.panel.UserException;

/**
 * Keeps built-in markets between runs.
 *
 * <p>What is kept can be made again at any time: a cache that cannot be written is not missed.
 */
public final class MarketCache {

    private final DataHome home;

    /** The cache in a home. */
    public MarketCache(DataHome home) {
        this.home = home;
    }

    /** A market: read if it is kept, else made and kept. */
    public Dataset load(BuiltInMarket market) {
        Path kept = home.cache().resolve(market.name() + "-r" + SyntheticMarket.REVISION);
        return read(kept).orElseGet(() -> {
            Dataset made = market.generate();
            keep(made, kept);
            return made;
        });
    }

    /** What is kept, if it can be read. */
    private static Optional<Dataset> read(Path kept) {
        try {
            return DatasetStore.holds(kept) ? Optional.of(DatasetStore.read(kept)) : Optional.empty();
        } catch (SqlException | UncheckedIOException | UserException _) {
            return Optional.empty();
        }
    }

    private static void keep(Dataset made, Path kept) {
        try {
            Files.createDirectories(kept.getParent());
            Path draft = Files.createTempDirectory(kept.getParent(), "." + kept.getFileName() + "-");
            try {
                DatasetStore.write(made, draft);
                Files.move(draft, kept, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                remove(draft);
            }
        } catch (IOException | UncheckedIOException | SqlException _) {
            // the next run makes it again
        }
    }

    private static void remove(Path draft) throws IOException {
        if (Files.exists(draft)) {
            try (Stream<Path> files = Files.list(draft)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(draft);
        }
    }
}
