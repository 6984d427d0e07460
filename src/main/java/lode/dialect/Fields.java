package lode.dialect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lode.expr.Catalog;
import lode.expr.Expr;
import lode.expr.Settings;
import lode.panel.Field;
import lode.panel.Nearest;

/** Finds what a language's name of a field, or of something made of one, stands for. */
final class Fields {

    private static final Pattern AVERAGE_DOLLAR_VOLUME = Pattern.compile("adv(\\d{1,4})");
    private static final Pattern COLUMN = Pattern.compile("[Xx]\\d+");

    private final Language language;
    private final Catalog catalog;
    private final List<Field> known;

    Fields(Language language, Catalog catalog, List<Field> known) {
        this.language = language;
        this.catalog = catalog;
        this.known = known;
    }

    /** The field that a bare name stands for. */
    Optional<Expr> find(String name) {
        return switch (language) {
            case QLIB -> name.startsWith("$") ? field(name.substring(1)) : Optional.empty();
            case RQFACTOR, PANDAS -> Optional.empty();
            case WORLDQUANT -> field(name).or(() -> averageDollarVolume(name));
            case GPLEARN -> field(name);
        };
    }

    /** The field that a call stands for: {@code Factor('close')}. */
    Optional<Expr> find(Term.Call call) {
        boolean factor = language == Language.RQFACTOR
                && call.name().equals("Factor")
                && call.args().size() == 1;
        return factor && call.args().getFirst().value() instanceof Term.Text(var name, int _, int _)
                ? field(name)
                : Optional.empty();
    }

    private Optional<Expr> field(String name) {
        String ours = language.ours(name.toLowerCase(Locale.ROOT));
        return known.stream()
                .filter(field -> field.answersTo(ours))
                .map(field -> (Expr) new Expr.Field(field.name()))
                .findFirst();
    }

    /** The mean money traded on the last days, as the 101 alphas have it. */
    private Optional<Expr> averageDollarVolume(String name) {
        Matcher matcher = AVERAGE_DOLLAR_VOLUME.matcher(name.toLowerCase(Locale.ROOT));
        return matcher.matches()
                ? field("total_turnover")
                        .flatMap(money -> catalog.find("ts_mean")
                                .map(mean -> new Expr.Call(
                                        mean, List.of(money), Settings.ofDays(Integer.parseInt(matcher.group(1))))))
                : Optional.empty();
    }

    /** Our name of a grouping: WorldQuant writes {@code IndClass.industry}. */
    String grouping(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("indclass.") ? lower.substring("indclass.".length()) : lower;
    }

    /** What would be right instead of an unknown name. */
    String advice(String name) {
        if (COLUMN.matcher(name).matches()) {
            return "Write the names of the columns: which one " + name + " is, only its program knows";
        }
        List<String> names =
                known.stream().map(field -> language.field(field.name())).toList();
        return Nearest.to(name, names)
                        .map(near -> "Did you mean " + near + "? ")
                        .orElse("")
                + names.stream().collect(Collectors.joining(", ", "Known fields: ", ""));
    }
}
