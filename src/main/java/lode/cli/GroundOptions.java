package lode.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** On what formulas are to prove themselves: pool, label and periods, in place of those of an experiment. */
final class GroundOptions {

    @Option(names = "--pool", paramLabel = "NAME", description = "Who counts: a pool of the dataset, or 'all'.")
    private Optional<String> pool = Optional.empty();

    @Option(names = "--label", paramLabel = "PRICE:LAG:HORIZON", description = "Return to foresee, such as close:1:5.")
    private Optional<String> label = Optional.empty();

    @Option(names = "--from", paramLabel = "DATE", description = "First day used.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", description = "Last day used.")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--validation-from",
            paramLabel = "DATE|SHARE",
            description = "Where validation starts: 2016-01-04, or a share of the days such as 0.6.")
    private Optional<String> validationFrom = Optional.empty();

    @Option(names = "--test-from", paramLabel = "DATE|SHARE", description = "Where test starts.")
    private Optional<String> testFrom = Optional.empty();

    /** Keys of an experiment that these options replace. */
    Map<String, Object> keys() {
        Map<String, Object> keys = new LinkedHashMap<>();
        pool.ifPresent(value -> keys.put("pool", value));
        label.ifPresent(value -> keys.put("label", value));
        from.ifPresent(value -> keys.put("from", value));
        to.ifPresent(value -> keys.put("to", value));
        validationFrom.ifPresent(value -> keys.put("validation-from", value));
        testFrom.ifPresent(value -> keys.put("test-from", value));
        return keys;
    }
}
