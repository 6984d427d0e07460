package lode.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import lode.panel.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketCacheTest {

    private static final BuiltInMarket SEVEN = new BuiltInMarket(7, true);

    @TempDir
    private Path home;

    @Test
    void the_built_in_market_is_kept_and_read_back_to_the_bit() throws IOException {
        var cache = new MarketCache(DataHome.at(home));
        Dataset made = cache.load(SEVEN);
        try (Stream<Path> kept = Files.list(home.resolve("cache"))) {
            assertThat(kept.map(path -> path.getFileName().toString()))
                    .containsExactly("synthetic-7-r" + SyntheticMarket.REVISION);
        }

        Dataset read = cache.load(SEVEN);
        assertThat(read.origin()).isEqualTo(made.origin());
        assertThat(DatasetHash.of(read)).isEqualTo(made.origin().hash());
    }

    @Test
    void a_home_that_cannot_be_written_is_no_obstacle() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "no folder");
        assertThat(new MarketCache(DataHome.at(file)).load(SEVEN).origin().synthetic())
                .isTrue();
    }
}
