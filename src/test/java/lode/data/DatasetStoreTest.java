package lode.data;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.doubles.DoubleList;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import lode.panel.Axes;
import lode.panel.Benchmark;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.Groups;
import lode.panel.Origin;
import lode.panel.Panel;
import lode.panel.Pool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetStoreTest {

    private static final Axes AXES =
            Axes.of(List.of(LocalDate.of(2020, 1, 2), LocalDate.of(2020, 1, 3)), List.of("A", "B", "C"));

    @TempDir
    private Path temp;

    @Test
    void what_was_written_is_read_again() {
        Dataset data = dataset(0.1);
        assertThat(DatasetStore.holds(temp)).isFalse();
        Manifest manifest = DatasetStore.write(data, temp);
        assertThat(DatasetStore.holds(temp)).isTrue();
        Dataset read = DatasetStore.read(temp);
        assertThat(read.origin()).isEqualTo(manifest.origin());
        assertThat(read.axes()).isEqualTo(AXES);
        assertThat(read.fields()).isEqualTo(data.fields());
        assertThat(read.field("close").values())
                .containsExactly(data.field("close").values());
        assertThat(read.pool("few").toBitSet()).isEqualTo(data.pool("few").toBitSet());
        assertThat(read.pool("few").pointInTime()).isTrue();
        assertThat(read.groups("industry").labels()).containsExactly("Banks");
        assertThat(read.benchmark("hs300").closes().toDoubleArray()).containsExactly(NaN, 3000);
        assertThat(manifest.origin().hash()).isEqualTo(DatasetHash.of(read)).isEqualTo(DatasetHash.of(data));
    }

    @Test
    void cells_that_know_nothing_are_not_stored() {
        assertThat(DatasetStore.write(dataset(0.1), temp).rows()).isEqualTo(4);
    }

    @Test
    void one_other_bit_is_another_hash() {
        assertThat(DatasetHash.of(dataset(0.1))).isNotEqualTo(DatasetHash.of(dataset(Math.nextUp(0.1))));
    }

    private static Dataset dataset(double value) {
        BitSet members = new BitSet();
        members.set(4);
        return Dataset.on(AXES, new Origin("x", "made by a test", "", true))
                .field(Field.standard("close").orElseThrow(), new double[] {value, NaN, NaN, 1e300, NaN, NaN})
                .field(Field.custom("mood"), new double[] {NaN, NaN, NaN, NaN, NaN, -0.0})
                .pool(Pool.copyOf("few", AXES, members, true))
                .groups(Groups.of(
                        "industry", List.of("Banks"), Panel.wrap(AXES, new double[] {0, NaN, NaN, NaN, NaN, NaN})))
                .benchmark(new Benchmark("hs300", DoubleList.of(NaN, 3000)))
                .build();
    }
}
