package lode.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lode.expr.Expr;
import lode.expr.Operator;
import lode.expr.Setting;
import lode.expr.Settings;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads formulas aloud, in English and in Chinese.
 *
 * <p>Every operator has a phrase in {@code phrases.yaml} that names its series and settings; a field that is not there is read by its
 * name. Parts are put into parentheses unless they stand at the end of an English phrase, or at the beginning of a Chinese one.
 */
public final class Phrases {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private static final Pattern ONE_DAY = Pattern.compile("(?<![\\d.-])1 days");

    /** What phrases put between words of Chinese and others, where both sides are Chinese. */
    private static final Pattern SPACE = Pattern.compile("(?<=[\\p{IsHan}（）、]) (?=[\\p{IsHan}（）、])");

    private final Map<String, Words> operators;
    private final Map<String, Words> fields;

    private Phrases(Map<String, Words> operators, Map<String, Words> fields) {
        this.operators = operators;
        this.fields = fields;
    }

    /** Those that come with Lode. */
    public static Phrases read() {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (InputStream in =
                Objects.requireNonNull(Phrases.class.getResourceAsStream("phrases.yaml"), "phrases.yaml")) {
            JsonNode tree = yaml.readTree(in);
            return new Phrases(words(tree.get("operators")), words(tree.get("fields")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Words> words(JsonNode tree) {
        Map<String, Words> words = new LinkedHashMap<>();
        tree.properties()
                .forEach(entry -> words.put(
                        entry.getKey(),
                        new Words(
                                entry.getValue().get(0).asString(),
                                entry.getValue().get(1).asString())));
        return words;
    }

    /**
     * The phrase of an operator, with the names of its series and settings in braces.
     *
     * @throws IllegalArgumentException if it has none
     */
    public Words of(Operator operator) {
        Words phrase = operators.get(operator.name());
        if (phrase == null) {
            throw new IllegalArgumentException("operator " + operator.name() + " has no phrase");
        }
        return phrase;
    }

    /** A formula as a noun phrase. */
    public Words read(Expr formula) {
        String chinese = text(formula, Tongue.CHINESE);
        String english = text(formula, Tongue.ENGLISH);
        return new Words(
                ONE_DAY.matcher(english).replaceAll("1 day"),
                SPACE.matcher(chinese).replaceAll(""));
    }

    private enum Tongue {
        ENGLISH("(%s)"),
        CHINESE("（%s）");

        private final String parentheses;

        Tongue(String parentheses) {
            this.parentheses = parentheses;
        }

        String in(Words words) {
            return this == ENGLISH ? words.english() : words.chinese();
        }

        /** Whether a part is well understood without parentheses at a place of a phrase. */
        boolean isOpen(String phrase, int start, int end) {
            boolean enclosed = start > 0 && "(（".indexOf(phrase.charAt(start - 1)) >= 0;
            return enclosed
                    || switch (this) {
                        case ENGLISH -> end == phrase.length() && phrase.indexOf('{') > 0;
                        case CHINESE -> start == 0 && (phrase.startsWith(" 的", end) || phrase.startsWith(" 过去", end));
                    };
        }
    }

    private String text(Expr formula, Tongue tongue) {
        return switch (formula) {
            case Expr.Literal _ -> formula.toString();
            case Expr.Field(var name) -> tongue.in(fields.getOrDefault(name, new Words(name, name)));
            case Expr.Call call -> {
                String phrase = tongue.in(of(call.op()));
                Map<String, Expr> parts = parts(call);
                yield PLACE.matcher(phrase).replaceAll(place -> {
                    Expr part = Objects.requireNonNull(parts.get(place.group(1)), place.group(1));
                    boolean bare = !(part instanceof Expr.Call) || tongue.isOpen(phrase, place.start(), place.end());
                    String text = text(part, tongue);
                    return Matcher.quoteReplacement(bare ? text : tongue.parentheses.formatted(text));
                });
            }
        };
    }

    /** What stands for each series and setting; a number is a literal. */
    private static Map<String, Expr> parts(Expr.Call call) {
        Map<String, Expr> parts = new LinkedHashMap<>();
        for (int k = 0; k < call.args().size(); k++) {
            parts.put(call.op().series().get(k), call.args().get(k));
        }
        Settings settings = call.settings();
        List<Expr> days = new ArrayList<>();
        settings.days().forEach(d -> days.add(new Expr.Literal(d)));
        List<Expr> numbers = new ArrayList<>();
        settings.numbers().forEach(x -> numbers.add(new Expr.Literal(x)));
        List<Expr> groupings = new ArrayList<>(settings.groupings());
        for (Setting setting : call.op().settings()) {
            List<Expr> given = switch (setting.kind()) {
                case DAYS -> days;
                case NUMBER, COUNT -> numbers;
                case GROUPING -> groupings;
            };
            parts.put(setting.name(), given.removeFirst());
        }
        return parts;
    }
}
