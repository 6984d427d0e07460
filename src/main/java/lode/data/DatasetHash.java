package lode.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.Groups;
import lode.panel.Pool;
import lode.panel.Sha;

/**
 * The hash of a dataset's contents: equal data, equal hash, however they are stored.
 *
 * <p>SHA-256 over the days, the instruments, each field's name, kind and values, each pool, each grouping and each
 * benchmark. Numbers count by their bits, every NaN as the same one.
 */
public final class DatasetHash {

    private static final int CHUNK = 8192;

    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK * Long.BYTES);

    private DatasetHash(MessageDigest digest) {
        this.digest = digest;
    }

    /** The hash, 64 hexadecimal digits. */
    public static String of(Dataset data) {
        var hash = new DatasetHash(Sha.begun());
        hash.add("axes");
        hash.add(data.axes().days().toString());
        hash.add(data.axes().instruments().toString());
        data.fields().forEach(field -> hash.add(field, data.field(field.name()).values()));
        data.pools().forEach(name -> hash.add(data.pool(name)));
        data.groups().forEach(name -> hash.add(data.groups(name)));
        data.benchmarks().forEach(name -> {
            hash.add("benchmark " + name);
            hash.add(data.benchmark(name).closes().toDoubleArray());
        });
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void add(Field field, double[] values) {
        add("field " + field.name() + " " + field.kind());
        add(values);
    }

    private void add(Pool pool) {
        add("pool " + pool.name() + (pool.pointInTime() ? " point in time" : ""));
        add(pool.toBitSet().toLongArray());
    }

    private void add(Groups groups) {
        add("groups " + groups.name() + " " + groups.labels());
        add(groups.codes().values());
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(new long[] {bytes.length});
        digest.update(bytes);
    }

    private void add(double[] values) {
        add(new long[] {values.length});
        for (int from = 0; from < values.length; from += CHUNK) {
            buffer.clear();
            int to = Math.min(values.length, from + CHUNK);
            for (int k = from; k < to; k++) {
                buffer.putLong(Double.doubleToLongBits(values[k]));
            }
            digest.update(buffer.flip());
        }
    }

    private void add(long[] values) {
        ByteBuffer bytes = ByteBuffer.allocate((values.length + 1) * Long.BYTES);
        bytes.putLong(values.length);
        Arrays.stream(values).forEach(bytes::putLong);
        digest.update(bytes.flip());
    }
}
