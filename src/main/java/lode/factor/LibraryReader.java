package lode.factor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lode.expr.Catalog;
import lode.expr.Expr;
import lode.expr.ExprSyntaxException;
import lode.expr.Parser;
import lode.panel.Field;
import lode.panel.Nearest;
import lode.panel.UserException;

/**
 * Reads the lines of a library.
 *
 * <pre>
 * # title: what it holds           beginning of a comment that is shown; source: likewise
 * # fields: cap, free_cap          names that its formulas use besides the standard fields
 * $name = formula                  a part that several factors share
 * name | formula | direction | source
 * ! name | reason                  a factor that formulas cannot say
 * </pre>
 *
 * <p>In a formula {@code $name} stands for the part or the factor of that name on an earlier line, so that no line can
 * need itself. Names match whatever their case. Empty lines and other lines that begin with {@code #} are skipped.
 */
final class LibraryReader {

    private static final Pattern HEADER = Pattern.compile("#\\s*(title|source|fields):\\s*(.*)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");
    private static final Pattern PART = Pattern.compile("\\$([A-Za-z]\\w*)\\s*=(.*)");
    private static final Pattern REFERENCE = Pattern.compile("\\$(\\w*)");
    private static final String FORM = "write name | formula | direction | source";

    private final String place;
    private final Catalog catalog;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Set<String> names = new TreeSet<>();
    private final List<LibraryFactor> factors = new ArrayList<>();
    private final List<OmittedFactor> omitted = new ArrayList<>();

    /**
     * A reader of one library.
     *
     * @param place   what messages call the file
     * @param catalog the operators its formulas may use
     */
    LibraryReader(String place, Catalog catalog) {
        this.place = place;
        this.catalog = catalog;
    }

    /**
     * Reads all lines.
     *
     * @throws UserException if one is wrong, or there is no factor; the message names the line
     */
    Library read(String name, List<String> lines) {
        for (int number = 1; number <= lines.size(); number++) {
            try {
                line(lines.get(number - 1).strip());
            } catch (ExprSyntaxException | Wrong e) {
                throw new UserException(place + ", line " + number + ": " + e.getMessage(), e);
            }
        }
        if (factors.isEmpty() && omitted.isEmpty()) {
            throw new UserException(
                    place + " has no factors: " + FORM + ", such as reversal | -returns(close, 20) | 1 | by hand");
        }
        return new Library(name, header("title"), header("source"), factors, omitted);
    }

    private String header(String key) {
        return headers.getOrDefault(key, "");
    }

    private void line(String line) {
        Matcher header = HEADER.matcher(line);
        Matcher part = PART.matcher(line);
        if (header.matches()) {
            headers.merge(header.group(1), header.group(2), (before, more) -> before + " " + more);
        } else if (line.startsWith("!")) {
            omit(cells(line.substring(1), 2, "write ! name | reason"));
        } else if (part.matches()) {
            claim("$" + part.group(1));
            define(part.group(1), part.group(2).strip());
        } else if (!line.isEmpty() && !line.startsWith("#")) {
            add(cells(line, 4, FORM));
        }
    }

    private void omit(List<String> cells) {
        omitted.add(new OmittedFactor(claim(cells.get(0)), cells.get(1)));
    }

    private void add(List<String> cells) {
        String name = claim(cells.get(0));
        Expr formula = define(name, cells.get(1));
        factors.add(new LibraryFactor(name, formula, direction(cells.get(2)), cells.get(3)));
    }

    private static List<String> cells(String line, int count, String form) {
        List<String> cells =
                Stream.of(line.split("\\|", count)).map(String::strip).toList();
        if (cells.size() < count || cells.stream().anyMatch(String::isEmpty)) {
            throw new Wrong("'" + line.strip() + "' is no factor: " + form);
        }
        return cells;
    }

    /** A name may be given once. */
    private String claim(String name) {
        String plain = name.startsWith("$") ? name.substring(1) : name;
        if (!NAME.matcher(plain).matches()) {
            throw new Wrong("'" + plain + "' is no name: use letters, digits and _, a letter first");
        }
        if (!names.add(plain.toLowerCase(Locale.ROOT))) {
            throw new Wrong("there is '" + plain + "' already");
        }
        return plain;
    }

    /** Reads the formula, and remembers its text for the lines below. */
    private Expr define(String name, String text) {
        String whole = REFERENCE.matcher(text).replaceAll(this::part);
        Expr formula = new Parser(catalog, fields()).parse(whole);
        parts.put(name.toLowerCase(Locale.ROOT), formula.toString());
        return formula;
    }

    private String part(MatchResult reference) {
        return Optional.ofNullable(parts.get(reference.group(1).toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new Wrong("no line above is called '" + reference.group(1) + "'."
                        + Nearest.hint(reference.group(1), parts.keySet())));
    }

    private List<Field> fields() {
        Stream<Field> own = Stream.of(header("fields").split("[\\s,]+"))
                .filter(name -> !name.isEmpty())
                .map(LibraryReader::field);
        return Stream.concat(Field.STANDARD.stream(), own).toList();
    }

    private static Field field(String name) {
        try {
            return Field.custom(name);
        } catch (IllegalArgumentException e) {
            throw new Wrong(String.valueOf(e.getMessage()));
        }
    }

    private static int direction(String text) {
        return switch (text) {
            case "1", "+1" -> 1;
            case "-1" -> -1;
            case "0" -> 0;
            default ->
                throw new Wrong("direction '" + text + "' must be 1 if high values are good, -1 if low ones are, or 0"
                        + " if the source does not say");
        };
    }

    /** What is wrong with a line. */
    private static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }
}
