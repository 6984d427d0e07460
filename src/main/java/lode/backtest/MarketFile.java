package lode.backtest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lode.panel.Nearest;
import lode.panel.UserException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the rules of a market from YAML. */
final class MarketFile {

    /** The markets that Lode brings. */
    static final List<String> SHIPPED = List.of("cn-a", "cn-convertible", "us-equity", "frictionless");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private static final Pattern MISSING = Pattern.compile("Null value for creator property '([A-Za-z-]+)'");

    private MarketFile() {}

    static Market read(String nameOrPath) {
        if (SHIPPED.contains(nameOrPath)) {
            return parse(shipped(nameOrPath), "market '" + nameOrPath + "'");
        }
        Path file = Path.of(nameOrPath);
        if (!Files.isRegularFile(file)) {
            throw new UserException("There is no market '" + nameOrPath + "'." + Nearest.hint(nameOrPath, SHIPPED)
                    + " There are: " + String.join(", ", SHIPPED) + ", or the path of a file");
        }
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UserException("Cannot read " + file + ": " + e, e);
        }
    }

    private static String shipped(String name) {
        try (@Nullable InputStream stream = MarketFile.class.getResourceAsStream("/markets/" + name + ".yaml")) {
            if (stream == null) {
                throw new IllegalStateException("the rules of market " + name + " are not in the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the rules of market " + name, e);
        }
    }

    /**
     * Reads the text of a file.
     *
     * @param place what messages call it
     */
    static Market parse(String text, String place) {
        try {
            return YAML.readValue(text, Market.class);
        } catch (DatabindException e) {
            if (e.getCause() instanceof UserException said) {
                throw said;
            }
            throw new UserException("The rules of " + place + " are wrong" + line(e) + ": " + reason(e), e);
        } catch (JacksonException e) {
            throw new UserException(place + line(e) + " is no YAML: " + e.getOriginalMessage(), e);
        }
    }

    private static String reason(DatabindException e) {
        Matcher missing = MISSING.matcher(e.getOriginalMessage());
        if (missing.find()) {
            return "the key '" + missing.group(1) + "' is missing";
        }
        return e instanceof UnrecognizedPropertyException unknown
                ? "there is no key '" + unknown.getPropertyName() + "'; the keys here are "
                        + Objects.requireNonNullElse(unknown.getKnownPropertyIds(), List.of())
                : e.getOriginalMessage();
    }

    private static String line(JacksonException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ""
                : ", line " + e.getLocation().getLineNr();
    }
}
