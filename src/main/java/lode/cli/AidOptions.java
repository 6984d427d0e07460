package lode.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lode.expr.Parser;
import lode.factor.FormulaFile;
import lode.factor.Library;
import lode.factor.LibraryFactor;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.registry.Registry;
import picocli.CommandLine.Option;

/** What may help a search besides breeding: tuning, seeds and building blocks. */
final class AidOptions {

    private static final String REGISTRY = "registry";
    private static final String LIBRARY = "library:";

    @Option(
            names = "--tuning",
            paramLabel = "N",
            description = "Improve the N fittest formulas every few generations: written shorter where that keeps their"
                    + " values, windows and numbers tuned; 0 for none.")
    private Optional<Integer> tuning;

    @Option(
            names = "--seed-from",
            paramLabel = "FILE|registry|library:NAME",
            description = "Begin with known formulas, those of a file, one a line, of the registry or of a library. May"
                    + " be given several times.")
    private List<String> seedFrom = List.of();

    @Option(
            names = "--building-blocks",
            arity = "0..1",
            paramLabel = "SHARE",
            fallbackValue = "0.1",
            description = "Draw the registry's factors, and parts that are frequent among good formulas, like fields:"
                    + " this share of the fields drawn. Without a number: ${FALLBACK-VALUE}.")
    private Optional<Double> blocks;

    /** Keys of an experiment that these options replace, besides those that need data. */
    Map<String, Object> keys() {
        Map<String, Object> keys = new LinkedHashMap<>();
        tuning.ifPresent(elites -> keys.put("tuning.elites", elites));
        blocks.ifPresent(share -> keys.put("building-blocks.share", share));
        return keys;
    }

    /**
     * The rest: texts of formulas.
     *
     * @throws lode.panel.UserException if a file cannot be read, or there is no such library
     */
    Map<String, Object> keys(Dataset data) {
        Map<String, Object> keys = new LinkedHashMap<>();
        if (!seedFrom.isEmpty()) {
            keys.put(
                    "seeds",
                    seedFrom.stream()
                            .flatMap(source -> formulas(source, data))
                            .distinct()
                            .toList());
        }
        if (blocks.isPresent()) {
            keys.put("building-blocks.known", registered().distinct().toList());
        }
        return keys;
    }

    /** Whether formulas of the registry take part. */
    boolean askRegistry() {
        return blocks.isPresent() || seedFrom.contains(REGISTRY);
    }

    private static Stream<String> formulas(String source, Dataset data) {
        if (source.equals(REGISTRY)) {
            return registered();
        }
        if (source.startsWith(LIBRARY)) {
            return Library.find(source.substring(LIBRARY.length()), Operators.CATALOG).factors().stream()
                    .map(LibraryFactor::formula)
                    .map(Object::toString);
        }
        List<Field> fields = Stream.concat(data.allFields().stream(), Field.STANDARD.stream())
                .distinct()
                .toList();
        return FormulaFile.read(Path.of(source), new Parser(Operators.CATALOG, fields)::parse).stream()
                .map(named -> named.formula().toString());
    }

    private static Stream<String> registered() {
        return Homes.inRegistry(Registry::list).stream()
                .map(entry -> entry.factor().formula());
    }
}
