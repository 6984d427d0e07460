package lode.combine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lode.panel.Sha;

/**
 * Learns trees that foresee the rank of the return from the ranks of the factors.
 *
 * <p>Boosting stops on a validation block: the last of the training days, with a gap before it as wide as labels reach and the
 * embargo, so that no label of a training day reaches into the block.
 *
 * @param boosted  whether each tree learns what those before it leave
 * @param protocol from how much
 * @param models   trees that were learned before from the same rows
 */
record TreeLearner(boolean boosted, Protocol protocol, ModelCache models) {

    static TreeLearner of(Method method, Protocol protocol, ModelCache models) {
        return new TreeLearner(method == Method.BOOSTING, protocol, models);
    }

    /** Rows, and the rank of the return that followed each. */
    record Lessons(Features features, float[] targets) {}

    /** Days to learn from, and days after a gap to stop by. */
    record Blocks(int[] training, int[] validation) {}

    /** Learns from some days; empty if they have no rows. */
    Optional<Trees> learn(History history, int[] dates) {
        Blocks blocks = boosted ? blocks(history, dates) : new Blocks(dates, new int[0]);
        Lessons training = lessons(history, blocks.training());
        Lessons validation = lessons(history, blocks.validation());
        if (training.targets().length == 0 || boosted && validation.targets().length == 0) {
            return Optional.empty();
        }
        String hash = hash(training, validation);
        byte[] model = models.find(hash).orElseGet(() -> {
            byte[] learned = boosted
                    ? XgBoost.boost(parameters(), protocol.rounds(), protocol.patience(), training, validation)
                    : XgBoost.grow(parameters(), training);
            models.keep(hash, learned);
            return learned;
        });
        return Optional.of(new Trees(model));
    }

    /** The last share of the days, and those whose label is complete before it, less the embargo. */
    Blocks blocks(History history, int[] dates) {
        int first = dates.length - Math.max(1, (int) Math.round(protocol.block() * dates.length));
        int begin = dates[Math.max(0, first)];
        int gap = history.material().reach() + protocol.embargo();
        return new Blocks(
                Arrays.stream(dates).filter(day -> day + gap <= begin).toArray(),
                Arrays.stream(dates).filter(day -> day >= begin).toArray());
    }

    static Lessons lessons(History history, int[] dates) {
        Material material = history.material();
        Features all = Features.of(material, dates);
        float[] targets = new float[all.rows()];
        int[] row = {0};
        for (int day : dates) {
            double[] labels = new double[material.axes().width()];
            Arrays.setAll(labels, i -> material.pool().contains(day, i) ? history.label(day, i) : Double.NaN);
            double[] ranks = Features.ranks(labels, material, day);
            for (; row[0] < targets.length && all.days()[row[0]] == day; row[0]++) {
                targets[row[0]] = (float) ranks[all.instruments()[row[0]]];
            }
        }
        int[] known = IntStream.range(0, targets.length)
                .filter(k -> !Float.isNaN(targets[k]))
                .toArray();
        float[] some = new float[known.length];
        for (int k = 0; k < known.length; k++) {
            some[k] = targets[known[k]];
        }
        return new Lessons(all.only(known), some);
    }

    private SequencedMap<String, Object> parameters() {
        TreeMap<String, Object> all = new TreeMap<>(Map.of(
                "objective", "reg:squarederror",
                "base_score", 0.0,
                "tree_method", "hist",
                "max_bin", 64,
                "min_child_weight", 100,
                "lambda", 1,
                "nthread", 1,
                "seed", protocol.seed(),
                "verbosity", 0));
        all.putAll(
                boosted
                        ? Map.of("eta", 0.05, "max_depth", 4, "subsample", 0.8, "colsample_bytree", 0.8)
                        : Map.of(
                                "eta",
                                1,
                                "max_depth",
                                6,
                                "subsample",
                                0.632,
                                "colsample_bynode",
                                0.333,
                                "num_parallel_tree",
                                protocol.trees()));
        return all;
    }

    private String hash(Lessons training, Lessons validation) {
        MessageDigest digest = Sha.begun();
        String text = XgBoost.VERSION + parameters() + (boosted ? protocol.rounds() + " " + protocol.patience() : "");
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        for (Lessons lessons : List.of(training, validation)) {
            update(digest, lessons.features().values());
            update(digest, lessons.targets());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * values.length);
        bytes.putInt(values.length);
        for (float value : values) {
            bytes.putFloat(value);
        }
        digest.update(bytes.array());
    }
}
