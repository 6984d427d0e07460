package lode.dialect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.expr.Setting;

/** Whether the arguments of a call fit a template, and which of them is what. */
final class Matching {

    private final Template template;
    private final Language language;
    private final Map<String, Term> places = new HashMap<>();

    Matching(Template template, Language language) {
        this.template = template;
        this.language = language;
    }

    /** Lays the arguments on the places of the template. */
    boolean accepts(List<Term.Argument> args) {
        List<Template.Arg> shape = template.shape().orElseThrow().args();
        if (args.size() != shape.size()) {
            return false;
        }
        return IntStream.range(0, shape.size()).allMatch(k -> {
            Optional<Term> value = value(args, shape.get(k), k);
            return value.isPresent() && fits(shape.get(k), value.get());
        });
    }

    /** The argument of the keyword, else that of the place. */
    private static Optional<Term> value(List<Term.Argument> args, Template.Arg wanted, int place) {
        Optional<Term> named = args.stream()
                .filter(arg -> !arg.keyword().isEmpty() && arg.keyword().equalsIgnoreCase(wanted.keyword()))
                .map(Term.Argument::value)
                .findFirst();
        return named.or(() -> Optional.of(args.get(place))
                .filter(arg -> arg.keyword().isEmpty())
                .map(Term.Argument::value));
    }

    private boolean fits(Template.Arg wanted, Term value) {
        Optional<String> place = wanted.place();
        if (place.isEmpty()) {
            return constant(wanted.text(), value);
        }
        places.put(place.get(), value);
        return template.operator().series().contains(place.get())
                ? !(value instanceof Term.Text)
                : setting(place.get()).filter(setting -> fits(setting, value)).isPresent();
    }

    private static boolean constant(String written, Term value) {
        return switch (value) {
            case Term.Value(double number, int _, int _) -> written.equals(text(number));
            case Term.Text(var text, int _, int _) -> written.equals("'" + text + "'");
            case Term.Name(var text, int _, int _) -> written.equalsIgnoreCase(text);
            case Term.Call _, Term.Sign _ -> false;
        };
    }

    private Optional<Setting> setting(String name) {
        return template.operator().settings().stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst();
    }

    private static boolean fits(Setting setting, Term value) {
        return setting.kind() == Setting.Kind.GROUPING
                ? value instanceof Term.Name || value instanceof Term.Text || value instanceof Term.Call
                : value instanceof Term.Value;
    }

    /** The series, in the order of the operator. */
    List<Term> series() {
        return template.operator().series().stream().map(places::get).toList();
    }

    /** Windows; WorldQuant's papers have fractions of days, which are rounded down. */
    List<Integer> days() {
        return settings(Setting.Kind.DAYS)
                .map(setting -> (int) (language == Language.WORLDQUANT ? Math.floor(number(setting)) : number(setting)))
                .toList();
    }

    List<Double> numbers() {
        return template.operator().settings().stream()
                .filter(setting -> setting.kind() == Setting.Kind.NUMBER || setting.kind() == Setting.Kind.COUNT)
                .map(this::number)
                .toList();
    }

    List<Term> groupings() {
        return settings(Setting.Kind.GROUPING)
                .map(setting -> Optional.ofNullable(places.get(setting.name())).orElse(new Term.Name("industry", 0, 0)))
                .toList();
    }

    String text(Term grouping) {
        return switch (grouping) {
            case Term.Name(var text, int _, int _) -> text;
            case Term.Text(var text, int _, int _) -> text;
            case Term.Value _, Term.Call _, Term.Sign _ ->
                throw new IllegalArgumentException("not the name of a grouping: " + grouping);
        };
    }

    private Stream<Setting> settings(Setting.Kind kind) {
        return template.operator().settings().stream().filter(setting -> setting.kind() == kind);
    }

    private double number(Setting setting) {
        return places.get(setting.name()) instanceof Term.Value(double value, int _, int _)
                ? value
                : setting.defaultValue();
    }

    private static String text(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
