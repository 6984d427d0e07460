package lode.dialect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lode.expr.Dialect;

/**
 * How a library writes formulas, besides the names of its operators.
 *
 * <p>Signs are listed from the weakest binding to the strongest, each with the operator of ours that it stands for.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists and maps are never changed
public enum Language {
    /** qlib's expressions: {@code Ref($close, 5) / $close}. */
    QLIB(List.of(Dialect.QLIB), Signs.PYTHON, "$%s", Map.of("total_turnover", "amount", "returns", "change")),
    /** RQFactor's, which are Python: {@code REF(Factor('close'), 5)}. */
    RQFACTOR(
            List.of(Dialect.RQFACTOR),
            Signs.PYTHON,
            "Factor('%s')",
            Map.of("close_raw", "close_unadjusted", "vwap_raw", "vwap_unadjusted")),
    /** WorldQuant's, of the 101 alphas and of BRAIN: {@code ts_delay(close, 5)}, {@code a ? b : c}. */
    WORLDQUANT(List.of(Dialect.BRAIN, Dialect.ALPHA101), Signs.C, "%s", Map.of()),
    /** gplearn's programs, all prefix: {@code div(close, open)}. */
    GPLEARN(List.of(Dialect.GPLEARN), Signs.NONE, "%s", Map.of()),
    /** pandas, on tables with one column per instrument; written only. */
    PANDAS(List.of(Dialect.PANDAS), Signs.NONE, "%s", Map.of());

    private final List<Dialect> dialects;
    private final Signs signs;
    private final String field;
    private final Map<String, String> fieldNames;

    Language(List<Dialect> dialects, Signs signs, String field, Map<String, String> fieldNames) {
        this.dialects = dialects;
        this.signs = signs;
        this.field = field;
        this.fieldNames = fieldNames;
    }

    /** The language of that name, without regard to case. */
    public static Optional<Language> find(String name) {
        return Arrays.stream(values())
                .filter(language -> language.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The names of the languages that formulas are read in. */
    public static String readable() {
        return Arrays.stream(values())
                .filter(language -> language != PANDAS)
                .map(Language::toString)
                .collect(Collectors.joining(", "));
    }

    /** The dialects whose spellings it takes, the preferred first. */
    List<Dialect> dialects() {
        return dialects;
    }

    Signs signs() {
        return signs;
    }

    /** How it writes one of our fields. */
    String field(String name) {
        return field.formatted(fieldNames.getOrDefault(name, name));
    }

    /** Our name for one of its fields; the same if it has no other. */
    String ours(String name) {
        return fieldNames.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(name);
    }

    /** As its users write it, for messages. */
    String title() {
        return this == WORLDQUANT ? "WorldQuant" : dialects.getFirst().title();
    }

    /** As written on the command line: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
