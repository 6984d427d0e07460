package lode.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lode.panel.UserException;

/**
 * A vendor's columns named as ours: SQL statements over the table {@code files}.
 *
 * <p>A line {@code -- @bars}, {@code -- @members}, {@code -- @groups} or {@code -- @benchmarks} begins a part and says
 * what its statement delivers; file patterns after it are looked up in the folder that the user gives.
 *
 * @param name  as the user asked for it
 * @param parts in the order of the file
 */
record Mapping(String name, List<Part> parts) {

    private static final Pattern HEADER = Pattern.compile("--\\s*@(\\w+)(.*)");

    /**
     * One statement.
     *
     * @param kind     what it delivers
     * @param patterns files within the folder given; empty for the files given themselves
     * @param sql      the statement, without its semicolon
     */
    record Part(PartKind kind, List<String> patterns, String sql) {}

    /**
     * Reads a mapping.
     *
     * @param label stands for {@code ${name}} in the text
     * @throws UserException if a part is unknown or there is none
     */
    static Mapping parse(String name, String text, String label) {
        List<Part> parts = new ArrayList<>();
        Part part = null;
        for (String line : text.replace("${name}", label).lines().toList()) {
            Matcher header = HEADER.matcher(line.strip());
            if (header.matches()) {
                addTo(parts, Optional.ofNullable(part));
                part = new Part(kind(name, header.group(1)), words(header.group(2)), "");
            } else if (part != null) {
                part = new Part(part.kind(), part.patterns(), part.sql() + line + "\n");
            }
        }
        addTo(parts, Optional.ofNullable(part));
        if (parts.isEmpty()) {
            throw new UserException("Mapping '" + name + "' has no part: begin one with a line such as -- @bars");
        }
        return new Mapping(name, List.copyOf(parts));
    }

    private static void addTo(List<Part> parts, Optional<Part> part) {
        part.map(p -> new Part(p.kind(), p.patterns(), p.sql().strip().replaceFirst(";$", "")))
                .ifPresent(parts::add);
    }

    private static PartKind kind(String mapping, String word) {
        return PartKind.ALL.stream()
                .filter(kind -> kind.table().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UserException(
                        "Mapping '" + mapping + "' has an unknown part '@" + word + "'; there are " + kinds()));
    }

    private static String kinds() {
        return PartKind.ALL.stream().map(kind -> "@" + kind.table()).collect(Collectors.joining(", "));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
}
