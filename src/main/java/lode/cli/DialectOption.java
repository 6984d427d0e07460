package lode.cli;

import java.util.List;
import java.util.function.Function;
import lode.dialect.DialectReader;
import lode.dialect.Language;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.ops.Operators;
import lode.panel.Field;
import lode.panel.UserException;
import picocli.CommandLine.Option;

/** The language in which formulas are written. */
final class DialectOption {

    private static final String LODE = "lode";

    @Option(
            names = "--dialect",
            paramLabel = "NAME",
            defaultValue = LODE,
            description =
                    "Language of the formulas: lode, qlib, rqfactor, worldquant or gplearn. Default: ${DEFAULT-VALUE}.")
    private String name;

    /** Reads formulas over these fields. */
    Function<String, Expr> reader(List<Field> fields) {
        if (name.equalsIgnoreCase(LODE)) {
            return new Parser(Operators.CATALOG, fields)::parse;
        }
        Language language = DialectReader.language(name)
                .orElseThrow(() -> new UserException(
                        "There is no dialect '" + name + "' to read: choose lode, " + Language.readable()));
        return new DialectReader(language, Operators.CATALOG, fields)::parse;
    }
}
