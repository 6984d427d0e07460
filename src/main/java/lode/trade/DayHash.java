package lode.trade;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lode.panel.Dataset;
import lode.panel.Groups;
import lode.panel.Panel;
import lode.panel.Pool;
import lode.panel.Sha;

/**
 * Hashes of the days of a dataset: of equal days equal ones, whatever comes before and after them.
 *
 * <p>SHA-256 over each field's name and values, pools, groups and benchmarks of the day, instruments by name; instruments of
 * which nothing is known on the day do not count, so that new listings leave the past as it is.
 */
final class DayHash {

    private final Dataset data;
    private final int[] byName;
    private final List<Panel> fields;
    private final List<Pool> pools;
    private final List<Groups> groups;
    private final byte[][] names;
    private final byte[][][] labels;

    private DayHash(Dataset data) {
        this.data = data;
        List<String> instruments = data.axes().instruments();
        this.byName = IntStream.range(0, instruments.size())
                .boxed()
                .sorted(Comparator.comparing(instruments::get))
                .mapToInt(i -> i)
                .toArray();
        this.fields =
                data.fields().stream().map(field -> data.field(field.name())).toList();
        this.pools = data.pools().stream().map(data::pool).toList();
        this.groups = data.groups().stream().map(data::groups).toList();
        this.names = instruments.stream().map(DayHash::bytes).toArray(byte[][]::new);
        this.labels = groups.stream()
                .map(one -> one.labels().stream().map(DayHash::bytes).toArray(byte[][]::new))
                .toArray(byte[][][]::new);
    }

    private static byte[] bytes(String text) {
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The hashes of the days up to one, by date. */
    static SortedMap<LocalDate, String> upTo(Dataset data, int day) {
        var hash = new DayHash(data);
        String[] hashes =
                IntStream.rangeClosed(0, day).parallel().mapToObj(hash::of).toArray(String[]::new);
        SortedMap<LocalDate, String> byDate = new TreeMap<>();
        for (int t = 0; t <= day; t++) {
            byDate.put(data.axes().days().get(t), hashes[t]);
        }
        return byDate;
    }

    /** The hash of one day. */
    static String of(Dataset data, int day) {
        return new DayHash(data).of(day);
    }

    private String of(int day) {
        MessageDigest digest = Sha.begun();
        data.fields().forEach(field -> digest.update(bytes(field.name())));
        pools.forEach(pool -> digest.update(bytes(pool.name())));
        groups.forEach(one -> digest.update(bytes(one.name())));
        ByteBuffer row = ByteBuffer.allocate(fields.size() * Double.BYTES + pools.size());
        for (int i : byName) {
            row.clear();
            boolean known = false;
            for (Panel field : fields) {
                double value = field.at(day, i);
                known |= !Double.isNaN(value);
                row.putLong(Double.doubleToLongBits(value));
            }
            for (Pool pool : pools) {
                known |= pool.contains(day, i);
                row.put((byte) (pool.contains(day, i) ? 1 : 0));
            }
            if (known) {
                digest.update(names[i]);
                digest.update(row.flip());
                addLabels(digest, day, i);
            }
        }
        data.benchmarks().forEach(name -> {
            digest.update(bytes(name));
            digest.update(bytes(Double.toString(data.benchmark(name).closes().getDouble(day))));
        });
        return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), 16));
    }

    private void addLabels(MessageDigest digest, int day, int i) {
        for (int k = 0; k < labels.length; k++) {
            double code = groups.get(k).codes().at(day, i);
            digest.update(Double.isNaN(code) ? new byte[] {0} : labels[k][(int) code]);
        }
    }
}
