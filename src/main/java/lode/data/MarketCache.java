package lode.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import lode.panel.Dataset;

/**
 * Keeps the built-in market between runs.
 *
 * <p>What is kept can be made again at any time: a cache that cannot be written is not missed.
 */
public final class MarketCache {

    private final DataHome home;

    /** The cache in a home. */
    public MarketCache(DataHome home) {
        this.home = home;
    }

    /** The standard synthetic market from that seed: read if it is kept, else made and kept. */
    public Dataset synthetic(long seed) {
        Path kept = home.cache().resolve("synthetic-" + seed + "-r" + SyntheticMarket.REVISION);
        if (DatasetStore.holds(kept)) {
            return DatasetStore.read(kept);
        }
        Dataset made = SyntheticMarket.generate(seed);
        keep(made, kept);
        return made;
    }

    private static void keep(Dataset made, Path kept) {
        try {
            Files.createDirectories(kept.getParent());
            Path draft = Files.createTempDirectory(kept.getParent(), "." + kept.getFileName() + "-");
            DatasetStore.write(made, draft);
            Files.move(draft, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | UncheckedIOException _) {
            // the next run makes it again
        }
    }
}
