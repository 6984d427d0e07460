package lode.dialect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lode.expr.Catalog;
import lode.expr.Expr;
import lode.expr.Setting;
import lode.expr.Spelling;
import lode.panel.UserException;

/** Writes our formulas down as another library has them. */
public final class DialectPrinter {

    private static final Pattern CALL_OR_WORD = Pattern.compile("[$\\w.]+|'[^']*'");

    private final Language language;
    private final Templates templates;

    /**
     * A printer.
     *
     * @param language the library's
     * @param catalog  the operators with their spellings
     */
    public DialectPrinter(Language language, Catalog catalog) {
        this.language = language;
        this.templates = new Templates(catalog, language);
    }

    /**
     * The formula in the language.
     *
     * @throws UserException if the language has no word for an operator or setting; the message names it
     */
    public String print(Expr formula) {
        return switch (formula) {
            case Expr.Field(var name) -> language.field(name);
            case Expr.Literal _ -> formula.toString();
            case Expr.Call call -> print(call);
        };
    }

    /** The call in the words of one spelling of its operator. */
    public String print(Expr.Call call, Spelling spelling) {
        return fill(spelling.template(), call, settings(call));
    }

    private String print(Expr.Call call) {
        List<Template> known = templates.of(call.op());
        if (known.isEmpty()) {
            throw new UserException(language.title() + " has no " + call.op() + ": " + call);
        }
        Map<String, String> settings = settings(call);
        Template template = known.stream()
                .filter(candidate -> says(candidate, call, settings))
                .findFirst()
                .orElseThrow(() -> new UserException(
                        language.title() + " has no " + call.op().signature() + " with these settings: " + call));
        return fill(template.spelling().template(), call, settings);
    }

    /** Whether a template mentions all that is not left at its default. */
    private static boolean says(Template template, Expr.Call call, Map<String, String> settings) {
        List<String> places = template.places();
        return call.op().settings().stream()
                .allMatch(setting -> places.contains(setting.name())
                        || leftOut(setting)
                                .filter(text -> text.equals(settings.get(setting.name())))
                                .isPresent());
    }

    /** What a setting is where a text does not mention it. */
    private static Optional<String> leftOut(Setting setting) {
        if (setting.kind() == Setting.Kind.GROUPING) {
            return Optional.of("industry");
        }
        return Double.isNaN(setting.defaultValue())
                ? Optional.empty()
                : Optional.of(new Expr.Literal(setting.defaultValue()).toString());
    }

    private Map<String, String> settings(Expr.Call call) {
        return Chosen.of(call, this::grouping);
    }

    private String grouping(Expr grouping) {
        return grouping instanceof Expr.Field(var name) ? name : print(grouping);
    }

    private String fill(String template, Expr.Call call, Map<String, String> settings) {
        Matcher matcher = Template.placePattern().matcher(template);
        return matcher.replaceAll(place -> Matcher.quoteReplacement(part(template, place, call, settings)));
    }

    private String part(String template, MatchResult place, Expr.Call call, Map<String, String> settings) {
        int series = call.op().series().indexOf(place.group(1));
        String text = series >= 0
                ? print(call.args().get(series))
                : Optional.ofNullable(settings.get(place.group(1)))
                        .orElseThrow(() -> new IllegalArgumentException(
                                call.op() + " has no " + place.group() + ", which a spelling mentions"));
        return isArgument(template, place) || binds(text) ? text : "(" + text + ")";
    }

    /** Whether the place stands alone between parentheses and commas. */
    private static boolean isArgument(String template, MatchResult place) {
        String before = template.substring(0, place.start()).stripTrailing();
        String after = template.substring(place.end()).stripLeading();
        boolean opened = before.endsWith("(") || before.endsWith(",") || before.endsWith("=");
        return opened && (after.startsWith(")") || after.startsWith(","));
    }

    /** Whether a text is a word or a chain of calls, which need no parentheses beside a sign. */
    private static boolean binds(String text) {
        int at = 0;
        while (at < text.length()) {
            Matcher word = CALL_OR_WORD.matcher(text).region(at, text.length());
            if (word.lookingAt()) {
                at = word.end();
            } else if (text.charAt(at) == '(') {
                at = closing(text, at);
            } else {
                return false;
            }
        }
        return true;
    }

    private static int closing(String text, int opening) {
        int open = 0;
        for (int at = opening; at < text.length(); at++) {
            open += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            if (open == 0) {
                return at + 1;
            }
        }
        return text.length();
    }
}
