package lode.expr;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lode.panel.Field;

/**
 * Reads formulas.
 *
 * <p>A formula is a field, a number, an operator's call such as {@code ts_mean(close, 20)}, or these joined by
 * {@code + - * /}, unary minus and parentheses. Names match without regard to case. Three habits of older tools are read
 * as well: {@code close_Lag5} for {@code lag(close, 5)}, {@code adv20} for {@code ts_mean(total_turnover, 20)}, and a
 * leading {@code name =}. Reading what a formula prints
 * gives an equal formula.
 */
public final class Parser {

    private static final Pattern NAMED = Pattern.compile("\\s*[A-Za-z_]\\w*\\s*=");

    private final Catalog catalog;
    private final List<Field> fields;

    /**
     * A parser of formulas over these operators and fields.
     *
     * @param catalog the operators known
     * @param fields  the fields known
     */
    public Parser(Catalog catalog, List<Field> fields) {
        this.catalog = catalog;
        this.fields = List.copyOf(fields);
    }

    /**
     * Reads one formula.
     *
     * @throws ExprSyntaxException if the text is not a formula; the message shows where and why
     */
    public Expr parse(String text) {
        Matcher name = NAMED.matcher(text);
        var cursor = new Cursor(text, name.lookingAt() ? name.end() : 0);
        return new FormulaReader(cursor, catalog, fields).read();
    }

    /**
     * Reads one grouping: a name, such as {@code industry}, or a call that makes one, such as {@code bucket(volume, 5)}.
     *
     * @throws ExprSyntaxException if the text is neither; the message shows where and why
     */
    public Expr parseGrouping(String text) {
        return new FormulaReader(new Cursor(text, 0), catalog, fields).readGrouping();
    }
}
