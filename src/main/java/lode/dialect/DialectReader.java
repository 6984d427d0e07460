package lode.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lode.expr.Catalog;
import lode.expr.Expr;
import lode.expr.ExprSyntaxException;
import lode.expr.Operator;
import lode.expr.Settings;
import lode.panel.Field;
import lode.panel.Nearest;

/**
 * Reads formulas that are written for another library.
 *
 * <p>Names of operators match without regard to case. What the library understands by them may differ from what Lode
 * does: the profile of the library is a matter of the run, not of reading.
 */
public final class DialectReader {

    private final Language language;
    private final Catalog catalog;
    private final Fields fields;
    private final Templates templates;

    /**
     * A reader.
     *
     * @param language the library's
     * @param catalog  the operators known
     * @param fields   the fields known
     */
    public DialectReader(Language language, Catalog catalog, List<Field> fields) {
        this.language = language;
        this.catalog = catalog;
        this.fields = new Fields(language, catalog, fields);
        this.templates = new Templates(catalog, language);
    }

    /**
     * Reads one formula.
     *
     * @throws ExprSyntaxException if the text is not a formula of the language, or has no meaning here; the message
     *     shows where and why
     */
    public Expr parse(String text) {
        return new Reading(text).expr(new TermReader(text, language.signs()).read());
    }

    /** One text being read. */
    private final class Reading {

        private final String text;

        Reading(String text) {
            this.text = text;
        }

        Expr expr(Term term) {
            return switch (term) {
                case Term.Value number -> new Expr.Literal(number.value());
                case Term.Name name ->
                    fields.find(name.text())
                            .orElseThrow(() -> wrong(
                                    "Unknown field '" + name.text() + "'",
                                    name.start(),
                                    name.end(),
                                    fields.advice(name.text())));
                case Term.Text quoted -> throw wrong("A text is no series", quoted.start(), quoted.end(), "");
                case Term.Sign sign -> call(sign);
                case Term.Call call -> fields.find(call).orElseGet(() -> call(call));
            };
        }

        private Expr call(Term.Sign sign) {
            boolean constant = sign.operator().equals("pow") && sign.args().getLast() instanceof Term.Value;
            return constant ? power(sign) : applied(sign);
        }

        /** A number for the power is a setting. */
        private Expr power(Term.Sign sign) {
            Operator op = catalog.find("power").orElseThrow();
            double exponent = ((Term.Value) sign.args().getLast()).value();
            return made(op, List.of(expr(sign.args().getFirst())), Settings.ofNumbers(exponent), sign);
        }

        private Expr applied(Term.Sign sign) {
            Operator op = catalog.find(sign.operator())
                    .orElseThrow(() ->
                            wrong("Lode has no operator for '" + sign.sign() + "'", sign.start(), sign.end(), ""));
            return made(op, sign.args().stream().map(this::expr).toList(), Settings.NONE, sign);
        }

        private Expr call(Term.Call call) {
            List<Template> named = templates.named(call.name());
            if (named.isEmpty()) {
                String near = Nearest.to(call.name(), templates.names())
                        .map(name -> "Did you mean " + name + "? ")
                        .orElse("");
                throw wrong(
                        "Lode knows no operator '" + call.name() + "' of " + language.title(),
                        call.start(),
                        call.nameEnd(),
                        near + "All operators and their names elsewhere: docs/operators.md");
            }
            for (Template template : named) {
                var matching = new Matching(template, language);
                if (matching.accepts(call.args())) {
                    List<Expr> series =
                            matching.series().stream().map(this::expr).toList();
                    return made(template.operator(), series, settings(matching), call);
                }
            }
            String shapes = named.stream()
                    .map(template -> template.spelling().template().replaceAll("[{}]", ""))
                    .distinct()
                    .collect(Collectors.joining(" or "));
            throw wrong(language.title() + "'s " + call.name() + " is read as " + shapes, call.start(), call.end(), "");
        }

        private Settings settings(Matching matching) {
            List<Expr> groupings = new ArrayList<>();
            for (Term grouping : matching.groupings()) {
                groupings.add(
                        grouping instanceof Term.Call call
                                ? call(call)
                                : new Expr.Field(fields.grouping(matching.text(grouping))));
            }
            return new Settings(matching.days(), matching.numbers(), groupings);
        }

        private Expr made(Operator op, List<Expr> series, Settings settings, Term place) {
            try {
                return new Expr.Call(op, series, settings);
            } catch (IllegalArgumentException e) {
                throw wrong(String.valueOf(e.getMessage()), place.start(), place.end(), "");
            }
        }

        private ExprSyntaxException wrong(String problem, int start, int end, String advice) {
            return new ExprSyntaxException(problem, text, start, end, advice);
        }
    }

    /** Reads in a language by its name, or in Lode's own. */
    public static Optional<Language> language(String name) {
        return Language.find(name).filter(language -> language != Language.PANDAS);
    }
}
