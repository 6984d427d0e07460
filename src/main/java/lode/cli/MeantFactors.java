package lode.cli;

import java.util.List;
import java.util.function.Function;
import lode.expr.Expr;
import lode.panel.Dataset;
import lode.panel.UserException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The factors that a command is about: formulas, ids or names of the registry, {@code LIBRARY:FACTOR}, whole libraries. */
final class MeantFactors {

    @Parameters(paramLabel = "FORMULA|ID", arity = "0..*", description = "The factors.")
    private List<String> texts = List.of();

    @Option(
            names = "--library",
            paramLabel = "NAME|FILE",
            description = "All factors of a library that the data allow; may be given several times.")
    private List<String> libraries = List.of();

    @Mixin
    private DialectOption dialect;

    /**
     * Asks for a factor before any data are read.
     *
     * @param done what is done with factors, as in {@code to test}
     * @throws UserException if none is named
     */
    void require(String done) {
        if (texts.isEmpty() && libraries.isEmpty()) {
            throw new UserException("Say what " + done
                    + ": a formula such as 'neg(returns(close, 20))', an id of lode factor list, or --library");
        }
    }

    /** Reads formulas over the fields of these data in the language that was chosen. */
    Function<String, Expr> reader(Dataset data) {
        return dialect.reader(data.allFields());
    }

    /**
     * The factors, each under a name of its own.
     *
     * @throws UserException if one is not there, or reads what the data lack
     */
    List<NamedFactor> in(Dataset data) {
        return new FactorReferences(data, reader(data)).find(texts, libraries);
    }
}
