package lode.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import lode.panel.Nearest;
import lode.panel.UserException;
import lode.panel.YamlTree;
import tools.jackson.databind.JsonNode;

/**
 * What a factor must be to be admitted: limits for its {@link Figures}.
 *
 * @param limits a number for each rule that counts, by the name of the rule
 * @param cost   share of the money that is lost where a position is sold for another
 */
public record AdmissionRules(Map<String, Double> limits, double cost) {

    private static final String COST = "cost";

    /** A rule: its name in files, what its number is called, which number it is, if there can be one, and what is asked of it. */
    private record Rule(String name, String figure, Function<Figures, Optional<Double>> value, Bound bound) {

        static Rule of(String name, String figure, ToDoubleFunction<Figures> value, Bound bound) {
            return new Rule(name, figure, figures -> Optional.of(value.applyAsDouble(figures)), bound);
        }

        /** One about data that are told otherwise. */
        static Rule of(String figure, ToDoubleFunction<Invariance> value) {
            return new Rule(
                    "least-" + figure,
                    figure,
                    figures -> figures.invariance().map(value::applyAsDouble),
                    Bound.AT_LEAST);
        }
    }

    private enum Bound {
        AT_LEAST("at least", (value, limit) -> value >= limit),
        AT_MOST("at most", (value, limit) -> value <= limit),
        ABOVE("above", (value, limit) -> value > limit),
        BELOW("below", (value, limit) -> value < limit);

        private final String words;

        @SuppressWarnings("ImmutableEnumChecker") // a comparison has no state
        private final BiPredicate<Double, Double> holds;

        Bound(String words, BiPredicate<Double, Double> holds) {
            this.words = words;
            this.holds = holds;
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of("least-t", "t", Figures::t, Bound.AT_LEAST),
            Rule.of("least-coverage", "coverage", Figures::coverage, Bound.AT_LEAST),
            Rule.of("least-turnover", "turnover", Figures::turnover, Bound.AT_LEAST),
            Rule.of("most-turnover", "turnover", Figures::turnover, Bound.AT_MOST),
            Rule.of("most-correlated", "correlation", Figures::correlation, Bound.BELOW),
            Rule.of("least-sub-universe", "sub-universe", Figures::subUniverse, Bound.AT_LEAST),
            Rule.of("least-after-cost", "after cost", Figures::afterCost, Bound.ABOVE),
            Rule.of("most-luck", "luck", Figures::luck, Bound.BELOW),
            Rule.of("rebased", Invariance::rebased),
            Rule.of("currency", Invariance::currency),
            Rule.of("lot", Invariance::lot),
            Rule.of("permuted", Invariance::permuted),
            Rule.of("dropped", Invariance::dropped),
            Rule.of("shifted", Invariance::shifted));

    /** Copies the limits. */
    public AdmissionRules {
        limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
    }

    /** The rules that come with Lode. */
    public static AdmissionRules usual() {
        return of(YamlTree.parse(usualText(), "admission.yaml"), "admission.yaml");
    }

    /** The file of the rules that come with Lode. */
    public static String usualText() {
        try (InputStream in =
                Objects.requireNonNull(AdmissionRules.class.getResourceAsStream("admission.yaml"), "admission.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads rules; a rule that the file does not name is none.
     *
     * @throws UserException if there is no such file, it names an unknown rule, or a limit is no number
     */
    public static AdmissionRules read(Path file) {
        return of(YamlTree.read(file, "rules"), file.toString());
    }

    private static AdmissionRules of(JsonNode tree, String where) {
        Map<String, Double> limits = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : tree.properties()) {
            limits.put(known(entry.getKey(), where), number(entry, where));
        }
        if (limits.keySet().stream().allMatch(COST::equals)) {
            throw new UserException(where + " has no rules: write such as least-t: 2");
        }
        Double cost = limits.remove(COST);
        if (cost == null && limits.containsKey("least-after-cost")) {
            throw new UserException(where + ": least-after-cost needs the cost, such as cost: 0.00164");
        }
        return new AdmissionRules(limits, cost == null ? 0 : cost);
    }

    private static String known(String key, String where) {
        List<String> names =
                Stream.concat(RULES.stream().map(Rule::name), Stream.of(COST)).toList();
        if (!names.contains(key)) {
            throw new UserException("Unknown rule '" + key + "' in " + where + "." + Nearest.hint(key, names)
                    + " There are: " + String.join(", ", names));
        }
        return key;
    }

    private static double number(Map.Entry<String, JsonNode> entry, String where) {
        if (!entry.getValue().isNumber()) {
            throw new UserException(
                    "'" + entry.getKey() + "' in " + where + " must be a number, got " + entry.getValue());
        }
        return entry.getValue().asDouble();
    }

    /** What the rules say of these numbers, in the order of the rules; a number that cannot be said passes none, and one that cannot be asked has none. */
    public List<Verdict> verdicts(Figures figures) {
        return RULES.stream()
                .filter(rule -> limits.containsKey(rule.name()))
                .flatMap(rule -> rule.value().apply(figures).stream()
                        .map(value -> verdict(rule, value, Objects.requireNonNull(limits.get(rule.name())))))
                .toList();
    }

    private static Verdict verdict(Rule rule, double value, double limit) {
        return new Verdict(
                rule.figure(),
                value,
                rule.bound().words + " " + text(limit),
                rule.bound().holds.test(value, limit));
    }

    private static String text(double limit) {
        return limit == Math.rint(limit) ? Long.toString((long) limit) : Double.toString(limit);
    }
}
