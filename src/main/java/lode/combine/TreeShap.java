package lode.combine;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What factors contribute to the values of trees, one by one and two by two.
 *
 * <p>A leaf is reached where all conditions on its path hold. With some factors known and the others drawn as the training
 * rows fell, its expected value is a product over the factors of the path: 1 or 0 for a known one, else the share of the
 * training rows that went on towards the leaf. The Shapley values and interactions of a product follow from the
 * elementary symmetric sums of its factors.
 *
 * @see <a href="https://arxiv.org/abs/1802.03888">Lundberg, Erion and Lee 2018</a>
 */
final class TreeShap {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Leaf> leaves;
    private final int factors;

    /** The conditions of a path on one factor: from a bound to below another, and whether missing values go along. */
    private record Condition(int factor, double low, double high, boolean missing, double share) {

        boolean holds(float value) {
            return Float.isNaN(value) ? missing : value >= low && value < high;
        }

        Condition and(Condition other) {
            return new Condition(
                    factor,
                    Math.max(low, other.low),
                    Math.min(high, other.high),
                    missing && other.missing,
                    share * other.share);
        }
    }

    private record Leaf(double value, List<Condition> path) {}

    private TreeShap(List<Leaf> leaves, int factors) {
        this.leaves = leaves;
        this.factors = factors;
    }

    /**
     * Reads trees.
     *
     * @param trees   as XGBoost writes them in JSON, with statistics
     * @param factors how many factors there are
     */
    static TreeShap of(String[] trees, int factors) {
        List<Leaf> leaves = new ArrayList<>();
        for (String tree : trees) {
            collect(JSON.readTree(tree), new TreeMap<>(), leaves);
        }
        return new TreeShap(leaves, factors);
    }

    private static void collect(JsonNode node, SequencedMap<Integer, Condition> path, List<Leaf> leaves) {
        if (node.has("leaf")) {
            leaves.add(new Leaf(node.get("leaf").asDouble(), List.copyOf(path.values())));
            return;
        }
        int factor = Integer.parseInt(node.get("split").asString().substring(1));
        double bound = (float) node.get("split_condition").asDouble();
        for (JsonNode child : node.get("children")) {
            int id = child.get("nodeid").asInt();
            boolean below = id == node.get("yes").asInt();
            var condition = new Condition(
                    factor,
                    below ? Double.NEGATIVE_INFINITY : bound,
                    below ? bound : Double.POSITIVE_INFINITY,
                    id == node.get("missing").asInt(),
                    child.get("cover").asDouble() / node.get("cover").asDouble());
            SequencedMap<Integer, Condition> longer = new TreeMap<>(path);
            longer.merge(factor, condition, Condition::and);
            collect(child, longer, leaves);
        }
    }

    /** What each factor contributes to the value of a row. */
    double[] contributions(float[] row) {
        double[] sums = new double[factors];
        for (Leaf leaf : leaves) {
            var product = new Product(leaf.path(), row);
            for (int a = 0; a < product.size(); a++) {
                sums[leaf.path().get(a).factor()] += leaf.value() * product.contribution(a);
            }
        }
        return sums;
    }

    /** What each pair contributes, half to each of its two cells; on the diagonal what a factor contributes by itself. */
    double[][] interactions(float[] row) {
        double[][] sums = new double[factors][factors];
        for (Leaf leaf : leaves) {
            var product = new Product(leaf.path(), row);
            for (int a = 0; a < product.size(); a++) {
                int f = leaf.path().get(a).factor();
                sums[f][f] += leaf.value() * product.contribution(a);
                for (int b = 0; b < a; b++) {
                    int g = leaf.path().get(b).factor();
                    double pair = leaf.value() * product.interaction(a, b);
                    sums[f][g] += pair;
                    sums[g][f] += pair;
                    sums[f][f] -= pair;
                    sums[g][g] -= pair;
                }
            }
        }
        return sums;
    }

    /** The game of one leaf and one row: its value is the product over factors of what is known or expected of each. */
    private static final class Product {

        private final double[] known;
        private final double[] expected;

        Product(List<Condition> path, float[] row) {
            known = new double[path.size()];
            expected = new double[path.size()];
            for (int k = 0; k < known.length; k++) {
                Condition condition = path.get(k);
                known[k] = condition.holds(row[condition.factor()]) ? 1 : 0;
                expected[k] = condition.share();
            }
        }

        int size() {
            return known.length;
        }

        /** The Shapley value: over all sets of others, weighted by their size. */
        double contribution(int a) {
            double[] sums = symmetric(a, -1);
            int d = size();
            double weight = 1.0 / d; // k! (d - 1 - k)! / d!
            double all = 0;
            for (int k = 0; k < d; k++) {
                all += weight * sums[k];
                weight *= (k + 1.0) / Math.max(1, d - 1 - k);
            }
            return (known[a] - expected[a]) * all;
        }

        /** Half of the Shapley interaction of two. */
        double interaction(int a, int b) {
            double[] sums = symmetric(a, b);
            int d = size();
            double weight = 0.5 / (d - 1); // k! (d - 2 - k)! / (2 (d - 1)!)
            double all = 0;
            for (int k = 0; k < d - 1; k++) {
                all += weight * sums[k];
                weight *= (k + 1.0) / Math.max(1, d - 2 - k);
            }
            return (known[a] - expected[a]) * (known[b] - expected[b]) * all;
        }

        /** For each number of known ones, the sum of the products over all sets of as many, without two of them. */
        private double[] symmetric(int without, int orThis) {
            double[] sums = new double[size()];
            sums[0] = 1;
            int degree = 0;
            for (int k = 0; k < size(); k++) {
                if (k != without && k != orThis) {
                    degree++;
                    for (int j = degree; j >= 0; j--) {
                        double more = j > 0 ? sums[j - 1] * known[k] : 0;
                        sums[j] = (j < degree ? sums[j] * expected[k] : 0) + more;
                    }
                }
            }
            return sums;
        }
    }
}
